import { isSpace, oneLine, skipSpace, skipSpaceBack } from './characters.ts';
import { citationDraft, type CitationDraft } from './citation.ts';
import { readSectionNumber } from './read-section.ts';

/** Words that make a run of capitalised words the name of a code. */
const CODE_WORD =
  /(?:\bCode\b|\bStat\b|\bStats\b|\bStatutes\b|\bLaws?\b|\bAnn\b|\bAct\b|\bL\.$|\bC\.\s?S\b|R\.\s?S\b|\bReg\b|\bRegs\b|\b[A-Z]{3,5}$|\b(?:[A-Z]\.){2,6}$|\bConsol\b|\bRevised\b)/;
const CONSTITUTION = /\bConst\.?(?:,|\s|$)/;
const RESTATEMENT = /^Restatement\b/;
const INNER = new Set(['of', 'the', 'and', '&', 'on', 'for']);
const WINDOW = 110;

/**
 * A state code, a restatement: the name stands before the section sign at `sign`. The name is read
 * backwards over capitalised words, as far as `floor`.
 */
export function readCodeCitation(text: string, sign: number, floor: number): CitationDraft | null {
  const nameEnd = skipSpaceBack(text, sign);
  const nameStart = startOfCode(text, nameEnd, Math.max(floor, nameEnd - WINDOW));
  if (nameStart < 0) return null;
  const name = text.slice(nameStart, nameEnd).replace(/[,\s]+$/, '');
  const restatement = RESTATEMENT.test(name);
  if (!restatement && (!CODE_WORD.test(name) || CONSTITUTION.test(name))) return null;
  let at = sign;
  while (text.charAt(at) === '§') at++;
  const several = at - sign > 1;
  const number = readSectionNumber(text, skipSpace(text, at), several);
  if (number === null) return null;
  return citationDraft(text, restatement ? 'other' : 'statute', nameStart, number.end, {
    sub: restatement ? 'restatement' : null,
    reporter: oneLine(name),
    edition: oneLine(name),
    section: number.section,
    pin: number.pin,
  });
}

/** Walks back word by word while the words can belong to the name of a code. */
function startOfCode(text: string, end: number, floor: number): number {
  let start = -1;
  let place = end;
  while (place > floor) {
    let word = place;
    while (word > floor && !isSpace(text.charCodeAt(word - 1))) word--;
    const token = text.slice(word, place);
    if (!continuesCode(token, start < 0)) break;
    if (/^[A-Z(]/.test(token))
      start = word + (token.startsWith('(') && !token.includes(')') ? 1 : 0);
    if (token.startsWith('(') && !token.includes(')')) break;
    place = skipSpaceBack(text, word);
    if (/[;:”"]$/.test(text.slice(word - 2, word).trimEnd())) break;
  }
  return start < 0 ? -1 : start + leadIn(text.slice(start, end));
}

function continuesCode(token: string, first: boolean): boolean {
  if (INNER.has(token)) return !first;
  if (/^(?:ch|tit|art|pt)\.?$/.test(token) || /^\d+[A-Z]?[.,]?$/.test(token)) return true;
  if (/^[“"‘]/.test(token)) return false;
  return /^\(?[A-Z][\w.’'&()]*,?$/.test(token) && !/^(?:Id|See|Cf|Section|Sections)\b/.test(token);
}

const LEAD =
  /^(?:(?:See|Under|In|And|But|The|Also|Both|Accord|Compare|With|If|As|Since|Pursuant|To|Because)\s+)+/;

function leadIn(name: string): number {
  return LEAD.exec(name)?.[0].length ?? 0;
}

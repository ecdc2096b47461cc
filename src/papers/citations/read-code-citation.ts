import { isSpace, oneLine, skipSpaceBack } from './characters.ts';
import { citationDraft, type CitationDraft } from './citation.ts';
import { readSectionNumber, type SectionNumber } from './read-section.ts';

/** Words that make a run of capitalised words the name of a code. */
const CODE_WORD =
  /(?:\bC(?:ode|ODE)\b|\bS(?:tats?|TATS?|tatutes)\b|\bL(?:aws?|AWS?)\b|\bA(?:nn|NN|ct)\b|\b[LG]\.$|\bC\.\s?S\b|R\.\s?S\b|\bRegs?\b|\b[A-Z]{3,5}(?:,?\s(?:19|20)\d\d)?,?$|\b(?:[A-Z]\.){2,6}$|\bConsol\b|\bRevised\b|\bG\.\s?L\b|\bGen\.\s?L\.|\bCh\.\s?C\.$|\bC\.\s?Cr\.\s?P\.$|\b(?:Civ|CIV|Crim|Gov|Evid|Health|Veh|Fam|Lab|Bus)\.?\s.{0,30}\b(?:Proc|PROC)\b)/;
const CONSTITUTION = /\bConst\.?(?:,|\s|$)/;
const RESTATEMENT = /^(?:Restatement|Principles of the Law)\b/;
/** The title before the colon of a part: `Restatement (Third) of Torts: Phys. & Emot. Harm § 7`. */
const RESTATEMENT_TITLE = /\bRestatement\s(?:\([A-Z][a-z]{2,9}\)\s)?[A-Za-z][A-Za-z.,& ]{2,40}:\s$/;
const TREATISE =
  /\b(?:Am\.\s?Jur\.|C\.J\.S\.|[A-Z][a-z.]{1,5}\s?Jur\.|Fed(?:eral|\.) Prac(?:tice|\.)|Wigmore|Corbin|Williston|Nimmer|Moore[’']s|McCormick|Weinstein[’']s|Collier|Manual for Complex Lit|LaFave|Prosser|Newberg|Witkin|Am\.\s?Bankr)/;
/** What stands between a code's name and its number: `§§`, `art.`, `ch.` */
const SIGN =
  /(?:§{1,2}|[Aa]rts?\.|[Aa]rticles?|[Cc]h(?:s?\.|apters?)|c\.|[Ss]ections?\s|[Ss]ecs?\.)\s*(?=\d|[IVX]|§|\s)/y;
/** Codes that the word stands after: `Evidence Code section 1070`. */
const WORDED = /\b(?:Code|Laws?|Statutes|Stats?\.?)(?:$|\s|,)|\bNMSA(?:\s1978)?$/;
/** The chapter is a part of the name of the section that follows it. */
const SECTION_NEXT = /^,?\s*§/;
const INNER = new Set(['of', 'the', 'and', '&', 'on', 'for']);
const WINDOW = 110;

/**
 * A state code, a restatement, a treatise: the name stands before the section sign (or `art.`,
 * `ch.`, `section`) at `sign`. The name is read backwards over capitalised words, as far as `floor`.
 */
export function readCodeCitation(text: string, sign: number, floor: number): CitationDraft | null {
  SIGN.lastIndex = sign;
  const mark = SIGN.exec(text)?.[0];
  if (mark === undefined) return null;
  const nameEnd = skipSpaceBack(text, sign);
  const nameStart = startOfCode(text, nameEnd, Math.max(floor, nameEnd - WINDOW));
  if (nameStart < 0) return null;
  const name = text.slice(nameStart, nameEnd).replace(/[,\s]+$/, '');
  const sub = subOf(name);
  if (sub === null && (!CODE_WORD.test(name) || CONSTITUTION.test(name))) return null;
  if (/^s/i.test(mark) && !WORDED.test(name)) return null;
  const at = sign + mark.length;
  const first = readSectionNumber(text, at, mark.startsWith('§§'));
  const number = first === null ? null : (paragraphAfter(text, first.end) ?? first);
  if (
    number === null ||
    (!mark.startsWith('§') && SECTION_NEXT.test(text.slice(number.end, number.end + 5)))
  )
    return null;
  const code = oneLine(number === first ? name : text.slice(nameStart, first?.end));
  return citationDraft(text, sub === null ? 'statute' : 'other', nameStart, number.end, {
    sub,
    reporter: code,
    edition: code,
    section: number.section,
    pin: number.pin,
  });
}

/** Illinois once numbered paragraphs inside its chapters: `ch. 38, ¶ 9-1`, `ch. 38, par. 9-1`. */
const PARAGRAPH_NEXT = /,\s(?:¶{1,2}|pars?\.)\s?/y;

function paragraphAfter(text: string, at: number): SectionNumber | null {
  PARAGRAPH_NEXT.lastIndex = at;
  return PARAGRAPH_NEXT.test(text)
    ? readSectionNumber(text, PARAGRAPH_NEXT.lastIndex, false)
    : null;
}

function subOf(name: string): 'restatement' | 'treatise' | null {
  if (RESTATEMENT.test(name)) return 'restatement';
  return TREATISE.test(name) ? 'treatise' : null;
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
  if (start < 0) return -1;
  const title = RESTATEMENT_TITLE.exec(text.slice(floor, start));
  return title === null ? start + leadIn(text.slice(start, end)) : floor + title.index;
}

function continuesCode(token: string, first: boolean): boolean {
  if (INNER.has(token)) return !first;
  if (/^(?:ch|c|tit|t|art|pt|subt|div|arts)\.?,?$/i.test(token) || /^\d+[A-Z]?[.,]?$/.test(token))
    return true;
  if (/^\d(?:d|th)$/.test(token)) return true;
  if (/^[“"‘]/.test(token)) return false;
  return /^\(?[A-Z][\w.’'&()]*,?$/.test(token) && !/^(?:Id|See|Cf|Section|Sections)\b/.test(token);
}

const LEAD =
  /^(?:(?:See|Under|In|And|But|The|Also|Both|Accord|Compare|With|If|As|Since|Pursuant|To|Because)\s+)+/;

function leadIn(name: string): number {
  return LEAD.exec(name)?.[0].length ?? 0;
}

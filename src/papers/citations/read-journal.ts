import { isDigit, isLetter, isUpper, oneLine, skipSpace } from './characters.ts';
import { citationDraft, type CitationDraft } from './citation.ts';

/** One of these says that a run of capitalised words is the name of a journal. */
const JOURNAL_WORD =
  /(?:\bL\.\s?(?:Rev|J|Q|Forum|Bull)\b|\bRev\.|\bJ\.|L\.J\.|\bLaw (?:Review|Journal)|\bQ\.|\bContemp\. Probs\.|\bBus\. Law\.|\bBull\.|\bStud\.|\bPol[’']y\b|\bLaw Rev\.?|F\.\s?B\.\s?I\.\s?S\.)/;
/** Names of this form that are no journal's: a court's reports, the joint appendix. */
const NO_JOURNAL = /^(?:I\.\s?C\.\s?J\.|J\.\s?A\.)/;
const SMALL = new Set(['&', 'of', 'the', 'and', 'on', 'in']);
const MOST_WORDS = 9;
const PAGE = /(\d[\d,]{0,6}|_{2,})(?!\w)/y;

/** `100 Harv. L. Rev. 1234`: an article, by the grammar of journal names. */
export function readJournal(
  text: string,
  start: number,
  volume: string,
  from: number,
): CitationDraft | null {
  const end = endOfName(text, from);
  if (end < 0) return null;
  const name = text.slice(from, end);
  if (!JOURNAL_WORD.test(name) || NO_JOURNAL.test(name)) return null;
  PAGE.lastIndex = end;
  const page = PAGE.exec(text)?.[1]?.replace(/,$/, '');
  if (page === undefined) return null;
  return citationDraft(text, 'journal', start, end + page.length, {
    volume,
    reporter: oneLine(name),
    edition: oneLine(name),
    page,
  });
}

/** Where the page begins, after a few capitalised words or abbreviations; -1 when they are none. */
function endOfName(text: string, from: number): number {
  let at = from;
  for (let words = 0; words < MOST_WORDS; words++) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || code === 95) return words > 0 ? at : -1;
    const end = endOfWord(text, at);
    if (!isUpper(code) && !SMALL.has(text.slice(at, end))) return -1;
    at = skipSpace(text, end);
    if (at === end && !isDigit(text.charCodeAt(at))) return -1;
  }
  return isDigit(text.charCodeAt(at)) ? at : -1;
}

function endOfWord(text: string, at: number): number {
  let place = at;
  for (let code = text.charCodeAt(place); isNamePart(code); code = text.charCodeAt(place)) place++;
  return place;
}

/** A letter, full stop, apostrophe or ampersand. */
function isNamePart(code: number): boolean {
  return isLetter(code) || code === 46 || code === 39 || code === 0x2019 || code === 38;
}

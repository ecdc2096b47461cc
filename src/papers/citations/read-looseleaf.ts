import { isSpace, isUpper, oneLine } from './characters.ts';
import { citationDraft, type CitationDraft } from './citation.ts';

const PUBLISHER = /\((?:CCH|BNA|P-H|RIA|MB)\)\s+(?:¶{1,2}\s?|P\s?|[Pp]ara?\.\s)(\d[\d,.]{0,9}\d)/y;
const WINDOW = 60;

/** A looseleaf service without a volume, from its publisher on: `Bankr. L. Rep. (CCH) ¶ 12,345`. */
export function readLooseleaf(text: string, at: number, floor: number): CitationDraft | null {
  PUBLISHER.lastIndex = at;
  const found = PUBLISHER.exec(text);
  if (found === null) return null;
  const start = startOfName(text, at, Math.max(floor, at - WINDOW));
  if (start === at) return null;
  const reporter = oneLine(text.slice(start, text.indexOf(')', at) + 1));
  return citationDraft(text, 'case', start, PUBLISHER.lastIndex, {
    reporter,
    edition: reporter,
    page: found[1] ?? '',
  });
}

/** The first of the capitalised words with stops that end at `at`. */
function startOfName(text: string, at: number, floor: number): number {
  let start = at;
  for (let place = at; place > floor;) {
    while (place > floor && isSpace(text.charCodeAt(place - 1))) place--;
    let word = place;
    while (word > floor && !isSpace(text.charCodeAt(word - 1))) word--;
    if (!isUpper(text.charCodeAt(word)) && text.slice(word, place) !== '&') break;
    if (/[,;:)]$/.test(text.slice(word, place))) break;
    start = word;
    place = word;
  }
  return start;
}

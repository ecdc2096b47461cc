import { oneLine } from './characters.ts';
import { citationDraft, type CitationDraft } from './citation.ts';

/**
 * A journal's name: capitalised words and abbreviations, of which one says that it is a journal.
 * The words are few and bounded, so the pattern cannot wander.
 */
const NAME =
  /((?:[A-Z][A-Za-z’'.]{0,14}(?:&\s?[A-Z][A-Za-z.]*)?\s{0,2}|&\s|of\s|the\s|and\s|on\s|in\s){1,9})(\d[\d,]{0,5}|_{2,})(?!\w)/y;
const JOURNAL_WORD =
  /(?:\bL\.\s?(?:Rev|J|Q|Forum)\b|\bRev\.|\bJ\.|L\.J\.|\bLaw (?:Review|Journal)|\bQ\.|J\.L\.|L\.\s?Bull\.|F\.\s?B\.\s?I\.\s?S\.)/;

/** `100 Harv. L. Rev. 1234`: an article, by the grammar of journal names. */
export function readJournal(
  text: string,
  start: number,
  volume: string,
  from: number,
): CitationDraft | null {
  NAME.lastIndex = from;
  const found = NAME.exec(text);
  if (found === null) return null;
  const [whole, name = '', page = ''] = found;
  if (!JOURNAL_WORD.test(name)) return null;
  return citationDraft(text, 'journal', start, from + whole.length, {
    volume,
    reporter: oneLine(name),
    edition: oneLine(name),
    page: page.replace(/,$/, ''),
  });
}

import { oneLine } from './characters.ts';
import { citationDraft, type CitationDraft } from './citation.ts';

/** Annotated reports that number their volumes by year and letter, after their name. */
const FORM = /(L\.\s?R\.\s?A\.|(?:Am\.\s?)?Ann\.\s?Cas\.)\s?(19\d\d[A-F]),?\s?(\d{1,4})(?![\w-])/y;

/** `L.R.A. 1915A, 601`, `Ann. Cas. 1913D, 45`, beginning at `at`. */
export function readLetteredVolume(text: string, at: number): CitationDraft | null {
  FORM.lastIndex = at;
  const found = FORM.exec(text);
  if (found === null) return null;
  const [, printed = '', volume = '', page = ''] = found;
  const reporter = oneLine(printed);
  return citationDraft(text, 'case', at, FORM.lastIndex, {
    volume,
    reporter,
    edition: reporter,
    page,
  });
}

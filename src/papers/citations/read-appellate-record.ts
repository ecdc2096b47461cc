import { isDigit, isSpace, isUpper } from './characters.ts';
import { citationDraft, type CitationDraft } from './citation.ts';

/**
 * The record as courts of appeals and administrative cases cite it: `(AR 123-24)`, `See R. at 45`,
 * `(3 RT 1234)`, `J.A. 45`, `(1 App. 7–51)`. The initials are words elsewhere, so one must stand where a citation
 * begins.
 */
const FORM =
  /((?:\d{1,2}\s?)?(?:A\.R\.|AR|J\.A\.|JA|R\.R\.|RR|RT|CT|A\.A\.|AA|Appx\.?|App\.(?!\s?(?:1[89]|20)\d\d\))|R\.|T\.|CP|VRP|RP|SER|AER|ROA|PageID|P\.?A\.|N\.T\.(?:,?\s\d{1,2}\/\d{1,2}\/\d{2,4},)?|App\.\sto\sPet\.\sfor\sCert\.)\s?[.#]?)\s?((?:at\s)?(?:pp?\.\s)?\d{1,6}a?(?:[-–]\d{1,6}a?)?(?:,\s\d{1,6}(?:[-–]\d{1,6})?){0,6})(?=[.,;:)\]\s]|$)/y;
const BEGINS = /(?:^|[([;]\s?|\b(?:[Ss]ee|also|[Cc]f\.|citing|generally|e\.g\.,)\s)$/;
const BATES =
  /([A-Z]{2,12}(?:[-_][A-Z]{2,8})?[-_]?0\d{3,8})(?:\s?[-–]\s?(?:[A-Z]{2,12}[-_ ]?)?\d{1,8})?(?![\w-])/y;

const STOP = 46;

/** A page of the record, beginning at `at`. */
export function readAppellateRecord(text: string, at: number): CitationDraft | null {
  const second = text.charCodeAt(at + 1);
  if (
    !isUpper(second) &&
    second !== STOP &&
    !isDigit(second) &&
    !isSpace(second) &&
    !text.startsWith('App', at)
  )
    return null;
  FORM.lastIndex = at;
  const found = FORM.exec(text);
  if (found === null) return readBates(text, at);
  if (!BEGINS.test(text.slice(Math.max(0, at - 12), at))) return null;
  const [whole, name = '', pin = ''] = found;
  return citationDraft(text, 'docket', at, at + name.trimEnd().length, {
    sub: 'record',
    name: name.trim(),
    pin: pin.replace(/^at\s/, ''),
    pinEnd: at + whole.length,
  });
}

/** A Bates number, which has leading noughts: `DEF_000123-125`. */
function readBates(text: string, at: number): CitationDraft | null {
  BATES.lastIndex = at;
  const found = BATES.exec(text);
  if (found === null) return null;
  return citationDraft(text, 'docket', at, at + found[0].length, {
    sub: 'record',
    name: found[1] ?? null,
  });
}

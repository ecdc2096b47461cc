import { citationDraft, type CitationDraft } from './citation.ts';
import { readPin } from './read-pin.ts';

const ID = /(?:[Ii]d\s?\.|ID\.|[Ii]bid\.|[Ii]d(?=,?\s+at\s+\d))/y;
const SUPRA = /[Ss]upra(?![\w-])/y;
const NOTE = /,?\s+(?:nn?\.|notes?)\s*\d+/y;
/** *Supra* to a part of the same paper names no authority. */
const TO_OWN_PAPER =
  /[,\s]*(?:Parts?|Sections?|§|pp?\.|pages?|at\s+pp?\.|Background|Discussion|[IVX]+\b)/y;

/** A name before it makes it an authority's, wherever it points: `Kern, supra, at p. 5`. */
const NAME_BEFORE = /[A-Z][\w.’'&-]{1,20},\s+$/;

/** `Id.`, `Ibid.`, with its pin. */
export function readId(text: string, at: number): CitationDraft | null {
  ID.lastIndex = at;
  const found = ID.exec(text);
  if (found === null) return null;
  const end = at + found[0].length;
  const page = readPin(text, end, text.length, ['at']);
  if (page !== null) return citationDraft(text, 'id', at, page.end, { pin: page.pin });
  const pin = readPin(text, end, text.length, ['paragraph', 'section']);
  return citationDraft(text, 'id', at, end, {
    pin: pin?.pin ?? null,
    paragraphs: pin?.paragraphs ?? [],
    pinEnd: pin?.end ?? end,
  });
}

/** `supra`, with its pin; the name before it is read later. */
export function readSupra(text: string, at: number): CitationDraft | null {
  SUPRA.lastIndex = at;
  if (!SUPRA.test(text)) return null;
  const end = SUPRA.lastIndex;
  TO_OWN_PAPER.lastIndex = end;
  if (TO_OWN_PAPER.test(text) && !NAME_BEFORE.test(text.slice(Math.max(0, at - 30), at)))
    return null;
  NOTE.lastIndex = end;
  const from = NOTE.test(text) ? NOTE.lastIndex : end;
  const pin = readPin(text, from, text.length, ['at', 'paragraph']);
  return citationDraft(text, 'supra', at, end, {
    pin: pin?.pin ?? null,
    pinEnd: pin?.end ?? end,
  });
}

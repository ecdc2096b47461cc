import { oneLine } from './characters.ts';
import { citationDraft, type CitationDraft } from './citation.ts';

/** Whose constitution, right before the word. */
const PLACE_BEFORE =
  /(?<![A-Za-z])(?:U\.?\s?S\.?|United\sStates|[A-Z]{2}|(?:[A-Z]\.\s?){2}|(?:[A-Z][a-z]{0,9}\.?\s)?[A-Z][a-z]{1,12}\.?)\s+$/;
/** Sentences begin with these; they are no state. */
const NO_PLACE = /^(?:The|Our|This|That|Under|See|In|And|But|Both|Since|Whether)\s+/;
const ARTICLE = String.raw`(?:(?:[Pp]t\.|[Pp]art)\s?[\dIVX]{1,5},?\s)?(?:[Aa]rt(?:icle|s?\.)?|ART\.|[Aa]mend(?:ment|s?\.)?|AMEND\.)\s?[IVXLC\d]{1,8}(?:[-–][A-Z\d]{1,3})?`;
const PARTS = String.raw`(?:,?\s+(?:§{1,2}|cl\.|[Ss]ec(?:tion|\.)?|para?\.|pt\.)\s?[\d.]{0,5}\d[A-Z]?(?:\([a-z\d]{1,3}\)){0,4}){0,4}`;
const FROM_WORD = new RegExp(
  String.raw`(?:Const\.?|CONST\.|Constitution)(?:\s(?:of\s)?(?:1[789]|20)\d\d)?,?\s+${ARTICLE}${PARTS}`,
  'y',
);
const WINDOW = 30;

/** `U.S. Const. art. I, § 8, cl. 3`, from its word `Const.` on; the place is read back. */
export function readConstitution(text: string, at: number, floor: number): CitationDraft | null {
  FROM_WORD.lastIndex = at;
  if (!FROM_WORD.test(text)) return null;
  const window = text.slice(Math.max(floor, at - WINDOW), at);
  const place = PLACE_BEFORE.exec(window)?.[0].replace(NO_PLACE, '') ?? '';
  const start = at - place.length;
  const end = FROM_WORD.lastIndex;
  return citationDraft(text, 'other', start, end, {
    sub: 'constitution',
    edition: oneLine(text.slice(start, end)),
  });
}

import { oneLine, skipSpace } from './characters.ts';
import { citationDraft, type CitationDraft } from './citation.ts';
import type { ReporterMatch } from './reporter-trie.ts';

const MARK =
  /\s*,?\s*(?:(?:Supp\.\s?)?(?:19|20)\d\d(?:\s+Supp\.)?,?\s+(?=§))?(?:§{1,2}|&sect;|[Ss]ec(?:tion|tions|s)?\.?|[Pp](?:ar)?ts?\.?|[Aa]pp(?:\.|endix)\s*§{1,2})?\s*/y;
const SECTION =
  /\d+(?:[A-Za-z]{1,3}\d*)?(?:[-.:/–]\d*[A-Za-z]{0,2}\d*(?<=\w)){0,8}(?:(?<=-\d{1,3}),\d{3}(?!\d))?(?:[-–]\s?\.?\d+(?:\.\d+)?)?(?:\*\d+)?/y;
/** What numbers a subsection: no word, such as a publisher's name, and no year. */
const SUB_NUMBER = String.raw`(?!(?:1[6-9]|20)\d\d\W)(?:\d{1,4}[A-Za-z]{0,2}|[A-Za-z]{1,2}\d{0,3}|[a-z]-\d|[ivxl]{3,6}|[IVXL]{3,6}|aaa|bbb|ccc)`;
/** A subsection, in New York also in square brackets; `[t]he` is none. */
const SUB = String.raw`(?:\(${SUB_NUMBER}\)|\[${SUB_NUMBER}\](?!\w))`;
const SUBSECTIONS = new RegExp(
  String.raw`(?:\s?${SUB}){1,9}(?:\s?[-–]\s?(?:${SUB}){1,9}|-\d{1,2}[A-Z]?(?:${SUB}){0,6}(?![\w-])|(?:,?\s+(?:and|&|or)\s+${SUB}(?:\s?${SUB}){0,3}|,\s+${SUB}(?:\s?${SUB}){0,3}){1,4})?`,
  'y',
);
/** California's word for one: `, subd. (b)(1)`. */
const SUBDIVISION = new RegExp(
  String.raw`,?\s+subds?\.\s+(\d{1,2}[a-z]?(?:${SUB}){0,4}|(?:\s?${SUB}){1,9})`,
  'y',
);
const FURTHER = new RegExp(
  String.raw`(?:,|\s?&|,?\s+and)\s+(?:§\s?)?(?:\d+[A-Za-z]{0,3}(?:[-.:]\d*[A-Za-z]{0,2}\d*(?<=\w)){0,8}(?:${SUB}){0,9}|(?:${SUB}){1,9})(?![\w]|\s+[A-Z][\w.]*\s*\d?§?\s?[A-Z])`,
  'y',
);

/** A section number with its subsections, and where it ends. */
export interface SectionNumber {
  readonly section: string;
  readonly pin: string | null;
  readonly end: number;
}

/** The section that begins at `at` (after any section sign); null when none does. */
export function readSectionNumber(
  text: string,
  at: number,
  several: boolean,
): SectionNumber | null {
  SECTION.lastIndex = at;
  const section = SECTION.exec(text)?.[0];
  if (section === undefined) return null;
  let end = at + section.length;
  const sub = subsectionsAt(text, end);
  if (sub !== null) end = sub.end;
  const most = several ? 12 : 0;
  for (let count = 0; count < most; count++) {
    FURTHER.lastIndex = end;
    if (!FURTHER.test(text)) break;
    end = FURTHER.lastIndex;
  }
  return { section, pin: sub === null ? null : sub.printed.replace(/\s+/g, ''), end };
}

function subsectionsAt(text: string, at: number): { printed: string; end: number } | null {
  SUBSECTIONS.lastIndex = at;
  const sub = SUBSECTIONS.exec(text);
  if (sub !== null) return { printed: sub[0], end: SUBSECTIONS.lastIndex };
  SUBDIVISION.lastIndex = at;
  const named = SUBDIVISION.exec(text);
  return named === null ? null : { printed: named[1] ?? '', end: SUBDIVISION.lastIndex };
}

/** `42 U.S.C. § 1983(a)`: title, code, section. */
export function readSection(
  text: string,
  start: number,
  volume: string,
  from: number,
  match: ReporterMatch,
): CitationDraft | null {
  MARK.lastIndex = match.end;
  MARK.test(text);
  const at = skipSpace(text, MARK.lastIndex);
  if (at === match.end) return null;
  const several = text.slice(match.end, at).search(/§§|pts|[Pp]arts/) >= 0;
  const number = readSectionNumber(text, at, several);
  if (number === null) return null;
  return citationDraft(text, 'statute', start, number.end, {
    volume,
    reporter: oneLine(text.slice(from, match.end)),
    edition: match.form.edition,
    section: number.section,
    pin: number.pin,
  });
}

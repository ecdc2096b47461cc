import { oneLine, skipSpace } from './characters.ts';
import { citationDraft, type CitationDraft } from './citation.ts';
import type { ReporterMatch } from './reporter-trie.ts';

const MARK = /\s*,?\s*(?:§{1,2}|&sect;|[Ss]ec(?:tion|tions|s)?\.?|[Pp](?:ar)?ts?\.?)?\s*/y;
const SECTION = /\d+[A-Za-z]{0,3}(?:[-.:/–]\d*[A-Za-z]{0,2}\d*(?<=\w))*(?:\*\d+)?/y;
const SUBSECTIONS =
  /(?:\s?\(\w{1,5}\))+(?:\s?[-–]\s?(?:\(\w{1,5}\))+|(?:,?\s+(?:and|&)\s+\(\w{1,5}\)))?/y;
const FURTHER =
  /(?:,|\s?&|,?\s+and)\s+(?:§\s?)?(?:\d+[A-Za-z]{0,3}(?:[-.:]\d*[A-Za-z]{0,2}\d*(?<=\w))*(?:\(\w{1,5}\))*|(?:\(\w{1,5}\))+)(?![\w]|\s+[A-Z][\w.]*\s*\d?§?\s?[A-Z])/y;

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
  SUBSECTIONS.lastIndex = end;
  const sub = SUBSECTIONS.exec(text)?.[0];
  if (sub !== undefined) end += sub.length;
  const most = several ? 12 : 0;
  for (let count = 0; count < most; count++) {
    FURTHER.lastIndex = end;
    if (!FURTHER.test(text)) break;
    end = FURTHER.lastIndex;
  }
  return { section, pin: sub === undefined ? null : sub.replace(/\s+/g, ''), end };
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
  const several = text.slice(match.end, at).includes('§§');
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

import { isDigit, isUpper, isWordCharacter } from './characters.ts';
import type { CitationDraft } from './citation.ts';
import { readAcronymCode, readCodeAfter } from './read-acronym-code.ts';
import { readAppellateRecord } from './read-appellate-record.ts';
import { readBracketedEntry, readHashedEntry } from './read-bracketed-entry.ts';
import { readCodeCitation } from './read-code-citation.ts';
import { readConstitution } from './read-constitution.ts';
import { readCaseNumber, readRecordCitation } from './read-docket.ts';
import { readHyphenedCitation } from './read-hyphened-citation.ts';
import { readLetteredVolume } from './read-lettered-volume.ts';
import { readLooseleaf } from './read-looseleaf.ts';
import { readNamedRecord } from './read-named-record.ts';
import { readOtherAuthority } from './read-other-authority.ts';
import { readBareRule, readRule } from './read-rule.ts';
import { readId, readSupra } from './read-short-form.ts';
import { readVolumeCitation } from './read-volume-citation.ts';

/** Reads the core that begins at `at`, and reaches back no further than `floor`. */
type Reader = (text: string, at: number, floor: number) => CitationDraft | null;

/** What may begin at any capital; these come before the readers of its letter. */
const AT_CAPITALS: readonly Reader[] = [readRule, readNamedRecord, readAcronymCode];

/** Which readers may begin at a character that begins a word, or at a bracket. */
const READERS: Readonly<Record<string, readonly Reader[]>> = {
  '#': [readHashedEntry],
  '(': [readLooseleaf],
  '[': [readBracketedEntry],
  A: [readCodeCitation, readCaseNumber, readOtherAuthority, readLetteredVolume],
  B: [readRecordCitation, readCaseNumber],
  C: [readConstitution, readCodeCitation, readRecordCitation, readCaseNumber],
  D: [readRecordCitation, readCaseNumber],
  E: [readRecordCitation, readOtherAuthority],
  F: [readRecordCitation, readOtherAuthority],
  H: [readOtherAuthority],
  I: [readId, readCaseNumber],
  L: [readLetteredVolume],
  M: [readCaseNumber],
  N: [readRecordCitation, readCaseNumber],
  P: [readOtherAuthority],
  R: [readBareRule, readRecordCitation],
  S: [readSupra, readOtherAuthority, readCodeCitation, readCodeAfter],
  T: [readHyphenedCitation, readOtherAuthority],
  a: [readCodeCitation],
  c: [readCodeCitation],
  d: [readRecordCitation],
  i: [readId],
  s: [readSupra, readCodeCitation, readCodeAfter],
};
const AT_SECTION_SIGN: readonly Reader[] = [readCodeCitation, readCodeAfter];
const AT_DIGITS: readonly Reader[] = [
  readAppellateRecord,
  readVolumeCitation,
  readHyphenedCitation,
  readRule,
];
const SECTION_SIGN = 0xa7;
const OPEN_BRACKET = 40;
/** A number after one of these is a part of another: `.`, `$`, `-`, `#`. */
const NO_VOLUME_AFTER = new Set([46, 36, 45, 35]);

const BY_CODE: readonly (readonly Reader[] | undefined)[] = Array.from(
  { length: 128 },
  (_, code) => {
    if (isDigit(code)) return AT_DIGITS;
    const own = READERS[String.fromCharCode(code)] ?? [];
    if (isUpper(code)) return [...AT_CAPITALS, ...own, readAppellateRecord];
    return own.length === 0 ? undefined : own;
  },
);

/**
 * The cores of all citations in order, found in one pass: at each word the few readers that its
 * first letter allows are tried, each bounded in how far it looks.
 */
export function findCores(text: string): readonly CitationDraft[] {
  const cores: CitationDraft[] = [];
  let floor = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const readers = code === SECTION_SIGN ? AT_SECTION_SIGN : BY_CODE[code];
    if (readers === undefined || !mayBegin(text, at, code)) continue;
    const core = firstOf(readers, text, at, floor);
    if (core === null) continue;
    cores.push(core);
    floor = core.end;
    at = core.end - 1;
  }
  return cores;
}

function mayBegin(text: string, at: number, code: number): boolean {
  if (code === SECTION_SIGN || code === OPEN_BRACKET) return true;
  const before = text.charCodeAt(at - 1);
  return !isWordCharacter(before) && !(isDigit(code) && NO_VOLUME_AFTER.has(before));
}

function firstOf(
  readers: readonly Reader[],
  text: string,
  at: number,
  floor: number,
): CitationDraft | null {
  for (const read of readers) {
    const core = read(text, at, floor);
    if (core !== null) return core;
  }
  return null;
}

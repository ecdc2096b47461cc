import { isDigit, isUpper, isWordCharacter } from './characters.ts';
import type { CitationDraft } from './citation.ts';
import { readCodeCitation } from './read-code-citation.ts';
import { readCaseNumber, readRecordCitation } from './read-docket.ts';
import { readLooseleaf } from './read-looseleaf.ts';
import { readNamedRecord } from './read-named-record.ts';
import { readOtherAuthority } from './read-other-authority.ts';
import { readAppellateRecord } from './read-appellate-record.ts';
import { readAcronymCode, readCodeAfter, readNamedCode } from './read-acronym-code.ts';
import { readBareRule, readRule } from './read-rule.ts';
import { readHyphenedCitation } from './read-hyphened-citation.ts';
import { readId, readSupra } from './read-short-form.ts';
import { readVolumeCitation } from './read-volume-citation.ts';

type Reader = (text: string, at: number, floor: number) => CitationDraft | null;

/** Which readers may begin at a letter. Every other letter begins none of them. */
const READERS: Readonly<Record<string, readonly Reader[]>> = {
  A: [readCodeCitation, readCaseNumber, readOtherAuthority],
  B: [readCaseNumber],
  a: [readCodeCitation],
  c: [readCodeCitation],
  C: [readCodeCitation, readRecordCitation, readCaseNumber],
  D: [readRecordCitation, readCaseNumber],
  d: [readRecordCitation],
  E: [readRecordCitation, readOtherAuthority],
  F: [readRecordCitation, readOtherAuthority],
  H: [readOtherAuthority],
  I: [readId, readCaseNumber],
  i: [readId],
  M: [readCaseNumber],
  N: [readRecordCitation, readCaseNumber],
  P: [readOtherAuthority],
  R: [readBareRule, readRecordCitation],
  S: [readSupra, readOtherAuthority, readCodeAfter],
  s: [readSupra, readCodeAfter],
  T: [readHyphenedCitation, readOtherAuthority],
};

const OPEN_BRACKET = 40;
/** Initials of a record, or of a Bates number. */
const INITIALS = /^(?:[A-Z][A-Z.]|[RT]\.|App|Pag)/;
const VOLUME_OF_RECORD = /^\d{1,2}\s?[CR][TR]\s/;
const SECTION_SIGN = 0xa7;
/** `9th Cir. R. 36-3` begins with a digit and no volume. */
const ORDINAL_CIRCUIT = /^\d{1,2}(?:st|n?d|r?d|th)\s?Cir/;
/** First letters of the names of filed papers. */
const PAPER_LETTERS = new Set([...'ABCDEFMOPRST'].map((letter) => letter.charCodeAt(0)));
const CONSTITUTION_NEAR = /Const[.i]/;
const SECTION_NEAR = /\s[Ss]ec(?:tion|tions|s)?\.?\s+\d/;

/**
 * The cores of all citations in order, found in one pass: at each word the few readers that its
 * first letter allows are tried, each bounded in how far it looks.
 */
export function findCores(text: string): readonly CitationDraft[] {
  const cores: CitationDraft[] = [];
  let floor = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const core = coreAt(text, at, code, floor);
    if (core === null) continue;
    cores.push(core);
    floor = core.end;
    at = core.end - 1;
  }
  return cores;
}

function coreAt(text: string, at: number, code: number, floor: number): CitationDraft | null {
  if (code === SECTION_SIGN) return readCodeCitation(text, at, floor) ?? readCodeAfter(text, at);
  if (code === OPEN_BRACKET) return readLooseleaf(text, at, floor);
  const before = text.charCodeAt(at - 1);
  if (isWordCharacter(before)) return null;
  if (isDigit(code)) {
    if (before === 46 || before === 36 || before === 45 || before === 35) return null;
    return (
      readVolumeCitation(text, at, floor) ??
      readHyphenedCitation(text, at) ??
      (ORDINAL_CIRCUIT.test(text.slice(at, at + 9))
        ? readRule(text, at, floor)
        : VOLUME_OF_RECORD.test(text.slice(at, at + 6))
          ? readAppellateRecord(text, at)
          : null)
    );
  }
  const upper = isUpper(code);
  if (upper) {
    const rule = readRule(text, at, floor);
    if (rule !== null) return rule;
  }
  if (upper && PAPER_LETTERS.has(code)) {
    const record = readNamedRecord(text, at, floor);
    if (record !== null) return record;
  }
  const constitution =
    upper && CONSTITUTION_NEAR.test(text.slice(at, at + 22)) ? readOtherAuthority(text, at) : null;
  if (constitution !== null) return constitution;
  if (upper) {
    const statute =
      readAcronymCode(text, at) ??
      (SECTION_NEAR.test(text.slice(at, at + 60)) ? readNamedCode(text, at) : null);
    if (statute !== null) return statute;
  }
  for (const read of READERS[text.charAt(at)] ?? []) {
    const core = read(text, at, floor);
    if (core !== null) return core;
  }
  return upper && INITIALS.test(text.slice(at, at + 3)) ? readAppellateRecord(text, at) : null;
}

import { oneLine } from './characters.ts';
import { citationDraft, type CitationDraft } from './citation.ts';

const ENTRY =
  /(?:[Dd]kts?\.?|DKTS?\.?|[Dd]ocket|DOCKET|(?:NYSCEF\s|Rec\.\s?|R\.\s|Bankr\.\s)?Docs?\.|(?:NYSCEF\s)?Doc(?=\s[Nn]o)|DOC\.|D\.\s?[EIN]\.|D[EN](?=\s#?\d{1,4}(?!\d))|(?:CM\/)?ECF|Filing(?=\sNo))(?:\s+(?:Entry|Entries|Ent\.|Doc\.?|Document))?(?:\s\([“"][A-Z][A-Za-z.]{1,8}[”"]\))?\s*([Nn]os?\.|NOS?\.|NO\(S\)\.|[Nn]o\(s\)\.|[Nn]os?\s|[Nn]umbers?\s|#)?\s*#?\s*(\d{1,5}(?:-\d{1,3})?(?:(?:,|,?\s+and|\s*&)\s+\d{1,5}(?:-\d{1,3})?(?!\s+[A-Z][\w.]*\s+\d|[\w:-]))*)(?![\w:-]|,\d)/y;
/** Court initials, judge's initials and divisions after a case number: `-ABC`, ` ABC (DEF)`. */
const INITIALS = String.raw`(?:[-/]\d{0,3}[A-Za-z]{2,10}\b| ?\([A-Z]{2,5}x?(?:/[A-Z]{2,4})?\)| [A-Z]{2,4}x?\b(?! ?\d)){0,5}(?:-\d{1,2}(?![\d-]))?`;
const DASH = String.raw`[-–]\s?`;
const CASE_NUMBER = String.raw`(?:\d{1,2}:\d{2}(?:${DASH})?[A-Za-z]{1,4}(?:${DASH})?\d+|\d{2,4}(?:${DASH}| )?[A-Za-z]{1,4}\.?(?:${DASH}| )\d{1,7}|(?:[A-Z]{1,4}\.?(?:${DASH}| )?)\d{2}${DASH}\d{2,7}|\d{1,2}:\d{2}${DASH}\d{2,6}|\d{2,4}${DASH}\d{3,7}|[A-Z]${DASH}\d{3,5}${DASH}\d{2}(?:T\d)?|\d{5,7}/\d{2,4}|[A-Z]{1,3}\d{6,8}|\d{3,6}-[A-Z]{2,3})${INITIALS}`;
const LIST = String.raw`(?:(?:,\s|\s?&\s|,?\sand\s)(?!(?:1[89]|20)\d\d\s)${CASE_NUMBER}){0,6}`;
const LABELLED = new RegExp(
  String.raw`((?:(?:Civil|Criminal|Misc\.|Miscellaneous)\s+(?:Action|Case)|Case|Adv(?:ersary|\.)(?:\sProc(?:eeding|\.))?|Bankr(?:uptcy|\.)(?:\sCase)?|Crim\.|Cr\.|Civ(?:il)?\.?(?:\s+A(?:ction|\.))?|CIV\.?|Cause|C\.A\.|Misc\.|Index|Docket)\s+(?:File\s+)?(?:Nos?\.?|Number|#):?\s*)(${CASE_NUMBER}${LIST})(?![\w])`,
  'y',
);
const BARE_NUMBER = new RegExp(String.raw`(Nos?\.\s*)(${CASE_NUMBER}${LIST})(?![\w])`, 'y');
/** Short numbers that only their label makes a case's: `Misc. No. 12-34`, `MDL No. 2741`. */
const SHORT_NUMBER =
  /((?:Misc\.|MDL|Mag\.|Crim\.|Civ\.)\s(?:Docket\s)?Nos?\.\s*)(\d{2}[-–]\d{1,5}|\d{2,4})(?![\w-])/y;
/** A word right before `No.` says what is numbered; only these make it a case. */
const WORD_BEFORE = /[A-Za-z’']+\.?[^\S\n]$/;
const CASE_BEFORE =
  /\b(?:in|and|see|also|under|of|at|to|with|by|from|is|Appeals?|Record|File|Applications?|Petition|Cross-Appeal|App\.|Ct\.|Cir\.|action|case|v\.)\s$/i;

/** A cite to the record: `Dkt. No. 22`, `ECF No. 22-1`, `Docket # 4`. The pin is read later. */
export function readRecordCitation(text: string, at: number): CitationDraft | null {
  ENTRY.lastIndex = at;
  const found = ENTRY.exec(text);
  if (found === null) return null;
  const [whole, label, number = ''] = found;
  if (label === undefined && !/[#.F]\s*\d|Entry|[Dd]kt|^D[EN]/.test(whole)) return null;
  if (/^\d{2,4}-\d{3,}/.test(number) && !isRange(label ?? '', number)) return null;
  // The Tax Court's own numbers end in the year: `Docket Nos. 10001-13, 10002-13`.
  if (/^\d{4,5}-\d{2}(?!\d)/.test(number) && /^Docket\s+No/i.test(whole)) return null;
  return citationDraft(text, 'docket', at, at + whole.length, {
    sub: 'record',
    docketNumber: oneLine(number),
  });
}

/** `Nos. 169-171`, as opposed to a case's number, `No. 23-1771`. */
function isRange(label: string, number: string): boolean {
  const [, from = '', to = ''] = /^(\d{3})-(\d{3})$/.exec(number) ?? [];
  return /^nos/i.test(label) && from < to;
}

/** A case by its number: `Civil Action No. 22-CV-1770`, `No. 4:22-cv-00001-ABC`. */
export function readCaseNumber(text: string, at: number): CitationDraft | null {
  LABELLED.lastIndex = at;
  BARE_NUMBER.lastIndex = at;
  SHORT_NUMBER.lastIndex = at;
  const labelled = LABELLED.exec(text) ?? SHORT_NUMBER.exec(text);
  const found = labelled ?? BARE_NUMBER.exec(text);
  if (found === null) return null;
  if (labelled === null) {
    const before = text.slice(Math.max(0, at - 16), at);
    if (WORD_BEFORE.test(before) && !CASE_BEFORE.test(before)) return null;
  }
  const [whole, , number = ''] = found;
  return citationDraft(text, 'docket', at, at + whole.length, {
    sub: 'case-number',
    docketNumber: oneLine(number),
  });
}

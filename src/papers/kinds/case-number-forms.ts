import { startingWithin } from '../starting-within.ts';

/** A case number as printed, with its range in the text that was searched. */
export interface CaseNumberMatch {
  readonly number: string;
  readonly start: number;
  readonly end: number;
  /** A form that numbers of cases alone have; else it was known by its label only. */
  readonly form: 'known' | 'labelled';
}

/** The judges' initials and division after a number: `-ABC`, ` ABC`, ` (ABC)`, `(ABC)(DEF)`. */
const INITIALS =
  '(?:-(?:\\d{1,2})?[A-Z]{1,5}x?(?![a-z.])|[A-Z]{2,4}(?![A-Za-z.])|[ ](?!(?:AND|RE|FOR|THE|OF|TO|IN|ON|AT|BY|VS|DATE|TIME|JURY|DEPT|CIV|CASE|NO|HON|PART|DIV|LAW|SET|CAL|WITH)\\b)[A-Z]{2,4}x?(?![A-Za-z.]))*(?: ?\\([A-Za-z]{1,5}x?(?:[/ -][A-Za-z]{1,5}x?){0,2}\\))*';
/** The kind of case in a federal number, in small letters, capitals or both. */
const TYPE = ['mc', 'cv', 'cr', 'md', 'mj', 'misc', 'civ', 'ml', 'ap', 'bk', 'po', 'sw']
  .flatMap((type) => [type, type.toUpperCase(), `${type.charAt(0).toUpperCase()}${type.slice(1)}`])
  .join('|');
/** `22-mc-80319-SK`, `5:24-cv-00001-ABC`, `24 Civ. 123 (ABC)`, `1:19cv123 (LMB/IDD)`. */
const FEDERAL = `(?:[A-Z]{1,4}[ -]?)?(?:(?:\\d{1,2}|[A-Z]):)?\\d{2,4}[ -]?(?:${TYPE})\\.?[ -]?\\d{2,6}${INITIALS}`;
/** The serial may be short where an office and hyphens stand around it: `3:16-cv-6-ABC`. */
const SHORT = `(?:\\d{1,2}|[A-Z]):\\d{2}-(?:${TYPE})-\\d(?!\\d)${INITIALS}`;
/** Texas names the division and the kind of action: `A 22-CA-058 ABC`, `SA-20-CA-123-ABC`. */
const OF_DIVISION = `[A-Z]{1,2}[ -]\\d{2}-CA-\\d{2,5}${INITIALS}`;
/** `C 06-00001 ABC`, `SACV 19-01234 JVS (KESx)`, `MDL 15-00001-PHX-ABC`, `C19-1234JLR`. */
const LETTERED = `(?:MDL|[A-Z]{1,5})[ -]?\\d{2}-\\d{3,6}${INITIALS}`;
/** `20-4321-cv`, `20-1234-cr(L)`; Pennsylvania's `1234 C.D. 2020`, `123 WDA 2021`. */
const APPELLATE =
  '\\d{2}-\\d{2,5}-(?:cv|cr|pr|ag|bk|op|mv)(?:\\([A-Z]{1,4}\\))?|\\d{1,5} (?:C\\.\\s?D\\.|[EMW]D[AM]|[EMW]A[LP]) (?:19|20)\\d{2}';
/** Courts of appeals of Texas: `01-20-00123-CV`; of Louisiana: `2020-CA-0123`, `20 -CW- 456`. */
const BY_COURT =
  '\\d{2}-\\d{2}-\\d{5}-C[VR]|20\\d{2} ?- ?(?:CA|CC|CD|CJ|CK|CU|CW|KA|KH|KK|KP|KW|OC)\\s?-\\s?\\d{3,5}';
/** Southern Florida names its judges: `20-12345-CIV-SAMPLE/EXAMPLE`. */
const NAMED = '\\d{2}-\\d{5}-(?:CIV|CV|CR|MC)-[A-Z]{4,20}(?:[/-][A-Z]{4,20})?';
/** California's trial courts: `23STCV04567`, `37-2023-00012345-CU-DF-CTL`. */
const CALIFORNIA = '\\d{2}[A-Z]{4}\\d{5}|\\d{2}-20\\d{2}-\\d{8}(?:-[A-Z]{2,3}){0,3}';
/** Known by the label before it: `21-50001`, `19 C 4321`, `150123/2020`, `2019-0123-JTL`. */
const YEAR_AND_SERIAL = `\\d{2,5}[-–]\\d{2,6}(?![\\d/]|-\\d|-[A-Z]{1,3}-\\d)(?:[VCTL](?![A-Za-z.]))?(?: [A-Z]{2} \\d{2}\\b)?${INITIALS}`;
/** `19 C 4321`, `02 B49672`; `99 -1244 (ABC)` where an OCR put a space. */
const SPACED = `\\d{2,4} [A-Z]{1,3} ?\\d{2,6}(?! ?\\d)|\\d{2}(?: [-–] ?|[-–] )\\d{3,6}(?![\\d/-])${INITIALS}`;
const LABELLED = `[A-Z0-9][A-Za-z0-9:/.–-]{0,30}\\d[A-Za-z0-9:/–-]{0,20}(?<![/–-])${INITIALS}`;
/** Numbers of other things: of a lawyer's bar, of an entry, of a motion in sequence. */
const NOT_OF_A_CASE =
  '(?<!\\b(?:Bar|SBN|OSB|WSBA|CSB|ID|I\\.D\\.|Atty\\.?|Attorney|Firm|Entry|Dkts?\\.?|ECF|Docs?\\.?|Exhibit|Room|Suite|Order|Part|Seq\\.?|Sequence|Motion|Policy|Patent|Tel\\.?|Fax|Claim|Rule)[\\s#]{0,3})';
const LABEL_WORDS = [
  '(?:Lead |Misc(?:ellaneous)?\\.? |Adv(?:ersary)?\\.? )?(?:Case|Civil Action|Misc\\.? Action|Miscellaneous Action|Civil Case|Civil|Civ\\.?|C\\.A\\.|Crim\\.?|Action|Proc(?:eeding)?\\.?|Cause|Index|Docket|Misc\\.?|Appeal)\\s{0,2}(?:Nos?\\.?|Numbers?|#)?',
  'Nos?\\.',
  // Michigan's highest court puts its own number over those of the courts below.
  'SC(?=:)',
];
/** As written, and in capitals. */
const LABEL = `${NOT_OF_A_CASE}\\b(?:${[...LABEL_WORDS, ...LABEL_WORDS.map(capitals)].join('|')})\\s{0,2}:?\\s{0,2}`;
/** A number of a known form begins with a digit or with capitals before one. */
const KNOWN = new RegExp(
  `(?<![\\w/-])(?=\\d|[A-Z]{1,5}[ :-]?\\d)(?<number>${NAMED}|${BY_COURT}|${FEDERAL}|${SHORT}|${OF_DIVISION}|${LETTERED}|${APPELLATE}|${CALIFORNIA})`,
  'dg',
);
const AFTER_LABEL = new RegExp(`${LABEL}(?<number>${YEAR_AND_SERIAL}|${SPACED}|${LABELLED})`, 'dg');

/** Two digits and nothing else but a judge's initials: the rest of the number was not understood. */
const CUT = /^\d{1,2}(?:[ (]\D*)?$/;

/** A pattern for the same words in capitals; what follows a backslash stays. */
function capitals(pattern: string): string {
  return pattern.replace(/(?<!\\)[a-z]/g, (letter) => letter.toUpperCase());
}

/** Finds case numbers in a stretch of text: a known form anywhere, any form after a label. */
export function findCaseNumbers(text: string): readonly CaseNumberMatch[] {
  const known = matchesOf(text, KNOWN, 'known');
  const labelled = matchesOf(text, AFTER_LABEL, 'labelled').filter((match) => {
    const last = known[startingWithin(known, { start: 0, end: match.end }).to - 1];
    return last === undefined || last.end <= match.start;
  });
  return [...known, ...labelled].toSorted((one, two) => one.start - two.start);
}

function matchesOf(
  text: string,
  pattern: RegExp,
  form: CaseNumberMatch['form'],
): readonly CaseNumberMatch[] {
  // CM/ECF prints minus signs for hyphens.
  const hyphened = text.replace(/[−‐‑]/g, '-');
  return [...hyphened.matchAll(pattern)].flatMap((match) => {
    const [start = 0, end = 0] = match.indices?.groups?.['number'] ?? [];
    const printed = text.slice(start, end).replace(/[.,:]+$/, '');
    const number = printed.replace(
      / ?- ?(?=[A-Z]{2}\b)|(?<=-[A-Z]{2})\s?-\s?|(?<=^\d{2}) ?- ?(?=\d)/g,
      '-',
    );
    return /\d{2}|:.*\d/.test(number) && !CUT.test(number)
      ? [{ number, start, end: start + printed.length, form }]
      : [];
  });
}

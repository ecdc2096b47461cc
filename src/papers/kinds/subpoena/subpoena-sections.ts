import type { BodyLine } from '../body-lines.ts';

/** The parts of a subpoena, each told by the heading that it stands under. */
export interface SubpoenaSections {
  /** The form, or what a free subpoena says before any heading. */
  readonly face: readonly BodyLine[];
  readonly proof: readonly BodyLine[];
  readonly definitions: readonly BodyLine[];
  readonly instructions: readonly BodyLine[];
  readonly requests: readonly BodyLine[];
  /** What an attachment says outside of its own headed parts. */
  readonly attachment: readonly BodyLine[];
}

type Section = keyof SubpoenaSections | 'rule' | 'close';

const ITEM = String.raw`(?:[A-Z\d]{1,4}[.)]\s+)?`;
const HEADINGS: readonly (readonly [Section, RegExp])[] = [
  ['definitions', heading('DEFINITIONS?(?:\\s+(?:AND|&)\\s+(?:GENERAL\\s+)?INSTRUCTIONS?)?')],
  ['instructions', heading('(?:GENERAL\\s+)?INSTRUCTIONS?(?:\\s+(?:AND|&)\\s+DEFINITIONS?)?')],
  [
    'requests',
    heading(
      '(?:(?:DOCUMENT|SPECIFIC)\\s+REQUESTS?|REQUESTS?(?:\\s+FOR\\s+(?:THE\\s+)?(?:PRODUCTION|DOCUMENTS|RECORDS|INFORMATION)(?:\\s+OF\\s+(?:DOCUMENTS|RECORDS))?)?|(?:CATEGORIES\\s+OF\\s+)?(?:DOCUMENTS?|RECORDS|ITEMS|MATERIALS?|INFORMATION)(?:\\s+(?:AND|OR)\\s+\\w+)?\\s+(?:TO\\s+BE\\s+PRODUCED|REQUESTED|DEMANDED|SOUGHT|SUBPOENAED)|(?:DOCUMENTS?|RECORDS)|DEMANDS?|MATTERS?\\s+FOR\\s+(?:PRODUCTION|EXAMINATION)|TOPICS?(?:\\s+(?:FOR|OF)\\s+\\w+)?)',
    ),
  ],
  [
    'attachment',
    /^(?:ATTACHMENT|SCHEDULE|EXHIBIT|APPENDIX|RIDER|ADDENDUM)\b(?:\s+(?:NO\.\s*)?["“]?[A-Z\d]{1,3}["”]?)?(?:\s+TO\s+.{0,80})?\W*$/i,
  ],
  [
    'proof',
    /^(?:PROOF|AFFIDAVIT|DECLARATION|CERTIFICATE|CERTIFICATION|RETURN|AFFIRMATION)\s+OF\s+(?:PERSONAL\s+)?SERVICE\b/i,
  ],
  [
    'rule',
    /^(?:(?:TEXT\s+OF\s+)?(?:Federal\s+Rules?\s+of\s+Civil\s+Procedure|Fed\.\s*R\.\s*Civ\.\s*P\.|Rule)\s+45\s*(?:\([c-g]\)[\s,&]*(?:and\s+)?){1,4}\W*(?:Effective.{0,20})?$|Rule 45, Federal Rules|\([cd]\)\s+(?:Place of Compliance|Protecti(?:ng|on of) (?:a )?Persons? Subject))/i,
  ],
];
/** Where a free subpoena goes on after its demands. */
export const CLOSES =
  /^(?:DATED?\b|Dated?\s*:|Executed\b|WITNESS\b|ISSUED\b|These items will be|Your failure|Failure to (?:comply|obey)|(?:Pursuant to )?(?:Fed\.? ?R\.? ?Civ\.? ?P\.?|Rule) 45\([a-h]\)|Respectfully|By:|PLEASE (?:BE ADVISED|TAKE (?:FURTHER )?NOTICE)|\[ \] Continued)/;
/** The running head of the form's further pages. */
const RUNNING_HEAD = /^AO ?-?88[AB]?\b.{0,12}\bRev\b/i;

function heading(words: string): RegExp {
  return new RegExp(String.raw`^${ITEM}${words}\W*$`, 'i');
}

/** Divides a subpoena at its headings. */
export function subpoenaSections(lines: readonly BodyLine[]): SubpoenaSections {
  const found: Record<Section, BodyLine[]> = {
    face: [],
    proof: [],
    definitions: [],
    instructions: [],
    requests: [],
    attachment: [],
    rule: [],
    close: [],
  };
  let section: Section = 'face';
  for (const line of lines) {
    const opened = line.text.length > 200 ? undefined : openedBy(line.text);
    if (opened !== undefined) section = opened;
    else if (section === 'requests' && CLOSES.test(line.text)) section = 'close';
    else if (!RUNNING_HEAD.test(line.text)) found[section].push(line);
  }
  return found;
}

function openedBy(text: string): Section | undefined {
  return HEADINGS.find(([, words]) => words.test(text))?.[0];
}

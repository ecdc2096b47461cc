import type { FrontLine, FrontMatter } from './front-matter.ts';

/** What a side of an action is called. */
export const SIDE =
  'Plaintiff|Defendant|Petitioner|Respondent|Movant|Intervenor|Appellant|Appellee|Claimant|Applicant|Complainant|Debtor|Relator|Garnishee|Cross-?\\s?(?:Complainant|Defendant)';
/** A side's role at the end of its line. */
export const ROLE = new RegExp(
  `,?\\s*\\b(?:(?:Counter|Cross|Third[- ]Party|Interested|Real Party in Interest|Nominal|Consol(?:idated)?\\.?)[- /]?\\s?)*(?:${SIDE})(?:s|\\(s\\)|['’]s?)?(?:(?:\\s?[-/–—,]\\s?|\\s+and\\s+)(?:(?:Counter|Cross)-?\\s?)?(?:${SIDE})(?:s|\\(s\\))?)*[.,;:]*\\s*$`,
  'i',
);
/** The word between two sides, by itself. */
export const VERSUS = /^\W*(?:v{1,2}|vs|against|versus)\W*$/i;
/** Further parties follow. */
export const AND = /^\W*and\W*$/i;
/** The label of a caption on a form of minutes. */
const LABEL = /^\W*(?:(?:(?:Case\s+)?(?:Title|Name|Style|Caption))\s*[:—–-]?|Re:)\s+/i;
const LABEL_ALONE = /^\W*(?:Case\s+)?(?:Title|Name|Style|Caption)\s*[:—–-]?$/i;
const NOT_PARTY =
  /\b(?:COURT|DISTRICT OF|CIRCUIT|DIVISION(?!,)|COUNTY OF|Attorneys?(?!\s+General)|Telephone|Facsimile|Email|State Bar|SBN|Term|Argued|Decided|PUBLICATION|USDC|FILED|DOC\s?#)\b|^AT\s+[A-Z ]+$|^\W*(?:Case|Civil|Civ|Misc|Index|Docket|T\.\s?C\.)\b.*\d|^\W*Cause\s+No|^\W*Nos?\.|\S@\S+\.\w|^\W*(?:Case|(?:District\s+)?Clerk|Chapter|Opinion|Order|Justice|J\.?S\.?C\.?)\W*$|^\W*PRESENT:/i;
/** A neutral citation, a date or a town with its ZIP code by itself: the court's, no party's. */
const OF_COURT =
  /^\W*(?:19|20)\d{2}\s+[A-Z]{2,6}(?:\s+\w+\.?)?(?:\s\(\w+\))?\s+\d+\S*\W*$|^\W*(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},\s+\d{4}\W*$|^[\p{L} .]+,\s+[A-Z]{2}\.?\s+\d{5}\b|^\W*\d{1,2}:\d{2}\s*[AP]\.?M\b|^\W*\(?not\s+(?:to\s+be|for)\s+publi/iu;
/** The rest of a court's name on the lines below it. */
const COURT_GOES_ON =
  /^\W*(?:(?:OF|FOR|IN)(?:\s+AND\s+FOR)?\s+)?(?:THE\s+)?(?:STATE|COMMONWEALTH|COUNTY)\s+OF\s+[\p{L} ]+$|^\W*(?:OF|FOR|IN)(?:\s+THE)?\W*$|^\W*[\p{L} ]{3,30},\s+[\p{L} ]{4,20}$/iu;
/** What stands among the parties and is none: a title of the right column, the number below. */
export const STRAY =
  /^\W*(?:ORDER|OPINION|MEMORANDUM|COMPLAINT|DECISION|JUDGMENT|O\s?R\s?D\s?E\s?R)\*?\W*$|\bSuper\.\s+Ct\.|^\W*\(\p{L}+(?:\s\p{L}+)?\s+County\W*$|^\W*(?:BIA|NAC)\W*$/iu;
/** What a petition asks for, set among the parties. */
const RELIEF = /^\W*(?:For\s+an?\s+(?:Order|Judgment)|Pursuant\s+to)\b/i;
/** A mark of a drawn rule or an OCR's misreading of one. */
const SPECK = /^\W*\w{0,2}\W*$|^\W*(?:Pl)?aint\w{2,4}\W*$|^\W*(?:De)?fendan\w{1,2}\W*$/i;
const CASE_NUMBER =
  /\s+(?:(?:Case|Civil Action|Civ\.|Cause|Index|Docket)\s*)?Nos?\.?:?\s+.{0,4}\d.*$/i;
/** Lines with a rule between columns that make a two-column caption. */
const FEWEST_RULED = 3;

/** A line among the parties, without what stands beside it. */
export interface CaptionPart {
  readonly line: FrontLine;
  readonly text: string;
  /** What it says is of the court, of counsel or of the case, and names no party. */
  readonly other: boolean;
}

/** The left column where there are two, else every line. */
export function partyLines(front: FrontMatter): readonly CaptionPart[] {
  const ruled = partsOf(front.lines.filter((line) => line.divided === 'rule'));
  if (ruled.length < FEWEST_RULED) return partsOf(front.lines);
  const whole = ruled.some(({ text }) => VERSUS.test(text)) || roleOfFirst(ruled) !== -1;
  return whole ? ruled : partsOf(front.lines);
}

function partsOf(lines: readonly FrontLine[]): readonly CaptionPart[] {
  let court = false;
  return lines.flatMap((line) => {
    const text = withoutNumber(ownWords(line)).replace(LABEL, '');
    if (text === '') return [];
    court = /\bCOURT\b/i.test(text) || (court && COURT_GOES_ON.test(text));
    return [{ line, text, other: court || NOT_PARTY.test(text) || OF_COURT.test(text) }];
  });
}

/** What stands in the left column; beside the label of a form, what the label announces. */
function ownWords({ left, right }: FrontLine): string {
  return LABEL_ALONE.test(left) ? right : left;
}

/** A party's line without the case number that some captions print beside it. */
function withoutNumber(text: string): string {
  return NOT_PARTY.test(text) ? text : text.replace(CASE_NUMBER, '');
}

/** The line of the first side's role, when another role ends a later line: the OCR lost the "v.". */
export function roleOfFirst(lines: readonly CaptionPart[]): number {
  const first = lines.findIndex(
    ({ text }) => /^\W*(?:Plaintiff|Petitioner|Appellant)/i.test(text) && ROLE.test(text),
  );
  if (first === -1) return -1;
  const second = lines.findIndex(
    ({ text }, at) =>
      at > first + 1 && /\b(?:Defendant|Respondent|Appellee)/i.test(text) && ROLE.test(text),
  );
  return second === -1 ? -1 : first;
}

/** The words of a side's lines, without specks, titles and what a petition asks for. */
export function wordsOf(parts: readonly CaptionPart[]): readonly string[] {
  return parts
    .map(({ text }) => text)
    .filter((text) => !SPECK.test(text) || AND.test(text))
    .filter((text, at, all) => !RELIEF.test(text) && !runsOn(text, all[at - 1]))
    .filter((text) => !STRAY.test(text));
}

/** What a petition asks for goes on in small letters. */
function runsOn(text: string, before: string | undefined): boolean {
  return before !== undefined && RELIEF.test(before) && /^\p{Ll}/u.test(text);
}

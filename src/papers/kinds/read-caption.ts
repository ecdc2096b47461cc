import type { CaptionParties } from '../order-reading.ts';
import type { FrontLine, FrontMatter } from './front-matter.ts';
import { splitParties } from './split-parties.ts';

const SIDE =
  'Plaintiff|Defendant|Petitioner|Respondent|Movant|Intervenor|Appellant|Appellee|Claimant|Applicant|Complainant|Debtor|Relator|Garnishee|Cross-?\\s?(?:Complainant|Defendant)';
const ROLE = new RegExp(
  `,?\\s*\\b(?:(?:Counter|Cross|Third[- ]Party|Interested|Real Party in Interest|Nominal|Consol(?:idated)?\\.?)[- /]?\\s?)*(?:${SIDE})(?:s|\\(s\\)|['’]s?)?(?:\\s?[-/–—,]\\s?(?:(?:Counter|Cross)-?\\s?)?(?:${SIDE})(?:s|\\(s\\))?)*[.,;:]*\\s*$`,
  'i',
);
const VERSUS = /^\W*(?:v{1,2}|vs|against|versus)\W*$/i;
const IN_RE = /\b(?:in\s+re\b|in\s+the\s+matter\s+of\b|ex\s+parte\b)/i;
const IN_RE_LEAD =
  /^\W*(?:in\s+re\b:?|in\s+the\s+matter\s+of\b:?(?:\s+the(?=\s+(?:application|petition|search)\b))?|ex\s+parte\b:?)\s*/i;
const INLINE_VERSUS = /\S\s+vs?\.\s*\S/;
const ENDING_VERSUS = /\S\s+vs?\.\s*$/;
/** The label of a caption on a form of minutes. */
const LABEL = /^\W*(?:(?:(?:Case\s+)?(?:Title|Name|Style|Caption))\s*[:—–-]?|Re:)\s+/i;
const LABEL_ALONE = /^\W*(?:Case\s+)?(?:Title|Name|Style|Caption)\s*[:—–-]?$/i;
const NOT_PARTY =
  /\b(?:COURT|DISTRICT OF|CIRCUIT|DIVISION|COUNTY OF|Attorneys?(?!\s+General)|Telephone|Facsimile|Email|State Bar|SBN|Term|Argued|Decided|PUBLICATION|USDC|FILED|DOC\s?#)\b|^AT\s+[A-Z ]+$|^\W*(?:Case|Civil|Civ|Misc|Index|Docket|T\.\s?C\.)\b.*\d|^\W*Nos?\.|@|^\W*(?:Case|Clerk|Chapter|Opinion|Order|Justice|J\.?S\.?C\.?)\W*$|^\W*PRESENT:/i;
/** What a petition asks for, set among the parties. */
const RELIEF = /^\W*(?:For\s+an?\s+(?:Order|Judgment)|Pursuant\s+to)\b/i;
/** A mark of a drawn rule or an OCR's misreading of one. */
const SPECK = /^\W*\w{0,2}\W*$|^\W*(?:Pl)?aint\w{2,4}\W*$|^\W*(?:De)?fendan\w{1,2}\W*$/i;
const CASE_NUMBER = /\s+(?:Case|Civil Action|Civ\.|Cause|Index|Docket)?\s*Nos?\.?:?\s+.{0,4}\d.*$/i;
/** Lines with a rule between columns that make a two-column caption. */
const FEWEST_RULED = 3;

/** The parties of a caption and where they stand. */
export interface CaptionReading {
  readonly caption: string;
  readonly parties: CaptionParties;
  readonly line: FrontLine;
}

interface Part {
  readonly line: FrontLine;
  readonly text: string;
}

/**
 * Reads the parties as the caption prints them: `IN RE TWITTER INC.` or `A v. B`, without their
 * roles.
 */
export function readCaption(front: FrontMatter): CaptionReading | null {
  const lines = partyLines(front);
  return betweenSides(lines) ?? inOneLine(lines);
}

/** The left column where there are two, else every line. */
function partyLines(front: FrontMatter): readonly Part[] {
  const ruled = front.lines.filter((line) => line.divided === 'rule');
  const from = ruled.length >= FEWEST_RULED ? ruled : front.lines;
  return from
    .map((line) => ({ line, text: withoutNumber(ownWords(line)).replace(LABEL, '') }))
    .filter(({ text }) => text !== '');
}

/** What stands in the left column; beside the label of a form, what the label announces. */
function ownWords({ left, right }: FrontLine): string {
  return LABEL_ALONE.test(left) ? right : left;
}

/** A party's line without the case number that some captions print beside it. */
function withoutNumber(text: string): string {
  return NOT_PARTY.test(text) ? text : text.replace(CASE_NUMBER, '');
}

/** Two sides with a "v." on a line of its own, or parted by the word for the first one's role. */
function betweenSides(lines: readonly Part[]): CaptionReading | null {
  const written = lines.findIndex(({ text }) => VERSUS.test(text));
  const versus = written > 0 ? written : roleOfFirst(lines);
  if (versus <= 0) return null;
  let from = versus;
  while (from > 0 && !opens(lines, from)) from -= 1;
  let to = versus + 1;
  while (to < lines.length && !isOther(lines[to]?.text ?? '')) {
    to += 1;
    if (ROLE.test(lines[to - 1]?.text ?? '')) break;
  }
  const one = joinSide(lines.slice(from, versus));
  const two = joinSide(lines.slice(versus + 1, to));
  const first = lines[from];
  if (one === '' || two === '' || first === undefined) return null;
  return {
    caption: `${one} v. ${two}`,
    parties: { inRe: inReBefore(lines, from), first: splitParties(one), second: splitParties(two) },
    line: first.line,
  };
}

/** Whether the parties of the first side begin at this line: what is above is something else. */
function opens(lines: readonly Part[], at: number): boolean {
  const above = lines[at - 1]?.text ?? '';
  const role = ROLE.exec(above);
  const endsDebtor = role !== null && /Debtor/i.test(role[0]);
  return NOT_PARTY.test(above) || endsDebtor || IN_RE_LEAD.test(above);
}

/** The line of the first side's role, when another role ends a later line: the OCR lost the "v.". */
function roleOfFirst(lines: readonly Part[]): number {
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

function inReBefore(lines: readonly Part[], until: number): string | null {
  const at = lines.slice(0, until).findIndex(({ text }) => IN_RE_LEAD.test(text));
  if (at === -1) return null;
  const subject = joinSide(lines.slice(at, until)).replace(IN_RE_LEAD, '').trim();
  if (!/\bof$/i.test(subject)) return subject === '' ? null : subject;
  // "In the Matter of the Application of" runs on into the first party's name.
  const [party] = splitParties(joinSide(lines.slice(until, until + 1)));
  return party === undefined ? subject : `${subject} ${party}`;
}

/** "In re …", or both sides in one line or two. */
function inOneLine(lines: readonly Part[]): CaptionReading | null {
  const at = lines.findIndex(({ text }) => {
    const named = IN_RE.test(text) || INLINE_VERSUS.test(text) || ENDING_VERSUS.test(text);
    return named && !NOT_PARTY.test(text);
  });
  const first = lines[at];
  if (first === undefined) return null;
  const parts = [first.text];
  for (const { text } of lines.slice(at + 1, at + 6)) {
    const last = parts.at(-1) ?? '';
    const unfinished =
      ENDING_VERSUS.test(last) || (IN_RE_LEAD.test(last) && last.replace(IN_RE_LEAD, '') === '');
    if (!unfinished && (/[.]$|,$/.test(last) || isOther(text) || ROLE.test(last))) break;
    parts.push(text);
  }
  const caption = tidy(parts.join(' ').replace(ROLE, ''));
  return { caption, parties: partiesOf(caption), line: first.line };
}

function partiesOf(caption: string): CaptionParties {
  const versus = /\s+vs?\.\s*/.exec(caption);
  if (versus === null || IN_RE_LEAD.test(caption)) {
    return { inRe: tidy(caption.replace(IN_RE_LEAD, '')), first: [], second: [] };
  }
  return {
    inRe: null,
    first: splitSide(caption.slice(0, versus.index)),
    second: splitSide(caption.slice(versus.index + versus[0].length)),
  };
}

function splitSide(text: string): readonly string[] {
  return splitParties(tidy(text.replace(ROLE, '')));
}

function joinSide(parts: readonly Part[]): string {
  return tidy(
    parts
      .filter(({ text }) => !SPECK.test(text) && !RELIEF.test(text))
      .map(({ text }) => text.replace(ROLE, ''))
      .filter((text) => text.trim() !== '')
      .join(' '),
  );
}

function isOther(text: string): boolean {
  return (
    NOT_PARTY.test(text) ||
    /^\W*\[?(?:PROPOSED|ORDER|MOTION|DECLARATION|MEMORANDUM|COMPLAINT|NOTICE|SUBPOENA|SUMMONS|OPINION|CERTIORARI|Re\b|Regarding|To:|Appeal|On\s+(?:appeal|petition|writ))/i.test(
      text,
    )
  );
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:]+$|\s+\)$/g, '')
    .trim();
}

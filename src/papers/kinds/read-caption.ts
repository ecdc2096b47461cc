import type { CaptionParties } from '../order-reading.ts';
import type { FrontLine, FrontMatter } from './front-matter.ts';

const ROLE =
  /,?\s*\b(?:(?:Counter|Cross|Third[- ]Party)[- ]?)?(?:Plaintiff|Defendant|Petitioner|Respondent|Movant|Intervenor|Appellant|Appellee|Claimant|Applicant|Complainant)(?:s|\(s\))?(?:[-/](?:Plaintiff|Defendant|Petitioner|Respondent|Appellant|Appellee)s?)?\b[.,;:]*\s*$/i;
const VERSUS = /^\W*(?:-?\s*(?:v|vs|against|versus)\s*-?)\.?\W*$/i;
const IN_RE = /\b(?:in\s+re\b|in\s+the\s+matter\s+of\b|ex\s+parte\b)/i;
const INLINE_VERSUS = /\S\s+vs?\.\s+\S/;
const NOT_PARTY =
  /\b(?:COURT|DISTRICT OF|CIRCUIT|DIVISION|COUNTY OF|Attorneys?|Telephone|Facsimile|Email|State Bar|SBN)\b|^AT\s+[A-Z ]+$|^\W*(?:Case|Civil|Civ|Misc|Index|Docket)\b.*\d|^\W*Nos?\.|@/i;

/** A case number that follows the parties on their own line. */
const CASE_NUMBER = /\s+(?:Case|Civil Action|Civ\.|Cause|Index|Docket)?\s*Nos?\.?:?\s+.{0,4}\d.*$/i;
/** The parties of a caption and where they stand. */
export interface CaptionReading {
  readonly caption: string;
  readonly parties: CaptionParties;
  readonly line: FrontLine;
}

/** Lines with a rule between columns that make a two-column caption. */
const FEWEST_RULED = 3;

/**
 * Reads the parties as the caption prints them: `IN RE TWITTER INC.` or `A v. B`, without their
 * roles.
 */
export function readCaption(front: FrontMatter): CaptionReading | null {
  const ruled = front.lines.filter((line) => line.divided === 'rule');
  const lines = (ruled.length >= FEWEST_RULED ? ruled : front.lines)
    .map((line) => ({ line, text: line.left.replace(CASE_NUMBER, '') }))
    .filter(({ text }) => text !== '');
  const versus = lines.findIndex(({ text }) => VERSUS.test(text));
  if (versus > 0) return betweenParties(lines, versus);
  const at = lines.findIndex(
    ({ text }) => !NOT_PARTY.test(text) && (IN_RE.test(text) || INLINE_VERSUS.test(text)),
  );
  const first = lines[at];
  if (first === undefined) return null;
  const parts = [first.text];
  for (const { text } of lines.slice(at + 1, at + 4)) {
    if (/[.]$|,$/.test(parts.at(-1) ?? '') || isOther(text)) break;
    parts.push(text);
  }
  return {
    caption: tidy(parts.join(' ')),
    parties: { inRe: tidy(parts.join(' ')), first: [], second: [] },
    line: first.line,
  };
}

interface Part {
  readonly line: FrontLine;
  readonly text: string;
}

function betweenParties(lines: readonly Part[], versus: number): CaptionReading | null {
  let from = versus;
  while (from > 0 && !NOT_PARTY.test(lines[from - 1]?.text ?? '')) from -= 1;
  let to = versus + 1;
  while (to < lines.length && !isOther(lines[to]?.text ?? '')) {
    to += 1;
    if (ROLE.test(lines[to - 1]?.text ?? '')) break;
  }
  const one = joinParty(lines.slice(from, versus));
  const two = joinParty(lines.slice(versus + 1, to));
  const first = lines[from];
  if (one === '' || two === '' || first === undefined) return null;
  return {
    caption: `${one} v. ${two}`,
    parties: { inRe: null, first: [one], second: [two] },
    line: first.line,
  };
}

function joinParty(parts: readonly Part[]): string {
  return tidy(
    parts
      .map(({ text }) => text.replace(ROLE, ''))
      .filter((text) => text.trim() !== '')
      .join(' '),
  );
}

function isOther(text: string): boolean {
  return (
    NOT_PARTY.test(text) ||
    /^\W*\[?(?:PROPOSED|ORDER|MOTION|DECLARATION|MEMORANDUM|COMPLAINT|NOTICE|SUBPOENA|Re\b|Regarding)\b/i.test(
      text,
    )
  );
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:)]+$/, '')
    .trim();
}

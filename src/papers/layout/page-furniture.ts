/** What a line is when it is no text of the paper. */
export type Furniture =
  | { readonly kind: 'stamp'; readonly stamp: StampText }
  | { readonly kind: 'filler' }
  | { readonly kind: 'page-number'; readonly page: number };

/** A docket stamp as printed. */
export interface StampText {
  readonly caseNumber: string | null;
  readonly entry: string | null;
  readonly filed: string | null;
  readonly page: number | null;
}

/**
 * Most courts print `Case 3:06-cv-01905 …`, appeals `Case: 25-1689, …` or `USCA4 Appeal: …`, some
 * districts and bankruptcy courts the number alone.
 */
const CASE =
  /^(?:(?:USCA ?\w{1,4}|USDC [A-Z]{2}\/[A-Z]{2,4}|Appellate) )?(?:(?:Case|Appeal):?\s*(?:No\.\s*)?((?:\d{1,2}:)?\d{2}-[\w.-]+)|((?:\d{1,2}:)?\d{2}-(?:[a-z]{2,4}-\d{3,6}[\w.-]*|\d{4,6}-[a-z]{2,4}\b)))/i;
const ENTRY =
  /(?:Doc(?:ument)?\.?|DktEntry:|ECF\s+No\.|Entry Number)\s*(?:[#:]{1,2}\s*)?(\d+(?:[-.]\d+)*)/i;
const FILED =
  /(?:Filed(?: in [A-Z]{2,6})?(?: on)?:?|Entered(?: on [A-Z]{4} Docket)?:?|,)\s*(\d{1,2})\/(\d{1,2})\/(\d{2,4})/i;
const PAGE = /(?:Page|Pg):?\s*(\d+)(?:\s*of\s*\d+)?/i;
/** A running fill of slashes, or a rule. */
const FILLER = /^(?:\/\s*){2,}$|^(?:[-=_~]\s*){3,}[)/:|]?$|^(?:\*\s*){3,}$/;
/** Signs of which the line under a table's head is made. */
const TABLE_RULE = /^[\s:|-]+$/;
const PAGE_LINE =
  /^(?:[-–—]\s*)(\d{1,4})(?:\s*[-–—])$|^Page\s+(\d{1,4})(?:\s+of\s+\d{1,4})?$|^(\d{1,4})\s+of\s+\d{1,4}$/i;

/** Tells what kind of furniture a line is by its own words; null when it may be text. */
export function classifyFurniture(text: string): Furniture | null {
  const unmarked = text.replace(/^\s*#{1,6}\s+/, '').trim();
  const line = unmarked.replace(/^(\*{1,2}|_{1,2})(?=[^*_\s])(.*)\1$/, '$2');
  if (line === '') return null;
  const stamp = readStamp(line);
  if (stamp !== null) return { kind: 'stamp', stamp };
  if (FILLER.test(line) || isTableRule(line)) return { kind: 'filler' };
  const page = PAGE_LINE.exec(line);
  const number = page?.[1] ?? page?.[2] ?? page?.[3];
  return number === undefined ? null : { kind: 'page-number', page: Number(number) };
}

function isTableRule(line: string): boolean {
  const dash = line.indexOf('-');
  return dash !== -1 && line.lastIndexOf('|') > dash && TABLE_RULE.test(line);
}

function readStamp(line: string): StampText | null {
  const number = CASE.exec(line);
  const caseNumber = number?.[1] ?? number?.[2] ?? null;
  if (caseNumber === null || line.length > 160) return null;
  const entry = ENTRY.exec(line)?.[1] ?? null;
  const filed = FILED.exec(line);
  if (entry === null || filed === null) return null;
  const page = PAGE.exec(line)?.[1];
  return {
    caseNumber: caseNumber.replace(/Document$/i, ''),
    entry,
    filed: isoDate(filed[3] ?? '', filed[1] ?? '', filed[2] ?? ''),
    page: page === undefined ? null : Number(page),
  };
}

/** ISO date of a stamp's month/day/year; two-digit years are of this century. Null if impossible. */
function isoDate(year: string, month: string, day: string): string | null {
  const full = year.length === 2 ? `20${year}` : year;
  const iso = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

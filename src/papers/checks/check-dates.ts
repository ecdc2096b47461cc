import type { Citation } from '../citations/index.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';

/**
 * Numbers that carry a year against the date printed with them. A database gives its number in the
 * year of the decision, or early in the next; a case is docketed before it is decided.
 */
export const checkDates: Check = ({ citations, dated }) =>
  citations.flatMap((citation) => [
    ...databaseYear(citation),
    ...docketYear(citation),
    ...impossibleDay(citation),
    ...afterPaper(citation, dated),
  ]);

/** Decisions of the last weeks of a year may get a number of the next. */
const LATE = /^(?:Dec|Nov)/;

function databaseYear(citation: Citation): readonly CheckMark[] {
  const { kind, volume, year, date, text } = citation;
  if (kind !== 'neutral' || year === null || !/^(?:19|20)\d\d$/.test(volume ?? '')) return [];
  const given = Number(volume);
  if (given === year || (given === year + 1 && (date === null || LATE.test(date)))) return [];
  const message = `${text} carries the year ${given}, and the date printed with it is ${date ?? year}. Look up the date of decision.`;
  return [checkMark('database-year-differs', citation, message)];
}

/** `No. 22-cv-1770`, `2:16-mc-80076`, `Civ. 08-1234`. */
const DOCKETED = /(?:^|[\s:])(\d{2})-?\s?(?:cv|cr|mc|md|civ|ap|bk|mj)[-\s]?\d/i;

function docketYear(citation: Citation): readonly CheckMark[] {
  const { docketNumber, year, text } = citation;
  const figures = DOCKETED.exec(docketNumber ?? '')?.[1];
  if (figures === undefined || year === null || citation.kind === 'docket') return [];
  const filed = Number(figures) + (Number(figures) > 60 ? 1900 : 2000);
  if (filed <= year) return [];
  const message = `${text} is dated ${year}, and its docket number ${docketNumber ?? ''} is of ${filed}. A case is docketed before it is decided: look up both.`;
  return [checkMark('docket-year-after-decision', citation, message)];
}

const DAY = /^([A-Z][a-z]{2})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const IMPOSSIBLE = 'impossible';

/** The ISO day of a date as printed; null where it names none, `impossible` where there is none. */
function dayOf(date: string | null): string | null {
  const [, name = '', day = '', year = ''] = DAY.exec(date ?? '') ?? [];
  const month = MONTHS.indexOf(name);
  if (month === -1) return null;
  const read = new Date(Date.UTC(Number(year), month, Number(day)));
  return read.getUTCMonth() === month ? read.toISOString().slice(0, 10) : IMPOSSIBLE;
}

function impossibleDay(citation: Citation): readonly CheckMark[] {
  if (dayOf(citation.date) !== IMPOSSIBLE) return [];
  const message = `${citation.text} is dated ${citation.date ?? ''}, and there is no such day. Look up the date of decision.`;
  return [checkMark('date-impossible', citation, message)];
}

/** A decision of a later day, or year, than the day on which the paper was signed. */
function afterPaper(citation: Citation, dated: string | null): readonly CheckMark[] {
  const { year, date, text, kind } = citation;
  if (dated === null || year === null || !DECIDED.has(kind)) return [];
  const day = dayOf(date);
  const later =
    year > Number(dated.slice(0, 4)) || (day !== null && day !== IMPOSSIBLE && day > dated);
  if (!later) return [];
  const message = `${text} is dated ${date ?? year}, after this paper, which is dated ${dated}. Look up the date of decision.`;
  return [checkMark('decided-after-paper', citation, message)];
}

const DECIDED: ReadonlySet<string> = new Set(['case', 'neutral']);

import type { Citation } from '../citations/index.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';

/**
 * Numbers that carry a year against the date printed with them. A database gives its number in the
 * year of the decision, or early in the next; a case is docketed before it is decided.
 */
export const checkDates: Check = ({ citations }) =>
  citations.flatMap((citation) => [...databaseYear(citation), ...docketYear(citation)]);

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

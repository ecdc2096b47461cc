import type { Paper, TextRange } from '../papers/index.ts';
import type { ClauseOpening, ClausePeriod } from './mandate.ts';
import { findPeriods } from './mask-object.ts';
import { orderPassage } from './order-passage.ts';
import type { ClauseDraft } from './read-clauses.ts';

/** A stretch of time that a range of the order names; null when it names none. */
export function periodIn(paper: Paper, range: TextRange): ClausePeriod | null {
  const [found] = findPeriods(paper.text.slice(range.start, range.end));
  if (found === undefined) return null;
  return {
    ...orderPassage(paper, range.start + found.start, range.start + found.end),
    from: found.from,
    to: found.to,
  };
}

/**
 * The drafts of one command with the times that bound several of them: one before the list bounds
 * each; one after a list that commas divide may bound those before it, and leaves them open.
 *
 * @param before the words between the verb and the first thing asked for, without the due date.
 */
export function boundClauses(
  paper: Paper,
  drafts: readonly ClauseDraft[],
  before: readonly TextRange[],
): ClauseDraft[] {
  const leading = before.map((range) => periodIn(paper, range)).find((each) => each !== null);
  return drafts.map((draft, index) => {
    const period = draft.period ?? leading ?? null;
    const openings = [
      ...draft.openings,
      ...(period !== null && period.to !== null && (period.from ?? '') > period.to
        ? [limited(`The time "${period.text}" ends before it begins.`)]
        : []),
      ...(period === null ? boundLater(paper, drafts, index) : []),
    ];
    return { ...draft, period, openings };
  });
}

const OVER_TIME = /^(?:log-?in|post)-/u;

function boundLater(
  paper: Paper,
  drafts: readonly ClauseDraft[],
  index: number,
): readonly ClauseOpening[] {
  const draft = drafts[index];
  const later = drafts.slice(index + 1).find((each) => each.period !== null);
  if (draft === undefined || later?.period == null) return [];
  if (!OVER_TIME.test(draft.category ?? '')) return [];
  if (/[;:\n•]|\(\w{1,3}\)/u.test(paper.text.slice(draft.end, later.start))) return [];
  return [limited(`Whether "${later.period.text}" bounds it too is not said.`)];
}

function limited(message: string): ClauseOpening {
  return { code: 'limit-not-covered', message, needs: 'another-order' };
}

import { pinAt, pinRange } from '../locate.ts';
import type { Deadline } from '../order-reading.ts';
import type { Paper, PaperPin, PinnedRange } from '../paper.ts';
import type { PinnedDate } from './body-lines.ts';
import type { PaperDetails } from './kind-details.ts';
import { findRelativeTimes } from './order/relative-times.ts';

/** The times that a form sets by its printed words and blanks, without a judge's order. */
export function formDeadlines(paper: Paper, details: PaperDetails | null): readonly Deadline[] {
  if (details?.kind === 'summons') {
    return details.answerWithin === null ? [] : [answerTime(details.answerWithin)];
  }
  if (details?.kind !== 'subpoena') return [];
  const commanded = details.commands.filter((each) => each.commanded !== false);
  const times = commanded.flatMap(({ date, time }) => (date === null ? [] : [{ date, time }]));
  const each = new Map(times.map(({ date, time }) => [date.start, { date, time }]));
  return [...each.values()].map(({ date, time }) => complianceTime(paper, date, time));
}

/** The day on which a form was issued; null for a paper that is no form or bears none. */
export function issuedOn(
  details: PaperDetails | null,
): { readonly iso: string; readonly at: PaperPin } | null {
  const issued =
    details?.kind === 'summons'
      ? details.issued
      : details?.kind === 'subpoena'
        ? details.issuer.issued
        : null;
  return issued?.iso == null ? null : { iso: issued.iso, at: issued.at };
}

function answerTime(range: PinnedRange): Deadline {
  const [match] = findRelativeTimes(range.text);
  const relative =
    match === undefined
      ? null
      : {
          text: match.text,
          count: match.count,
          unit: match.unit,
          qualifier: match.qualifier,
          direction: match.direction,
          from: match.from,
          reaches: null,
        };
  return { ...range, when: range.text, who: null, date: null, relative };
}

/** No longer than this stands between a date and its hour. */
const BETWEEN = 40;

function complianceTime(paper: Paper, date: PinnedDate, time: PinnedRange | null): Deadline {
  const near = time !== null && time.start >= date.end && time.start - date.end <= BETWEEN;
  const range = near ? { start: date.start, end: time.end } : { start: date.start, end: date.end };
  return {
    ...pinRange(paper, range),
    at: pinAt(paper, range.start),
    when: date.text,
    who: null,
    date: date.iso,
    relative: null,
  };
}

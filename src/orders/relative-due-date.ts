import { Temporal } from 'temporal-polyfill';
import { countPeriod } from '../calendar/index.ts';
import { findRelativeTimes, type Paper, type TextRange } from '../papers/index.ts';
import { openDue, type CountingBasis, type FoundDue } from './found-due.ts';
import { orderPassage } from './order-passage.ts';

/** Events in the records: the words narrow what is asked for, and set no time to obey. */
const IN_THE_RECORDS =
  /\b(?:posts?|posted|posting|tweets?|reviews?|comments?|statements?|publication|log-?ins?|registration|creation)\b/iu;

/**
 * A time to obey that is given as a length: counted from the order's date under Fed. R. Civ. P.
 * 6(a), or open when it runs from an event that the order does not date. Null when a sentence
 * gives none.
 */
export function relativeDue(
  paper: Paper,
  sentence: TextRange,
  order: CountingBasis,
): FoundDue | null {
  const words = paper.text.slice(sentence.start, sentence.end);
  for (const time of findRelativeTimes(words)) {
    if (!time.limit) continue;
    if (!time.fromOrder && time.from !== null && IN_THE_RECORDS.test(time.from)) continue;
    const range = { start: sentence.start + time.start, end: sentence.start + time.end };
    return counted(paper, range, time, order);
  }
  return null;
}

function counted(
  paper: Paper,
  range: TextRange,
  time: ReturnType<typeof findRelativeTimes>[number],
  from: CountingBasis,
): FoundDue {
  const open = (why: string) => openDue(paper, range, why);
  const { count, unit, qualifier, length } = time;
  if (count === null)
    return open(`The length of "${length}" cannot be read, or is written in two ways that differ.`);
  if (unit !== 'day' && unit !== 'week')
    return open(`"${length}" is counted in ${unit}s, which Duces does not count.`);
  if (qualifier !== null && /business|court|working/u.test(qualifier)) {
    return open(`No rule says how to count ${qualifier} days; Rule 6(a)(1) counts every day.`);
  }
  if (!time.fromOrder && time.from !== null)
    return open(`The days run from an event that the order does not date: ${time.from}.`);
  if (!time.fromOrder) return open('The order does not say from when the days run.');
  if (from.federal === 'no') {
    return open(
      'A state court’s own rules count its days; Duces holds those of the federal courts.',
    );
  }
  if (from.federal === 'unknown') {
    return open('Which court this is could not be read, so whose rules count its days is open.');
  }
  if (from.dated === null) return open('The days run from the order, which is not dated.');
  const computed = countPeriod({
    event: 'the order',
    from: Temporal.PlainDate.from(from.dated),
    days: unit === 'week' ? count * 7 : count,
    state: from.state,
  });
  const passage = orderPassage(paper, range.start, range.end);
  return { due: { ...passage, kind: 'computed', date: computed.date.toString(), computed }, range };
}

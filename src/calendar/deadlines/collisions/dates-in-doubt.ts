import { describeEvent } from '../case-event.ts';
import { countingSetFor } from '../../counting-rules.ts';
import { explainHoliday, formatCourtDate } from '../../explain-computed-date.ts';
import { freeDay } from '../../free-days.ts';
import type { DatedDeadline } from '../deadline.ts';
import type { DeadlineCase } from '../deadline-case.ts';
import { deadlineRules } from '../deadline-rules.ts';
import { eventsOf } from '../events-of.ts';
import { statesThatCount } from '../states-that-count.ts';
import { collision, isAfter, type DeadlineCollision } from './collision.ts';

/** A date that no rule moves and that falls on a weekend or a holiday. */
export function fallsOnFreeDay(
  { forums }: DeadlineCase,
  dated: readonly DatedDeadline[],
): DeadlineCollision[] {
  const set = countingSetFor('trial-court');
  return dated
    .filter((each) => each.state === 'fixed' || each.closes === 'notice')
    .flatMap((each) => {
      const states = statesThatCount(each.court, set);
      const closed = forums.find(({ court }) => court.id === each.court?.id)?.closed ?? [];
      const standings = ['legal', 'contested'] as const;
      const because = freeDay(each.date, { set, states, closed, standings });
      if (because === null) return [];
      const what = typeof because === 'string' ? `a ${because}` : explainHoliday(because);
      const message = `${each.title}, ${formatCourtDate(each.date)}, falls on ${what}; no rule moves it.`;
      return [collision('falls-on-free-day', message, each)];
    });
}

/** A period that the time for compliance cuts short. */
export function cutByCompliance(dated: readonly DatedDeadline[]): DeadlineCollision[] {
  return dated.flatMap((each) => {
    if (each.state !== 'dated' || each.cut === null || each.computed.kind !== 'computed-date')
      return [];
    if (each.computed.date.equals(each.cut.on)) return [];
    const message = `${each.title} would be in time until ${formatCourtDate(each.computed.date)} by the days alone, after ${describeEvent(each.cut)}, ${formatCourtDate(each.cut.on)}; they are due before it.`;
    return [collision('cut-by-compliance', message, each)];
  });
}

/** A hearing that is noticed for a day before the first that a rule allows. */
export function hearingTooEarly(
  matter: DeadlineCase,
  dated: readonly DatedDeadline[],
): DeadlineCollision[] {
  return dated.flatMap((each) => {
    const bounds = deadlineRules().find(({ topic }) => topic === each.topic)?.bounds;
    if (each.sense !== 'earliest' || bounds === undefined) return [];
    return eventsOf(matter, null, bounds)
      .filter(({ on }) => isAfter(each.date, on))
      .map(({ on, id }) => ({
        code: 'hearing-too-early',
        message: `The hearing is noticed for ${formatCourtDate(on)}, before ${formatCourtDate(each.date)}, the first day that ${each.authorities[0]?.authority ?? 'the rule'} allows.`,
        deadlines: [each.id, id],
      }));
  });
}

/** Service or entry of an order that is recorded for a day before the order was made. */
export function eventBeforeOrder(matter: DeadlineCase): DeadlineCollision[] {
  const orders = deadlineRules().flatMap(({ notBefore }) => notBefore ?? []);
  const after = matter.events.filter(({ kind, of }) =>
    orders.some((order) => order.of === of && (kind === 'served' || kind === 'entered')),
  );
  return after.flatMap((event) => {
    const [order] = eventsOf(matter, { id: event.forum ?? '' }, { event: 'ordered', of: event.of });
    if (order === undefined || !isAfter(order.on, event.on)) return [];
    const message = `The ${describeEvent(event)} is recorded for ${formatCourtDate(event.on)}, before the order’s own date, ${formatCourtDate(order.on)}.`;
    return [{ code: 'event-before-order', message, deadlines: [event.id, order.id] }];
  });
}

/** A hold that ended while something it was kept for was still open. */
export function holdEndsEarly(dated: readonly DatedDeadline[]): DeadlineCollision[] {
  return dated.flatMap((hold) => {
    if (hold.state !== 'hold' || hold.until === null) return [];
    const { until } = hold;
    const later = dated.filter(
      (each) => each.closes !== null && each.state !== 'hold' && isAfter(each.date, until),
    );
    const [first] = later;
    if (first === undefined) return [];
    const message = `The hold was released ${formatCourtDate(until)}, and ${first.title} runs to ${formatCourtDate(first.date)}.`;
    return [collision('hold-ends-early', message, hold, ...later)];
  });
}

import type { CaseEvent } from './case-event.ts';
import { countHours } from '../count-hours.ts';
import { countPeriod, type ComputedDate } from '../count-period.ts';
import type { ComputedTime } from '../count-hours.ts';
import { countingSetFor, type CountingSet } from '../counting-rules.ts';
import type { Deadline } from './deadline.ts';
import type { DeadlineCase, Forum, NoticeWindow } from './deadline-case.ts';
import { eventsOf } from './events-of.ts';
import { timeOfEvent } from './time-of-event.ts';
import { statesThatCount } from './states-that-count.ts';

/**
 * The time that must pass after each speaker was told: by the platform's own policy, which no rule
 * of court counts, or by an order, which Rule 6(a) does. Speakers to whom no notice is recorded
 * have no date.
 */
export function noticeDeadlines(matter: DeadlineCase): Deadline[] {
  return matter.notices.flatMap((window) => {
    const forum = matter.forums.find(({ id }) => id === window.forum) ?? null;
    if (window.setBy === 'order' && forum?.court.system !== 'federal') {
      const why = `no rule of counting is held for the order of ${forum?.court.name ?? 'a court that is not named'}`;
      return [{ ...fieldsOf(window, forum, null), state: 'not-covered', why }];
    }
    const set = countingSetFor(window.setBy === 'policy' ? 'own-policy' : 'trial-court');
    const told = eventsOf(matter, null, { event: 'noticed', of: 'speaker' });
    const reached = new Set(told.flatMap(({ to }) => to));
    const untold = matter.speakers.filter((speaker) => !reached.has(speaker));
    return [
      ...told.map((event) => dated(window, forum, set, event)),
      ...(untold.length === 0
        ? []
        : [open(window, forum, null, `the day on which notice was given to ${untold.join(', ')}`)]),
    ];
  });
}

function dated(
  window: NoticeWindow,
  forum: Forum | null,
  set: CountingSet,
  event: CaseEvent,
): Deadline {
  const fields = fieldsOf(window, forum, event);
  if (event.on.toString() < set.days.from) {
    const why = `${set.days.authority} is held only from ${set.days.from}`;
    return { ...fields, state: 'not-covered', why };
  }
  const computed = count(window, forum, set, event);
  if (computed === null) {
    return open(window, forum, event, 'the time of day of the notice, and the zone of the court');
  }
  const byHour = computed.kind === 'computed-time';
  return {
    ...fields,
    authorities: [byHour ? (set.hours ?? set.days) : set.days],
    state: 'dated',
    date: byHour ? computed.at.toPlainDate() : computed.date,
    time: byHour ? computed.at : null,
    computed,
    cut: null,
    end: null,
  };
}

function count(
  { length }: NoticeWindow,
  forum: Forum | null,
  set: CountingSet,
  event: CaseEvent,
): ComputedDate | ComputedTime | null {
  const shared = {
    event: `notice to ${event.to.join(', ')}`,
    state: statesThatCount(forum?.court ?? null, set),
    closed: (forum?.closed ?? []).filter(({ kind }) => kind === 'declared'),
    counting: set.id,
  };
  if ('days' in length) return countPeriod({ ...shared, from: event.on, days: length.days });
  const from = timeOfEvent(event, forum?.court.timeZone ?? null);
  return from === null ? null : countHours({ ...shared, from, hours: length.hours });
}

function open(
  window: NoticeWindow,
  forum: Forum | null,
  event: CaseEvent | null,
  missing: string,
): Deadline {
  const fields = fieldsOf(window, forum, event);
  return { ...fields, state: 'open', missing: [missing], notBefore: null, notAfter: null };
}

function fieldsOf(
  { id, setBy, length, at }: NoticeWindow,
  forum: Forum | null,
  event: CaseEvent | null,
) {
  const amount = 'days' in length ? `${length.days} days` : `${length.hours} hours`;
  const whose = setBy === 'policy' ? 'the platform’s own policy' : 'the order';
  return {
    id: `notice-${id}/${event?.id ?? 'not-given'}`,
    title: `Notice to the speaker runs out (${setBy === 'policy' ? 'policy' : 'order'})`,
    topic: null,
    court: forum?.court ?? null,
    authorities: [],
    text: `By ${whose} nothing about a speaker goes out until ${amount} after notice to her.`,
    actor: null,
    act: 'none',
    sense: 'latest',
    event,
    at: event?.at ?? at,
    conditions: [],
    closes: 'notice',
    leavesOut: [],
  } as const;
}

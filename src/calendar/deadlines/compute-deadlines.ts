import { Temporal } from 'temporal-polyfill';
import type { Deadline } from './deadline.ts';
import type { DeadlineCase } from './deadline-case.ts';
import { deadlineTopics } from './deadline-rules.ts';
import { fixedDates } from './fixed-dates.ts';
import { orderedPeriods } from './ordered-periods.ts';
import { noticeDeadlines } from './notice-deadlines.ts';
import { topicDeadlines } from './topic-deadlines.ts';

/**
 * Every deadline of a matter: those that the rules of each court set, the dates that papers fix, the
 * time after notice to the speakers, and the holds. Those with a day come first, by day; then those
 * that are open, each with the fact that is missing; then those that no rule covers or that do not
 * apply, each with the reason. Throws `rule-not-covered` for an event before the first day of the
 * rules that count it.
 */
export function computeDeadlines(matter: DeadlineCase): Deadline[] {
  const asked = matter.forums.filter((forum) => forum.asked);
  const byRule = asked.flatMap((forum) => {
    const found: Deadline[] = [];
    for (const topic of deadlineTopics())
      found.push(...topicDeadlines(topic, forum, matter, found));
    return found;
  });
  const all = [
    ...byRule,
    ...fixedDates(matter),
    ...orderedPeriods(matter),
    ...noticeDeadlines(matter),
    ...holds(matter),
  ];
  const dated = all.filter((each) => 'date' in each);
  const rest = all.filter((each) => !('date' in each));
  return [
    ...dated.toSorted((one, two) => Temporal.PlainDate.compare(one.date, two.date)),
    ...STATES.flatMap((state) => rest.filter((each) => each.state === state)),
  ];
}

const STATES: readonly Deadline['state'][] = ['open', 'not-covered', 'not-applicable'];

function holds({ holds: list }: DeadlineCase): Deadline[] {
  return list.map(({ id, from, released }) => ({
    id: `hold-${id}`,
    title: 'Litigation hold begins',
    topic: null,
    court: null,
    authorities: [],
    text: 'Records of the accounts are kept from the intake of the request until a person releases the hold.',
    actor: 'the platform',
    act: 'none',
    sense: 'latest',
    event: null,
    at: null,
    conditions: [],
    closes: null,
    leavesOut: [],
    state: 'hold',
    date: from,
    until: released,
  }));
}

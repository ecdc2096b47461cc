import type { Deadline } from './deadline.ts';
import type { DeadlineCase } from './deadline-case.ts';

/** The times to produce that an order gives as a length: as they were counted, or open. */
export function orderedPeriods({ ordered, forums }: DeadlineCase): Deadline[] {
  return ordered.map(({ id, forum, due, at }): Deadline => {
    const court = forums.find((each) => each.id === forum)?.court ?? null;
    const fields = {
      id: `ordered-production/${id}`,
      title: 'Production due under the order',
      topic: null,
      court,
      text: 'The order gives a length of time, not a date.',
      actor: null,
      act: 'none',
      sense: 'latest',
      event: null,
      conditions: [],
      closes: 'production',
      leavesOut: [],
      at,
    } as const;
    return 'missing' in due
      ? {
          ...fields,
          authorities: [],
          state: 'open',
          missing: [due.missing],
          notBefore: null,
          notAfter: null,
        }
      : {
          ...fields,
          authorities: due.rules.slice(0, 1),
          state: 'dated',
          date: due.date,
          time: null,
          computed: due,
          cut: null,
          end: null,
        };
  });
}

import { Temporal } from 'temporal-polyfill';
import type { CaseEvent } from './case-event.ts';
import type { DeadlineCase, Forum } from './deadline-case.ts';

/** The events of one kind in a case, by day; those tied to no case belong to every one. */
export function eventsOf(
  { events }: DeadlineCase,
  forum: Pick<Forum, 'id'> | null,
  what: { readonly event: CaseEvent['kind']; readonly of: CaseEvent['of'] },
): CaseEvent[] {
  return events
    .filter(({ kind, of }) => kind === what.event && of === what.of)
    .filter((event) => forum === null || event.forum === null || event.forum === forum.id)
    .toSorted((one, two) => Temporal.PlainDate.compare(one.on, two.on));
}

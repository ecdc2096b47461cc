import type { CaseEvent } from './case-event.ts';
import { countingSetFor } from '../counting-rules.ts';
import type { Deadline, WindowThatCloses } from './deadline.ts';
import type { DeadlineCase } from './deadline-case.ts';
import { timeOfEvent } from './time-of-event.ts';

/** The dates that papers fix: no rule counts them, and no weekend or holiday moves them. */
export function fixedDates({ events, forums }: DeadlineCase): Deadline[] {
  return events
    .filter(({ kind }) => kind === 'set')
    .map((event): Deadline => {
      const forum = forums.find(({ id }) => id === event.forum) ?? null;
      const federal = forum !== null && forum.court.system === 'federal';
      const rule = federal ? (countingSetFor('trial-court').fixedDate ?? null) : null;
      return {
        id: `set-${event.of}/${event.id}`,
        title: titleOf(event),
        topic: null,
        court: forum?.court ?? null,
        authorities: rule === null ? [] : [rule],
        text: rule?.text ?? 'The date is fixed and was not counted.',
        actor: null,
        act: 'none',
        sense: 'latest',
        event,
        at: event.at,
        conditions: [],
        closes: CLOSES[event.of] ?? null,
        leavesOut: [],
        state: 'fixed',
        date: event.on,
        time: timeOfEvent(event, forum?.court.timeZone ?? null),
      };
    });
}

const CLOSES: Partial<Record<CaseEvent['of'], WindowThatCloses>> = { production: 'production' };

function titleOf({ of }: CaseEvent): string {
  const titles: Partial<Record<CaseEvent['of'], string>> = {
    production: 'Production due under the order',
    compliance: 'Compliance with the subpoena',
    hearing: 'Hearing',
    'fact-discovery-cut-off': 'Fact discovery cut-off',
  };
  return titles[of] ?? of.replaceAll('-', ' ');
}

import { Temporal } from 'temporal-polyfill';
import type { CaseEvent, ClosedDay, DeadlineCase, Forum } from '../../src/calendar/index.ts';
import { courtById } from '../../src/courts/index.ts';

interface CaseParts {
  readonly court?: string;
  readonly magistrate?: Forum['facts']['magistrate-judge'];
  readonly consent?: Forum['facts']['consent'];
  readonly closed?: readonly ClosedDay[];
  readonly events?: readonly CaseEvent[];
  readonly speakers?: readonly string[];
  readonly notices?: DeadlineCase['notices'];
  readonly holds?: DeadlineCase['holds'];
}

/** A case in one court (`cand` unless named) before a magistrate judge without consent. */
export function caseOf(parts: CaseParts): DeadlineCase {
  const court = courtById(parts.court ?? 'cand');
  if (court === null) throw new Error(`no court ${parts.court}`);
  return {
    asOf: Temporal.PlainDate.from('2023-02-16'),
    forums: [
      {
        id: 'here',
        court,
        facts: {
          'magistrate-judge': parts.magistrate ?? 'yes',
          consent: parts.consent ?? 'no',
        },
        closed: parts.closed ?? [],
        asked: true,
      },
    ],
    events: parts.events ?? [],
    speakers: parts.speakers ?? [],
    ordered: [],
    notices: parts.notices ?? [],
    holds: parts.holds ?? [],
  };
}

/** An event of the case. */
export function happened(
  kind: CaseEvent['kind'],
  of: CaseEvent['of'],
  on: string,
  more: Partial<CaseEvent> = {},
): CaseEvent {
  return {
    id: `${of}-${kind}`,
    kind,
    of,
    on: Temporal.PlainDate.from(on),
    time: null,
    forum: 'here',
    how: null,
    to: [],
    assumed: null,
    at: null,
    ...more,
  };
}

import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { computeDeadlines, type CaseEvent, type DeadlineCase } from '../../calendar/index.ts';
import { courtById } from '../../courts/index.ts';
import { plainText } from '../inline-text.ts';
import { deadlineWords } from './deadline-words.ts';

const court = courtById('cand');
const day = (iso: string) => Temporal.PlainDate.from(iso);

function event(
  kind: CaseEvent['kind'],
  of: CaseEvent['of'],
  on: string,
  more: Partial<CaseEvent> = {},
): CaseEvent {
  return {
    id: `${kind}-${of}-${on}`,
    kind,
    of,
    on: day(on),
    time: null,
    forum: 'enforcement',
    how: null,
    to: [],
    assumed: null,
    at: 'order 1:1',
    ...more,
  };
}

function wordsFor(
  events: readonly CaseEvent[],
  closes: Parameters<typeof deadlineWords>[1],
  to?: string,
): string | null {
  if (court === null) throw new Error('no court');
  const facts: DeadlineCase = {
    asOf: day('2023-02-16'),
    forums: [
      {
        id: 'enforcement',
        court,
        facts: { 'magistrate-judge': 'yes', consent: 'no' },
        closed: [],
        asked: true,
      },
    ],
    events,
    speakers: ['Doe 1', 'Doe 9'],
    ordered: [],
    notices: [
      { id: 'policy', setBy: 'policy', length: { days: 21 }, forum: 'enforcement', at: null },
    ],
    holds: [],
  };
  const found = deadlineWords({ deadlines: computeDeadlines(facts) }, closes, to);
  return found === null ? null : plainText(found);
}

describe('the last day that a paper names', () => {
  it('is that of the speaker who was told, not of another', () => {
    const told = [
      event('noticed', 'speaker', '2023-02-01', { to: ['Doe 9'] }),
      event('noticed', 'speaker', '2023-01-02', { to: ['Doe 1'] }),
    ];
    expect(wordsFor(told, 'notice', 'Doe 9')).toContain('February 22, 2023');
    expect(wordsFor(told, 'notice', 'Doe 1')).toContain('January 23, 2023');
    expect(wordsFor(told, 'notice', 'Doe 5')).toBeNull();
  });

  it('bears the rule that gives it', () => {
    const served = [
      event('served', 'subpoena', '2023-01-09', { how: 'hand' }),
      event('set', 'compliance', '2023-02-28'),
    ];
    // Before the day of compliance: 14 days after 9 January 2023 is Monday, 23 January.
    expect(wordsFor(served, 'objection-to-subpoena')).toMatch(
      /^January 23, 2023 \(.*Fed\. R\. Civ\. P\. 45\(d\)\(2\)\(B\)/u,
    );
  });

  it('is none where its event is only assumed, or not known', () => {
    const assumed = event('served', 'order', '2023-02-16', {
      how: 'electronic',
      assumed: 'served on its date',
    });
    expect(wordsFor([assumed], 'objection-to-order')).toBeNull();
    expect(wordsFor([], 'objection-to-subpoena')).toBeNull();
  });
});

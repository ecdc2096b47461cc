import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { caseOf, happened } from '../../../test/support/deadline-case.ts';
import type { CaseEvent } from './case-event.ts';
import { deadlineCollisions } from './collisions/deadline-collisions.ts';
import { computeDeadlines } from './compute-deadlines.ts';
import type { Deadline } from './deadline.ts';
import type { DeadlineCase } from './deadline-case.ts';

type Parts = Parameters<typeof caseOf>[0];

function find(title: string, parts: Parts): Deadline {
  const found = computeDeadlines(caseOf(parts)).filter((each) => each.title.startsWith(title));
  expect(found).toHaveLength(1);
  return found[0] as Deadline;
}

/** The day of a deadline, or why it has none. */
function day(title: string, parts: Parts): string {
  const found = find(title, parts);
  return 'date' in found ? found.date.toString() : found.state;
}

function codes(matter: DeadlineCase): string[] {
  return deadlineCollisions(matter, computeDeadlines(matter)).map(({ code }) => code);
}

const orderServed = (on: string, how: CaseEvent['how'] = 'electronic') =>
  happened('served', 'order', on, { how });

describe('time after notice to a speaker', () => {
  const told = happened('noticed', 'speaker', '2023-02-17', { to: ['Doe 1'] });
  const policy = {
    id: 'own',
    setBy: 'policy',
    length: { days: 14 },
    forum: null,
    at: null,
  } as const;
  const ordered = { ...policy, id: 'ordered', setBy: 'order', forum: 'here' } as const;

  it('by the platform’s policy is counted plainly, and moves for no weekend', () => {
    const saturday = happened('noticed', 'speaker', '2023-02-18', { to: ['Doe 1'] });
    const parts = { speakers: ['Doe 1'], notices: [policy], events: [saturday] };
    expect(day('Notice to the speaker', parts)).toBe('2023-03-04');
    expect(codes(caseOf(parts))).toEqual(['falls-on-free-day']);
  });

  it('by an order is counted by Rule 6(a)', () => {
    const saturday = happened('noticed', 'speaker', '2023-02-18', { to: ['Doe 1'] });
    const parts = { speakers: ['Doe 1'], notices: [ordered], events: [saturday] };
    expect(day('Notice to the speaker', parts)).toBe('2023-03-06');
  });

  it('in hours needs the time of day', () => {
    const window = { ...ordered, length: { hours: 72 } } as const;
    const at = happened('noticed', 'speaker', '2023-02-15', {
      to: ['Doe 1'],
      time: Temporal.PlainTime.from('16:00'),
    });
    const parts = { speakers: ['Doe 1'], notices: [window] };
    // 72 hours end Sat 18 Feb 16:00; Mon 20 Feb is Washington's Birthday.
    const found = find('Notice to the speaker', { ...parts, events: [at] });
    expect(String('time' in found && found.time)).toBe(
      '2023-02-21T16:00:00-08:00[America/Los_Angeles]',
    );
    expect(day('Notice to the speaker', { ...parts, events: [told] })).toBe('open');
  });

  it('of a day on which time was counted otherwise gets no date', () => {
    const old = happened('noticed', 'speaker', '2009-11-02', { to: ['Doe 1'] });
    const parts = { speakers: ['Doe 1'], notices: [ordered], events: [old] };
    expect(day('Notice to the speaker', parts)).toBe('not-covered');
  });

  it('is open for each speaker to whom no notice is recorded', () => {
    const parts = { speakers: ['Doe 1', 'Doe 2', 'Doe 3'], notices: [policy], events: [told] };
    const open = computeDeadlines(caseOf(parts)).find(
      (each) => each.closes === 'notice' && each.state === 'open',
    );
    expect(open).toMatchObject({ missing: ['the day on which notice was given to Doe 2, Doe 3'] });
  });

  it('that runs beyond the day on which production is due is flagged', () => {
    const due = happened('set', 'production', '2023-02-28');
    const parts = { speakers: ['Doe 1'], notices: [policy], events: [told, due] };
    expect(codes(caseOf(parts))).toEqual(['notice-ends-after-due']);
  });
});

describe('fixed dates, holds and releases', () => {
  it('a date that the order fixes is not moved off a holiday, and that is flagged', () => {
    const parts = { events: [happened('set', 'production', '2023-02-20')] };
    const found = find('Production due', parts);
    expect(found).toMatchObject({ state: 'fixed' });
    expect(day('Production due', parts)).toBe('2023-02-20');
    expect(codes(caseOf(parts))).toEqual(['falls-on-free-day']);
  });

  it('production inside the time for objections and before the end of the time to appeal is flagged', () => {
    const events = [
      happened('set', 'production', '2023-02-28'),
      orderServed('2023-02-16'),
      happened('entered', 'order', '2023-02-16'),
    ];
    const matter = caseOf({ consent: 'unknown', events });
    const found = deadlineCollisions(matter, computeDeadlines(matter));
    expect(found.map(({ code }) => code)).toEqual([
      'due-before-window-closes',
      'appeal-open-after-release',
    ]);
    expect(found[0]?.message).toContain('due Tue 2023-02-28');
    expect(found[0]?.message).toContain('until Thu 2023-03-02 (Fed. R. Civ. P. 72(a))');
    expect(found[1]?.message).toContain('until Mon 2023-03-20');
  });

  it('what was released is held against the time to appeal, not what was due', () => {
    const events = [
      happened('set', 'production', '2023-03-24'),
      happened('released', 'production', '2023-03-10'),
      happened('entered', 'order', '2023-02-16'),
    ];
    const matter = caseOf({ magistrate: 'no', events });
    expect(deadlineCollisions(matter, computeDeadlines(matter))).toMatchObject([
      {
        code: 'appeal-open-after-release',
        message: expect.stringContaining('released Fri 2023-03-10'),
      },
    ]);
  });

  it('collides with certainty even where service is not known', () => {
    const events = [
      happened('set', 'production', '2023-02-28'),
      happened('ordered', 'order', '2023-02-16'),
    ];
    const matter = caseOf({ events });
    expect(deadlineCollisions(matter, computeDeadlines(matter))[0]).toMatchObject({
      code: 'due-before-window-closes',
      message: expect.stringContaining('at least until Thu 2023-03-02'),
    });
  });

  it('a hold stands until it is released, and is flagged when it ended too soon', () => {
    const from = Temporal.PlainDate.from('2023-01-05');
    const open = { id: 'accounts', from, released: null };
    expect(find('Litigation hold', { holds: [open] })).toMatchObject({
      state: 'hold',
      until: null,
    });
    const ended = { ...open, released: Temporal.PlainDate.from('2023-02-20') };
    const parts = { holds: [ended], events: [orderServed('2023-02-16')] };
    expect(codes(caseOf(parts))).toEqual(['hold-ends-early']);
  });

  it('an order of a day on which time was counted otherwise gives no bound', () => {
    const found = find('Objections to the magistrate', {
      events: [happened('ordered', 'order', '2005-01-18')],
    });
    expect(found).toMatchObject({ state: 'open', notBefore: null });
  });

  it('service that is recorded before the order was made is flagged', () => {
    const events = [happened('ordered', 'order', '2023-02-16'), orderServed('2023-02-15')];
    expect(codes(caseOf({ events }))).toEqual(['event-before-order']);
  });

  it('a deadline keeps its id when its date changes', () => {
    const one = find('Objections to the magistrate', { events: [orderServed('2023-02-16')] });
    const two = find('Objections to the magistrate', { events: [orderServed('2023-02-17')] });
    expect(one.id).toBe(two.id);
  });

  it('lists what has a day by day, then what is open, then what is not covered', () => {
    const events = [orderServed('2023-02-16'), happened('set', 'production', '2023-02-28')];
    const states = computeDeadlines(caseOf({ court: 'nysd', events })).map(({ state }) => state);
    expect(states.slice(0, 2)).toEqual(['fixed', 'dated']);
    expect([...new Set(states.slice(2))]).toEqual(['open', 'not-covered', 'not-applicable']);
  });
});

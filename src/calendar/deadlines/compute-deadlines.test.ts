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

const served = (on: string, more: Partial<CaseEvent> = {}) =>
  happened('served', 'subpoena', on, more);
const compliance = (on: string, more: Partial<CaseEvent> = {}) =>
  happened('set', 'compliance', on, more);
const orderServed = (on: string, how: CaseEvent['how'] = 'electronic') =>
  happened('served', 'order', on, { how });

describe('objections to a subpoena', () => {
  it('are due 14 days after service when compliance is later', () => {
    const events = [served('2023-03-01'), compliance('2023-03-31')];
    expect(day('Objections to the subpoena', { events })).toBe('2023-03-15');
  });

  it('are due by the time for compliance when that is earlier, and it is flagged', () => {
    const events = [
      served('2023-03-01'),
      compliance('2023-03-10', { time: Temporal.PlainTime.from('10:00') }),
    ];
    const found = find('Objections to the subpoena', { events });
    expect(found).toMatchObject({ state: 'dated', cut: { of: 'compliance' } });
    expect(String('time' in found && found.time)).toBe(
      '2023-03-10T10:00:00-08:00[America/Los_Angeles]',
    );
    expect(codes(caseOf({ events }))).toEqual(['cut-by-compliance']);
  });

  it('stay open while the time for compliance is not known, with the latest day they can be due', () => {
    const found = find('Objections to the subpoena', { events: [served('2023-03-01')] });
    expect(found).toMatchObject({
      state: 'open',
      missing: ['the time that the subpoena sets for compliance'],
      notBefore: null,
    });
    expect(found.state === 'open' && found.notAfter?.date.toString()).toBe('2023-03-15');
  });

  it('stay open while service is not known', () => {
    expect(find('Objections to the subpoena', {})).toMatchObject({
      state: 'open',
      missing: [
        'the day on which the subpoena was served',
        'the time that the subpoena sets for compliance',
      ],
      notAfter: null,
    });
  });

  it.each([
    ['2013-12-02', 'Fed. R. Civ. P. 45(d)(2)(B)'],
    ['2013-11-29', 'Fed. R. Civ. P. 45(c)(2)(B) (until 2013)'],
  ])('served on %s are under %s', (on, authority) => {
    const events = [served(on), compliance('2014-06-02')];
    const found = find('Objections to the subpoena', { events });
    expect(found.authorities[0]?.authority).toBe(authority);
  });

  it('get no date for a day on which time was counted otherwise', () => {
    const events = [served('2009-11-20'), compliance('2014-06-02')];
    expect(find('Objections to the subpoena', { events })).toMatchObject({ state: 'not-covered' });
  });

  it('are not lengthened by the kind of service: Rule 45 has its own', () => {
    const events = [served('2023-03-01', { how: 'mail' }), compliance('2023-03-31')];
    expect(day('Objections to the subpoena', { events })).toBe('2023-03-15');
  });
});

describe('review of a magistrate judge’s order', () => {
  const made = happened('ordered', 'order', '2023-02-16');
  const entered = happened('entered', 'order', '2023-02-16');

  it.each([
    ['electronic', '2023-03-02'],
    ['hand', '2023-03-02'],
    ['mail', '2023-03-06'],
  ] as const)('served by %s: objections until %s', (how, iso) => {
    expect(day('Objections to the magistrate', { events: [orderServed('2023-02-16', how)] })).toBe(
      iso,
    );
  });

  it('stays open while the kind of service is unknown, with the shortest that it can be', () => {
    const found = find('Objections to the magistrate', {
      events: [orderServed('2023-02-16', null)],
    });
    expect(found).toMatchObject({ state: 'open', missing: ['the kind of service of the order'] });
    expect(found.state === 'open' && found.notBefore?.date.toString()).toBe('2023-03-02');
  });

  it('cannot close before the day counted from the order’s own date', () => {
    const found = find('Objections to the magistrate', { events: [made] });
    expect(found.state === 'open' && found.notBefore?.date.toString()).toBe('2023-03-02');
  });

  it('ends at midnight where the court sits', () => {
    const found = find('Objections to the magistrate', { events: [orderServed('2023-02-16')] });
    expect(found.state === 'dated' && found.end?.kind === 'at' && found.end.at.toString()).toBe(
      '2023-03-02T23:59:59-08:00[America/Los_Angeles]',
    );
  });

  it('names no midnight where the district lies in two zones', () => {
    const found = find('Objections to the magistrate', {
      court: 'idd',
      events: [orderServed('2023-02-16')],
    });
    expect(found).toMatchObject({ state: 'dated', end: { kind: 'zone-unknown' } });
  });

  it('moves when the clerk’s office is inaccessible on the last day, and says by which rule', () => {
    const closed = [
      {
        date: Temporal.PlainDate.from('2023-03-02'),
        kind: 'inaccessible' as const,
        name: 'flood',
        authority: 'General Order 1',
        standing: 'legal' as const,
      },
    ];
    const found = find('Objections to the magistrate', {
      closed,
      events: [orderServed('2023-02-16')],
    });
    expect(found.state === 'dated' && found.date.toString()).toBe('2023-03-03');
    expect(
      found.state === 'dated' && found.computed.rules.map(({ authority }) => authority),
    ).toContain('Fed. R. Civ. P. 6(a)(3)');
  });

  it.each([
    // magistrate judge, consent: objections, appeal
    ['yes', 'no', '2023-03-02', 'not-applicable'],
    ['yes', 'yes', 'not-applicable', '2023-03-20'],
    ['no', 'unknown', 'not-applicable', '2023-03-20'],
    ['yes', 'unknown', '2023-03-02', '2023-03-20'],
    ['unknown', 'unknown', '2023-03-02', '2023-03-20'],
  ] as const)(
    'magistrate %s, consent %s: objections %s, appeal %s',
    (magistrate, consent, one, two) => {
      const parts = { magistrate, consent, events: [orderServed('2023-02-16'), entered] };
      expect(day('Objections to the magistrate', parts)).toBe(one);
      expect(day('Notice of appeal', parts)).toBe(two);
    },
  );

  it('says on what it hangs while consent is unknown', () => {
    const parts = { magistrate: 'yes', consent: 'unknown', events: [entered] } as const;
    expect(find('Objections to the magistrate', parts).conditions).toEqual([
      'not all parties consented to the magistrate judge',
    ]);
    expect(find('Notice of appeal', parts).conditions).toEqual([
      'all parties consented to the magistrate judge',
    ]);
  });

  it('says both ways when neither judge nor consent is known', () => {
    const parts = { magistrate: 'unknown', consent: 'unknown', events: [entered] } as const;
    expect(find('Notice of appeal', parts).conditions).toEqual([
      'a district judge made the order, or a magistrate judge made the order and all parties consented to the magistrate judge',
    ]);
  });

  it('counts holidays of the circuit clerk’s state too for an appeal', () => {
    // Entry Sat 1 Mar 2025; day 30 is Mon 31 Mar, Cesar Chavez Day in California, where the clerk of
    // the Ninth Circuit sits; the district court is in Washington.
    const events = [happened('entered', 'order', '2025-03-01')];
    expect(day('Notice of appeal', { court: 'waed', magistrate: 'no', events })).toBe('2025-04-01');
  });
});

describe('a motion under the local rules', () => {
  const filed = happened('filed', 'motion', '2023-01-03');

  it('is heard after 35 days, opposed within 14, and replied to 7 days after the opposition was due', () => {
    const parts = { events: [filed] };
    expect(day('First day on which', parts)).toBe('2023-02-07');
    expect(day('Opposition', parts)).toBe('2023-01-17');
    expect(day('Reply', parts)).toBe('2023-01-24');
  });

  it('noticed for an earlier hearing is flagged', () => {
    const hearing = happened('set', 'hearing', '2023-02-01');
    expect(codes(caseOf({ events: [filed, hearing] }))).toEqual(['hearing-too-early']);
  });

  it('to compel is made within 7 days after the cut-off, whichever court set it', () => {
    const events = [
      happened('set', 'fact-discovery-cut-off', '2023-03-31', { forum: 'elsewhere' }),
    ];
    expect(day('Motion to compel', { events })).toBe('2023-04-07');
  });

  it('for relief is decided within 14 days of its filing, or deemed denied', () => {
    const events = [happened('filed', 'motion-for-relief', '2023-03-02')];
    expect(day('Last day for an order', { events })).toBe('2023-03-16');
  });

  it.each([
    // Brown v. City & County of San Francisco, No. C 11-02162 LB (N.D. Cal. Aug. 16, 2011)
    ['Opposition', 'motion', '2011-07-21', '2011-08-04'],
    // Carias v. United States, No. 15-cv-05274-EDL (N.D. Cal. June 8, 2016): day 14 was Memorial Day
    ['Opposition', 'motion', '2016-05-16', '2016-05-31'],
    // Song v. Drenberg, No. 18-CV-06283-LHK (N.D. Cal. Nov. 4, 2019): deemed denied on 9 November
    ['Last day for an order', 'motion-for-relief', '2019-10-25', '2019-11-08'],
  ] as const)('%s to a %s filed %s was due %s, as the court said', (title, of, on, iso) => {
    expect(day(title, { events: [happened('filed', of, on)] })).toBe(iso);
  });

  it('leaves the reply open for the same fact as the opposition', () => {
    expect(find('Reply', {})).toMatchObject({
      state: 'open',
      missing: ['the day on which the motion was filed'],
    });
  });

  it('of a court whose rules are not held gets no date, and says so', () => {
    const found = computeDeadlines(caseOf({ court: 'nysd', events: [filed] }));
    expect(found.filter(({ state }) => state === 'dated')).toEqual([]);
    expect(
      found.flatMap((each) => (each.state === 'not-covered' ? [`${each.title}: ${each.why}`] : [])),
    ).toEqual([
      'Hearing of a noticed motion: no rule of S.D.N.Y. on this is held',
      'Opposition to the motion: no rule of S.D.N.Y. on this is held',
      'Reply in support of the motion: no rule of S.D.N.Y. on this is held',
      'Motion to compel after the discovery cut-off: no rule of S.D.N.Y. on this is held',
      'Day after which objections are deemed denied: no rule of S.D.N.Y. on this is held',
    ]);
  });

  it.each(['nysupct', 'canb', 'uscfc'])(
    'before %s, no district court, gets no date at all',
    (court) => {
      const events = [
        filed,
        served('2023-03-01'),
        compliance('2023-03-31'),
        orderServed('2023-02-16'),
      ];
      const found = computeDeadlines(caseOf({ court, events }));
      expect(found.filter(({ state }) => state === 'dated')).toEqual([]);
      expect(found.filter(({ state }) => state === 'not-covered')).toHaveLength(8);
    },
  );

  it('filed before the local rule is known to have held gets no date', () => {
    const events = [happened('filed', 'motion', '2011-02-01')];
    expect(find('Opposition', { events })).toMatchObject({
      state: 'not-covered',
      why: expect.stringContaining('held from 2011-07-21'),
    });
  });
});

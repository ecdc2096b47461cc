import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { caseOf, happened } from '../../../test/support/deadline-case.ts';
import { deadlineCollisions } from '../deadlines/collisions/deadline-collisions.ts';
import { computeDeadlines } from '../deadlines/compute-deadlines.ts';
import type { DeadlineCase } from '../deadlines/deadline-case.ts';
import { deadlinesCalendar } from './deadlines-calendar.ts';

const STAMP = new Date('2023-02-17T12:00:00Z');

function exported(matter: DeadlineCase, stamp = STAMP): string {
  const deadlines = computeDeadlines(matter);
  return deadlinesCalendar('a-matter', deadlines, deadlineCollisions(matter, deadlines), stamp);
}

function events(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

const SERVED = happened('served', 'order', '2023-02-16', { how: 'electronic' });
const DUE = happened('set', 'production', '2023-02-28');
const TIMED = happened('set', 'hearing', '2023-03-13', { time: Temporal.PlainTime.from('09:30') });
const MATTER = caseOf({
  consent: 'unknown',
  events: [SERVED, DUE, TIMED],
  holds: [{ id: 'accounts', from: Temporal.PlainDate.from('2023-01-05'), released: null }],
});

describe('the calendar file of a matter, as a second library reads it', () => {
  const text = exported(MATTER);
  const read = events(text);

  it('holds every deadline that has a day, and no other', () => {
    expect(read.map(({ summary }) => summary)).toEqual([
      'Litigation hold begins',
      'Production due under the order (N.D. Cal.)',
      "If it applies: Objections to the magistrate judge's order (N.D. Cal.)",
      'Hearing (N.D. Cal.)',
    ]);
  });

  it('has whole days as dates where the court sits, from that day to the next', () => {
    const due = read[1];
    expect(due?.startDate.isDate).toBe(true);
    expect(due?.startDate.toString()).toBe('2023-02-28');
    expect(due?.endDate.toString()).toBe('2023-03-01');
  });

  it('has a time of day in the court’s zone, which the file defines', () => {
    const hearing = read[3];
    expect(hearing?.startDate.zone.tzid).toBe('America/Los_Angeles');
    // 13 March 2023 is the day after the clock went forward: 09:30 is 16:30 UTC.
    expect(hearing?.startDate.toJSDate().toISOString()).toBe('2023-03-13T16:30:00.000Z');
    expect(text).toMatch(/BEGIN:VTIMEZONE\r\nTZID:America\/Los_Angeles\r\n/u);
  });

  it('reminds of each 7 days and 1 day before', () => {
    for (const { component } of read) {
      const triggers = component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
      expect(triggers).toEqual(['-P1W', '-P1D'].map((each) => expect.toSatisfy(sameTime(each))));
      expect(
        component
          .getAllSubcomponents('valarm')
          .map((alarm) => alarm.getFirstPropertyValue('action')),
      ).toEqual(['DISPLAY', 'DISPLAY']);
    }
  });

  it('says rule, arithmetic, doubt and collision of each date', () => {
    const { description } = read[2] ?? { description: '' };
    expect(description).toContain('Fed. R. Civ. P. 72(a)');
    expect(description).toContain('day 14: Thu 2023-03-02');
    expect(description).toContain('Only if not all parties consented');
    expect(description).toContain('Collision: due before window closes');
  });

  it('keeps the UID of a deadline when its date changes, and gives no two the same', () => {
    const uids = read.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    const later = caseOf({
      consent: 'unknown',
      events: [{ ...SERVED, on: Temporal.PlainDate.from('2023-02-21') }],
    });
    const [moved] = events(exported(later));
    expect(moved?.startDate.toString()).toBe('2023-03-07');
    expect(uids).toContain(moved?.uid);
  });

  it('is the same file for the same moment', () => {
    expect(exported(MATTER)).toBe(text);
  });
});

describe('the form that RFC 5545 asks for', () => {
  const text = exported(MATTER);

  it('ends every line with CR LF, and folds at 75 octets', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('has its properties before its parts, and in each entry what must be there once', () => {
    const [head = ''] = text.split('BEGIN:VTIMEZONE');
    expect(head).toBe('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Duces//deadlines//EN\r\n');
    const entries = text.split('BEGIN:VEVENT').slice(1);
    for (const entry of entries) {
      for (const name of ['UID', 'DTSTAMP', 'DTSTART']) {
        expect(entry.match(new RegExp(`\\r\\n${name}[:;]`, 'gu'))).toHaveLength(1);
      }
    }
  });

  it('of a matter without any date is a calendar without entries', () => {
    expect(events(exported(caseOf({})))).toEqual([]);
  });

  it('defines the zone of each court, also one that never changes its clock', () => {
    const hearing = { ...TIMED, forum: 'here' };
    const [read] = events(exported(caseOf({ court: 'azd', events: [hearing] })));
    expect(read?.startDate.toJSDate().toISOString()).toBe('2023-03-13T16:30:00.000Z');
  });
});

it('says nothing that is the matter’s own words', () => {
  const planted = 'Jane Roe of Example Street';
  const text = exported(
    caseOf({
      speakers: [planted],
      notices: [{ id: 'own', setBy: 'policy', length: { days: 7 }, forum: null, at: planted }],
      events: [
        happened('noticed', 'speaker', '2023-02-17', { to: [planted], assumed: planted }),
        { ...SERVED, to: [planted], assumed: planted, at: planted },
        { ...DUE, at: planted },
      ],
    }),
  ).replaceAll('\r\n ', '');
  expect(text).toContain('Notice to the speaker runs out');
  expect(text).not.toContain('Roe');
  expect(text).not.toContain('Example Street');
});

/** ical.js may write seven days as a week. */
function sameTime(expected: string): (actual: string) => boolean {
  return (actual) =>
    ICAL.Duration.fromString(actual).toSeconds() === ICAL.Duration.fromString(expected).toSeconds();
}

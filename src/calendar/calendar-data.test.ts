import { describe, expect, it } from 'vitest';
import { courtById } from '../courts/index.ts';
import { countingRules } from './counting-rules.ts';
import { deadlineRules, deadlineTopics } from './deadlines/deadline-rules.ts';
import { easterSunday } from './easter-sunday.ts';
import { holidayTable } from './holiday-table.ts';

const rules = deadlineRules();
const topics = deadlineTopics().map(({ id }) => id);

describe('every rule that sets a deadline', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s stands on its data', (_id, rule) => {
    expect(topics).toContain(rule.topic);
    expect(countingRules().counting.map(({ id }) => id)).toContain(rule.countedBy);
    expect(rule.inForce.until ?? '9999').toSatisfy((until: string) => until > rule.inForce.from);
    // No count looks further back than the first day of the rules that count it.
    const set = countingRules().counting.find(({ id }) => id === rule.countedBy);
    expect(rule.inForce.from >= (set?.days.from ?? '')).toBe(true);
    if ('deadline' in rule.trigger) {
      expect(topics.indexOf(rule.trigger.deadline)).toBeLessThan(topics.indexOf(rule.topic));
    }
    if (rule.courts.kind === 'named') {
      expect(rule.courts.ids.filter((id) => courtById(id) === null)).toEqual([]);
    }
  });

  it('has an id of its own, and each topic has a rule', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(topics.filter((topic) => !rules.some((rule) => rule.topic === topic))).toEqual([]);
  });

  it('is the only one on its topic for a court on any day', () => {
    for (const one of rules) {
      const others = rules.filter(
        (other) =>
          other !== one &&
          other.topic === one.topic &&
          JSON.stringify(other.courts) === JSON.stringify(one.courts) &&
          other.inForce.from <= (one.inForce.until ?? '9999') &&
          one.inForce.from <= (other.inForce.until ?? '9999'),
      );
      expect(others.map(({ id }) => id)).toEqual([]);
    }
  });
});

describe('the table of holidays', () => {
  const { holidays, observances, leavesOut } = holidayTable();

  it('gives each holiday an id of its own, with dates in order', () => {
    const ids = holidays.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const { from, until } of holidays) expect((until ?? '9999') >= from).toBe(true);
  });

  it('moves only holidays that it holds', () => {
    const ids = new Set(holidays.map(({ id }) => id));
    const named = observances.flatMap((rule) => (rule.holidays === 'all' ? [] : rule.holidays));
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('names states as the table of courts does', () => {
    const courts =
      'azd cand cod ctd ded dcd flsd gand hid ilnd kywd laed mdd mad mied mnd mowd mtd nvd nhd njd nysd ncwd ndd ohnd ord paed rid tnmd txnd utd vaed wawd wvsd wied';
    const places = courts.split(' ').map((id) => courtById(id)?.location);
    expect([...leavesOut.keys()].toSorted()).toEqual([...places, 'United States'].toSorted());
  });

  it('counts on what nobody read in its source only where it says so', () => {
    const unread = holidays.filter(
      ({ pinVerified, standing, jurisdiction }) =>
        !pinVerified && standing === 'legal' && jurisdiction !== 'United States',
    );
    expect(unread.map(({ id }) => id)).toEqual([]);
  });
});

it.each([
  // From printed tables of Easter.
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2019, '2019-04-21'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
])('Easter of %i is %s', (year, iso) => {
  expect(easterSunday(year).toString()).toBe(iso);
});

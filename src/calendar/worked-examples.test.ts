import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { countHours } from './count-hours.ts';
import { countPeriod, type PeriodRequest } from './count-period.ts';
import { countingRules } from './counting-rules.ts';
import { formatCourtDate } from './explain-computed-date.ts';
import type { ClosedDay } from './free-days.ts';

const FIRST_DAY = Temporal.PlainDate.from('2009-12-01');

interface Row {
  readonly from: string;
  readonly period: string;
  readonly served: string;
  readonly where: string;
  readonly closed: string;
  readonly ends: string;
  readonly alternative: string;
  readonly why: string;
}

const rows: Row[] = readFileSync(new URL('worked-examples.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const [from = '', period = '', served = '', where = '', closed = ''] = cells;
    const [ends = '', alternative = '', why = ''] = cells.slice(5);
    return { from, period, served, where, closed, ends, alternative, why };
  });

function count(row: Row): { ends: string; alternative: string } {
  const [, amount = '', unit = '', before] = /^(\d+) (\w+)( before)?$/u.exec(row.period) ?? [];
  const [, state = '', zone = 'UTC'] = /^(-|[A-Za-z ]+?)(?: (\w+\/\w+))?$/u.exec(row.where) ?? [];
  const shared = {
    event: row.why,
    state: state === '-' ? null : state,
    closed: closedDays(row.closed),
    ...(row.from < FIRST_DAY.toString() ? { rulesAsOf: FIRST_DAY } : {}),
  };
  if (unit === 'hours') {
    const from = Temporal.PlainDateTime.from(row.from).toZonedDateTime(zone);
    const { at, alternative } = countHours({ ...shared, from, hours: Number(amount) });
    return { ends: written(at), alternative: alternative === null ? '-' : written(alternative.at) };
  }
  const served = countingRules().serviceKinds.find(({ kind }) => kind === row.served)?.kind;
  const { date, alternative } = countPeriod({
    ...shared,
    from: Temporal.PlainDate.from(row.from),
    days: lengthOf(Number(amount), unit),
    direction: before === undefined ? 'forward' : 'backward',
    ...(served === undefined ? {} : { served }),
  });
  return {
    ends: formatCourtDate(date),
    alternative: alternative === null ? '-' : formatCourtDate(alternative.date),
  };
}

function lengthOf(amount: number, unit: string): PeriodRequest['days'] {
  if (unit === 'weeks') return { weeks: amount };
  if (unit === 'months') return { months: amount };
  return unit === 'years' ? { years: amount } : amount;
}

function closedDays(date: string): ClosedDay[] {
  if (date === '-') return [];
  return [
    {
      date: Temporal.PlainDate.from(date),
      kind: 'inaccessible',
      name: 'storm',
      authority: 'an order of the court',
      standing: 'legal',
    },
  ];
}

function written(at: Temporal.ZonedDateTime): string {
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${formatCourtDate(at.toPlainDate())}T${time}`;
}

describe('the worked examples', () => {
  it('are all read', () => {
    expect(rows.length).toBeGreaterThan(70);
    expect(rows.every(({ why, ends }) => why !== '' && ends !== '')).toBe(true);
  });

  it.each(
    rows.map((row) => [`${row.from} + ${row.period}, ${row.where}: ${row.why}`, row] as const),
  )('%s', (_name, row) => {
    expect(count(row)).toEqual({ ends: row.ends, alternative: row.alternative });
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { countHours } from './count-hours.ts';
import { countPeriod, type PeriodRequest } from './count-period.ts';
import type { ServiceKind } from './counting-rules.ts';
import { endOfLastDay } from './end-of-last-day.ts';

/** One worked example of the brief on the law, which is held apart from this project. */
interface KnownAnswer {
  readonly id: string;
  readonly rule: string;
  readonly triggerDate: string;
  readonly timeZone?: string;
  readonly periodDays?: number;
  readonly periodHours?: number;
  readonly direction?: 'forward' | 'backward';
  readonly serviceKind?: string;
  readonly state?: string;
  readonly expectedDate: string;
  readonly alternativeDate?: string;
  readonly inaccessibleDays?: readonly string[];
}

const ANSWERS = new URL('../../../shared/law/deadlines.yaml', import.meta.url);
const held = existsSync(ANSWERS);

const KINDS: Readonly<Record<string, ServiceKind>> = {
  'hand-5b2A': 'hand',
  'office-5b2B': 'office',
  'mail-5b2C': 'mail',
  'clerk-5b2D': 'clerk',
  'ecf-5b2E': 'electronic',
  'other-consented-5b2F': 'other-consented',
};
const STATES: Readonly<Record<string, string>> = {
  CA: 'California',
  NY: 'New York',
  DC: 'District of Columbia',
};

/** The first day of the rules: the committee's examples use days of 2007 to explain them. */
const FIRST_DAY = '2009-12-01';

function answers(): readonly KnownAnswer[] {
  if (!held) return [];
  return (parse(readFileSync(ANSWERS, 'utf8')) as { testCases: KnownAnswer[] }).testCases;
}

function request(answer: KnownAnswer, days: PeriodRequest['days']): PeriodRequest {
  const served = KINDS[answer.serviceKind ?? ''];
  return {
    event: answer.rule,
    from: Temporal.PlainDate.from(answer.triggerDate),
    days,
    direction: answer.direction ?? 'forward',
    ...(served === undefined ? {} : { served }),
    ...(answer.triggerDate < FIRST_DAY ? { rulesAsOf: Temporal.PlainDate.from(FIRST_DAY) } : {}),
    state: STATES[answer.state ?? ''] ?? null,
    closed: (answer.inaccessibleDays ?? []).map((date) => ({
      date: Temporal.PlainDate.from(date),
      kind: 'inaccessible',
      name: 'weather',
      authority: 'the example',
      standing: 'legal',
    })),
  };
}

/** What Duces makes of an example: the date or time, and the alternative where a holiday is contested. */
function reached(answer: KnownAnswer): { date: string; alternative: string | null } {
  const { periodDays, periodHours, timeZone } = answer;
  if (periodHours !== undefined) {
    const { at } = countHours({
      event: answer.rule,
      from: Temporal.PlainDateTime.from(answer.triggerDate).toZonedDateTime(timeZone ?? ''),
      hours: periodHours,
      state: STATES[answer.state ?? ''] ?? null,
    });
    const date = at.toPlainDateTime().toString({ smallestUnit: 'minute' });
    return { date, alternative: null };
  }
  if (periodDays === undefined && answer.expectedDate.includes('T')) {
    const day = Temporal.PlainDate.from(answer.triggerDate);
    const end = endOfLastDay(day, 'America/Los_Angeles', 'electronic');
    const date = end?.kind === 'at' ? end.at.toString({ timeZoneName: 'never' }) : '';
    return { date, alternative: null };
  }
  // The one example in a longer unit is a year to sue.
  const computed = countPeriod(request(answer, periodDays ?? { years: 1 }));
  const alternative = computed.alternative?.date.toString() ?? null;
  return { date: computed.date.toString(), alternative };
}

describe.skipIf(!held)('the worked examples of the sourced brief, where it is held', () => {
  it('are all here', () => {
    expect(answers()).toHaveLength(44);
  });

  it.each(answers().map((answer) => [answer.id, answer.rule, answer] as const))(
    '%s %s',
    (_id, _rule, answer) => {
      const { expectedDate, alternativeDate = null } = answer;
      expect(reached(answer)).toEqual({ date: expectedDate, alternative: alternativeDate });
    },
  );
});

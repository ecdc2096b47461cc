import type { Temporal } from 'temporal-polyfill';
import type { ComputedDate, CountStep } from './count-period.ts';
import { countingRules, type CountingRule } from './counting-rules.ts';
import type { Holiday } from './holidays-in-year.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A date with its day of the week, such as `Thu 2023-03-02`. */
export function formatCourtDate(date: Temporal.PlainDate): string {
  return `${WEEKDAYS[date.dayOfWeek - 1] ?? ''} ${date.toString()}`;
}

/** How a date was reached, a line a step: rules, event, arithmetic, holidays, doubts. */
export function explainComputedDate(computed: ComputedDate): string[] {
  return [
    `rules: ${computed.rules.map(explainRule).join('; ')}`,
    `day 0: ${formatCourtDate(computed.from)}, ${computed.event}`,
    ...computed.steps.map(explainStep),
    computed.holidays.length === 0
      ? 'holidays in the period: none'
      : `holidays in the period: ${computed.holidays.map(explainHoliday).join('; ')}`,
    ...(computed.alternative === null
      ? []
      : [
          `alternative: ${formatCourtDate(computed.alternative.date)}, if ${explainHoliday(computed.alternative.holiday)} is a legal holiday; the earlier date is the safe one`,
        ]),
    ...computed.notCovered.map((gap) => `not covered: ${gap}`),
    `date: ${formatCourtDate(computed.date)}`,
  ];
}

/** A rule as it is cited, with a mark when nobody compared its text with the pin. */
export function explainRule(rule: Pick<CountingRule, 'authority' | 'pinVerified'>): string {
  return rule.pinVerified ? rule.authority : `${rule.authority} [verify pin]`;
}

/** One step of a count. */
export function explainStep(step: CountStep): string {
  const landed = formatCourtDate(step.landed);
  switch (step.kind) {
    case 'count':
      return typeof step.days === 'number'
        ? `day ${step.days}: ${landed}`
        : `${Object.entries(step.days)
            .map(([unit, count]) => `${count} ${unit}`)
            .join(', ')}: ${landed}`;
    case 'add-for-service': {
      const service = countingRules().serviceKinds.find((each) => each.kind === step.served);
      return `plus ${step.days} for ${service?.name ?? step.served} (${service?.rule ?? 'no rule'}): ${landed}`;
    }
    case 'go-on':
      return `${formatCourtDate(step.past)} is ${explainReason(step.because)}: on to ${landed}`;
  }
}

function explainReason(because: Extract<CountStep, { kind: 'go-on' }>['because']): string {
  if (typeof because === 'string') return `a ${because}`;
  if ('jurisdiction' in because) return explainHoliday(because);
  return `a day on which the clerk's office was inaccessible: ${because.name} (${because.authority})`;
}

/** A holiday with its authority, what it stands in for, and whether it is contested. */
export function explainHoliday(holiday: Holiday): string {
  const observed =
    holiday.observedFor === null ? '' : `, observed for ${formatCourtDate(holiday.observedFor)}`;
  const doubt = holiday.standing === 'contested' ? ', contested' : '';
  return `${formatCourtDate(holiday.date)} ${holiday.name}${observed}${doubt} (${explainRule(holiday)})`;
}

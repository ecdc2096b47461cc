import type { Temporal } from 'temporal-polyfill';
import type { ComputedDate, CountStep } from './count-period.ts';
import { countingRules } from './counting-rules.ts';
import type { Holiday } from './holidays-in-year.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A date with its day of the week, such as `Thu 2023-03-02`. */
export function formatCourtDate(date: Temporal.PlainDate): string {
  return `${WEEKDAYS[date.dayOfWeek - 1] ?? ''} ${date.toString()}`;
}

/** How a date was reached, a line a step: rules, event, arithmetic, holidays, doubts. */
export function explainComputedDate(computed: ComputedDate): string[] {
  return [
    `rules: ${computed.rules.map((rule) => rule.authority).join('; ')}`,
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

function explainStep(step: CountStep): string {
  const landed = formatCourtDate(step.landed);
  switch (step.kind) {
    case 'count':
      return `day ${step.days}: ${landed}`;
    case 'add-for-service': {
      const service = countingRules().serviceKinds.find((each) => each.kind === step.served);
      return `plus ${step.days} for ${service?.name ?? step.served} (${service?.rule ?? 'no rule'}): ${landed}`;
    }
    case 'go-on':
      return `${formatCourtDate(step.past)} is ${typeof step.because === 'string' ? `a ${step.because}` : explainHoliday(step.because)}: on to ${landed}`;
  }
}

function explainHoliday(holiday: Holiday): string {
  const observed =
    holiday.observedFor === null ? '' : `, observed for ${formatCourtDate(holiday.observedFor)}`;
  const doubt = holiday.standing === 'contested' ? ', contested' : '';
  return `${formatCourtDate(holiday.date)} ${holiday.name}${observed}${doubt} (${holiday.authority})`;
}

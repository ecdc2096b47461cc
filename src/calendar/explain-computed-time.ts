import type { ComputedTime } from './count-hours.ts';
import {
  explainHoliday,
  explainRule,
  explainStep,
  formatCourtDate,
} from './explain-computed-date.ts';

/** How a time was reached, a line a step: rules, event, arithmetic, days passed over, doubts. */
export function explainComputedTime(computed: ComputedTime): string[] {
  const { event, from, hours, at, passed, alternative, notCovered, rules } = computed;
  const elapsed = from.add({ hours });
  return [
    `rules: ${rules.map(explainRule).join('; ')}`,
    `hour 0: ${onClock(from)}, ${event}`,
    `hour ${hours}: ${onClock(elapsed)}`,
    ...(elapsed.offset === from.offset
      ? []
      : [
          `the clock is changed in between, from ${from.offset} to ${elapsed.offset}; hours that elapse are counted`,
        ]),
    ...passed.map(({ day, because }) =>
      explainStep({ kind: 'go-on', past: day, because, landed: day.add({ days: 1 }) }),
    ),
    ...(alternative === null
      ? []
      : [
          `alternative: ${onClock(alternative.at)}, if ${explainHoliday(alternative.holiday)} is a legal holiday; the earlier time is the safe one`,
        ]),
    ...notCovered.map((gap) => `not covered: ${gap}`),
    `time: ${onClock(at)}`,
  ];
}

function onClock(at: ComputedTime['at']): string {
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${formatCourtDate(at.toPlainDate())} ${time} ${at.timeZoneId}`;
}

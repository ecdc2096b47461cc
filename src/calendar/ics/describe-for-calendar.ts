import { describeEvent } from '../deadlines/case-event.ts';
import type { DeadlineCollision } from '../deadlines/collisions/collision.ts';
import type { DatedDeadline } from '../deadlines/deadline.ts';
import { explainRule, explainStep, formatCourtDate } from '../explain-computed-date.ts';

/** The line that a calendar shows: what is due, in which court, and whether it is certain. */
export function summaryOf(each: DatedDeadline): string {
  const court = each.court === null ? '' : ` (${each.court.citation ?? each.court.name})`;
  const doubt = each.conditions.length > 0 || isAssumed(each) ? 'If it applies: ' : '';
  return `${doubt}${each.title}${court}`;
}

/** What a calendar entry says of its date: rule, arithmetic, doubts. Nothing of it is the matter's own. */
export function describeForCalendar(
  each: DatedDeadline,
  collisions: readonly DeadlineCollision[],
): string {
  return [
    each.authorities.map(explainRule).join('; '),
    each.text,
    each.event === null
      ? ''
      : `From ${describeEvent(each.event)}, ${formatCourtDate(each.event.on)}${isAssumed(each) ? ' (assumed: the record does not say)' : ''}`,
    ...arithmetic(each),
    ...each.conditions.map((condition) => `Only if ${condition}; the record does not say.`),
    ...each.leavesOut.map((left) => `Not taken into account: ${left}`),
    ...collisions
      .filter(({ deadlines }) => deadlines.includes(each.id))
      .map(({ code }) => `Collision: ${code.replaceAll('-', ' ')}`),
    zoneOf(each),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function isAssumed({ event }: DatedDeadline): boolean {
  return event !== null && event.assumed !== null;
}

function arithmetic(each: DatedDeadline): string[] {
  if (each.state === 'hold') {
    return [
      each.until === null
        ? 'Until a person releases it'
        : `Released ${formatCourtDate(each.until)}`,
    ];
  }
  if (each.state === 'fixed') return [];
  const { computed, cut } = each;
  const steps =
    computed.kind === 'computed-date'
      ? computed.steps.map(explainStep)
      : [`${computed.hours} hours from ${computed.from.toString({ timeZoneName: 'never' })}`];
  const other = computed.alternative;
  return [
    ...steps,
    ...(cut === null ? [] : [`Cut short by ${describeEvent(cut)}, ${formatCourtDate(cut.on)}`]),
    ...(other === null
      ? []
      : [
          `Alternative, if ${other.holiday.name} is a legal holiday: ${'date' in other ? formatCourtDate(other.date) : other.at.toString()}`,
        ]),
    ...computed.notCovered.map((gap) => `Not covered: ${gap}`),
  ];
}

function zoneOf({ court }: DatedDeadline): string {
  return court === null ? '' : `Date where the court sits (${court.timeZone ?? 'zone not known'})`;
}

import {
  describeEvent,
  explainComputedDate,
  explainComputedTime,
  explainRule,
  formatCourtDate,
  type CaseEvent,
  type DatedDeadline,
  type EndOfLastDay,
} from '../../../calendar/index.ts';
import { wrapText } from '../../wrap-text.ts';

const LABEL_WIDTH = 12;

/** What a line is about, and what it says. */
type Line = readonly [label: string, text: string];

/** A deadline that has a day: what it is, by which rule, counted how, until when on that day. */
export function renderDated(each: DatedDeadline): string[] {
  const lines: Line[] = [
    ['court', courtOf(each)],
    ['rule', ruleOf(each)],
    ['who', each.actor ?? ''],
    ...each.conditions.map((condition): Line => [
      'only if',
      `${condition}: the record does not say`,
    ]),
    ...assumed(each),
    ['record', each.at ?? ''],
    ...countOf(each),
    ...each.leavesOut.map((left): Line => ['leaves out', left]),
  ];
  return [
    `  ${formatCourtDate(each.date)}${timeOf(each)}  ${each.title}${SENSES[each.sense]}`,
    ...lines
      .filter(([, text]) => text !== '')
      .flatMap(([label, text]) => wrapText(`      ${label.padEnd(LABEL_WIDTH)}`, text)),
  ];
}

const SENSES = { latest: '', earliest: ' (not before)', falls: ' (happens by itself)' } as const;

function timeOf(each: DatedDeadline): string {
  if (!('time' in each) || each.time === null) return '';
  return ` ${each.time.toPlainTime().toString({ smallestUnit: 'minute' })} ${each.time.timeZoneId}`;
}

function courtOf({ court }: DatedDeadline): string {
  return court === null
    ? ''
    : `${court.citation ?? court.name} (${court.timeZone ?? 'its zone is not known'})`;
}

function ruleOf({ authorities, text }: DatedDeadline): string {
  const cited = authorities.map(explainRule).join('; ');
  return cited === '' ? text : `${cited}: ${text}`;
}

function assumed({ event }: DatedDeadline): Line[] {
  return event?.assumed === null || event === null
    ? []
    : [['assumed', `${describeEvent(event)}, ${formatCourtDate(event.on)}: ${event.assumed}`]];
}

function countOf(each: DatedDeadline): Line[] {
  if (each.state === 'hold') {
    return [['until', each.until === null ? 'a person releases it' : formatCourtDate(each.until)]];
  }
  if (each.state === 'fixed') return [];
  const { computed, cut, end } = each;
  const steps =
    computed.kind === 'computed-date'
      ? explainComputedDate(computed)
      : explainComputedTime(computed);
  return [
    ...steps.map((line, index): Line => [index === 0 ? 'counted' : '', line]),
    ...(cut === null
      ? []
      : [
          line(
            'earlier',
            `${describeEvent(cut)}${mark(cut)}, ${formatCourtDate(cut.on)}: due before it`,
          ),
        ]),
    ...(end === null ? [] : [line('ends', endOf(end))]),
  ];
}

function line(label: string, text: string): Line {
  return [label, text];
}

function mark({ assumed: why }: CaseEvent): string {
  return why === null ? '' : ` (assumed: ${why})`;
}

function endOf(end: EndOfLastDay): string {
  const rule = explainRule(end.rule);
  const other = 'for other filing when the clerk’s office is scheduled to close';
  const unless = 'unless a statute, local rule or order sets another time';
  if (end.kind === 'at') {
    return `midnight ${end.at.timeZoneId} (${end.at.toString({ timeZoneName: 'never' })}) for electronic filing; ${other}; ${unless} (${rule})`;
  }
  const electronic = 'at midnight of the court’s zone, which is not known, for electronic filing';
  return end.kind === 'zone-unknown'
    ? `${electronic}; ${other}; ${unless} (${rule})`
    : `${other}; ${unless} (${rule})`;
}

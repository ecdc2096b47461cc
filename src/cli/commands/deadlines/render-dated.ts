import {
  describeEvent,
  explainComputedDate,
  explainComputedTime,
  explainRule,
  formatCourtDate,
  type DatedDeadline,
  type EndOfLastDay,
} from '../../../calendar/index.ts';
import { wrapText } from './wrap-text.ts';

const LABEL_WIDTH = 12;

/** A deadline that has a day: what it is, by which rule, counted how, until when on that day. */
export function renderDated(each: DatedDeadline): string[] {
  const lines: [string, string][] = [
    ['court', courtOf(each)],
    ['rule', ruleOf(each)],
    ['who', each.actor ?? ''],
    ...each.conditions.map((condition): [string, string] => [
      'only if',
      `${condition}: the record does not say`,
    ]),
    ...assumed(each),
    ['record', each.at ?? ''],
    ...countOf(each),
    ...each.leavesOut.map((left): [string, string] => ['leaves out', left]),
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

function assumed({ event }: DatedDeadline): [string, string][] {
  return event?.assumed === null || event === null
    ? []
    : [['assumed', `${describeEvent(event)}, ${formatCourtDate(event.on)}: ${event.assumed}`]];
}

function countOf(each: DatedDeadline): [string, string][] {
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
    ...steps
      .map((line): [string, string] => ['', line])
      .map(([, line], index): [string, string] => [index === 0 ? 'counted' : ' ', line]),
    ...(cut === null
      ? []
      : [
          ['earlier', `${describeEvent(cut)}, ${formatCourtDate(cut.on)}: due before it`] as [
            string,
            string,
          ],
        ]),
    ...(end === null ? [] : [['ends', endOf(end)] as [string, string]]),
  ];
}

function endOf(end: EndOfLastDay): string {
  const rule = explainRule(end.rule);
  const other = 'for other filing when the clerk’s office is scheduled to close';
  if (end.kind === 'at') {
    return `midnight ${end.at.timeZoneId} (${end.at.toString({ timeZoneName: 'never' })}) for electronic filing; ${other} (${rule})`;
  }
  const electronic = 'at midnight of the court’s zone, which is not known, for electronic filing';
  return end.kind === 'zone-unknown' ? `${electronic}; ${other} (${rule})` : `${other} (${rule})`;
}

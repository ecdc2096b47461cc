import {
  explainRule,
  formatCourtDate,
  type Deadline,
  type DeadlineCollision,
} from '../../../calendar/index.ts';
import { renderDated } from './render-dated.ts';
import { wrapText } from '../../wrap-text.ts';

/** The deadlines of a matter as text: collisions first, then dates, what is open, what is not covered. */
export function renderDeadlines(
  matter: string,
  asOf: string,
  deadlines: readonly Deadline[],
  collisions: readonly DeadlineCollision[],
): string {
  const dated = deadlines.filter((each) => 'date' in each);
  return [
    `Deadlines of ${matter}, as of ${asOf}. Every date is a date where the court sits.`,
    ...section('Collisions', collisions.flatMap(renderCollision), collisions.length),
    ...section('Dates', dated.flatMap(renderDated), dated.length),
    ...listed('Open: a fact is missing', 'open', deadlines),
    ...listed('Not covered: no date is given', 'not-covered', deadlines),
    ...listed('Does not apply', 'not-applicable', deadlines),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[], count: number): string[] {
  return count === 0 ? [] : ['', `${title} (${count})`, ...lines];
}

function renderCollision({ code, message }: DeadlineCollision): string[] {
  return [`  ${code}`, ...wrapText('      ', message)];
}

function listed(title: string, state: Deadline['state'], deadlines: readonly Deadline[]): string[] {
  const those = deadlines.filter((each) => each.state === state);
  return section(title, those.flatMap(renderUndated), those.length);
}

function renderUndated(each: Deadline): string[] {
  const authority = each.authorities.map(explainRule).join('; ');
  const court = each.court === null ? '' : `, ${each.court.citation ?? each.court.name}`;
  return [
    ...wrapText('  ', `${each.title}${authority === '' ? '' : ` (${authority})`}${court}`),
    ...reasons(each).flatMap((line) => wrapText('      ', line)),
  ];
}

function reasons(each: Deadline): string[] {
  if (each.state === 'not-covered' || each.state === 'not-applicable') return [each.why];
  if (each.state !== 'open') return [];
  return [
    ...each.missing.map((fact) => `missing: ${fact}`),
    ...(each.notBefore === null
      ? []
      : [
          `not before ${formatCourtDate(each.notBefore.date)}, counted from ${formatCourtDate(each.notBefore.from)}, ${each.notBefore.event}`,
        ]),
    ...(each.notAfter === null
      ? []
      : [`not after ${formatCourtDate(each.notAfter.date)}, by the days alone`]),
    ...each.conditions.map((condition) => `only if ${condition}: the record does not say`),
  ];
}

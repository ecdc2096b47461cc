import type { RulingComparison } from '../compare-rulings.ts';
import type { BriefRow } from './brief-row.ts';
import { spaced } from './missing-text.ts';
import { shortPin } from './short-pins.ts';

/**
 * What the court said on the point of a row. Rulings on elements were made under the standards that
 * the court took up, so they stand in the rows of those alone; empty where no ruling is called for.
 */
export function courtSaid(
  { rule, point }: BriefRow,
  comparison: readonly RulingComparison[],
  paper: string | null,
): string {
  if (point === null) return '';
  const takenUp = standardsTakenUp(comparison);
  if (point.kind === 'element' && takenUp.size > 0 && !takenUp.has(rule)) return '';
  if (point.kind === 'standard' && takenUp.size > 0 && !takenUp.has(rule)) return 'not taken up';
  const on = comparison.filter(({ subject }) => isSame(subject, point));
  return on
    .map(({ ruling }) =>
      ruling === null ? 'no finding' : `${spaced(ruling.outcome)} ${shortPin(ruling.at, paper)}`,
    )
    .join('; ');
}

function standardsTakenUp(comparison: readonly RulingComparison[]): ReadonlySet<string> {
  return new Set(
    comparison.flatMap(({ subject }) => (subject.kind === 'standard' ? [subject.rule] : [])),
  );
}

function isSame(one: RulingComparison['subject'], other: NonNullable<BriefRow['point']>): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(subject: object): [string, unknown][] {
  return Object.entries(subject).toSorted(([one], [two]) => (one < two ? -1 : 1));
}

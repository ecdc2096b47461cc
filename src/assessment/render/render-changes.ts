import type { ChangedFinding } from '../ask/compare-findings.ts';
import { outcomeLines, paragraph } from './text-block.ts';

/** What differs between two assessments, finding by finding. */
export function renderChanges(
  title: string,
  changes: readonly ChangedFinding[],
  speakers: number,
): string {
  const lines = changes.flatMap(({ path, name, before, after, speakers: of }) => [
    ...outcomeLines(2, path, `${before ?? 'not asked'} → ${after ?? 'not asked'}`),
    ...paragraph(4, '', name),
    ...(of.length === speakers ? [] : paragraph(4, 'for ', of.join(', '))),
  ]);
  return `${[title, ...(changes.length === 0 ? ['  Nothing changes.'] : lines)].join('\n')}\n`;
}

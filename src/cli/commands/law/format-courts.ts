import type { CourtFollow } from '../../../law/index.ts';
import { pinnedText } from './pinned-text.ts';

/** Each court with the tests that it follows, or that none was found. */
export function formatCourts(courts: readonly CourtFollow[]): string {
  return courts
    .map(({ id, name, follows, noneFound, notes }) =>
      [
        `${id}: ${name}`,
        ...follows.map((entry) => {
          const dates =
            entry.to === null ? `since ${entry.since}` : `${entry.since} to ${entry.to}`;
          const speakers = entry.speakers === 'both' ? '' : `, for a ${entry.speakers}`;
          const only = entry.when === null ? '' : `, only when ${JSON.stringify(entry.when)}`;
          const causes = entry.causes.length === 0 ? '' : `, for ${entry.causes.join(', ')}`;
          return `  ${entry.ruleKind} ${entry.rule}: ${entry.force}, ${dates}${speakers}${causes}${only}; ${pinnedText(entry)}${entry.qualifier === null ? '' : `. ${entry.qualifier}`}`;
        }),
        ...(noneFound === null
          ? []
          : [
              `  no decision choosing a test was found (${noneFound.among}, as of ${noneFound.asOf}): ${noneFound.note}`,
            ]),
        ...notes.map((note) => `  ${note}`),
      ].join('\n'),
    )
    .join('\n');
}

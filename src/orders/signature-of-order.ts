import { DucesError } from '../faults/index.ts';
import type { Matter } from '../matters/index.ts';
import type { Paper, SeenSignature } from '../papers/index.ts';

/**
 * The signature that counsel recorded for the order of a matter; null when none is recorded for
 * it. Of several records for the same file the last counts.
 *
 * @throws DucesError `paper-wrong-kind` when each record is of other bytes than the file now holds;
 * `approval-missing` when somebody other than counsel recorded it.
 */
export function signatureOfOrder(
  { seenSignatures, people }: Pick<Matter, 'seenSignatures' | 'people'>,
  order: string,
  paper: Paper,
): SeenSignature | null {
  const recorded = seenSignatures.filter((each) => each.paper === order);
  if (recorded.length === 0) return null;
  const place = paper.source.name === null ? {} : { file: paper.source.name };
  const seen = recorded.findLast(({ sha256 }) => sha256 === paper.source.sha256);
  if (seen === undefined) {
    throw new DucesError(
      'paper-wrong-kind',
      'The signature recorded in the matter was seen on another file than the one now held.',
      { place, next: 'Look at this copy and record it again: duces decide signature.' },
    );
  }
  if (people.find(({ id }) => id === seen.by)?.role !== 'counsel') {
    throw new DucesError(
      'approval-missing',
      `The signature of ${seen.judge} is recorded by someone who is not counsel.`,
      { place, next: 'Have counsel look at it and record it: duces decide signature.' },
    );
  }
  const { sha256, judge, dated, by } = seen;
  return { sha256, judge, dated, by };
}

import { decidedBefore, type Decision } from '../../casebook/index.ts';
import { caseNumberKey } from '../../matters/index.ts';
import type { MatterFile } from '../assessment-context.ts';

/** The decisions that a court could know of on a day, without those in the matter's own case. */
export function earlierDecisions(
  decisions: readonly Decision[],
  { proceedings }: Pick<MatterFile, 'proceedings'>,
  asOf: string,
): readonly Decision[] {
  const own = new Set(proceedings.map(({ caseNumber }) => caseNumberKey(caseNumber)));
  return decisions.filter(
    ({ docket, decided }) =>
      decidedBefore(decided, asOf) && (docket === null || !own.has(caseNumberKey(docket))),
  );
}

import type { Decision } from '../../casebook/index.ts';
import type { LawRegistry } from '../../law/index.ts';
import type { MatterFile } from '../assessment-context.ts';
import { earlierDecisions } from './earlier-decisions.ts';
import { precedentsOf, type Precedent } from './situation.ts';

/**
 * The decided weighings that can be precedents for a matter on a day. What counts is how the court
 * weighed, which is not always how the request came out.
 */
export function weighingPrecedents(
  law: LawRegistry,
  decisions: readonly Decision[],
  matter: Pick<MatterFile, 'proceedings'>,
  asOf: string,
): readonly Precedent[] {
  return precedentsOf(law, earlierDecisions(decisions, matter, asOf)).flatMap((precedent) => {
    const { weighing } = precedent.decided.steps;
    if (weighing !== 'requester' && weighing !== 'speaker') return [];
    return [{ ...precedent, outcome: weighing === 'requester' ? 'disclose' : 'withhold' }];
  });
}

import { DucesError } from '../../faults/index.ts';
import type { LawRegistry } from '../../law/index.ts';
import type { MatterFile } from '../assessment-context.ts';

/**
 * The same matter with its claims under the law of another state: for each claim, that state's law
 * on the same cause of action. Claims under federal law stay. Throws `reference-unknown` where the
 * law holds no such claim: no other state's law stands in for it.
 */
export function underOtherLaw(matter: MatterFile, law: LawRegistry, state: string): MatterFile {
  const all = law.all('claim');
  const claims = matter.claims.map((claim) => {
    const { cause, jurisdiction } = law.get('claim', claim.law);
    if (jurisdiction === 'US') return claim;
    const found = all.filter((one) => one.cause === cause && one.jurisdiction === state);
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0) return { ...claim, law: only.id };
    const held = all.filter((one) => one.cause === cause).map((one) => one.jurisdiction);
    const what =
      only === undefined ? 'no law' : `more than one law (${found.map(({ id }) => id).join(', ')})`;
    throw new DucesError('reference-unknown', `There is ${what} of ${state} on ${cause}.`, {
      next: `Use one of: ${[...new Set(held)].toSorted().join(', ')}.`,
    });
  });
  return { ...matter, claims };
}

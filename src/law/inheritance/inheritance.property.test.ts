import fc from 'fast-check';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDataFile } from '../../data-files/index.ts';
import type { Claim, ClaimFile, ClaimVariant } from '../law-kinds.ts';
import { lawRegistry, openLaw } from '../law-registry.ts';
import { claimFileSchema } from '../schemas/claim-file.ts';
import { claimSchema } from '../schemas/claim.ts';
import { resolveClaim } from './resolve-claim.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..');
const ids = lawRegistry()
  .all('claim')
  .map(({ id }) => id);
const nowhere = () => ({});

function variantOf(id: string): ClaimVariant | null {
  const { data } = readDataFile(join(folder, 'claims', `${id}.yaml`), claimFileSchema);
  const file: ClaimFile = data;
  return 'like' in file ? file : null;
}

const standing = ids.flatMap((id) => variantOf(id) ?? []);
const resolved = (variant: ClaimVariant): Claim =>
  resolveClaim(
    { value: variant, placeOf: nowhere },
    { value: lawRegistry().get('claim', variant.like), placeOf: nowhere },
  ).value;

describe('resolving what a claim stands on', () => {
  it('gives a whole claim, which read again is itself', () => {
    expect(standing.length).toBeGreaterThan(49);
    for (const variant of standing) {
      const once = resolved(variant);
      expect(claimSchema.parse(once)).toEqual(once);
      expect(once).toEqual(lawRegistry().get('claim', variant.id));
    }
  });

  it('does not depend on the order in which changes are written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...standing), fc.integer({ min: 0, max: 1000 }), (one, seed) => {
        const { elements, defences, questionsForCourt } = one.changes;
        const shuffled = {
          ...one,
          changes: {
            elements: rotated(elements, seed),
            defences: rotated(defences, seed),
            questionsForCourt: rotated(questionsForCourt, seed).toReversed(),
          },
        };
        expect(resolved(shuffled)).toEqual(resolved(one));
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the order in which claims are read', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 3, maxLength: 6 }), (order) => {
        const law = openLaw(folder);
        for (const id of order)
          expect(law.get('claim', id)).toEqual(lawRegistry().get('claim', id));
      }),
      { numRuns: 10 },
    );
  });
});

function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const at = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

import { deepFreeze } from '../../data-files/index.ts';
import { DucesError } from '../../faults/index.ts';
import type { Claim, ClaimVariant } from '../law-kinds.ts';
import { claimSchema } from '../schemas/claim.ts';
import { changeElement, changePart } from './change-part.ts';
import { markInherited } from './mark-inherited.ts';
import { mergeParts } from './merge-parts.ts';
import { fieldOf, itemsOf, placedRecord, type Placed } from './placed.ts';

const OWN_FIELDS = [
  'kind',
  'id',
  'name',
  'authority',
  'pin',
  'pinVerified',
  'pinBasis',
  'confidence',
  'also',
  'courts',
  'inForce',
  'openQuestions',
  'notes',
  'jurisdiction',
] as const satisfies readonly (keyof ClaimVariant & keyof Claim)[];

/**
 * The whole claim that a claim standing on another amounts to: every part of that one which it
 * does not change, marked with where it is written, its changes, and what it adds. Throws
 * `law-inconsistent` where the two do not fit, at the place in the file that is at fault.
 */
export function resolveClaim(variant: Placed<ClaimVariant>, base: Placed<Claim>): Placed<Claim> {
  const merged = placedRecord(
    {
      ...Object.fromEntries(OWN_FIELDS.map((key) => [key, fieldOf(variant, key)])),
      cause: fieldOf(base, 'cause'),
      ...partsOf(variant, base),
      limitation: ownOr(variant, base, 'limitation'),
      pleading: ownOr(variant, base, 'pleading'),
      notRecognisedIn: fieldOf(base, 'notRecognisedIn'),
    },
    variant.placeOf,
  );
  const parsed = claimSchema.safeParse(merged.value);
  const [issue] = parsed.success ? [] : parsed.error.issues;
  if (parsed.success) return { value: deepFreeze(parsed.data), placeOf: merged.placeOf };
  const at = (issue?.path ?? []).map((key) => (typeof key === 'number' ? key : String(key)));
  throw new DucesError(
    'law-inconsistent',
    `${variant.value.id} does not fit ${base.value.id}, on which it stands: ${at.join('.')}: ${issue?.message ?? ''}.`,
    {
      place: merged.placeOf(at),
      next: 'State there only what the part that is changed has.',
    },
  );
}

function partsOf(variant: Placed<ClaimVariant>, base: Placed<Claim>): Record<string, Placed> {
  const from = base.value.id;
  const changes = fieldOf(variant, 'changes');
  const adds = fieldOf(variant, 'adds');
  const listed = (key: 'questionsForCourt' | 'defences') =>
    mergeParts(
      {
        from,
        parts: itemsOf<{ id: string }>(fieldOf(base, key)),
        changes: itemsOf<{ id: string }>(fieldOf(changes, key)),
        adds: itemsOf<{ id: string }>(fieldOf(adds, key)),
        apply: changePart,
      },
      variant,
    );
  return {
    elements: mergeParts(
      {
        from,
        parts: itemsOf(fieldOf(base, 'elements')),
        changes: itemsOf(fieldOf(changes, 'elements')),
        adds: itemsOf(fieldOf(adds, 'elements')),
        apply: changeElement,
      },
      variant,
    ),
    questionsForCourt: listed('questionsForCourt'),
    defences: listed('defences'),
    preconditions: mergeParts(
      {
        from,
        parts: itemsOf(fieldOf(base, 'preconditions')),
        changes: [],
        adds: itemsOf(fieldOf(adds, 'preconditions')),
        apply: changePart,
      },
      variant,
    ),
  };
}

/** What the variant says, `null` included; where it says nothing, what the general law says. */
function ownOr(
  variant: Placed<ClaimVariant>,
  base: Placed<Claim>,
  key: 'limitation' | 'pleading',
): Placed {
  return variant.value[key] === undefined
    ? markInherited(fieldOf(base, key), base.value.id)
    : fieldOf(variant, key);
}

import { DucesError } from '../../faults/index.ts';
import type { Claim, ClaimFile, ClaimVariant } from '../law-kinds.ts';
import type { LawEntry } from '../read-law.ts';
import type { Placed } from './placed.ts';
import { resolveClaim } from './resolve-claim.ts';

/**
 * The entry of a claim as a whole claim. `above` are the claims that are being read because they
 * stand on this one; `readBase` reads another. Throws `reference-unknown` for a claim stood on
 * that is not there and `law-inconsistent` for claims that stand on one another in a circle, for
 * one that stands on a state's law, and as `resolveClaim` does.
 */
export function standOn(
  entry: LawEntry,
  above: readonly string[],
  readBase: (id: string) => LawEntry | null,
): LawEntry {
  const file = placedOf<ClaimFile>(entry);
  if (!isVariant(file)) return entry;
  const { id, like } = file.value;
  const place = entry.placeOf(['like']);
  const circle = [...above, id];
  if (circle.includes(like)) {
    const round = [...circle.slice(circle.indexOf(like)), like].join(', ');
    throw new DucesError('law-inconsistent', `Claims stand on one another in a circle: ${round}.`, {
      place,
      next: 'Write one of them whole, without `like`.',
    });
  }
  const base = readBase(like);
  if (base === null) {
    throw new DucesError(
      'reference-unknown',
      `The claim ${id} stands on ${like}, which is not there.`,
      {
        place,
        next: `Name a claim that is in the folder, or add ${like}.yaml to it.`,
      },
    );
  }
  const general = placedOf<Claim>(base);
  if (general.value.jurisdiction !== 'US') {
    throw new DucesError(
      'law-inconsistent',
      `The claim ${id} stands on the law of a state, ${like}.`,
      {
        place,
        next: 'Stand it on general law (jurisdiction US): what it has from there is shown as such.',
      },
    );
  }
  const { value, placeOf } = resolveClaim(file, general);
  return { kind: entry.kind, id, value, placeOf };
}

function placedOf<Value>({ value, placeOf }: LawEntry): Placed<Value> {
  // The shelf of claims has parsed the value with their schema.
  return { value: value as Value, placeOf };
}

function isVariant(file: Placed<ClaimFile>): file is Placed<ClaimVariant> {
  return 'like' in file.value;
}

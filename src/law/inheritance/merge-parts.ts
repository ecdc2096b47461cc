import { inheritanceFault } from './inheritance-fault.ts';
import { markInherited } from './mark-inherited.ts';
import { placedList, type Placed } from './placed.ts';

interface Named {
  readonly id: string;
}

/** The parts of one list: those of the general law, what is changed in them, and what is added. */
export interface PartsInView<Part extends Named, Change extends Named> {
  /** The id of the claim stood on. */
  readonly from: string;
  readonly parts: readonly Placed<Part>[];
  readonly changes: readonly Placed<Change>[];
  readonly adds: readonly Placed<Named>[];
  readonly apply: (part: Placed<Part>, change: Placed<Change>, from: string) => Placed;
}

/**
 * One list of parts, in the order of the general law, what is added last. Throws
 * `law-inconsistent` for a change of what is not there, or twice, and for an id that is taken.
 */
export function mergeParts<Part extends Named, Change extends Named>(
  { from, parts, changes, adds, apply }: PartsInView<Part, Change>,
  whole: Placed,
): Placed {
  const ids = parts.map(({ value }) => value.id);
  const changed = new Map<string, Placed<Change>>();
  for (const change of changes) {
    const { id } = change.value;
    const place = change.placeOf(['id']);
    if (!ids.includes(id)) {
      throw inheritanceFault(`changes ${id}, which ${from} does not have`, { place, known: ids });
    }
    if (changed.has(id)) throw inheritanceFault(`changes ${id} twice`, { place, known: [] });
    changed.set(id, change);
  }
  for (const [index, add] of adds.entries()) {
    const { id } = add.value;
    const taken = [...ids, ...adds.slice(0, index).map(({ value }) => value.id)];
    if (!taken.includes(id)) continue;
    const place = add.placeOf(['id']);
    throw inheritanceFault(`adds ${id}, which is there already`, { place, known: [] });
  }
  const kept = parts.map((part) => {
    const change = changed.get(part.value.id);
    return change === undefined ? markInherited(part, from) : apply(part, change, from);
  });
  return placedList([...kept, ...adds], whole.placeOf);
}

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataPath } from '../data-files/index.ts';
import { DucesError, type FaultPlace } from '../faults/index.ts';
import { LAW_KINDS, type Law, type LawKind } from './law-kinds.ts';
import { openShelf, type LawEntry, type LawShelf } from './read-law.ts';

/** All the law there is, by kind and id. Each entry is read when it is first asked for. */
export interface LawRegistry {
  /** Every entry of a kind, by id. */
  all<Kind extends LawKind>(kind: Kind): readonly Law<Kind>[];
  /** The entry, or null when there is none of that id. */
  find<Kind extends LawKind>(kind: Kind, id: string): Law<Kind> | null;
  /** The entry. Throws `reference-unknown`, listing the ids that there are. */
  get<Kind extends LawKind>(kind: Kind, id: string): Law<Kind>;
  /** Where a part of an entry is written. */
  placeOf(kind: LawKind, id: string, path?: DataPath): FaultPlace | null;
  /** In a view of the law on a day: the authorities that were decided after it, by id. */
  readonly later?: ReadonlySet<string>;
}

let ownLaw: LawRegistry | null = null;

/** The law that Duces ships: the YAML files beside this module. Read once, then kept. */
export function lawRegistry(): LawRegistry {
  ownLaw ??= openLaw(dirname(fileURLToPath(import.meta.url)));
  return ownLaw;
}

/**
 * The law in a folder laid out as this one is. Throws, when an entry is read: `data-malformed` with
 * every fault at its place, `law-inconsistent` (an id that is not the file's name, or twice), or
 * `file-not-found`.
 */
export function openLaw(folder: string): LawRegistry {
  const shelves = new Map<LawKind, LawShelf>();
  const shelf = (kind: LawKind): LawShelf => {
    const open = shelves.get(kind) ?? openShelf(folder, kind);
    shelves.set(kind, open);
    return open;
  };
  const find = <Kind extends LawKind>(kind: Kind, id: string): Law<Kind> | null => {
    const entry = shelf(kind).read(id);
    return entry === null ? null : valueOf<Kind>(entry);
  };
  const get = <Kind extends LawKind>(kind: Kind, id: string): Law<Kind> => {
    const value = find(kind, id);
    if (value === null) throw unknownId(kind, id, shelf(kind).ids());
    return value;
  };
  return {
    all: (kind) =>
      shelf(kind)
        .ids()
        .map((id) => get(kind, id)),
    find,
    get,
    placeOf: (kind, id, path = []) => shelf(kind).read(id)?.placeOf(path) ?? null,
  };
}

function valueOf<Kind extends LawKind>(entry: LawEntry): Law<Kind> {
  // The shelf has parsed the value with the schema of this very kind.
  return entry.value as Law<Kind>;
}

function unknownId(kind: LawKind, id: string, known: readonly string[]): DucesError {
  return new DucesError('reference-unknown', `There is no ${kind} with the id ${id}.`, {
    next: `Use one of: ${known.join(', ')}; or add it under src/law/${LAW_KINDS[kind].place}.`,
  });
}

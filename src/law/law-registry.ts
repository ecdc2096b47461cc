import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataPath } from '../data-files/index.ts';
import { DucesError, formatFaultPlace, type FaultPlace } from '../faults/index.ts';
import { LAW_KINDS, type Law, type LawKind } from './law-kinds.ts';
import { readLaw, type LawEntry } from './read-law.ts';

/** All the law there is, by kind and id. Each kind is read when it is first asked for. */
export interface LawRegistry {
  /** Every entry of a kind, by id. */
  all<Kind extends LawKind>(kind: Kind): readonly Law<Kind>[];
  /** The entry, or null when there is none of that id. */
  find<Kind extends LawKind>(kind: Kind, id: string): Law<Kind> | null;
  /** The entry. Throws `reference-unknown`, listing the ids that there are. */
  get<Kind extends LawKind>(kind: Kind, id: string): Law<Kind>;
  /** Where a part of an entry is written. */
  placeOf(kind: LawKind, id: string, path?: DataPath): FaultPlace | null;
}

let ownLaw: LawRegistry | null = null;

/** The law that Duces ships: the YAML files beside this module. Read once, then kept. */
export function lawRegistry(): LawRegistry {
  ownLaw ??= openLaw(dirname(fileURLToPath(import.meta.url)));
  return ownLaw;
}

/** The law in a folder laid out as this one is. A missing kind is read as `file-not-found`. */
export function openLaw(folder: string): LawRegistry {
  const read = new Map<LawKind, ReadonlyMap<string, LawEntry>>();
  const entriesOf = (kind: LawKind): ReadonlyMap<string, LawEntry> => {
    const known = read.get(kind);
    if (known !== undefined) return known;
    const entries = indexById(readLaw(folder, kind));
    read.set(kind, entries);
    return entries;
  };
  const find = <Kind extends LawKind>(kind: Kind, id: string): Law<Kind> | null => {
    const entry = entriesOf(kind).get(id);
    return entry === undefined ? null : valueOf<Kind>(entry);
  };
  return {
    all: <Kind extends LawKind>(kind: Kind) =>
      [...entriesOf(kind).values()].map((entry) => valueOf<Kind>(entry)),
    find,
    get: (kind, id) => {
      const value = find(kind, id);
      if (value === null) throw unknownId(kind, id, [...entriesOf(kind).keys()]);
      return value;
    },
    placeOf: (kind, id, path = []) => entriesOf(kind).get(id)?.placeOf(path) ?? null,
  };
}

function valueOf<Kind extends LawKind>(entry: LawEntry): Law<Kind> {
  // `readLaw` has parsed the value with the schema of this very kind.
  return entry.value as Law<Kind>;
}

function indexById(entries: readonly LawEntry[]): ReadonlyMap<string, LawEntry> {
  const index = new Map<string, LawEntry>();
  for (const entry of entries) {
    const earlier = index.get(entry.id);
    if (earlier !== undefined) {
      const first = formatFaultPlace(earlier.placeOf(['id']));
      throw new DucesError('law-inconsistent', `${entry.kind} ${entry.id} is defined twice.`, {
        place: entry.placeOf(['id']),
        next: `Rename one of them; the other is at ${first}.`,
      });
    }
    index.set(entry.id, entry);
  }
  return index;
}

function unknownId(kind: LawKind, id: string, known: readonly string[]): DucesError {
  return new DucesError('reference-unknown', `There is no ${kind} with the id ${id}.`, {
    next: `Use one of: ${known.join(', ')}; or add it under src/law/${LAW_KINDS[kind].place}.`,
  });
}

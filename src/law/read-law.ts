import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readDataFile, type DataPath } from '../data-files/index.ts';
import { DucesError, formatFaultPlace, type FaultPlace } from '../faults/index.ts';
import { LAW_KINDS, type LawKind, type LawKindRule } from './law-kinds.ts';

/** One entry of law as read, with where each of its parts is written. */
export interface LawEntry {
  readonly kind: LawKind;
  readonly id: string;
  readonly value: unknown;
  placeOf(path: DataPath): FaultPlace;
}

/** The entries of one kind: the ids without reading them all, and each entry when asked for. */
export interface LawShelf {
  ids(): readonly string[];
  /** The entry, whole, or null when there is none of that id. Read once, then kept. */
  read(id: string): LawEntry | null;
}

/** One kind in a folder of law: a folder with a YAML file an entry, or one file with a list. */
export function openShelf(folder: string, kind: LawKind): LawShelf {
  const { place } = LAW_KINDS[kind];
  const path = join(folder, place);
  return place.endsWith('.yaml') ? listShelf(path, kind) : folderShelf(path, kind);
}

function folderShelf(folder: string, kind: LawKind): LawShelf {
  const ids = idsIn(folder);
  const present = new Set(ids);
  const read = new Map<string, LawEntry>();
  const whole = (id: string, above: readonly string[]): LawEntry | null => {
    if (!present.has(id)) return null;
    const known = read.get(id);
    if (known !== undefined) return known;
    const written = readEntry(join(folder, `${id}.yaml`), kind, id);
    const readBase = (base: string) => whole(base, [...above, id]);
    const entry = standingOf(kind)?.makeWhole(written, above, readBase) ?? written;
    read.set(id, entry);
    return entry;
  };
  return { ids: () => ids, read: (id) => whole(id, []) };
}

function standingOf(kind: LawKind): LawKindRule['standing'] {
  const rule: LawKindRule = LAW_KINDS[kind];
  return rule.standing;
}

function idsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.slice(0, -'.yaml'.length))
      .toSorted();
  } catch (cause) {
    throw new DucesError('file-not-found', `The folder of law ${folder} cannot be read.`, {
      place: { file: folder },
      next: 'Install Duces again (npm ci), or lay out the folder of law as src/law is.',
      cause,
    });
  }
}

function readEntry(path: string, kind: LawKind, id: string): LawEntry {
  const schema: z.ZodType<{ id: string }> = standingOf(kind)?.fileSchema ?? LAW_KINDS[kind].schema;
  const { data, placeOf } = readDataFile(path, schema);
  if (data.id === id) return { kind, id, value: data, placeOf };
  throw new DucesError('law-inconsistent', `${path} holds ${data.id}, not what its name says.`, {
    place: placeOf(['id']),
    next: `Name the file ${data.id}.yaml, or correct the id.`,
  });
}

function listShelf(path: string, kind: LawKind): LawShelf {
  const schema: z.ZodType<{ id: string }> = LAW_KINDS[kind].schema;
  const file = readDataFile(path, z.array(schema).min(1));
  const read = new Map<string, LawEntry>();
  for (const [index, value] of file.data.entries()) {
    const placeOf = (inner: DataPath) => file.placeOf([index, ...inner]);
    const entry = { kind, id: value.id, value, placeOf };
    const earlier = read.get(value.id);
    if (earlier !== undefined) throw definedTwice(entry, earlier);
    read.set(value.id, entry);
  }
  return { ids: () => [...read.keys()], read: (id) => read.get(id) ?? null };
}

function definedTwice(entry: LawEntry, earlier: LawEntry): DucesError {
  return new DucesError('law-inconsistent', `The ${entry.kind} ${entry.id} is defined twice.`, {
    place: entry.placeOf(['id']),
    next: `Rename one of them; the other is at ${formatFaultPlace(earlier.placeOf(['id']))}.`,
  });
}

import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readDataFile, type DataPath } from '../data-files/index.ts';
import { DucesError, type FaultPlace } from '../faults/index.ts';
import { LAW_KINDS, type LawKind } from './law-kinds.ts';

/** One entry of law as read, with where each of its parts is written. */
export interface LawEntry {
  readonly kind: LawKind;
  readonly id: string;
  readonly value: unknown;
  placeOf(path: DataPath): FaultPlace;
}

/** Reads one kind from a folder of law: every YAML file of its folder, or its one list file. */
export function readLaw(folder: string, kind: LawKind): readonly LawEntry[] {
  const { place } = LAW_KINDS[kind];
  const path = join(folder, place);
  return place.endsWith('.yaml') ? readList(path, kind) : readFolder(path, kind);
}

function readFolder(folder: string, kind: LawKind): LawEntry[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => {
      const schema: z.ZodType<{ id: string }> = LAW_KINDS[kind].schema;
      const file = readDataFile(join(folder, name), schema);
      const { id } = file.data;
      if (id !== basename(name, '.yaml')) {
        throw new DucesError(
          'law-inconsistent',
          `${file.name} holds ${id}, not what its name says.`,
          {
            place: file.placeOf(['id']),
            next: `Name the file ${id}.yaml, or correct the id.`,
          },
        );
      }
      return { kind, id, value: file.data, placeOf: file.placeOf };
    });
}

function readList(path: string, kind: LawKind): LawEntry[] {
  const schema: z.ZodType<{ id: string }> = LAW_KINDS[kind].schema;
  const file = readDataFile(path, z.array(schema).min(1));
  return file.data.map((value, index) => ({
    kind,
    id: value.id,
    value,
    placeOf: (inner) => file.placeOf([index, ...inner]),
  }));
}

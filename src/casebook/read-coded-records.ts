import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDataFile } from '../data-files/index.ts';
import { DucesError } from '../faults/index.ts';
import { codedRecordSchema } from './coded-record-schema.ts';
import { decisionOfRecord } from './decision-of-record.ts';
import type { Decision } from './decision-schema.ts';

/**
 * The decisions of a folder of records in the exchange format, one YAML file each, by file name.
 *
 * @throws DucesError `file-not-found` when there is no such folder or no record in it;
 * `data-malformed` with every fault of every file at its place; `law-inconsistent` for an id twice.
 */
export function readCodedRecords(folder: string): Decision[] {
  const names = recordsIn(folder);
  const faults: DucesError[] = [];
  const decisions = names.flatMap((name) => {
    try {
      return [decisionOfRecord(readDataFile(join(folder, name), codedRecordSchema).data)];
    } catch (error) {
      if (!(error instanceof DucesError)) throw error;
      faults.push(error);
      return [];
    }
  });
  const [first] = faults;
  if (first === undefined) return decisions;
  throw new DucesError(first.code, faults.map(({ message }) => message).join('\n'), {
    ...(first.place === null ? {} : { place: first.place }),
    next: 'Correct each place listed, then run the command again.',
  });
}

function recordsIn(folder: string): string[] {
  const names = listed(folder).filter((name) => /\.ya?ml$/u.test(name));
  if (names.length > 0) return names.toSorted();
  throw new DucesError('file-not-found', `The folder ${folder} holds no record.`, {
    place: { file: folder },
    next: 'Name a folder with one YAML file for each decision.',
  });
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw new DucesError('file-not-found', `The folder ${folder} cannot be read.`, {
      place: { file: folder },
      next: 'Name a folder with one YAML file for each decision.',
      cause,
    });
  }
}

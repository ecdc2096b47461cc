import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDataFile, type DataFile } from '../data-files/index.ts';
import { DucesError, formatFaultPlace } from '../faults/index.ts';
import { codedRecordSchema, type CodedRecord } from './coded-record-schema.ts';
import { decisionOfRecord } from './decision-of-record.ts';
import type { Decision } from './decision-schema.ts';

/**
 * The decisions of a folder of records in the exchange format, one YAML file each, by file name.
 *
 * @throws DucesError `file-not-found` when there is no such folder or no record in it;
 * `data-malformed` with every fault of every file at its place; `law-inconsistent` for an id twice.
 */
export function readCodedRecords(folder: string): Decision[] {
  const faults: DucesError[] = [];
  const records = recordsIn(folder).flatMap((name) => {
    try {
      return [readDataFile(join(folder, name), codedRecordSchema)];
    } catch (error) {
      if (!(error instanceof DucesError)) throw error;
      faults.push(error);
      return [];
    }
  });
  faults.push(...idsTwice(records));
  const [first] = faults;
  if (first === undefined) return records.map(({ data }) => decisionOfRecord(data));
  throw new DucesError(first.code, faults.map(({ message }) => message).join('\n'), {
    ...(first.place === null ? {} : { place: first.place }),
    next: 'Correct each place listed, then run the command again.',
  });
}

/** A record with the id of an earlier one: two records of one decision, or two decisions mixed up. */
function idsTwice(records: readonly DataFile<CodedRecord>[]): DucesError[] {
  const named = new Map<string, string>();
  return records.flatMap(({ name, data: { id }, placeOf }) => {
    const earlier = named.get(id);
    if (earlier === undefined) {
      named.set(id, name);
      return [];
    }
    const place = placeOf(['id']);
    return [
      new DucesError(
        'law-inconsistent',
        `${formatFaultPlace(place)} id: ${id} is the id of ${earlier} too.`,
        { place, next: 'Take one of the two files away, or give it an id of its own.' },
      ),
    ];
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

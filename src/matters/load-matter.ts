import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readDataFile, type DataFile } from '../data-files/index.ts';
import { DucesError, formatFaultPlace } from '../faults/index.ts';
import { checkMatterReferences } from './check-matter-references.ts';
import { matterSchema, type MatterData } from './matter-schema.ts';

/** A matter as read from its folder: the data, where it lies, and where each value is written. */
export interface Matter extends MatterData {
  readonly folder: string;
  readonly placeOf: DataFile<MatterData>['placeOf'];
}

const MATTER_FILE = 'matter.yaml';

/**
 * Reads `matter.yaml` in a folder and checks it against the schema and its own cross-references.
 * Throws `file-not-found`, `data-malformed` (every fault with line, column and what was expected)
 * or `reference-unknown`. Reads no other file and changes nothing.
 */
export function loadMatter(folder: string): Matter {
  const path = join(folder, MATTER_FILE);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new DucesError('file-not-found', `${folder} is no folder.`, {
      place: { file: folder },
      next: `Name the folder of a matter, the one that holds ${MATTER_FILE}.`,
    });
  }
  const { data, placeOf } = readDataFile(path, matterSchema);
  const broken = checkMatterReferences(data);
  if (broken.length > 0) {
    const lines = broken.map(
      ({ path: where, problem }) => `${formatFaultPlace(placeOf(where))} ${problem}`,
    );
    throw new DucesError('reference-unknown', lines.join('\n'), {
      place: placeOf(broken[0]?.path ?? []),
      next: 'Define each id that is named, or correct the name, then run the command again.',
    });
  }
  return { ...data, folder, placeOf };
}

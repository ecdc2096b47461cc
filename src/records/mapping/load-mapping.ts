import { join } from 'node:path';
import { readDataFile } from '../../data-files/index.ts';
import { mappingSchema, type RecordMapping } from './record-mapping.ts';

/** The file that says how a folder of records is to be read. */
export const MAPPING_FILE = 'mapping.yaml';

/** Reads a store's mapping. Throws `data-malformed` with the place of each fault. */
export function loadMapping(folder: string): RecordMapping {
  return readDataFile(
    join(folder, MAPPING_FILE),
    mappingSchema,
    'Correct the mapping at the places listed; docs/records.md describes it.',
  ).data;
}

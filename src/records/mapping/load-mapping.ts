import { join } from 'node:path';
import type { z } from 'zod';
import { readDataFile } from '../../data-files/index.ts';
import { DucesError } from '../../faults/index.ts';
import {
  fileMappingSchema,
  mappingEngineSchema,
  servedMappingSchema,
  VARIABLE_NAME,
  type FileMapping,
  type RecordMapping,
  type ServedMapping,
} from './record-mapping.ts';

/** The file that says how a folder of records is to be read. */
export const MAPPING_FILE = 'mapping.yaml';

/** Reads a store's mapping. Throws `data-malformed` with the place of each fault. */
export function loadMapping(folder: string): RecordMapping {
  const { store } = read(folder, mappingEngineSchema);
  return store === undefined || store.engine === 'files'
    ? loadFileMapping(folder)
    : loadServedMapping(folder);
}

/** Reads the mapping of a folder of files; as `loadMapping`. */
export function loadFileMapping(folder: string): FileMapping {
  return read(folder, fileMappingSchema);
}

/** Reads the mapping of tables on a server; as `loadMapping`. */
export function loadServedMapping(folder: string): ServedMapping {
  refuseConnection(folder);
  return read(folder, servedMappingSchema);
}

/** A fault of the schema is shown with the value; a connection that was written down must not be. */
function refuseConnection(folder: string): void {
  const { data, placeOf } = readDataFile(join(folder, MAPPING_FILE), mappingEngineSchema, NEXT);
  const { connection } = data.store ?? {};
  if (typeof connection !== 'string' || VARIABLE_NAME.test(connection)) return;
  throw new DucesError(
    'data-malformed',
    'store.connection: expected the NAME of an environment variable, not its value',
    {
      place: placeOf(['store', 'connection']),
      next: 'Put the connection into an environment variable and name that. If the mapping held a password, change the password.',
    },
  );
}

const NEXT = 'Correct the mapping at the places listed; docs/records.md describes it.';

function read<Schema extends z.ZodType>(folder: string, schema: Schema) {
  return readDataFile(join(folder, MAPPING_FILE), schema, NEXT).data;
}

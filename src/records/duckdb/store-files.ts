import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import type { FileMapping, TableMapping, TableName } from '../mapping/index.ts';

/** A mapped table and its files. */
export interface StoreSource {
  readonly table: TableName;
  readonly mapping: TableMapping;
  readonly folder: string;
  /** Relative to `folder`, with `/`, sorted. */
  readonly files: readonly string[];
}

/**
 * Finds the files of each mapped table. The list is taken once, when the store is opened, so that
 * a file that appears later is not read by half of a production.
 */
export function findStoreFiles(folder: string, mapping: FileMapping): readonly StoreSource[] {
  const root = resolve(folder);
  return Object.entries(mapping.tables).flatMap(([table, tableMapping]) =>
    tableMapping === undefined ? [] : [source(table as TableName, tableMapping, root)],
  );
}

function source(table: TableName, mapping: TableMapping, folder: string): StoreSource {
  const files = mapping.files.flatMap((pattern) => {
    const found = globSync(pattern, { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
    if (found.length > 0) return found;
    throw new DucesError('file-not-found', `No file matches ${pattern} for table ${table}.`, {
      place: { file: join(folder, pattern) },
      next: `Correct tables.${table}.files in the mapping, or put the file there.`,
    });
  });
  const unique = [...new Set(files)].toSorted();
  const odd = unique.find((file) => /[*?[\]{}]/u.test(file));
  if (odd !== undefined) {
    throw new DucesError('store-unreadable', `The file name ${odd} holds a wildcard character.`, {
      place: { file: join(folder, odd) },
      next: 'Rename the file: the engine would read the name as a pattern.',
    });
  }
  return { table, mapping, folder, files: unique };
}

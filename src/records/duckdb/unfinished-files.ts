import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreFinding } from '../store-check.ts';
import type { StoreSource } from './store-files.ts';

const LINE_FEED = 0x0a;

/**
 * CSV files whose last line has no line break. Such a file may be whole, or cut off in the middle
 * of its last value, which no reader can tell.
 */
export function unfinishedFiles({ table, mapping, folder, files }: StoreSource): StoreFinding[] {
  if (mapping.format !== 'csv') return [];
  const unfinished = files.filter((file) => lastByte(join(folder, file)) !== LINE_FEED);
  if (unfinished.length === 0) return [];
  return [
    {
      kind: 'notice',
      code: 'file-truncated',
      table,
      column: null,
      count: unfinished.length,
      message: `files do not end with a line break and may be cut off: ${unfinished.join(', ')}`,
    },
  ];
}

function lastByte(path: string): number | undefined {
  const handle = openSync(path, 'r');
  try {
    const { size } = fstatSync(handle);
    const byte = Buffer.alloc(1);
    return size > 0 && readSync(handle, byte, 0, 1, size - 1) === 1 ? byte[0] : undefined;
  } finally {
    closeSync(handle);
  }
}

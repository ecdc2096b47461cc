import type { RecordRequest, RecordRow, RecordStore } from '../../../src/records/index.ts';
import { Secret } from '../../../src/secrets/index.ts';

/** All rows of a pull. */
export async function pulledRows(store: RecordStore, request: RecordRequest): Promise<RecordRow[]> {
  const rows: RecordRow[] = [];
  for await (const chunk of store.pull(request)) rows.push(...chunk);
  return rows;
}

/** The values of a row as texts. */
export function revealed(row: RecordRow): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(row.values).map(([name, value]) => [
      name,
      value instanceof Secret ? value.reveal() : value,
    ]),
  );
}

import type { StoreOptions } from '../record-store.ts';

/** Values bound to a statement: texts and lists of texts, by parameter name. */
export type Parameters = Readonly<Record<string, string | readonly string[]>>;

/** A row as the engine gives it: every column is text or null. */
export type TextRow = readonly (string | null)[];

/** One statement to run. `doing` completes "Stopped while …" in messages. */
export interface Statement {
  readonly sql: string;
  readonly parameters: Parameters;
  readonly doing: string;
}

/**
 * An engine that can read the mapped tables and change nothing. Each statement sees one state of
 * the store from its first row to its last. Both methods throw only `DucesError`, whose message
 * holds no value; when the signal fires the engine itself stops, and `stopped` is thrown.
 */
export interface SqlSession {
  all(statement: Statement, options?: StoreOptions): Promise<readonly TextRow[]>;
  stream(statement: Statement, options?: StoreOptions): AsyncGenerator<readonly TextRow[], void>;
  /**
   * Gives back what the engine holds in this process, where that is much; the next statement starts it
   * again. While a statement runs, nothing happens.
   */
  rest?(): void;
  close(): void;
}

/** All rows of a stream, for statements that give few. */
export async function allRows(
  stream: AsyncGenerator<readonly TextRow[], void>,
): Promise<readonly TextRow[]> {
  const rows: TextRow[] = [];
  for await (const chunk of stream) rows.push(...chunk);
  return rows;
}

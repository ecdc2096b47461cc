import { stringify } from 'csv-stringify/sync';
import type { NotHeld } from '../drafting/index.ts';
import type { UnusedNumbers } from './unused-numbers.ts';

/** One file of the production, as its log lists it. */
export interface LoggedFile {
  readonly path: string;
  readonly sha256: string;
  /** Empty for files that hold no records. */
  readonly category: string;
  readonly clauses: readonly string[];
  readonly bates: readonly [string, string] | null;
  readonly rows: number | null;
  readonly pages: number | null;
}

/** What a production log tells. */
export interface LogFacts {
  readonly files: readonly LoggedFile[];
  readonly notHeld: readonly NotHeld[];
  /** Ordered handles of which nothing goes out while a stop stands. */
  readonly heldBack: readonly string[];
  readonly unused: readonly UnusedNumbers[];
}

const COLUMNS = [
  'entry',
  'path',
  'category',
  'clauses',
  'first_bates',
  'last_bates',
  'rows',
  'pages',
  'sha256',
  'what',
  'reason',
] as const;

type Line = Partial<Record<(typeof COLUMNS)[number], string>> & { readonly entry: string };

/**
 * The production log as CSV (RFC 4180): a line for each file, for each thing ordered and not held,
 * for each ordered handle held back, and for each run of numbers that was reserved and is not used.
 * It names no reason of a stop: that may be another's confidence.
 */
export function* productionLog(facts: LogFacts): Generator<string, void> {
  yield stringify([[...COLUMNS]]);
  for (const file of facts.files) yield line(fileLine(file));
  for (const { clause, what, why } of facts.notHeld) {
    yield line({ entry: 'not-held', clauses: clause, what, reason: why });
  }
  for (const handle of facts.heldBack) {
    yield line({ entry: 'withheld', what: `@${handle}`, reason: 'a stop stands' });
  }
  for (const { first, last } of facts.unused) {
    yield line({
      entry: 'numbers-not-used',
      first_bates: first,
      last_bates: last,
      reason: 'reserved for a production of this matter that was not released',
    });
  }
}

function fileLine({ path, category, clauses, bates, rows, pages, sha256 }: LoggedFile): Line {
  return {
    entry: 'file',
    path,
    category,
    clauses: clauses.join(' '),
    first_bates: bates?.[0] ?? '',
    last_bates: bates?.[1] ?? '',
    rows: rows === null ? '' : String(rows),
    pages: pages === null ? '' : String(pages),
    sha256,
  };
}

function line(fields: Line): string {
  return stringify([COLUMNS.map((column) => fields[column] ?? '')]);
}

import type { CertifiedFile, NotHeld } from '../drafting/index.ts';
import { DucesError } from '../faults/index.ts';
import { categoryById, type CategoryOutput, type RecordStore } from '../records/index.ts';
import type { ProductionPart, Spool } from '../sealing/index.ts';
import {
  accountsFor,
  rowGuard,
  type AuthorisedCategory,
  type AuthorisedRow,
} from './authorised-rows.ts';
import { csvHeader, csvLines, csvRecord } from './records-csv.ts';
import type { PlannedCategory } from './production-plan.ts';
import { recordRequest } from './record-request.ts';
import type { ResolvedAccount } from './resolve-accounts.ts';

/** What pulling one category needs. `bates` gives the next number; `onRow` counts for progress. */
export interface CollectionRequest {
  readonly store: RecordStore;
  readonly authorised: AuthorisedCategory;
  readonly planned: PlannedCategory;
  readonly accounts: readonly ResolvedAccount[];
  readonly bates: () => string;
  readonly onRow: () => void;
  readonly signal: AbortSignal | undefined;
}

/** One category's file, and what is known of it once it has been read to its end. */
export interface CollectedCategory {
  readonly authorised: AuthorisedCategory;
  readonly part: ProductionPart;
  readonly file: () => CertifiedFile;
  /** The file, to be read again while the package is being sealed. */
  readonly spool: () => Spool;
  readonly notHeld: (pinOf: (clause: string) => string) => readonly NotHeld[];
}

/** Rows written as one piece: larger pieces are no faster, and leave holes in the process's memory. */
const ROWS_AT_ONCE = 128;

interface Tally {
  rows: number;
  first: string | null;
  last: string | null;
  /** Filled by the row guard. */
  readonly posts: Set<string>;
  readonly handles: Set<string>;
}

/**
 * Prepares one category's CSV file. Rows are pulled as the file is read, and each passes the row
 * guard before its line exists; no more than a chunk of the store is held.
 *
 * The content throws `overproduction` for a row that is not authorised, `store-changed` when the
 * pull gives another number of rows than the plan that people approved.
 */
export function collectCategory(request: CollectionRequest): CollectedCategory {
  const { authorised, planned } = request;
  const path = `records/${authorised.category}.csv`;
  const tally: Tally = { rows: 0, first: null, last: null, posts: new Set(), handles: new Set() };
  let spooled: Spool | null = null;
  const spool = () => {
    if (spooled === null) throw unread(path);
    return spooled;
  };
  return {
    authorised,
    part: {
      path,
      content: csvFile(request, tally),
      onSpooled: (onDisk) => {
        spooled = onDisk;
      },
    },
    spool,
    file: () => ({
      path,
      sha256: spool().sha256,
      rows: tally.rows,
      bates: tally.first === null || tally.last === null ? null : [tally.first, tally.last],
      title: planned.title,
    }),
    notHeld: (pinOf) => notHeld(request, tally, pinOf),
  };
}

async function* csvFile(request: CollectionRequest, tally: Tally): AsyncGenerator<string, void> {
  const { store, authorised, planned, accounts, signal } = request;
  const { outputs }: { outputs: readonly CategoryOutput[] } = categoryById(authorised.category);
  const guard = rowGuard(authorised, accounts, tally.posts);
  yield csvHeader(outputs);
  for await (const chunk of store.pull(recordRequest(authorised, accounts), { signal })) {
    for (let from = 0; from < chunk.length; from += ROWS_AT_ONCE) {
      const records = chunk.slice(from, from + ROWS_AT_ONCE).map((pulled) => {
        const row = guard(pulled);
        const bates = request.bates();
        count(tally, row, bates);
        request.onRow();
        return csvRecord(row, outputs, bates);
      });
      yield csvLines(records);
    }
  }
  if (tally.rows !== planned.rows) throw changed(authorised.category, planned.rows, tally.rows);
}

function count(tally: Tally, { handles }: AuthorisedRow, bates: string): void {
  tally.rows += 1;
  tally.first ??= bates;
  tally.last = bates;
  for (const handle of handles) tally.handles.add(handle);
}

function notHeld(
  { authorised, accounts }: CollectionRequest,
  tally: Tally,
  pinOf: (clause: string) => string,
): NotHeld[] {
  const at = ([clause = '']: readonly string[]) => ({ clause, pin: pinOf(clause) });
  if (authorised.scope === 'accounts') {
    return accountsFor(authorised, accounts)
      .filter(({ handle }) => !tally.handles.has(handle))
      .map(({ handle }) => ({ ...at(authorised.clauses), what: `@${handle}`, why: 'no-record' }));
  }
  const held = new Set(accounts.flatMap(({ posts }) => posts.map(({ postId }) => postId)));
  return authorised.posts
    .filter(({ postId }) => !tally.posts.has(postId))
    .map(({ postId, handle, clauses }) => ({
      ...at(clauses),
      what: `post ${postId} of @${handle}`,
      why: held.has(postId) ? 'value-not-kept' : 'post-absent',
    }));
}

function changed(category: string, planned: number, pulled: number): DucesError {
  return new DucesError(
    'store-changed',
    `The plan has ${planned} rows of ${category} and the pull gave ${pulled}.`,
    { next: 'Nothing was released. Plan again, and have the new plan approved.' },
  );
}

function unread(path: string): DucesError {
  return new DucesError('internal', `${path} was asked about before it was written.`, {
    next: 'Report this with the command that you ran; nothing was released.',
  });
}

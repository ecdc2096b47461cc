import { createHash } from 'node:crypto';
import type { CertifiedFile, NotHeld } from '../drafting/index.ts';
import { DucesError } from '../faults/index.ts';
import { categoryById, type CategoryOutput, type RecordStore } from '../records/index.ts';
import type { ProductionPart } from '../sealing/index.ts';
import { rowGuard, type AuthorisedCategory, type AuthorisedRow } from './authorised-rows.ts';
import { csvHeader, csvLine } from './records-csv.ts';
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
  readonly part: ProductionPart;
  readonly file: () => CertifiedFile;
  readonly notHeld: (pinOf: (clause: string) => string) => readonly NotHeld[];
}

interface Tally {
  rows: number;
  first: string | null;
  last: string | null;
  readonly posts: Set<string>;
  readonly handles: Set<string>;
}

/**
 * Prepares one category's CSV file. Rows are pulled as the file is read, and each passes the row
 * guard before its line exists; nothing is gathered in memory.
 *
 * The content throws `overproduction` for a row that is not authorised, `store-changed` when the
 * pull gives another number of rows than the plan that people approved.
 */
export function collectCategory(request: CollectionRequest): CollectedCategory {
  const { authorised, planned } = request;
  const path = `records/${authorised.category}.csv`;
  const hash = createHash('sha256');
  const tally: Tally = { rows: 0, first: null, last: null, posts: new Set(), handles: new Set() };
  let sha256 = '';
  const content = async function* () {
    for await (const line of csvLines(request, tally)) {
      hash.update(line);
      yield line;
    }
    if (tally.rows !== planned.rows) throw changed(authorised.category, planned.rows, tally.rows);
    sha256 = hash.digest('hex');
  };
  return {
    part: { path, content: content() },
    file: () => ({
      path,
      sha256,
      rows: tally.rows,
      bates: tally.first === null || tally.last === null ? null : [tally.first, tally.last],
      title: planned.title,
    }),
    notHeld: (pinOf) => notHeld(request, tally, pinOf),
  };
}

async function* csvLines(request: CollectionRequest, tally: Tally): AsyncGenerator<string, void> {
  const { store, authorised, accounts, signal } = request;
  const outputs: readonly CategoryOutput[] = categoryById(authorised.category).outputs.filter(
    ({ produced }) => produced,
  );
  const guard = rowGuard(authorised, accounts);
  yield csvHeader(outputs);
  for await (const chunk of store.pull(recordRequest(authorised, accounts), { signal })) {
    for (const pulled of chunk) {
      const row = guard(pulled);
      const bates = request.bates();
      count(tally, row, bates);
      yield csvLine(row, outputs, bates);
      request.onRow();
    }
  }
}

function count(tally: Tally, { row, handles }: AuthorisedRow, bates: string): void {
  tally.rows += 1;
  tally.first ??= bates;
  tally.last = bates;
  if (row.postId !== null) tally.posts.add(row.postId);
  for (const handle of handles) tally.handles.add(handle);
}

function notHeld(
  { authorised, accounts }: CollectionRequest,
  tally: Tally,
  pinOf: (clause: string) => string,
): NotHeld[] {
  const at = ([clause = '']: readonly string[]) => ({ clause, pin: pinOf(clause) });
  if (authorised.scope === 'accounts') {
    return accounts
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

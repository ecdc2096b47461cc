import { isIP } from 'node:net';
import { categoryById, type ListedCategory } from '../categories/index.ts';
import { DucesError } from '../../faults/index.ts';
import { Secret } from '../../secrets/index.ts';
import type { RecordRequest, RecordRow, StoreOptions } from '../record-store.ts';
import { categoryStatement, SLICE_PARAMETERS } from './compose-statement.ts';
import { pullSlices, type PullSlice } from './pull-slices.ts';
import { accountParameter } from './sql-dialect.ts';
import type { Parameters, Statement, TextRow } from './sql-session.ts';
import { runContext, type StoreContext } from './store-context.ts';

/** Counts what `pullRows` will give, by a query of its own. */
export async function countRows(
  store: StoreContext,
  request: RecordRequest,
  options?: StoreOptions,
): Promise<number> {
  const { subject } = categoryById(request.category);
  const statement = pullStatement(store, { request, from: null, until: null }, 'count');
  const held = subject === null ? '' : ` WHERE ${subject} IS NOT NULL`;
  return count(store, statement, held, options);
}

/** Streams the rows of a request; see `RecordStore.pull`. */
export async function* pullRows(
  store: StoreContext,
  request: RecordRequest,
  options?: StoreOptions,
): AsyncGenerator<readonly RecordRow[], void> {
  const category = categoryById(request.category);
  const before = await store.state(request, options);
  const { slices, rows: expected } = await pullSlices(store, request, options);
  let all = 0;
  for (const slice of slices) all += yield* pullSlice(store, category, slice, options);
  if ((await store.state(request, options)) !== before) throw changed(category);
  if (expected !== null && expected !== all) throw brokenOff(category, all, expected);
}

/** The rows of one slice, checked against their number as the same reading or another gives it. */
async function* pullSlice(
  store: StoreContext,
  category: ListedCategory,
  slice: PullSlice,
  options: StoreOptions | undefined,
): AsyncGenerator<readonly RecordRow[], number> {
  const subject = category.outputs.findIndex(({ name }) => name === category.subject);
  let [read, told] = [0, null as string | null];
  for await (const rows of store.session.stream(pullStatement(store, slice, 'rows'), options)) {
    read += rows.length;
    told = rows[0]?.[category.outputs.length] ?? told;
    const held = rows.filter((row) => row[subject] !== null);
    if (held.length > 0) yield held.map((row) => recordRow(category, row));
  }
  // Without a row there is nobody to tell how many there should have been.
  const counted =
    told === null
      ? await count(store, pullStatement(store, slice, 'count'), '', options)
      : Number(told);
  if (counted !== read) throw brokenOff(category, read, counted);
  return read;
}

async function count(
  store: StoreContext,
  { sql, parameters, doing }: Statement,
  where: string,
  options: StoreOptions | undefined,
): Promise<number> {
  const counting = `SELECT ${store.dialect.text('count(*)')} FROM (${sql}) AS pulled${where}`;
  const [row] = await store.session.all({ sql: counting, parameters, doing }, options);
  return Number(row?.[0] ?? 0);
}

function pullStatement(
  store: StoreContext,
  { request, from, until }: PullSlice,
  purpose: 'rows' | 'count',
): Statement {
  const category = categoryById(request.category);
  const accounts = fewAccounts(request, store.dialect.fewAccounts);
  const parameter = store.dialect.slices?.timestampParameter;
  const sql = categoryStatement(category, {
    ...runContext(store),
    accounts: accounts.length,
    ...(purpose === 'count' && { unsorted: true as const }),
    slice:
      parameter === undefined ? null : { from: from !== null, until: until !== null, parameter },
  });
  if (category.scope !== request.scope) {
    throw new DucesError('usage', `${category.id} is asked for by ${category.scope}.`, {
      next: `Give the request the ${category.scope} to pull it for.`,
    });
  }
  const each = accounts.map((account, index) => [accountParameter(index), account] as const);
  const parameters = {
    ...boundIds(request),
    ...Object.fromEntries(each),
    ...(from !== null && { [SLICE_PARAMETERS.from]: from }),
    ...(until !== null && { [SLICE_PARAMETERS.until]: until }),
  };
  return { sql, parameters, doing: `pulling ${category.id}` };
}

/** The accounts of a request, each once, where they are few. */
function fewAccounts(request: RecordRequest, few: number): readonly string[] {
  const accounts =
    request.scope === 'accounts'
      ? request.accounts
      : request.posts.map(({ accountId }) => accountId);
  const once = [...new Set(accounts.map((account) => account.reveal()))];
  return once.length > few ? [] : once;
}

function boundIds(request: RecordRequest): Parameters {
  if (request.scope === 'accounts') {
    return { account_ids: request.accounts.map((account) => account.reveal()) };
  }
  return {
    post_ids: request.posts.map((post) => post.postId),
    account_ids: request.posts.map((post) => post.accountId.reveal()),
  };
}

function recordRow(category: ListedCategory, row: TextRow): RecordRow {
  const cells = category.outputs.map((output, index) => ({ output, value: row[index] ?? null }));
  for (const { output, value } of cells) {
    const misses = value === null && !output.nullable;
    const odd = value !== null && output.name === 'ip' && isIP(value) === 0;
    if (misses || odd) throw invalidValue(category, output.name, odd);
  }
  const values = cells.map(({ output, value }) => [
    output.name,
    value !== null && output.identifies ? new Secret(value) : value,
  ]);
  const accountId = cells.find(({ output }) => output.name === 'account_id')?.value ?? '';
  const postId = cells.find(({ output }) => output.name === 'post_id')?.value ?? null;
  return {
    category: category.id,
    accountId: new Secret(accountId),
    postId,
    values: Object.fromEntries(values),
  };
}

function invalidValue(category: ListedCategory, column: string, odd: boolean): DucesError {
  const problem = odd ? 'a value that is no IP address' : 'no value';
  return new DucesError(
    'store-value-invalid',
    `A row of ${category.id} holds ${problem} in ${column}.`,
    {
      next: 'Run `duces records check`, and correct the mapping or the store.',
    },
  );
}

function brokenOff(category: ListedCategory, read: number, counted: number): DucesError {
  return new DucesError(
    'store-unreadable',
    `Pulling ${category.id} read ${read} rows where a second query counts ${counted}.`,
    {
      next: 'Make sure that nothing writes to the store, and pull again; keep nothing of this pull.',
    },
  );
}

function changed(category: ListedCategory): DucesError {
  return new DucesError('store-changed', `The store changed while pulling ${category.id}.`, {
    next: 'Work on a store that nothing writes to, such as a snapshot, and pull again.',
  });
}

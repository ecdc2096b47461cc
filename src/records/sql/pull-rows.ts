import { isIP } from 'node:net';
import { categoryById, type ListedCategory } from '../categories/index.ts';
import { DucesError } from '../../faults/index.ts';
import { Secret } from '../../secrets/index.ts';
import type { RecordRequest, RecordRow, StoreOptions } from '../record-store.ts';
import { categoryStatement, SLICE_PARAMETERS } from './compose-statement.ts';
import { countOf, type PullAudit } from './pull-audit.ts';
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
  const statement = wholeStatement(store, request, 'count');
  const held = subject === null ? '' : ` WHERE ${subject} IS NOT NULL`;
  return countOf(store, statement, held, options);
}

/** Streams the rows of a request; see `RecordStore.pull`. */
export async function* pullRows(
  store: StoreContext,
  request: RecordRequest,
  options?: StoreOptions,
): AsyncGenerator<readonly RecordRow[], void> {
  const category = categoryById(request.category);
  const whole = wholeStatement(store, request, 'count');
  const audit = await store.audit({ category, whole }, options);
  const { slices, rows: expected } = await pullSlices(store, request, options);
  for (const slice of slices) yield* pullSlice(store, category, slice, { audit, options });
  await audit.close(expected);
}

async function* pullSlice(
  store: StoreContext,
  category: ListedCategory,
  slice: PullSlice,
  { audit, options }: { readonly audit: PullAudit; readonly options: StoreOptions | undefined },
): AsyncGenerator<readonly RecordRow[], void> {
  const subject = category.outputs.findIndex(({ name }) => name === category.subject);
  for await (const rows of store.session.stream(pullStatement(store, slice, 'rows'), options)) {
    audit.arrived(rows);
    const held = rows.filter((row) => row[subject] !== null);
    if (held.length > 0) yield held.map((row) => recordRow(category, row));
  }
  await audit.ended(pullStatement(store, slice, 'count'));
}

/** The statement of a request in one piece. Throws `usage` when it is asked for by the wrong scope. */
export function wholeStatement(
  store: StoreContext,
  request: RecordRequest,
  purpose: 'rows' | 'count',
): Statement {
  return pullStatement(store, { request, from: null, until: null }, purpose);
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

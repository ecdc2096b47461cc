import { type HandlePeriod, type HandleResolution, resolveHandle } from '../handles/index.ts';
import { Secret } from '../../secrets/index.ts';
import { normaliseInstant } from '../instant.ts';
import type { StoreOptions, TimeSpan } from '../record-store.ts';
import { composeStatement, type StatementPlan } from './compose-statement.ts';
import { runContext, type StoreContext } from './store-context.ts';
import type { TextRow } from './sql-session.ts';

const COLUMNS = ['account_id', 'handle', 'borne_from', 'borne_until'] as const;
const BY_ACCOUNT = { table: 'handle-history', ids: ['account_id'] } as const;

/** See `RecordStore.resolveHandle`. A leading `@` is the mark of a handle and no part of it. */
export async function resolveStoredHandle(
  store: StoreContext,
  handle: string,
  when: string | TimeSpan,
  options?: StoreOptions,
): Promise<HandleResolution> {
  const span = typeof when === 'string' ? { from: when, to: when } : when;
  return resolveHandle(await periodsOfHandle(store, handle, options), {
    from: normaliseInstant(span.from),
    to: normaliseInstant(span.to),
  });
}

/** See `RecordStore.bearersOf`. */
export async function bearersOfHandle(
  store: StoreContext,
  handle: string,
  options?: StoreOptions,
): Promise<readonly Secret<string>[]> {
  const periods = await periodsOfHandle(store, handle, options);
  return [...new Set(periods.map(({ accountId }) => accountId))].map((id) => new Secret(id));
}

async function periodsOfHandle(
  store: StoreContext,
  handle: string,
  options: StoreOptions | undefined,
): Promise<readonly HandlePeriod[]> {
  const rows = await store.session.all(
    {
      sql: periodsSql(store, `handle_history.handle = ${store.dialect.parameter('handle')}`, null),
      parameters: { handle: storedHandle(handle, store.mapping) },
      doing: 'resolving a handle',
    },
    options,
  );
  return rows.map((row) => handlePeriod(row, store.mapping));
}

/** The periods in which the given accounts bore any handle. */
export async function periodsOfAccounts(
  store: StoreContext,
  accountIds: readonly string[],
  options?: StoreOptions,
): Promise<readonly HandlePeriod[]> {
  const rows = await store.session.all(
    {
      sql: periodsSql(
        store,
        'handle_history.account_id IN (SELECT account_id FROM wanted)',
        BY_ACCOUNT,
      ),
      parameters: { account_ids: accountIds },
      doing: 'reading the handle history of accounts',
    },
    options,
  );
  return rows.map((row) => handlePeriod(row, store.mapping));
}

function periodsSql(store: StoreContext, where: string, wanted: StatementPlan['wanted']): string {
  return composeStatement(
    {
      reads: [{ table: 'handle-history', columns: COLUMNS }],
      wanted,
      query: ({ text, instant }) => `SELECT
  ${text('handle_history.account_id')},
  ${text('handle_history.handle')},
  ${instant('handle_history.borne_from')},
  ${instant('handle_history.borne_until')}
FROM handle_history
WHERE ${where}
ORDER BY 1, 3`,
    },
    runContext(store),
  );
}

function storedHandle(handle: string, { handles }: StoreContext['mapping']): string {
  const bare = handle.startsWith('@') ? handle.slice(1) : handle;
  return handles === 'with-at' ? `@${bare}` : bare;
}

function handlePeriod(row: TextRow, { handles }: StoreContext['mapping']): HandlePeriod {
  const [accountId, handle, from, until] = row;
  const bare = handles === 'with-at' ? handle?.replace(/^@/u, '') : handle;
  return { accountId: accountId ?? '', handle: bare ?? '', from: from ?? '', until: until ?? null };
}

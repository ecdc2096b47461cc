import { categoryById, type ListedCategory } from '../categories/index.ts';
import type { RecordRequest, StoreOptions } from '../record-store.ts';
import { Secret } from '../../secrets/index.ts';
import { composeStatement } from './compose-statement.ts';
import { runContext, type StoreContext } from './store-context.ts';

/** A part of a pull that one statement gives. The ends are UTC instants; `until` is not in it. */
export interface PullSlice {
  readonly request: RecordRequest;
  readonly from: string | null;
  readonly until: string | null;
}

/** What a pull is cut into, in the order of its rows. */
export interface PullSlices {
  readonly slices: readonly PullSlice[];
  /** How many rows they give together; null where nobody counted. */
  readonly rows: number | null;
}

/**
 * Cuts a pull into slices that an engine can sort in bounded memory: accounts with few rows together,
 * an account with many by the hour. In one piece where the category has few rows by its nature, or the
 * engine sorts elsewhere.
 */
export async function pullSlices(
  store: StoreContext,
  request: RecordRequest,
  options?: StoreOptions,
): Promise<PullSlices> {
  const category = categoryById(request.category);
  const most = store.dialect.slices?.rows ?? null;
  if (request.scope !== 'accounts' || category.slicedBy === null || most === null) {
    return { slices: [{ request, from: null, until: null }], rows: null };
  }
  const accounts = request.accounts.map((account) => account.reveal());
  const counts = await countBy(store, category, accounts, null, options);
  const slices: PullSlice[] = [];
  for (const group of groupsUpTo(counts, most)) {
    const [[account = '', rows = 0] = [], ...others] = group;
    const given = group.map(([each]) => new Secret(each));
    const part: RecordRequest = { ...request, accounts: given };
    if (others.length > 0 || rows <= most) slices.push({ request: part, from: null, until: null });
    else {
      // One account after the other: each is a reading of the whole table.
      // oxlint-disable-next-line no-await-in-loop
      const hours = await countBy(store, category, [account], HOUR_LENGTH, options);
      slices.push(...byHour(part, groupsUpTo(hours, most)));
    }
  }
  return { slices, rows: counts.reduce((sum, [, rows]) => sum + rows, 0) };
}

/** `2022-01-03T04`. */
const HOUR_LENGTH = 13;

type Counts = readonly (readonly [key: string, rows: number])[];

/** Rows by account, or of the accounts together by hour; sorted as the rows of a pull are. */
async function countBy(
  store: StoreContext,
  { slicedBy, id }: ListedCategory,
  accounts: readonly string[],
  hour: number | null,
  options: StoreOptions | undefined,
): Promise<Counts> {
  if (slicedBy === null) return [];
  const { table, column } = slicedBy;
  const { dialect } = store;
  const sql = composeStatement(
    {
      reads: [{ table, columns: ['account_id', column] }],
      wanted: { table, ids: ['account_id'] },
      query: ({ text, instant }) => {
        const key =
          hour === null
            ? text(`${table}.account_id`)
            : `substring(${instant(`${table}.${column}`)}, 1, ${hour})`;
        return `SELECT ${key}, ${dialect.text('count(*)')}
FROM ${table}
JOIN wanted ON ${table}.account_id = wanted.account_id
GROUP BY ${key}`;
      },
    },
    runContext(store),
  );
  const doing = `counting ${id}`;
  const rows = await store.session.all(
    { sql, parameters: { account_ids: accounts }, doing },
    options,
  );
  return rows
    .map(([key, count]) => [key ?? '', Number(count)] as const)
    .toSorted(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}

/** Neighbours together as long as they have no more than so many rows. */
function groupsUpTo(counts: Counts, most: number): readonly Counts[] {
  const groups: (readonly [string, number])[][] = [];
  let sum = 0;
  for (const count of counts) {
    const [, rows] = count;
    const group = groups.at(-1);
    if (group === undefined || sum + rows > most) {
      groups.push([count]);
      sum = rows;
    } else {
      group.push(count);
      sum += rows;
    }
  }
  return groups;
}

/** The first slice has no beginning and the last no end, so that no row lies outside them. */
function byHour(request: RecordRequest, groups: readonly Counts[]): readonly PullSlice[] {
  const begins = groups.map(([[hour = ''] = []]) => `${hour}:00:00.000000Z`);
  return groups.map((_, index) => ({
    request,
    from: index === 0 ? null : (begins[index] ?? null),
    until: begins[index + 1] ?? null,
  }));
}

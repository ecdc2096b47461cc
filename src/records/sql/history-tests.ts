import type { StoreContext } from './store-context.ts';
import type { StoredTable } from './store-schema.ts';
import type { StoreTest } from './store-tests.ts';

/** What is counted in a handle history as a whole: ends before beginnings, overlaps, gaps. */
export function historyTests(
  { columns }: StoredTable,
  { dialect, mapping: { timeZone } }: Pick<StoreContext, 'dialect' | 'mapping'>,
): readonly StoreTest[] {
  const { borne_from: from, borne_until: until } = columns;
  if (from === undefined || until === undefined) return [];
  const starts = dialect.tryTimestamp('borne_from', from, timeZone);
  const ends = dialect.tryTimestamp('borne_until', until, timeZone);
  const periods = `(SELECT account_id, handle, ${starts} AS starts, coalesce(${ends}, ${dialect.endOfTime}) AS ends FROM handle_history) AS periods`;
  // The value that the next period of the same handle or account holds.
  const following = (column: string, key: string) =>
    dialect.next(column, `PARTITION BY ${key} ORDER BY starts, ends`);
  const count = (key: string, where: string) =>
    `(SELECT count(*) FROM (SELECT *, ${following('starts', key)} AS next_starts, ${following('account_id', key)} AS next_account FROM ${periods}) AS followed WHERE ${where})`;
  return [
    {
      kind: 'fault',
      code: 'store-value-invalid',
      column: 'borne_until',
      message: 'rows end before they begin, or at once',
      sql: `(SELECT count(*) FROM ${periods} WHERE ends <= starts)`,
    },
    {
      kind: 'notice',
      code: 'history-overlap',
      column: 'handle',
      message:
        'times or more, two accounts bear one handle at once; such a handle does not resolve',
      sql: count('handle', 'next_starts < ends AND next_account <> account_id'),
    },
    {
      kind: 'notice',
      code: 'history-overlap',
      column: 'account_id',
      message: 'times or more, one account bears two handles at once',
      sql: count('account_id', 'next_starts < ends'),
    },
    {
      kind: 'notice',
      code: 'history-gap',
      column: 'account_id',
      message: 'times, an account bears no handle between two of its handles',
      sql: count('account_id', 'next_starts > ends'),
    },
  ];
}

import { accountParameter } from '../sql/sql-dialect.ts';
import type { StoredColumn } from '../sql/store-schema.ts';
import { quoteName } from './quote-sql.ts';

/**
 * A filter by the accounts bound one by one, which lets the engine skip the parts of a file that hold
 * none of them; the join with `wanted` still decides, so it may let through what is none of theirs. In
 * a printed statement a comment, since it is only there where they are few. Null where it is not.
 */
export function fewAccountsSql(
  { column, type }: StoredColumn,
  { absolute, accounts }: { readonly absolute: boolean; readonly accounts: number },
): string | null {
  const filter = (values: string) => `WHERE ${quoteName(column)} IN (${values})`;
  if (!absolute) return `/* where they are few: ${filter('each of $account_ids')} */`;
  if (accounts === 0) return null;
  const values = Array.from({ length: accounts }, (_, index) => {
    const value = `$${accountParameter(index)}`;
    return type === 'VARCHAR' ? value : `TRY_CAST(${value} AS ${type})`;
  });
  return filter(values.join(', '));
}

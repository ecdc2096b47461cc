import { DucesError } from '../../faults/index.ts';
import type { SqlSession, TextRow } from '../sql/sql-session.ts';
import type { Relation } from './read-relations.ts';

const ROLE = `SELECT CASE WHEN EXISTS (
    SELECT FROM pg_roles r WHERE r.rolsuper AND pg_has_role(session_user, r.oid, 'MEMBER')
  ) THEN 'is or may become a superuser' END,
  CASE WHEN session_user <> current_user THEN 'acts as another role than it logged in as' END`;

const TABLE = `SELECT
  CASE WHEN has_table_privilege(session_user, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
    OR has_any_column_privilege(session_user, c.oid, 'INSERT, UPDATE') THEN 'may write to' END,
  CASE WHEN pg_has_role(session_user, c.relowner, 'MEMBER') THEN 'owns' END
FROM pg_class c
WHERE c.oid = CAST(CAST($oid AS text) AS oid)`;

/**
 * Proves from the server's own catalog that this connection could not change what it reads, even
 * outside the read-only transactions that it uses: its role is no superuser, owns none of the mapped
 * relations and may insert, update, delete or truncate in none. Throws `store-not-read-only`.
 */
export async function guardReadOnly(
  session: SqlSession,
  relations: readonly Relation[],
): Promise<void> {
  const doing = 'checking that the connection can only read';
  const [role] = await session.all({ sql: ROLE, parameters: {}, doing });
  const reasons = reasonsOf(role);
  for (const { name, oid } of relations) {
    const [table] = await session.all({ sql: TABLE, parameters: { oid }, doing });
    reasons.push(...reasonsOf(table).map((reason) => `${reason} ${name}`));
  }
  if (reasons.length === 0) return;
  throw new DucesError('store-not-read-only', `The role of the connection ${reasons.join(', ')}.`, {
    next: 'Connect as a role that has SELECT on the mapped columns and nothing else; docs/records.md shows one.',
  });
}

function reasonsOf(row: TextRow | undefined): string[] {
  if (row === undefined) return ['cannot be looked up'];
  return row.filter((reason) => reason !== null);
}

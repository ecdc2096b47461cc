import { DucesError } from '../../faults/index.ts';
import type { SqlSession } from '../sql/sql-session.ts';

/**
 * Proves that the server itself keeps this user from writing: its profile has `readonly` 1 or 2,
 * which no statement of the user can undo. Throws `store-not-read-only`.
 */
export async function guardReadOnly(session: SqlSession): Promise<void> {
  const [row] = await session.all({
    sql: `SELECT toString(getSetting('readonly'))`,
    parameters: {},
    doing: 'checking that the connection can only read',
  });
  const setting = row?.[0] ?? '';
  if (setting === '1' || setting === '2') return;
  throw new DucesError(
    'store-not-read-only',
    'The user of the connection may write: its profile has no setting readonly of 1 or 2.',
    { next: 'Give the user a profile with readonly = 1, and SELECT on the mapped columns alone.' },
  );
}

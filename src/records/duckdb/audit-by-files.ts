import { changedInPull, countOf, pullBrokenOff, type BeginAudit } from '../sql/pull-audit.ts';
import type { SqlSession } from '../sql/sql-session.ts';
import type { StoreFingerprint } from '../store-fingerprint.ts';
import { duckDbDialect } from './duckdb-dialect.ts';

/**
 * A pull is whole when each statement gave as many rows as they say themselves
 * (`SqlDialect.counted`), and the files are still the same.
 */
export function auditByFiles(session: SqlSession, fingerprint: () => StoreFingerprint): BeginAudit {
  return async ({ category }, options) => {
    const before = fingerprint().sha256;
    let all = 0;
    let [read, told] = [0, null as string | null];
    const refuse = (rows: number, counted: number) => {
      if (fingerprint().sha256 !== before) throw changedInPull(category);
      if (rows !== counted) throw pullBrokenOff(category, rows, counted);
    };
    return {
      arrived(rows) {
        read += rows.length;
        told = rows[0]?.[category.outputs.length] ?? told;
      },
      async ended(counting) {
        // Without a row there is nobody to tell how many there should have been.
        const engine = { session, dialect: duckDbDialect };
        const counted = told === null ? await countOf(engine, counting, '', options) : Number(told);
        refuse(read, counted);
        all += read;
        [read, told] = [0, null];
      },
      close: async (expected) => refuse(all, expected ?? all),
    };
  };
}

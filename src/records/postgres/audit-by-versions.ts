import type { TableName } from '../mapping/index.ts';
import { auditByDigest } from '../served/audit-by-digest.ts';
import { changedInPull, countOf, pullBrokenOff, type BeginAudit } from '../sql/pull-audit.ts';
import type { SqlSession } from '../sql/sql-session.ts';
import { postgresDialect } from './postgres-dialect.ts';
import type { Relation } from './read-relations.ts';
import { areVersioned, rowVersions } from './row-versions.ts';

/**
 * A pull is whole when its rows have the versions that they had before it, and as many came as there
 * are. A row that was there only in between changes no version in the end, but then one too many
 * came. Where a table keeps no versions, the values of the rows are summed up instead.
 */
export function auditByVersions(
  session: SqlSession,
  relations: ReadonlyMap<TableName, Relation>,
): BeginAudit {
  const engine = { session, dialect: postgresDialect };
  const byDigest = auditByDigest(engine);
  return async (pull, options) => {
    const { category, whole } = pull;
    if (!areVersioned(category, relations)) return byDigest(pull, options);
    const before = await rowVersions(session, relations, pull, options);
    let read = 0;
    return {
      arrived(rows) {
        read += rows.length;
      },
      // One look at the end says more than a count of each statement.
      ended: async () => undefined,
      async close() {
        const counted = await countOf(engine, whole, '', options);
        const after = await rowVersions(session, relations, pull, options);
        if (after !== before) throw changedInPull(category);
        if (counted !== read) throw pullBrokenOff(category, read, counted);
      },
    };
  };
}

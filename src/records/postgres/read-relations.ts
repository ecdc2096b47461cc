import { join } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import { MAPPING_FILE, TABLE_NAMES, type ServedMapping, type TableName } from '../mapping/index.ts';
import type { SqlSession } from '../sql/sql-session.ts';
import { storedTable, type StoredTable } from '../sql/store-schema.ts';
import { postgresDialect } from './postgres-dialect.ts';

/** A mapped relation as the server's catalog describes it. */
export interface Relation {
  readonly name: string;
  readonly oid: string;
  /** Whether its rows have a version of their own: not those of a view or of a foreign table. */
  readonly versioned: boolean;
  /** A digest of the query of a view; null for tables. */
  readonly definition: string | null;
  readonly stored: StoredTable;
}

const COLUMNS = `SELECT CAST(c.oid AS text),
  CASE WHEN c.relkind IN ('v', 'm') THEN md5(pg_get_viewdef(c.oid)) END,
  CAST(a.attname AS text), format_type(a.atttypid, a.atttypmod),
  CASE WHEN NOT l.collisdeterministic THEN 'loose' END,
  CASE WHEN c.relkind IN ('r', 'p', 'm')
    THEN CASE WHEN has_column_privilege(c.oid, 'xmin', 'SELECT') THEN 'versioned' END
  END
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_collation l ON l.oid = a.attcollation
WHERE n.nspname = CAST($schema AS text) AND c.relname = CAST($relation AS text)
  AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
ORDER BY a.attnum`;

/**
 * Asks the catalog for each mapped relation, its columns and their types. Throws `store-unreadable`
 * for a relation that is not there, and as `storedTable` does.
 */
export async function readRelations(
  session: SqlSession,
  mapping: ServedMapping,
  folder: string,
): Promise<ReadonlyMap<TableName, Relation>> {
  const relations = new Map<TableName, Relation>();
  for (const table of TABLE_NAMES) {
    const mapped = mapping.tables[table];
    if (mapped === undefined) continue;
    const file = join(folder, MAPPING_FILE);
    relations.set(
      table,
      await readRelation(session, { table, columns: mapped.columns, file }, mapped.table),
    );
  }
  return relations;
}

async function readRelation(
  session: SqlSession,
  mapped: Parameters<typeof storedTable>[0],
  name: string,
): Promise<Relation> {
  const [schema = '', relation = ''] = name.split('.');
  const rows = await session.all({
    sql: COLUMNS,
    parameters: { schema, relation },
    doing: `reading the columns of table ${mapped.table}`,
  });
  const [first] = rows;
  if (first === undefined) throw absent(mapped, name);
  const types = new Map(
    rows.map(([, , column, type, loose]) => [column ?? '', typeAsRead(type, loose)]),
  );
  return {
    name,
    oid: first[0] ?? '',
    versioned: first[5] === 'versioned',
    definition: first[1] ?? null,
    stored: storedTable(mapped, types, postgresDialect),
  };
}

/** A text whose collation takes different letters for equal cannot be compared by code points. */
function typeAsRead(type: string | null | undefined, loose: string | null | undefined): string {
  return `${type ?? ''}${loose === 'loose' ? ' with a nondeterministic collation' : ''}`;
}

function absent({ table, file }: Parameters<typeof storedTable>[0], name: string): DucesError {
  return new DucesError('store-unreadable', `The database has no table or view ${name}.`, {
    place: { file },
    next: `Correct tables.${table}.table in the mapping, as schema.table.`,
  });
}

import type { ServedMapping, TableName } from '../mapping/index.ts';
import { sqlTable, type StoreSources } from '../sql/store-context.ts';
import type { StoreSchema } from '../sql/store-schema.ts';
import type { ServedDialect } from './served-dialect.ts';

/** The mapped relations of a server, as the tables of a statement. */
export function relationSources(
  { tables }: ServedMapping,
  schema: StoreSchema,
  dialect: ServedDialect,
): StoreSources {
  const relation = (table: TableName) => tables[table]?.table ?? '';
  return {
    sql(table, columns, context) {
      const stored = schema.get(table)?.columns ?? {};
      const named = columns.map((logical) => {
        const column = stored[logical];
        const value = column === undefined ? dialect.nullText : dialect.read(column);
        return `${value} AS ${dialect.quoteName(logical)}`;
      });
      const conditions = dialect
        .early(stored, context)
        .map((condition, index) => `\n  ${index === 0 ? 'WHERE' : 'AND'} ${condition}`);
      return `${sqlTable(table)} AS ${dialect.opening}(
  SELECT ${named.join(', ')}
  FROM ${quoteRelation(relation(table), dialect)}${dialect.alias}${conditions.join('')}
)`;
    },
    home: (table) => ({ files: [], relation: relation(table) }),
    findings: () => [],
  };
}

/** `schema.table`, each part quoted. */
export function quoteRelation(
  relation: string,
  { quoteName }: Pick<ServedDialect, 'quoteName'>,
): string {
  return relation.split('.').map(quoteName).join('.');
}

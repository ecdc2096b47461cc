export { loadMapping, MAPPING_FILE } from './load-mapping.ts';
export {
  LOGICAL_TABLES,
  logicalColumns,
  TABLE_NAMES,
  type ColumnType,
  type LogicalColumn,
  type TableName,
} from './logical-tables.ts';
export { mappingSchema, type RecordMapping, type TableMapping } from './record-mapping.ts';

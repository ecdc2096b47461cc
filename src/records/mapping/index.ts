export { loadFileMapping, loadMapping, loadServedMapping, MAPPING_FILE } from './load-mapping.ts';
export {
  LOGICAL_TABLES,
  logicalColumns,
  TABLE_NAMES,
  type ColumnType,
  type TableName,
} from './logical-tables.ts';
export type { FileMapping, RecordMapping, ServedMapping, TableMapping } from './record-mapping.ts';

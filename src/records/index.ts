export {
  categoryById,
  findCategory,
  RECORD_CATEGORIES,
  type CategoryAuthority,
  type CategoryId,
  type CategoryNeed,
  type CategoryOutput,
  type ListedCategory,
  type RecordCategory,
} from './categories/index.ts';
export type { HandleResolution } from './handles/index.ts';
export { LOGICAL_TABLES, MAPPING_FILE, type RecordMapping } from './mapping/index.ts';
export type {
  KeptRow,
  PostOfAccount,
  PostResolution,
  PullEstimate,
  RecordRequest,
  RecordRow,
  RecordStore,
  StoreOptions,
  TimeSpan,
} from './record-store.ts';
export type { StoreCheck, StoreFinding, StoreTable } from './store-check.ts';
export type { StoreFile, StoreFingerprint } from './store-fingerprint.ts';
export { makeSyntheticStore, openDuckDbStore } from './load-duckdb-late.ts';
export { openRecordStore } from './open-record-store.ts';
export {
  FOUNDING_HANDLES,
  type SyntheticOptions,
  type SyntheticStore,
} from './synthetic/synthetic-options.ts';

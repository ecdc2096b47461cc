export {
  categoryById,
  findCategory,
  RECORD_CATEGORIES,
  type CategoryId,
  type ListedCategory,
} from './record-categories.ts';
export type {
  CategoryAuthority,
  CategoryNeed,
  CategoryOutput,
  QueryRenderer,
  RecordCategory,
} from './record-category.ts';

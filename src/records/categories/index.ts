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
  ColumnRenderer,
  RecordCategory,
} from './record-category.ts';

/** The nine handles of the founding order, with the exact letters of the order. */
export const FOUNDING_HANDLES = [
  'erpsmosh',
  'KleinMatt1',
  'Ralphhoppy',
  'YankyStern4',
  'ConservativeYi1',
  'Frauholla3',
  'BaruchSilverst1',
  'yafered',
  'ShuIimLeifer',
] as const;

/** What a synthetic store is made from. The same options give the same rows. */
export interface SyntheticOptions {
  /** The folder to make; it must not exist. */
  readonly folder: string;
  /** Without `@`. Default: the founding order's nine. */
  readonly handles?: readonly string[];
  /** How many posts. Default: 1,000,000; at least eight for each handle. */
  readonly posts?: number;
  readonly seed?: number;
  readonly format?: 'parquet' | 'csv' | 'json';
}

/** What was made. */
export interface SyntheticStore {
  readonly folder: string;
  readonly posts: number;
  readonly accounts: number;
  /** The list of posts that a matter may record: columns `handle` and `post_id`. */
  readonly offendingPosts: string;
}

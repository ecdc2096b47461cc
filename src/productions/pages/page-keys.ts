import { formatBates } from '../bates.ts';

/** The first Bates number of each page, in order. */
export interface PageKeys {
  readonly length: number;
  entries(): Iterable<readonly [number, string]>;
}

/**
 * Page keys of one prefix, kept as numbers: a production of millions of pages holds four bytes a page, and
 * not a text.
 *
 * @param keys Bates numbers as `formatBates` writes them.
 */
export function compactPageKeys(keys: readonly string[]): PageKeys {
  const [first = ''] = keys;
  const prefix = first.slice(0, first.lastIndexOf('-'));
  const numbers = Uint32Array.from(keys, (key) => Number(key.slice(prefix.length + 1)));
  return {
    length: numbers.length,
    *entries() {
      for (const [page, number] of numbers.entries()) yield [page, formatBates(prefix, number)];
    },
  };
}

import type { PageKeys } from '../pages/page-keys.ts';

/** One document of the production as a review platform loads it: one PDF file of pages. */
export interface LoadDocument {
  /** Its path in the production, with `/`. */
  readonly pdf: string;
  readonly sha256: string;
  readonly firstBates: string;
  readonly lastBates: string;
  readonly rows: number;
  readonly pageKeys: PageKeys;
  readonly category: string;
  readonly clauses: readonly string[];
  readonly confidentiality: string;
  readonly caseNumber: string;
  /** The CSV file that holds the same rows. */
  readonly native: string;
}

/** A path as load files write it: relative to the folder of the production, with `\`. */
export function loadPath(path: string): string {
  return path.replaceAll('/', '\\');
}

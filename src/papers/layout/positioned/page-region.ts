import type { PrintedLine } from './printed-line.ts';

/** A part of a page that is read from its first line to its last before the next part. */
export interface PageRegion {
  /** `flow` and `column` are running text, the latter one of two; the others are read apart. */
  readonly kind: 'flow' | 'column' | 'cell-left' | 'cell-right' | 'row';
  readonly lines: readonly PrintedLine[];
}

/** What divides two cells that stand side by side. */
export interface Divider {
  readonly x: number;
  /** Baselines between these two belong to the cells. */
  readonly top: number;
  readonly bottom: number;
  /** Printed signs that make the divider, and are no text: a column of brackets or colons. */
  readonly signs: ReadonlySet<PrintedLine['words'][number]>;
}

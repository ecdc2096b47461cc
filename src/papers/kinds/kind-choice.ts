import type { PaperKind } from '../order-reading.ts';

/** A kind that a paper may be taken for, before the whole page is looked at. */
export interface KindChoice {
  readonly kind: PaperKind;
  readonly runnerUp: PaperKind | null;
  readonly certain: boolean;
  /** Why the reading is what it is, when the title and the marks do not say it all. */
  readonly because: string | null;
}

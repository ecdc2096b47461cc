import type { Span } from './citation.ts';

/** What a careful clerk would mark in the form of a citation. Each code is one general rule. */
export type FormFlagCode =
  | 'database-year-differs'
  | 'name-varies'
  | 'repeated-in-full'
  | 'id-unclear'
  | 'id-without-antecedent'
  | 'citing-where-quoted'
  | 'et-al-in-name'
  | 'pin-before-first-page';

/** One mark on one citation; `start` and `end` bound the words it is about. */
export interface FormFlag extends Span {
  readonly code: FormFlagCode;
  readonly message: string;
  /** Index of the citation. */
  readonly citation: number;
  /** The other citations that the mark compares it with. */
  readonly others: readonly number[];
}

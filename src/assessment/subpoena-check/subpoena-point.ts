import type { PaperPin } from '../../papers/index.ts';

/** What a subpoena shows of one thing that its rule asks. */
export interface SeenInSubpoena {
  /** `open`: the paper does not tell; a person must look. Absence of words is not absence. */
  readonly finding: 'met' | 'not-met' | 'open';
  readonly why: string;
  readonly at: PaperPin | null;
}

/** One point of the rule, held against a subpoena. */
export interface SubpoenaPoint extends SeenInSubpoena {
  readonly point: string;
  readonly pin: string;
  readonly pinVerified: boolean;
  readonly what: string;
  /** What follows where it is not met. */
  readonly consequence: string | null;
  /** What a person must look for; null where the paper tells. */
  readonly lookFor: string | null;
}

/** The points of one rule of procedure for a subpoena. */
export interface SubpoenaChecklist {
  readonly rule: string;
  readonly name: string;
  readonly points: readonly SubpoenaPoint[];
}

import type { Determination, Outcome } from '../../assessment/index.ts';

/** What a finding is, as a part of a sentence: "this is …". */
export const OUTCOME_WORDS = {
  shown: 'shown',
  'not-shown': 'not shown',
  contested: 'contested, with evidence of standing on both sides',
  open: 'open',
} as const satisfies Record<Outcome, string>;

/** What follows for a speaker, as a part of a sentence: "the test …". */
export const DETERMINATION_WORDS = {
  disclose: 'favours disclosure',
  withhold: 'favours withholding',
  defer: 'defers the question until notice is given',
  open: 'leaves the question open',
} as const satisfies Record<Determination['outcome'], string>;

import type { CitedAuthority, CitedExhibit } from './cited.ts';
import type { Missing } from './missing.ts';

/** Why a finding or a determination came out as it did. Prose is rendered from these, last. */
export type ReasonCode =
  | 'supported'
  | 'no-exhibit-offered'
  | 'record-closed-without-exhibit'
  | 'below-proof-level'
  | 'standing-unknown'
  | 'personal-knowledge-unknown'
  | 'rebutted-only'
  | 'contested'
  | 'issue-is-enough'
  | 'persuasion-not-computed'
  | 'proof-level-open'
  | 'does-not-carry'
  | 'speaker-not-tied'
  | 'no-claim-against-speaker'
  | 'no-statement-in-claim'
  | 'excused-at-this-stage'
  | 'overlay-unknown'
  | 'versions-agree'
  | 'parts-all-shown'
  | 'parts-decide'
  | 'judged'
  | 'forced-by-precedent'
  | 'defence-made-out'
  | 'defence-contested'
  | 'defence-in-play'
  | 'held-by-statute'
  | 'time-past'
  | 'precondition-not-met'
  | 'no-such-cause'
  | 'question-answered-against'
  | 'judgments-disagree'
  | 'judgment-needed'
  | 'law-entry-missing';

/** One reason, as data. `path` is the place in the law or the matter that it concerns. */
export interface Reason {
  readonly code: ReasonCode;
  readonly path: readonly string[];
  readonly exhibits: readonly CitedExhibit[];
  readonly authorities: readonly CitedAuthority[];
  readonly missing: readonly Missing[];
  /** Named values for the sentence that a template makes of the code. */
  readonly about: Readonly<Record<string, string>>;
}

const NONE: readonly never[] = Object.freeze([]);
const NOTHING: Reason['about'] = Object.freeze({});

/** A reason with every list that is not given left empty. */
export function reason(
  code: ReasonCode,
  path: readonly string[],
  { exhibits = NONE, authorities = NONE, missing = NONE, about = NOTHING }: Parts = {},
): Reason {
  return { code, path, exhibits, authorities, missing, about };
}

type Parts = Partial<Omit<Reason, 'code' | 'path'>>;

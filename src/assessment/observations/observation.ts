import type { Assessment } from '../assessment.ts';
import type { AssessmentContext } from '../assessment-context.ts';
import type { CitedAuthority } from '../cited.ts';

/** Something in the record or the rulings that a careful clerk would flag, found by a rule. */
export interface Observation {
  readonly code: ObservationCode;
  /** Named values for the sentence that a template makes of the code. */
  readonly about: Readonly<Record<string, string>>;
  /** Pins into the matter's papers. */
  readonly at: readonly string[];
  readonly exhibits: readonly string[];
  readonly authorities: readonly CitedAuthority[];
}

export const OBSERVATION_CODES = [
  'standard-met-on-part-of-its-steps',
  'step-recited-without-finding',
  'point-without-ruling',
  'question-for-court-without-ruling',
  'overlay-argued-without-ruling',
  'overlay-cited-by-definition',
  'ruling-counts-what-does-not-carry',
  'ruling-relies-on-allegation',
  'ruling-relies-on-requester-alone',
  'exhibit-without-paragraph',
  'en-bloc-finding',
  'statement-not-tied',
  'statement-not-quoted',
  'evidence-after-opposition',
  'consent-not-recited',
  'pleading-authority-for-evidence',
  'standard-for-other-role',
  'role-unknown',
] as const;
export type ObservationCode = (typeof OBSERVATION_CODES)[number];

/** The assessment as far as it is made before the observations. */
export type Assessed = Omit<Assessment, 'observations'>;

/** One rule of observation. It asks what the data are, never which case it has before it. */
export type ObservationRule = (context: AssessmentContext, assessed: Assessed) => Observation[];

/** An observation with every list that is not given left empty. */
export function observation(
  code: ObservationCode,
  about: Readonly<Record<string, string>>,
  parts: Partial<Omit<Observation, 'code' | 'about'>> = {},
): Observation {
  return { code, about, at: [], exhibits: [], authorities: [], ...parts };
}

import type { Assessment } from '../assessment.ts';
import type { AssessmentContext } from '../assessment-context.ts';
import type { CitedAuthority } from '../cited.ts';

/** Something in the record or the rulings that a careful clerk would flag, found by a rule. */
export interface Observation {
  readonly code: ObservationCode;
  readonly severity: Severity;
  /** Named values for the sentence that a template makes of the code. */
  readonly about: Readonly<Record<string, string>>;
  /** Pins into the matter's papers. */
  readonly at: readonly string[];
  readonly exhibits: readonly string[];
  readonly authorities: readonly CitedAuthority[];
}

/**
 * `grave`: what the result needs is missing, or stands on what cannot carry it; `serious`: a point
 * on which the ruling can be attacked; `minor`: to be known. It orders a list and decides nothing.
 */
export const SEVERITIES = ['grave', 'serious', 'minor'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Each kind of observation with its usual severity, the weightiest first. */
const USUAL_SEVERITY = {
  'standard-met-on-part-of-its-steps': 'grave',
  'step-recited-without-finding': 'grave',
  'point-without-ruling': 'grave',
  'ruling-counts-what-does-not-carry': 'grave',
  'statement-not-tied': 'grave',
  'standard-for-other-role': 'grave',
  'en-bloc-finding': 'serious',
  'question-for-court-without-ruling': 'serious',
  'overlay-argued-without-ruling': 'serious',
  'exhibit-without-paragraph': 'serious',
  'ruling-relies-on-allegation': 'serious',
  'ruling-relies-on-requester-alone': 'serious',
  'role-unknown': 'serious',
  'evidence-after-opposition': 'minor',
  'overlay-cited-by-definition': 'minor',
  'statement-not-quoted': 'minor',
  'consent-not-recited': 'minor',
  'pleading-authority-for-evidence': 'minor',
} as const satisfies Record<string, Severity>;
export type ObservationCode = keyof typeof USUAL_SEVERITY;

/** Where an observation stands in a list: the gravest first, then by kind. */
export function rankOf({ code, severity }: Observation): number {
  const codes = Object.keys(USUAL_SEVERITY);
  return SEVERITIES.indexOf(severity) * codes.length + codes.indexOf(code);
}

/** The assessment as far as it is made before the observations. */
export type Assessed = Omit<Assessment, 'observations'>;

/** One rule of observation. It asks what the data are, never which case it has before it. */
export type ObservationRule = (context: AssessmentContext, assessed: Assessed) => Observation[];

/** An observation of the usual severity unless one is given, and every list not given empty. */
export function observation(
  code: ObservationCode,
  about: Readonly<Record<string, string>>,
  parts: Partial<Omit<Observation, 'code' | 'about'>> = {},
): Observation {
  const severity = USUAL_SEVERITY[code];
  return { code, severity, about, at: [], exhibits: [], authorities: [], ...parts };
}

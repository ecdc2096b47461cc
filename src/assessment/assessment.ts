import type { StepFinding } from './assessment-tree.ts';
import type { AvoidedChoice } from './avoided-choice.ts';
import type { ChoiceOfStandard } from './choice-of-standard.ts';
import type { CitedAuthority } from './cited.ts';
import type { Determination } from './determine.ts';
import type { NoTestFound } from './no-test-found.ts';
import type { Observation } from './observations/observation.ts';
import type { RulingComparison } from './compare-rulings.ts';
import type { ClaimPoints } from './claim-points/claim-points.ts';
import type { Scrutiny } from './scrutiny.ts';
import type { StatutoryEffect } from './statutes/statutory-effect.ts';
import type { StandardBasis } from './standard-basis.ts';
import type { OutOfPlay } from './standards-for-speaker.ts';
import type { StrictnessComparison } from './strictness/compare-strictness.ts';

/** A gate or a standard held against the record for one speaker. */
export interface RuleFinding {
  readonly rule: string;
  readonly name: string;
  readonly authorities: readonly CitedAuthority[];
  readonly steps: readonly StepFinding[];
  /** Facts of which it is unknown whether they bring the rule into play; absent when it is. */
  readonly dependsOn?: readonly string[];
  /** A gate that asks whether the tests of anonymous speech are in play; it refuses nothing. */
  readonly bringsInTests?: boolean;
}

/** One standard for one speaker: every step, and what follows. */
export interface StandardFinding extends RuleFinding {
  /** On what basis it is held against this speaker; empty when the caller alone named it. */
  readonly bases: readonly StandardBasis[];
  /** Causes of action of which it is unknown whether one is claimed; absent when that is known. */
  readonly dependsOnCauses?: readonly string[];
  readonly combination: 'cumulative' | 'weighed-together';
  /** `no`: the test is for speakers of another role; nothing is evaluated. */
  readonly fitsSpeaker: 'yes' | 'unknown';
  readonly leavesOut: readonly { readonly topic: string; readonly what: string }[];
  readonly determination: Determination;
}

/** One speaker: nine speakers are nine determinations. */
export interface SpeakerAssessment {
  readonly speaker: string;
  readonly label: string;
  readonly handle: string;
  readonly role: 'defendant' | 'nonparty' | 'unknown';
  readonly gates: readonly RuleFinding[];
  readonly standards: readonly StandardFinding[];
  /** Standards that are in view and made, or followed here, for speakers of another role. */
  readonly notForSpeaker: readonly string[];
  /** Standards that are followed here for other claims than those against this speaker, or facts. */
  readonly outOfPlay: readonly OutOfPlay[];
  readonly choice: ChoiceOfStandard;
}

/** A standard in view for the matter. */
export interface StandardInView {
  readonly standard: string;
  readonly name: string;
  readonly inForce: boolean;
  readonly from: string;
  readonly to: string | null;
  readonly bases: readonly StandardBasis[];
  /** Natures of speech in the matter for which courts have chosen this test. */
  readonly chosenFor: readonly { readonly speech: string; readonly why: string }[];
}

/** How ids that stand in an assessment are worded for a reader. */
export interface Wording {
  /** What each proposition of the law's vocabulary says, by id. */
  readonly propositions: Readonly<Record<string, string>>;
  /** Where each exhibit is found, by id. */
  readonly exhibits: Readonly<Record<string, string>>;
  /** The names of gates and standards by id, and of their steps as `rule/step`. */
  readonly rules: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, string>>;
  /** How each court of the matter, and each that it answers to, is cited, by id. */
  readonly courts: Readonly<Record<string, string>>;
}

/** The law held against one record as of one day. What a court said stands only in `comparison`. */
export interface Assessment {
  readonly kind: 'assessment';
  readonly matter: string;
  readonly title: string;
  readonly asOf: string;
  readonly recordComplete: 'yes' | 'no' | 'unknown';
  readonly standards: readonly StandardInView[];
  /** Where a test was looked for and none was found; nothing is held in its place. */
  readonly noTestFound: readonly NoTestFound[];
  readonly scrutiny: readonly Scrutiny[];
  /** What statutes against suits over public speech do on the way to a name. */
  readonly statutes: readonly StatutoryEffect[];
  /** The claims beside their elements: cause, time, preconditions, form, questions of law. */
  readonly claims: readonly ClaimPoints[];
  /** How strict each standard in view and in force is against each other one. */
  readonly strictness: readonly StrictnessComparison[];
  readonly speakers: readonly SpeakerAssessment[];
  readonly comparison: readonly RulingComparison[];
  readonly avoidedChoices: readonly AvoidedChoice[];
  readonly observations: readonly Observation[];
  readonly words: Wording;
}

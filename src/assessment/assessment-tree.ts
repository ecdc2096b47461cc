import type { Judgment, Knowledge } from '../matters/index.ts';
import type { Behind } from './behind.ts';
import type { CitedAuthority, CitedExhibit } from './cited.ts';
import type { Finding } from './finding.ts';
import type { WeighingByPrecedent } from './precedent/weigh-for-speaker.ts';

/** A proposition of the law's vocabulary, held against the exhibits about one subject. */
export interface PropositionFinding {
  readonly kind: 'proposition';
  readonly proposition: string;
  readonly what: string;
  readonly finding: Finding;
  readonly support: readonly CitedExhibit[];
  readonly rebuttal: readonly CitedExhibit[];
}

/** One way to carry a point: every proposition of it. */
export interface RouteFinding {
  readonly kind: 'route';
  readonly route: string;
  readonly what: string;
  readonly authorities: readonly CitedAuthority[];
  readonly finding: Finding;
  readonly propositions: readonly PropositionFinding[];
}

/** What is offered and does not carry the point, with the authority that says so. */
export interface NotCarried {
  readonly kind: 'not-carried';
  readonly proposition: string;
  readonly why: string;
  readonly authorities: readonly CitedAuthority[];
  readonly exhibits: readonly CitedExhibit[];
}

/** A question that the law leaves open, as it bears on a finding. */
export interface OpenPoint {
  readonly kind: 'open-point';
  readonly question: string;
  readonly asks: string;
  readonly sides: readonly { readonly authority: CitedAuthority; readonly says: string }[];
}

/** One version of what an element asks: the floor, or the level to which an overlay raises it. */
export interface ElementVersion {
  readonly kind: 'element-version';
  /** The fault level asked for; null for an element that no level governs. */
  readonly level: string | null;
  readonly levelName: string | null;
  /** The overlay that raises it; null for the element as the claim has it. */
  readonly overlay: string | null;
  readonly applies: Knowledge;
  /** True when the test does not ask for this level at its stage: not required, never shown. */
  readonly excused: boolean;
  /** The proof level that the law attaches for the remedy; null when none of its own. */
  readonly ownProofLevel: string | null;
  readonly finding: Finding;
  readonly authorities: readonly CitedAuthority[];
  readonly routes: readonly RouteFinding[];
  readonly notCarried: readonly NotCarried[];
  readonly openPoints: readonly OpenPoint[];
}

/** An element for one statement: what the record supports, and what that means for the speaker. */
export interface ElementFinding extends Behind {
  readonly kind: 'element';
  readonly element: string;
  readonly name: string;
  /** False when the test does not ask for the element at its stage: not required, never shown. */
  readonly required: boolean;
  readonly authorities: readonly CitedAuthority[];
  /** Of the statement, whoever made it. */
  readonly onStatement: Finding;
  /** Of this speaker: no better than open while the statement is not tied to the speaker. */
  readonly finding: Finding;
  readonly versions: readonly ElementVersion[];
  readonly overlays: readonly OverlayStatus[];
}

/** Whether an overlay reaches a claim on a statement, and each condition that decides it. */
export interface OverlayStatus {
  readonly kind: 'overlay';
  readonly overlay: string;
  readonly name: string;
  readonly applies: Knowledge;
  readonly conditions: readonly OverlayCondition[];
  readonly authorities: readonly CitedAuthority[];
  readonly openPoints: readonly OpenPoint[];
}

export interface OverlayCondition {
  readonly condition: 'dates' | 'trigger' | 'federal-court';
  readonly value: Knowledge;
  /** The facts, dates or sources behind the value, as named values. */
  readonly about: Readonly<Record<string, string>>;
}

/** A defence that is in play for one statement. */
export interface DefenceFinding {
  readonly kind: 'defence';
  readonly defence: string;
  readonly what: string;
  readonly burden: 'requester' | 'respondent' | 'speaker' | 'court';
  readonly authorities: readonly CitedAuthority[];
  /** Whether an exhibit supports a part of it. */
  readonly raised: boolean;
  /** Of the defence as such: `shown` speaks for the speaker. */
  readonly finding: Finding;
  readonly propositions: readonly PropositionFinding[];
  /** What would defeat it. */
  readonly defeat: readonly PropositionFinding[];
  /** What it does to the claim on the statement. */
  readonly effect: 'none' | 'holds-open' | 'contests' | 'defeats';
}

/** Every element for one and the same statement. */
export interface StatementFinding {
  readonly kind: 'statement';
  readonly statement: string;
  readonly gist: string;
  /** `yes`: the record ties it to this speaker; `unknown`: the speaker is only a candidate. */
  readonly tied: Exclude<Knowledge, 'no'>;
  readonly finding: Finding;
  readonly elements: readonly ElementFinding[];
  /** The defences in play; one that nobody raised is not among them. */
  readonly defences: readonly DefenceFinding[];
}

/** One claim against one speaker: at least one statement, or every one, as the test asks. */
export interface ClaimFinding {
  readonly kind: 'claim';
  readonly claim: string;
  readonly law: string;
  readonly name: string;
  readonly finding: Finding;
  readonly statements: readonly StatementFinding[];
}

/** What every requirement of a step has, whatever its kind. */
interface RequirementStated extends Behind {
  readonly requirement: string;
  readonly what: string;
  readonly authorities: readonly CitedAuthority[];
  readonly finding: Finding;
  /**
   * The finding for each statement, where the requirement is about statements and one is enough:
   * the requirements of a step are then joined statement by statement. Null otherwise.
   */
  readonly byStatement: readonly SubjectOutcome[] | null;
}

interface SubjectOutcome {
  readonly statement: string;
  readonly finding: Finding;
}

/** A requirement of a step: elements of claims, a tie to the speaker, or propositions. */
export type RequirementFinding =
  | (RequirementStated & { readonly kind: 'elements'; readonly claims: readonly ClaimFinding[] })
  | (RequirementStated & {
      readonly kind: 'attribution' | 'propositions';
      readonly subjects: readonly SubjectFinding[];
    });

/** A requirement of propositions for one statement, or for the speaker or request as a whole. */
export interface SubjectFinding {
  readonly statement: string | null;
  readonly finding: Finding;
  readonly routes: readonly RouteFinding[];
  readonly notCarried: readonly NotCarried[];
}

interface StepStated extends Behind {
  readonly step: string;
  readonly name: string;
  readonly what: string;
  readonly burden: 'requester' | 'respondent' | 'speaker' | 'court';
  readonly authorities: readonly CitedAuthority[];
  /** Whether the steps that come before it are met. */
  readonly reached: Knowledge;
  readonly finding: Finding;
  /** Whether the finding lets the request pass this step. */
  readonly favours: Knowledge;
  readonly openPoints: readonly OpenPoint[];
}

/** A step that evidence can meet. */
export interface ComputedStepFinding extends StepStated {
  readonly kind: 'computed';
  readonly about: 'showing' | 'notice' | 'identification' | 'request-quality' | 'gate';
  readonly effect: 'must-be-met' | 'defeats-if-met';
  readonly proofLevel: string | null;
  readonly requirements: readonly RequirementFinding[];
}

/** A step that only a recorded judgment or precedent decides. No score ever does. */
export interface WeighingStepFinding extends StepStated {
  readonly kind: 'weighing';
  readonly scales: readonly {
    readonly side: 'requester' | 'speaker';
    readonly what: string;
    readonly factors: readonly string[];
  }[];
  readonly disclosesWhen: readonly {
    readonly what: string;
    readonly authorities: readonly CitedAuthority[];
  }[];
  readonly judgments: readonly Judgment[];
  /** What decided cases make of it; null where the test has several weighings, which no case splits. */
  readonly precedent: WeighingByPrecedent | null;
}

export type StepFinding = ComputedStepFinding | WeighingStepFinding;

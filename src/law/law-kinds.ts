import { z } from 'zod';
import type { DeepReadonly } from '../data-files/index.ts';
import { authoritySchema } from './schemas/authority.ts';
import { standOn } from './inheritance/stand-on.ts';
import type { LawEntry } from './read-law.ts';
import { claimSchema } from './schemas/claim.ts';
import { claimFileSchema } from './schemas/claim-file.ts';
import type { claimVariantSchema } from './schemas/claim-variant.ts';
import { courtFollowSchema } from './schemas/court-follow.ts';
import { faultLevelSchema } from './schemas/fault-level.ts';
import { gateSchema } from './schemas/gate.ts';
import { overlaySchema } from './schemas/overlay.ts';
import { procedureSchema } from './schemas/procedure.ts';
import { refinementSchema } from './schemas/refinement.ts';
import { selectorSchema } from './schemas/selector.ts';
import { standardSchema } from './schemas/standard.ts';
import {
  evidenceKindSchema,
  factorSchema,
  factSchema,
  proofLevelSchema,
  propositionSchema,
  requestKindSchema,
  speechNatureSchema,
} from './schemas/vocabulary.ts';

/** What a kind of law is written as. */
export interface LawKindRule {
  readonly place: string;
  readonly schema: z.ZodType<{ id: string }>;
  /** Of a kind whose entries may stand on one another: what a file holds, and how it is made whole. */
  readonly standing?: {
    readonly fileSchema: z.ZodType<{ id: string }>;
    readonly makeWhole: (
      entry: LawEntry,
      above: readonly string[],
      readBase: (id: string) => LawEntry | null,
    ) => LawEntry;
  };
}

/** Each kind of law: its folder (one file an entry) or its list file, and its schema. */
export const LAW_KINDS = {
  authority: { place: 'authorities', schema: authoritySchema },
  standard: { place: 'standards', schema: standardSchema },
  refinement: { place: 'refinements', schema: refinementSchema },
  selector: { place: 'selectors', schema: selectorSchema },
  gate: { place: 'gates', schema: gateSchema },
  claim: {
    place: 'claims',
    schema: claimSchema,
    standing: { fileSchema: claimFileSchema, makeWhole: standOn },
  },
  'fault-level': { place: 'fault-levels', schema: faultLevelSchema },
  overlay: { place: 'overlays', schema: overlaySchema },
  procedure: { place: 'procedure', schema: procedureSchema },
  'court-follow': { place: 'courts-follow', schema: courtFollowSchema },
  proposition: { place: 'vocabulary/propositions.yaml', schema: propositionSchema },
  fact: { place: 'vocabulary/facts.yaml', schema: factSchema },
  'evidence-kind': { place: 'vocabulary/evidence-kinds.yaml', schema: evidenceKindSchema },
  'proof-level': { place: 'vocabulary/proof-levels.yaml', schema: proofLevelSchema },
  'speech-nature': { place: 'vocabulary/speech-natures.yaml', schema: speechNatureSchema },
  'request-kind': { place: 'vocabulary/request-kinds.yaml', schema: requestKindSchema },
  factor: { place: 'vocabulary/factors.yaml', schema: factorSchema },
} as const satisfies Record<string, LawKindRule>;

export type LawKind = keyof typeof LAW_KINDS;

/** Whether a text names a kind of law. */
export function isLawKind(text: string): text is LawKind {
  return Object.hasOwn(LAW_KINDS, text);
}

/** The kinds of law, in the order in which they are listed. */
export const LAW_KIND_NAMES: readonly LawKind[] = Object.keys(LAW_KINDS).filter(isLawKind);

/** An entry of a kind, deep-frozen. */
export type Law<Kind extends LawKind> = DeepReadonly<z.output<(typeof LAW_KINDS)[Kind]['schema']>>;

export type Authority = Law<'authority'>;
export type Standard = Law<'standard'>;
export type Refinement = Law<'refinement'>;
export type Selector = Law<'selector'>;
export type Gate = Law<'gate'>;
export type Claim = Law<'claim'>;
/** A claim as its file has it, where it stands on another. */
export type ClaimVariant = DeepReadonly<z.output<typeof claimVariantSchema>>;
export type ClaimFile = Claim | ClaimVariant;
export type FaultLevel = Law<'fault-level'>;
export type Overlay = Law<'overlay'>;
/** What an overlay does to an element of a claim. */
export type RaisesFault = Extract<Overlay['effects'][number], { kind: 'raises-fault' }>;
/** What an overlay does on the way to a name: a stay, a burden, fees, a motion. */
export type ProceduralEffect = Exclude<Overlay['effects'][number], RaisesFault>;
export type Procedure = Law<'procedure'>;
export type CourtFollow = Law<'court-follow'>;
export type Proposition = Law<'proposition'>;
export type RequestKind = Law<'request-kind'>;
export type EvidenceKind = Law<'evidence-kind'>;
export type ProofLevel = Law<'proof-level'>;

export type Step = Standard['steps'][number];
export type WeighingStep = Extract<Step, { kind: 'weighing' }>;
export type ComputedStep = Exclude<Step, WeighingStep>;
export type Requirement = ComputedStep['requirements'][number];
export type ElementsRequirement = Extract<Requirement, { kind: 'elements' }>;
export type AttributionRequirement = Extract<Requirement, { kind: 'attribution' }>;
export type PropositionsRequirement = Extract<Requirement, { kind: 'propositions' }>;
export type Element = Claim['elements'][number];
export type FaultElement = Extract<Element, { kind: 'fault' }>;
export type Route = PropositionsRequirement['routes'][number];
export type NotEnough = FaultLevel['notEnough'][number];
export type OpenQuestion = Standard['openQuestions'][number];
export type Pinned = OpenQuestion['sides'][number];
/** What any rule, step, requirement, element or route stands on. */
export type Grounding = Pick<
  Route,
  'authority' | 'pin' | 'pinVerified' | 'pinBasis' | 'confidence' | 'also'
>;

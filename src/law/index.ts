export { checkLaw, type LawCheck } from './check/check-law.ts';
export type { UnverifiedPin } from './check/check-groundings.ts';
export type { LawFault } from './check/law-fault.ts';
export { inForce } from './in-force.ts';
export { isLawKind, LAW_KIND_NAMES } from './law-kinds.ts';
export type {
  AttributionRequirement,
  Authority,
  Claim,
  ComputedStep,
  CourtFollow,
  Element,
  ElementsRequirement,
  EvidenceKind,
  FaultElement,
  FaultLevel,
  Gate,
  Grounding,
  Law,
  LawKind,
  NotEnough,
  OpenQuestion,
  Overlay,
  Pinned,
  ProceduralEffect,
  Procedure,
  ProofLevel,
  Proposition,
  PropositionsRequirement,
  RaisesFault,
  Refinement,
  RequestKind,
  Requirement,
  Route,
  Selector,
  Standard,
  Step,
  WeighingStep,
} from './law-kinds.ts';
export { lawRegistry, openLaw, type LawRegistry } from './law-registry.ts';
export type { Condition } from './schemas/condition.ts';

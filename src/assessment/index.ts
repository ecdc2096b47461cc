export { assess, type AssessInputs } from './assess.ts';
export type {
  Assessment,
  RuleFinding,
  SpeakerAssessment,
  StandardFinding,
  StandardInView,
} from './assessment.ts';
export type { MatterFile } from './assessment-context.ts';
export type {
  ClaimFinding,
  ComputedStepFinding,
  ElementFinding,
  ElementVersion,
  NotCarried,
  OpenPoint,
  OverlayStatus,
  PropositionFinding,
  RequirementFinding,
  RouteFinding,
  StatementFinding,
  StepFinding,
  SubjectFinding,
  WeighingStepFinding,
} from './assessment-tree.ts';
export { checkCasebook, type CheckInputs } from './casebook-check/check-casebook.ts';
export type {
  CasebookCheck,
  CheckedRow,
  PredictedRow,
  PredictReport,
  ReplayedRow,
  ReplayReport,
  Verdicts,
} from './casebook-check/casebook-check.ts';
export type { CitedPrecedent } from './precedent/cited-precedent.ts';
export { nearMatter, type NearSpeakers } from './precedent/near-matter.ts';
export type { WeighingByPrecedent } from './precedent/weigh-for-speaker.ts';
export { checkSubpoena } from './subpoena-check/check-subpoena.ts';
export type { SubpoenaChecklist, SubpoenaPoint } from './subpoena-check/subpoena-point.ts';
export type { AvoidedChoice } from './avoided-choice.ts';
export type { ChoiceOfStandard } from './choice-of-standard.ts';
export { citeAuthority, type CitedAuthority, type CitedExhibit } from './cited.ts';
export type { RulingCited, RulingComparison, RulingRelation } from './compare-rulings.ts';
export type { ComputedOutcome } from './computed-for.ts';
export type { Determination } from './determine.ts';
export type { Finding, Outcome } from './finding.ts';
export type { Missing, MissingSet } from './missing.ts';
export type { Observation, ObservationCode, Severity } from './observations/observation.ts';
export type { Reason, ReasonCode } from './reason.ts';
export type { Scrutiny } from './scrutiny.ts';
export type { StrictnessComparison, StrictnessPoint } from './strictness/compare-strictness.ts';
export { assessmentJson, type AssessmentJson } from './json/assessment-json.ts';
export { missingList } from './render/missing-text.ts';
export { reasonText } from './render/reason-text.ts';
export { observationSentence } from './render/observation-text.ts';
export { renderBrief } from './render/render-brief.ts';
export { renderAssessment } from './render/render-assessment.ts';
export { speakerGroups, type SpeakerGroup } from './speaker-groups.ts';
export { compareFindings, type ChangedFinding } from './ask/compare-findings.ts';
export { findingNodes, type FindingNode } from './ask/finding-node.ts';
export { narrowAssessment, type Narrowing } from './ask/narrow-assessment.ts';
export { nodeAt, shortfall } from './ask/node-at.ts';
export { underOtherLaw } from './ask/under-other-law.ts';
export { whatWouldWithhold } from './ask/what-would-withhold.ts';
export { renderChanges } from './render/render-changes.ts';
export { renderMarkdown } from './render/render-markdown.ts';
export { renderSvg } from './render/render-svg.ts';
export { renderSets, renderWhy } from './render/render-why.ts';

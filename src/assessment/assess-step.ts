import type { ComputedStep, Step, WeighingStep } from '../law/index.ts';
import type { Knowledge } from '../matters/index.ts';
import { assessRequirement } from './assess-requirement.ts';
import { authoritiesOf, proofLevelOf, type AssessmentContext } from './assessment-context.ts';
import type {
  ComputedStepFinding,
  RequirementFinding,
  StepFinding,
  WeighingStepFinding,
} from './assessment-tree.ts';
import { behindStep } from './behind.ts';
import { allOf } from './condition-value.ts';
import { atLeastOnePart, everyPart, type Finding } from './finding.ts';
import { openPoints } from './open-points.ts';
import type { WeighingByPrecedent } from './precedent/weigh-for-speaker.ts';
import { weighingFinding } from './weighing-finding.ts';

/** The rule that a step belongs to, and the speaker for whom it is held. */
export interface RuleInView {
  readonly rule: string;
  readonly speaker: string;
}

/** The steps of a rule in order; each knows whether the steps that it comes after are met. */
export function assessSteps(
  context: AssessmentContext,
  steps: readonly Step[],
  inView: RuleInView,
): StepFinding[] {
  const done: StepFinding[] = [];
  const weighings = steps.filter(({ kind }) => kind === 'weighing').length;
  for (const step of steps) {
    const before = done.filter(({ step: id }) => step.reachedAfter.includes(id));
    const reached = allOf(before.map(({ favours }) => favours));
    done.push(
      step.kind === 'weighing'
        ? assessWeighing(context, step, inView, { reached, only: weighings === 1 })
        : assessComputed(context, step, inView, reached),
    );
  }
  return done;
}

function assessComputed(
  context: AssessmentContext,
  step: ComputedStep,
  { rule, speaker }: RuleInView,
  reached: Knowledge,
): ComputedStepFinding {
  const path = [rule, step.id];
  const subject = { speaker, statement: null, proofLevel: proofLevelOf(context, step.proofLevel) };
  const requirements = step.requirements.map((requirement) =>
    assessRequirement(context, requirement, subject, path),
  );
  const finding = step.needs === 'any' ? anyOf(requirements, path) : together(requirements, path);
  return {
    kind: 'computed',
    about: step.kind,
    ...stated(context, step),
    effect: step.effect,
    proofLevel: step.proofLevel,
    requirements,
    ...behindStep(requirements),
    reached,
    finding,
    favours: favoursOf(finding, step.effect),
  };
}

function anyOf(requirements: readonly RequirementFinding[], path: readonly string[]): Finding {
  const parts = requirements.map(({ requirement, finding }) => ({ id: requirement, finding }));
  return atLeastOnePart(path, parts, () => everyPart(path, []));
}

/**
 * All requirements of a step. Those about statements must be met by one and the same statement:
 * a tie shown for one statement and harm shown for another are not a showing.
 */
function together(requirements: readonly RequirementFinding[], path: readonly string[]): Finding {
  const bound = requirements.filter(({ byStatement }) => byStatement !== null);
  const parts = requirements.map(({ requirement, finding }) => ({ id: requirement, finding }));
  const apart = () => everyPart(path, parts);
  if (bound.length < 2) return apart();
  const statements = new Set(
    bound.flatMap(({ byStatement }) => (byStatement ?? []).map(({ statement }) => statement)),
  );
  if (statements.size < 2) return apart();
  const loose = parts.filter(({ id }) => bound.every(({ requirement }) => requirement !== id));
  const joined = [...statements].map((statement) => ({
    id: statement,
    finding: everyPart(
      [...path, statement],
      [
        ...loose,
        ...bound.flatMap(({ requirement, byStatement }) =>
          (byStatement ?? [])
            .filter((one) => one.statement === statement)
            .map(({ finding }) => ({ id: requirement, finding })),
        ),
      ],
    ),
  }));
  return atLeastOnePart(path, joined, apart);
}

function assessWeighing(
  context: AssessmentContext,
  step: WeighingStep,
  inView: RuleInView,
  { reached, only }: { readonly reached: Knowledge; readonly only: boolean },
): WeighingStepFinding {
  const precedent = only ? byPrecedent(context, inView) : null;
  const { finding, judgments } = weighingFinding(context, step, inView, precedent);
  return {
    kind: 'weighing',
    ...stated(context, step),
    scales: step.compares,
    disclosesWhen: step.disclosesWhen.map((condition) => ({
      what: condition.what,
      authorities: authoritiesOf(context, condition),
    })),
    judgments,
    precedent,
    exhibits: [],
    missing: finding.reasons.flatMap(({ missing }) => missing),
    reached,
    finding,
    favours: favoursOf(finding, 'must-be-met'),
  };
}

function byPrecedent(
  { records, weigh }: AssessmentContext,
  { rule, speaker }: RuleInView,
): WeighingByPrecedent | null {
  const record = records.get(speaker);
  return record === undefined ? null : weigh(record.speaker, rule);
}

function stated(context: AssessmentContext, step: Step) {
  return {
    step: step.id,
    name: step.name,
    what: step.what,
    burden: step.burden,
    authorities: authoritiesOf(context, step),
    openPoints: openPoints(context.law, step.openQuestions),
  };
}

/** Whether the request passes. Who defeats a request by meeting a step must have met it. */
function favoursOf({ outcome }: Finding, effect: ComputedStep['effect']): Knowledge {
  if (outcome !== 'shown' && outcome !== 'not-shown') return 'unknown';
  return (outcome === 'shown') === (effect === 'must-be-met') ? 'yes' : 'no';
}

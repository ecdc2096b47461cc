import { encodedProposition, type DecidedSpeaker } from '../../casebook/index.ts';
import type { ComputedStep, LawRegistry, Standard, Step } from '../../law/index.ts';
import type { Knowledge } from '../../matters/index.ts';
import { allOf } from '../condition-value.ts';

/** A step of a test, and whether what the court found on it favours disclosure. */
export interface RecordedStep {
  readonly step: string;
  readonly name: string;
  readonly kind: Step['kind'];
  readonly favours: Knowledge;
}

/** A step, and the test that it belongs to. */
interface StepOfStandard {
  readonly standard: Standard;
  readonly step: Step;
}

/** What a decision's record says of one step of an encoded test. What it does not say is unknown. */
export function recordedStep(
  law: LawRegistry,
  { standard, step }: StepOfStandard,
  speaker: DecidedSpeaker,
): RecordedStep {
  return {
    step: step.id,
    name: step.name,
    kind: step.kind,
    favours: favoursOf(law, { standard, step }, speaker),
  };
}

function favoursOf(
  law: LawRegistry,
  { standard, step }: StepOfStandard,
  speaker: DecidedSpeaker,
): Knowledge {
  const { steps, notice } = speaker;
  if (step.kind === 'weighing') return ofWeighing(steps.weighing);
  const gated = ofGate(step, speaker);
  if (gated !== 'unknown') return gated;
  const proposed = ofPropositions(law, step, speaker);
  if (proposed !== 'unknown') return step.effect === 'must-be-met' ? proposed : negated(proposed);
  if (step.effect === 'defeats-if-met') return 'unknown';
  if (step.kind === 'notice') return ofStep(notice.step);
  if (step.kind === 'identification') return ofStep(steps.identification);
  if (step.kind === 'request-quality') return ofStep(steps.request);
  if (isMeritsShowing(standard, step)) return ofStep(steps.showing);
  return 'unknown';
}

/** A gate of the test itself, by its id. One that was passed favours disclosure, whoever bore it. */
function ofGate({ kind, id }: Step, { gates }: DecidedSpeaker): Knowledge {
  if (kind !== 'gate') return 'unknown';
  const finding = gates.find(({ gate }) => gate === id)?.finding ?? null;
  if (finding === 'passed') return 'yes';
  return finding === 'failed' ? 'no' : 'unknown';
}

/** What the court dispensed with does not stand in the way; what it did not reach is unknown. */
function ofStep(finding: DecidedSpeaker['steps']['showing']): Knowledge {
  if (finding === 'met' || finding === 'not-required') return 'yes';
  return finding === 'not-met' ? 'no' : 'unknown';
}

function ofWeighing(finding: DecidedSpeaker['steps']['weighing']): Knowledge {
  if (finding === 'requester' || finding === 'not-required') return 'yes';
  return finding === 'speaker' ? 'no' : 'unknown';
}

/**
 * Whether a step is what a record calls the showing: it asks for elements, or it is the one showing of
 * the test that has a level of proof, such as good faith.
 */
function isMeritsShowing({ steps }: Standard, step: ComputedStep): boolean {
  if (step.kind !== 'showing') return false;
  if (step.requirements.some(({ kind }) => kind === 'elements')) return true;
  const graded = steps.filter((other) => other.kind === 'showing' && other.proofLevel !== null);
  return graded.length === 1 && graded[0]?.id === step.id;
}

/** A step that asks for propositions which the record codes, as findings or as factors. */
function ofPropositions(law: LawRegistry, step: ComputedStep, speaker: DecidedSpeaker): Knowledge {
  const known = new Map<string, Knowledge>();
  for (const factor of speaker.factors.requester) {
    for (const id of law.find('factor', factor)?.shownBy ?? []) known.set(id, 'yes');
  }
  for (const { element, finding } of speaker.claims.flatMap(({ elements }) => elements)) {
    const proposition = encodedProposition(element);
    if (proposition === null || finding === null || finding === 'not-reached') continue;
    known.set(proposition, finding === 'shown' ? 'yes' : 'no');
  }
  const values = step.requirements.map((requirement): Knowledge => {
    if (requirement.kind !== 'propositions') return 'unknown';
    const routes = requirement.routes.map(({ propositions }) =>
      propositions.map((id) => known.get(id) ?? 'unknown'),
    );
    if (routes.some((route) => route.every((value) => value === 'yes'))) return 'yes';
    return routes.every((route) => route.includes('no')) ? 'no' : 'unknown';
  });
  return allOf(values);
}

function negated(value: Knowledge): Knowledge {
  if (value === 'unknown') return 'unknown';
  return value === 'yes' ? 'no' : 'yes';
}

import { encodedProposition, type DecidedSpeaker } from '../../casebook/index.ts';
import type { ComputedStep, LawRegistry, Step } from '../../law/index.ts';
import type { Knowledge } from '../../matters/index.ts';
import { allOf } from '../condition-value.ts';

/** A step of a test, and whether what the court found on it favours disclosure. */
export interface RecordedStep {
  readonly step: string;
  readonly name: string;
  readonly kind: Step['kind'];
  readonly favours: Knowledge;
}

/** What a decision's record says of one step of an encoded test. What it does not say is unknown. */
export function recordedStep(law: LawRegistry, step: Step, speaker: DecidedSpeaker): RecordedStep {
  return {
    step: step.id,
    name: step.name,
    kind: step.kind,
    favours: favoursOf(law, step, speaker),
  };
}

function favoursOf(law: LawRegistry, step: Step, speaker: DecidedSpeaker): Knowledge {
  const { steps, notice } = speaker;
  if (step.kind === 'weighing') return ofWeighing(steps.weighing);
  const proposed = ofPropositions(law, step, speaker);
  if (proposed !== 'unknown') return step.effect === 'must-be-met' ? proposed : negated(proposed);
  if (step.effect === 'defeats-if-met') return 'unknown';
  if (step.kind === 'notice') return ofStep(notice.step);
  if (step.kind === 'identification') return ofStep(steps.identification);
  if (step.kind === 'showing' && asksForElements(step)) return ofStep(steps.showing);
  return 'unknown';
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

function asksForElements({ requirements }: ComputedStep): boolean {
  return requirements.some(({ kind }) => kind === 'elements');
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

import type {
  ElementsRequirement,
  LawRegistry,
  PropositionsRequirement,
  Requirement,
  WeighingStep,
} from '../../law/index.ts';
import { atLeastLevel, type Demand } from './demands.ts';

/** Whether who meets one demand has met the other as well, as far as their structure tells. */
export function covers(law: LawRegistry, one: Demand, other: Demand): boolean {
  if (other.decides && !one.decides) return false;
  if (one.kind === 'weighing') {
    if (other.kind === 'weighing') return weighsAsMuch(one.weighing, other.weighing);
    return !other.decides && putsOnTheScales(law, one.weighing, other.requirement);
  }
  if (other.kind === 'weighing') return false;
  return (
    atLeastLevel(law, one.proofLevel, other.proofLevel) &&
    asksAsMuch(one.requirement, other.requirement)
  );
}

function asksAsMuch(one: Requirement, other: Requirement): boolean {
  if (one.kind === 'elements' && other.kind === 'elements') return elementsAsMuch(one, other);
  if (one.kind === 'attribution' && other.kind === 'attribution') {
    return other.propositions.every((id) => one.propositions.includes(id));
  }
  return (
    one.kind === 'propositions' &&
    other.kind === 'propositions' &&
    one.about === other.about &&
    one.routes.every((route) => implies(route.propositions, other))
  );
}

function elementsAsMuch(one: ElementsRequirement, other: ElementsRequirement): boolean {
  return (
    (one.claims === 'every' || other.claims === 'at-least-one') &&
    (one.statements === 'every' || other.statements === 'at-least-one') &&
    (one.elements === 'every' || other.elements === 'within-requesters-control') &&
    (one.anyGapEndsIt || !other.anyGapEndsIt) &&
    one.excusedFaultLevels.every((level) => other.excusedFaultLevels.includes(level))
  );
}

/** Propositions that carry the other requirement by one of its routes. */
function implies(propositions: readonly string[], { routes }: PropositionsRequirement): boolean {
  return routes.some((route) => route.propositions.every((id) => propositions.includes(id)));
}

/**
 * A weighing protects the speaker as much as another when whatever weighs for the speaker in the
 * other weighs in it, and it names every outcome that the other asks for.
 */
function weighsAsMuch(one: WeighingStep, other: WeighingStep): boolean {
  const factors = new Set(factorsOf(one, 'speaker'));
  const outcomes = new Set(one.disclosesWhen.map(({ id }) => id));
  return (
    factorsOf(other, 'speaker').every((factor) => factors.has(factor)) &&
    other.disclosesWhen.every(({ id }) => outcomes.has(id))
  );
}

/** A factor that is only weighed is covered where the other weighing has it on its scales too. */
function putsOnTheScales(
  law: LawRegistry,
  weighing: WeighingStep,
  requirement: Requirement,
): boolean {
  if (requirement.kind !== 'propositions') return false;
  const shown = new Set(
    factorsOf(weighing, 'requester').flatMap((factor) => law.find('factor', factor)?.shownBy ?? []),
  );
  return requirement.routes.some(({ propositions }) => propositions.every((id) => shown.has(id)));
}

function factorsOf({ compares }: WeighingStep, side: 'requester' | 'speaker'): readonly string[] {
  return compares.filter((scale) => scale.side === side).flatMap(({ factors }) => factors);
}

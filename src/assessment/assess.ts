import { casebook, type Decision } from '../casebook/index.ts';
import { courtById, type Court } from '../courts/index.ts';
import { inForce, type Gate, type LawRegistry, type Standard } from '../law/index.ts';
import type { Speaker } from '../matters/index.ts';
import {
  applicableStandards,
  fitsAnySpeaker,
  fitsRole,
  type ApplicableStandard,
} from './applicable-standards.ts';
import { assessSteps } from './assess-step.ts';
import {
  assessmentContext,
  authoritiesOf,
  type AssessmentContext,
  type MatterFile,
} from './assessment-context.ts';
import type {
  Assessment,
  RuleFinding,
  SpeakerAssessment,
  StandardFinding,
  StandardInView,
} from './assessment.ts';
import { alikeSpeakers } from './alike-speakers.ts';
import { avoidedChoices } from './avoided-choice.ts';
import { choiceOfStandard } from './choice-of-standard.ts';
import { compareRulings } from './compare-rulings.ts';
import { pointsOfClaims } from './claim-points/points-of-claims.ts';
import { courtChain, decidingCourt } from './court-chain.ts';
import { determine } from './determine.ts';
import { likeSpeaker } from './like-speaker.ts';
import { lawBeforeTheOrder } from './law-before-the-order.ts';
import { noTestFound } from './no-test-found.ts';
import { observe } from './observations/observe.ts';
import { speakerWeigher } from './precedent/weigh-for-speaker.ts';
import { weighingPrecedents } from './precedent/weighing-precedents.ts';
import { speakerRecords } from './speaker-record.ts';
import { qualified } from './qualified.ts';
import { scrutinyOf } from './scrutiny.ts';
import { heldByStatute } from './statutes/held-by-statute.ts';
import { statutoryEffects } from './statutes/statutory-effects.ts';
import { standardsForSpeaker, type StandardInPlay } from './standards-for-speaker.ts';
import { compareEach } from './strictness/compare-strictness.ts';
import { whenApplies } from './when-applies.ts';
import { withinReach } from './within-reach.ts';
import { wording } from './wording.ts';

/** What `assess` holds against what. */
export interface AssessInputs {
  readonly matter: MatterFile;
  readonly law: LawRegistry;
  /** The day as of which the law is applied, `YYYY-MM-DD`; else the matter's own. */
  readonly asOf?: string;
  /** Ids of the standards to evaluate; else those that the courts of the matter follow. */
  readonly standards?: readonly string[];
  readonly courtOf?: (id: string) => Court | null;
  /** The decided cases that may be precedents; else the casebook that Duces ships. */
  readonly casebook?: readonly Decision[];
}

/**
 * Holds the law against the record of a matter: for each speaker and each applicable standard every
 * step, requirement and element with its finding, and what follows; the choice between standards;
 * a comparison with the court's rulings; observations. Pure: the same data give the same result,
 * and nothing is read from disk or clock but the tables behind `law`, `courtOf` and the casebook.
 * Throws `reference-unknown` for a standard, or a claim's law, that the law does not hold.
 */
export function assess(inputs: AssessInputs): Assessment {
  const { matter, asOf = matter.asOf, courtOf = courtById } = inputs;
  const law = lawBeforeTheOrder(inputs.law, matter, asOf);
  const decisions = inputs.casebook ?? casebook().decisions;
  const records = speakerRecords(matter);
  const weigh = speakerWeigher({
    matter: ({ id }) => records.get(id) ?? matter,
    law,
    asOf,
    courtOf,
    court: decidingCourt(matter),
    precedents: precedentsFor(inputs.law, decisions, matter, asOf),
  });
  const context = assessmentContext({ matter, law, asOf, courtOf, records, weigh });
  const found = applicableStandards(context, inputs.standards);
  const inView = found.filter(
    (one) => inputs.standards !== undefined || fitsAnySpeaker(matter, one),
  );
  const gates = gatesInForce(context);
  const speakers = assessSpeakers(context, found, gates);
  const live = inView.filter((one) => one.inForce).map(({ standard }) => standard);
  const strictness = compareEach(law, live);
  const comparison = compareRulings(context, speakers);
  const held = {
    kind: 'assessment' as const,
    matter: matter.id,
    title: matter.title,
    asOf,
    recordComplete: matter.recordComplete,
    standards: inView.map((one) => standardInView(context, one)),
    noTestFound: noTestFound(context),
    scrutiny: scrutinyOf(context),
    statutes: statutoryEffects(context),
    claims: pointsOfClaims(context),
    strictness,
    speakers,
    comparison,
    avoidedChoices: avoidedChoices(context, comparison, strictness),
    words: wording(context, [...gates, ...found.map(({ standard }) => standard)]),
  };
  return { ...held, observations: observe(context, held) };
}

type Precedents = ReturnType<typeof weighingPrecedents>;

// What was decided before a day, in other cases, is the same for every assessment as of that day.
const earlier = new WeakMap<LawRegistry, WeakMap<readonly Decision[], Map<string, Precedents>>>();

function precedentsFor(
  law: LawRegistry,
  decisions: readonly Decision[],
  matter: MatterFile,
  asOf: string,
): Precedents {
  const ofLaw = earlier.get(law) ?? new WeakMap<readonly Decision[], Map<string, Precedents>>();
  earlier.set(law, ofLaw);
  const known = ofLaw.get(decisions) ?? new Map<string, Precedents>();
  ofLaw.set(decisions, known);
  const key = JSON.stringify([asOf, ...matter.proceedings.map(({ caseNumber }) => caseNumber)]);
  const precedents = known.get(key) ?? weighingPrecedents(law, decisions, matter, asOf);
  known.set(key, precedents);
  return precedents;
}

/** Named courts hold a gate for themselves and for the courts that answer to them. */
function gatesInForce(context: AssessmentContext): Gate[] {
  const [deciding] = courtChain(context);
  const system = context.courtOf(deciding?.court ?? '')?.system;
  return context.law.all('gate').filter((gate) => {
    if (!inForce(gate, context.asOf) || !standsHere(context, gate)) return false;
    const { courts } = gate;
    if (courts.kind === 'federal') return system === 'federal';
    return courts.kind !== 'named' || courts.ids.some((id) => deciding?.chain.includes(id));
  });
}

function standsHere(context: AssessmentContext, { when, whenUnknown }: Gate): boolean {
  const value = when === null ? 'yes' : whenApplies(context, when).value;
  return value === 'yes' || (value === 'unknown' && whenUnknown === 'holds-open');
}

/** Each speaker, in the matter's order; of those who are alike, one is evaluated. */
function assessSpeakers(
  context: AssessmentContext,
  found: readonly ApplicableStandard[],
  gates: readonly Gate[],
): readonly SpeakerAssessment[] {
  const made = new Map<Speaker, SpeakerAssessment>();
  for (const [first, ...others] of alikeSpeakers(context, found)) {
    const example = assessSpeaker(context, first, found, gates);
    made.set(first, example);
    for (const other of others) {
      const evaluate = () => assessSpeaker(context, other, found, gates);
      made.set(other, likeSpeaker({ ...other, speaker: other.id }, example, evaluate));
    }
  }
  return context.matter.speakers.flatMap((speaker) => made.get(speaker) ?? []);
}

function assessSpeaker(
  context: AssessmentContext,
  speaker: Speaker,
  found: readonly ApplicableStandard[],
  gates: readonly Gate[],
): SpeakerAssessment {
  const { id, label, handle, role } = speaker;
  const gateFindings = gates
    .filter((gate) => fitsRole(gate, role))
    .map((gate) => gateFinding(context, gate, id));
  const { inPlay, otherRole, outOfPlay } = standardsForSpeaker(speaker, found);
  const standards = inPlay.map((one) => assessStandard(context, one, speaker, gateFindings));
  return {
    speaker: id,
    label,
    handle,
    role,
    gates: gateFindings,
    standards,
    notForSpeaker: otherRole,
    outOfPlay,
    choice: choiceOfStandard(standards),
  };
}

function assessStandard(
  context: AssessmentContext,
  { standard, ...play }: StandardInPlay,
  { id, role }: Speaker,
  gates: readonly RuleFinding[],
): StandardFinding {
  const held = ruleFinding(context, standard, id);
  const combination = standard.combination.kind;
  const [reach, before] = partition(gates, ({ bringsInTests }) => bringsInTests === true);
  const bare = determine(
    before.map((gate) => ({ ...gate, combination: 'cumulative' })),
    { ...held, combination },
  );
  const steps = [...before, held].flatMap((rule) => rule.steps);
  const determination = qualified(bare, steps, context.matter.recordComplete);
  return {
    ...held,
    ...play,
    combination,
    fitsSpeaker: role === 'unknown' && standard.appliesTo !== 'both' ? 'unknown' : 'yes',
    leavesOut: standard.whatItLeavesOut,
    determination: heldByStatute(
      standard.serves === 'anonymous-speech' ? withinReach(determination, reach) : determination,
      statutoryEffects(context),
    ),
  };
}

function ruleFinding(
  context: AssessmentContext,
  rule: Standard | Gate,
  speaker: string,
): RuleFinding {
  return {
    rule: rule.id,
    name: rule.name,
    authorities: authoritiesOf(context, rule),
    steps: assessSteps(context, rule.steps, { rule: rule.id, speaker }),
  };
}

/** A gate of which it is not known whether it stands here can hold a request up, not defeat it. */
function gateFinding(context: AssessmentContext, gate: Gate, speaker: string): RuleFinding {
  const bringsInTests = gate.ifNotPassed === 'speech-tests-fall-away';
  const finding = {
    ...ruleFinding(context, gate, speaker),
    ...(bringsInTests ? { bringsInTests } : {}),
  };
  const when = gate.when === null ? null : whenApplies(context, gate.when);
  if (when === null || when.value === 'yes') return finding;
  const steps = finding.steps.map((step) => ({
    ...step,
    favours: step.favours === 'no' ? ('unknown' as const) : step.favours,
  }));
  return { ...finding, steps, dependsOn: when.facts };
}

function partition<Item>(
  items: readonly Item[],
  belongs: (item: Item) => boolean,
): readonly [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

function standardInView(
  { matter }: AssessmentContext,
  { standard, bases, inForce: live }: ApplicableStandard,
): StandardInView {
  const natures = new Set(matter.statements.map(({ nature }) => nature?.kind));
  return {
    standard: standard.id,
    name: standard.name,
    inForce: live,
    from: standard.inForce.from,
    to: standard.inForce.to,
    bases,
    chosenFor: standard.chosenFor
      .filter(({ speech }) => [...natures].some((nature) => nature === speech))
      .map(({ speech, why }) => ({ speech, why })),
  };
}

import { assess, type MatterFile } from '../../src/assessment/index.ts';
import type { LawRegistry } from '../../src/law/index.ts';
import {
  aboutOf,
  offersOf,
  persuasionLevels,
  standings,
  type Offer,
  type Standing,
} from './evidence.ts';
import { stepRules, type RuleTree, type StepRule } from './rule-tree.ts';

/** One standard as every engine is given it, and what Duces makes of it for each speaker. */
interface StandardRule {
  readonly id: string;
  readonly steps: readonly StepRule[];
  /** No step of it can decide: nothing but a judgment that nobody recorded. */
  readonly undecidable: boolean;
  /** It decides nothing where the right that it serves is not in play. */
  readonly withinReach: boolean;
}

/** The same rules over the same exhibits for every engine. */
export interface RuleBase {
  readonly speakers: readonly string[];
  readonly gates: readonly StepRule[];
  /** The steps that ask whether the tests of anonymous speech are in play. */
  readonly reach: readonly StepRule[];
  readonly standards: readonly StandardRule[];
  readonly offers: readonly Offer[];
  readonly standings: readonly Standing[];
  readonly persuasion: ReadonlySet<string>;
  readonly about: ReadonlyMap<string, ReturnType<typeof aboutOf>>;
  readonly recordComplete: boolean;
  /** What Duces comes to, `speaker standard outcome`, one line each. */
  readonly outcomes: readonly string[];
}

/**
 * The rules under some standards for a matter whose speakers all meet the same ones, made from the
 * law and the matter. Throws where they do not, since the engines would then get fewer rules.
 */
export function ruleBase(
  law: LawRegistry,
  matter: MatterFile,
  standards: readonly string[],
): RuleBase {
  const { speakers } = assess({ matter, law, standards });
  const [first, ...others] = speakers;
  if (first === undefined) throw new Error('The matter has no speaker.');
  const ids = JSON.stringify(first.standards.map(({ rule }) => rule));
  if (others.some((one) => JSON.stringify(one.standards.map(({ rule }) => rule)) !== ids)) {
    throw new Error('The speakers of the matter do not meet the same standards.');
  }
  const rules = first.standards.map((held): StandardRule => {
    const all = stepRules(law, held);
    const weighs = held.combination === 'weighed-together';
    const steps = weighs ? all.filter((_, at) => held.steps[at]?.kind === 'weighing') : all;
    const withinReach = law.get('standard', held.rule).serves === 'anonymous-speech';
    return { id: held.rule, steps, undecidable: steps.length === 0, withinReach };
  });
  const gates = first.gates.filter(({ bringsInTests }) => bringsInTests !== true);
  const reach = first.gates.filter(({ bringsInTests }) => bringsInTests === true);
  const base = {
    gates: gates.flatMap((gate) => stepRules(law, gate)),
    reach: reach.flatMap((gate) => stepRules(law, gate)),
    standards: rules,
  };
  return {
    ...base,
    speakers: speakers.map(({ speaker }) => speaker),
    offers: offersOf(law, matter),
    standings: standings(law),
    persuasion: persuasionLevels(law),
    about: aboutAsked(law, base),
    recordComplete: matter.recordComplete === 'yes',
    outcomes: speakers.flatMap(({ speaker, standards: held }) =>
      held.map(({ rule, determination }) => `${speaker} ${rule} ${determination.outcome}`),
    ),
  };
}

function aboutAsked(law: LawRegistry, base: Pick<RuleBase, 'gates' | 'reach' | 'standards'>) {
  const steps = [...base.gates, ...base.reach, ...base.standards.flatMap((one) => one.steps)];
  const asked = new Set(steps.flatMap(({ tree }) => propositionsIn(tree)));
  return new Map([...asked].map((id) => [id, aboutOf(law, id)]));
}

function propositionsIn(tree: RuleTree): string[] {
  if (tree.op === 'given') return [];
  if (tree.op === 'proposition') return [tree.proposition];
  return tree.op === 'at-most' ? propositionsIn(tree.of) : tree.of.flatMap(propositionsIn);
}

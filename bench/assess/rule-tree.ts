import type {
  ElementFinding,
  ElementVersion,
  RequirementFinding,
  RouteFinding,
  StandardFinding,
  StatementFinding,
  StepFinding,
} from '../../src/assessment/index.ts';
import type { ElementsRequirement, LawRegistry } from '../../src/law/index.ts';

/**
 * The rules of a standard for one speaker as an expression over the exhibits: what every engine is
 * given. Values: 0 not shown, 1 open, 2 contested, 3 shown; every part is the least, one of several
 * the greatest. What is no showing (a weighing, whether an overlay reaches a statement, the effect
 * of a defence, a level whose working the law leaves open) is given as a value: the engines do less
 * than Duces does.
 */
export type RuleTree =
  | { readonly op: 'least' | 'greatest'; readonly id: string; readonly of: readonly RuleTree[] }
  | { readonly op: 'agreed'; readonly id: string; readonly of: readonly RuleTree[] }
  | { readonly op: 'at-most'; readonly id: string; readonly value: number; readonly of: RuleTree }
  | { readonly op: 'given'; readonly id: string; readonly value: number }
  | {
      readonly op: 'proposition';
      readonly id: string;
      readonly proposition: string;
      readonly statement: string | null;
      readonly level: string | null;
    };

/** A step as a rule: its tree, and which way it speaks when it is met. */
export interface StepRule {
  readonly id: string;
  readonly tree: RuleTree;
  readonly defeats: boolean;
  readonly notice: boolean;
}

const VALUES = ['not-shown', 'open', 'contested', 'shown'] as const;

/** An outcome as a value of a rule tree. */
export function valueOf(outcome: string): number {
  return VALUES.findIndex((one) => one === outcome);
}

/** Every step of a gate or a standard, from its structure in the law. */
export function stepRules(
  law: LawRegistry,
  { rule, steps }: Pick<StandardFinding, 'rule' | 'steps'>,
): StepRule[] {
  return steps.map((step) => ({
    id: `${rule}/${step.step}`,
    tree: stepTree(law, rule, step),
    defeats: step.kind === 'computed' && step.effect === 'defeats-if-met',
    notice: step.kind === 'computed' && step.about === 'notice',
  }));
}

function stepTree(law: LawRegistry, rule: string, step: StepFinding): RuleTree {
  const id = `${rule}/${step.step}`;
  const steps = (law.find('standard', rule) ?? law.get('gate', rule)).steps;
  const written = steps.find((one) => one.id === step.step);
  if (step.kind === 'weighing' || written === undefined || written.kind === 'weighing') {
    return { op: 'given', id, value: valueOf(step.finding.outcome) };
  }
  const parts = step.requirements.map((requirement) => {
    const asked = written.requirements.find((one) => one.id === requirement.requirement);
    const elements = asked?.kind === 'elements' ? asked : null;
    return requirementTree(
      requirement,
      elements,
      `${id}/${requirement.requirement}`,
      step.proofLevel,
    );
  });
  return written.needs === 'any'
    ? { op: 'greatest', id, of: parts.map(({ whole }) => whole) }
    : joined(parts, id);
}

interface RequirementTree {
  readonly whole: RuleTree;
  readonly byStatement: ReadonlyMap<string, RuleTree> | null;
}

/** Requirements about statements must be met by one and the same statement. */
function joined(parts: readonly RequirementTree[], id: string): RuleTree {
  const apart = { op: 'least' as const, id, of: parts.map(({ whole }) => whole) };
  const bound = parts.filter(({ byStatement }) => byStatement !== null);
  const statements = new Set(
    bound.flatMap(({ byStatement }) => [...(byStatement ?? new Map()).keys()]),
  );
  if (bound.length < 2 || statements.size < 2) return apart;
  const loose = parts.filter(({ byStatement }) => byStatement === null).map(({ whole }) => whole);
  return {
    op: 'greatest',
    id,
    of: [...statements].map((statement) => ({
      op: 'least',
      id: `${id}/${statement}`,
      of: [...loose, ...bound.flatMap(({ byStatement }) => byStatement?.get(statement) ?? [])],
    })),
  };
}

function requirementTree(
  requirement: RequirementFinding,
  asked: ElementsRequirement | null,
  id: string,
  level: string | null,
): RequirementTree {
  const none = { op: 'given' as const, id, value: valueOf(requirement.finding.outcome) };
  if (requirement.kind !== 'elements' || asked === null) {
    if (requirement.kind === 'elements' || requirement.subjects.length === 0) {
      return { whole: none, byStatement: null };
    }
    const subjects = requirement.subjects.map(
      ({ statement, routes }): readonly [string | null, RuleTree] => {
        const tree = routesTree(routes, `${id}/${statement ?? 'request'}`, statement, level);
        return [statement, statement === null ? tree : tied(requirement, statement, tree)];
      },
    );
    const whole = { op: 'greatest' as const, id, of: subjects.map(([, tree]) => tree) };
    if (requirement.byStatement === null) return { whole, byStatement: null };
    return {
      whole,
      byStatement: new Map(
        subjects.flatMap(([at, tree]) => (at === null ? [] : [[at, tree] as const])),
      ),
    };
  }
  if (requirement.claims.length === 0) return { whole: none, byStatement: null };
  const byStatement = new Map<string, RuleTree>();
  const claims = requirement.claims.map(({ claim, finding, statements }): RuleTree => {
    const here = `${id}/${claim}`;
    const trees = statements.map((one) => statementTree(one, `${here}/${one.statement}`, level));
    for (const [at, { statement }] of statements.entries()) {
      const [tree, before] = [trees[at], byStatement.get(statement)];
      if (tree === undefined) continue;
      const of = before === undefined ? [tree] : [before, tree];
      byStatement.set(statement, { op: 'greatest', id: `${here}/${statement}/best`, of });
    }
    if (trees.length === 0) return { op: 'given', id: here, value: valueOf(finding.outcome) };
    return { op: asked.statements === 'every' ? 'least' : 'greatest', id: here, of: trees };
  });
  const whole = {
    op: asked.claims === 'every' ? ('least' as const) : ('greatest' as const),
    id,
    of: claims,
  };
  return { whole, byStatement: requirement.byStatement === null ? null : byStatement };
}

function tied(requirement: RequirementFinding, statement: string, of: RuleTree): RuleTree {
  const held = requirement.byStatement?.find((one) => one.statement === statement)?.finding;
  const loose = held?.reasons.some(({ code }) => code === 'speaker-not-tied') === true;
  return loose ? { op: 'at-most', id: `${of.id}/tie`, value: 1, of } : of;
}

const EFFECTS = { none: 3, 'holds-open': 1, contests: 2, defeats: 0 } as const;

function statementTree(
  { elements, defences, tied: tie }: StatementFinding,
  id: string,
  level: string | null,
): RuleTree {
  const parts = elements
    .filter(({ required }) => required)
    .map((element): RuleTree => {
      const of = elementTree(
        element,
        `${id}/${element.element}`,
        id.split('/').at(-1) ?? '',
        level,
      );
      return tie === 'yes' ? of : { op: 'at-most', id: `${of.id}/tie`, value: 1, of };
    });
  const all: RuleTree = { op: 'least', id, of: parts };
  return defences.reduce<RuleTree>(
    (of, { defence, effect }) => ({
      op: 'at-most',
      id: `${id}/${defence}`,
      value: EFFECTS[effect],
      of,
    }),
    all,
  );
}

function elementTree(
  { versions }: ElementFinding,
  id: string,
  statement: string,
  level: string | null,
): RuleTree {
  const may = versions.filter(({ applies }) => applies !== 'no');
  const of = may.map((one, at) => versionTree(one, `${id}/${at}`, statement, level));
  const certain = may.every(({ applies }) => applies === 'yes');
  return { op: certain ? 'least' : 'agreed', id, of };
}

function versionTree(
  { excused, routes, finding }: ElementVersion,
  id: string,
  statement: string,
  level: string | null,
): RuleTree {
  if (excused) return { op: 'given', id, value: 3 };
  const of = routesTree(routes, id, statement, level);
  const open = finding.reasons.some(({ code }) => code === 'proof-level-open');
  return open ? { op: 'at-most', id: `${id}/own-level`, value: 1, of } : of;
}

function routesTree(
  routes: readonly RouteFinding[],
  id: string,
  statement: string | null,
  level: string | null,
): RuleTree {
  if (routes.length === 0) return { op: 'given', id, value: 1 };
  return {
    op: 'greatest',
    id,
    of: routes.map(({ route, propositions }) => ({
      op: 'least',
      id: `${id}/${route}`,
      of: propositions.map(({ proposition }) => ({
        op: 'proposition',
        id: `${id}/${route}/${proposition}`,
        proposition,
        statement,
        level,
      })),
    })),
  };
}

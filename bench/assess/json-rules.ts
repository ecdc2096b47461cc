import { Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine';
import type { RuleBase } from './rule-base.ts';
import type { RuleTree, StepRule } from './rule-tree.ts';

/**
 * The rule base for json-rules-engine: the values are in order, so a tree reaches a value when its
 * parts do. Each standard has a rule for disclosure and two for what stands against it; the results
 * tell which conditions held, which is the explanation that this engine gives.
 */
export function jsonRulesEngine(base: RuleBase): Engine {
  const engine = new Engine([], { allowUndefinedFacts: false });
  const byProposition = Map.groupBy(base.offers, ({ proposition }) => proposition);
  const meets = new Map(base.standings.map((one) => [`${one.kind}|${one.level}`, one.meets]));
  engine.addFact('always', true);
  engine.addFact('proposition', async (params, almanac) => {
    const { proposition, statement, level } = params as Extract<RuleTree, { op: 'proposition' }>;
    const speaker = await almanac.factValue<string>('speaker');
    const count = {
      supports: { yes: 0, unknown: 0, no: 0 },
      rebuts: { yes: 0, unknown: 0, no: 0 },
    };
    for (const one of byProposition.get(proposition) ?? []) {
      if (one.speaker !== null && one.speaker !== speaker) continue;
      if (one.statement !== null && one.statement !== statement) continue;
      const about = base.about.get(proposition);
      if (one.statement === null && about === 'statement') continue;
      if (one.statement === null && about === 'speaker' && one.speaker === null) continue;
      const standing = meets.get(`${one.kind}|${level}`) ?? 'no';
      count[one.side][standing === 'on-personal-knowledge' ? one.personalKnowledge : standing] += 1;
    }
    const { supports, rebuts } = count;
    if (supports.yes > 0) {
      if (rebuts.yes + rebuts.unknown > 0) return 2;
      return level !== null && base.persuasion.has(level) ? 1 : 3;
    }
    if (supports.unknown > 0) return 1;
    return rebuts.yes > 0 || base.recordComplete ? 0 : 1;
  });
  for (const rule of rulesOf(base)) engine.addRule(rule);
  return engine;
}

/** Runs it for every speaker: `speaker standard outcome`, one line each. */
export async function runJsonRules(engine: Engine, base: RuleBase): Promise<string[]> {
  const lines: string[] = [];
  for (const speaker of base.speakers) {
    const { events } = await engine.run({ speaker });
    const held = new Set(events.map(({ type }) => type));
    for (const { id, withinReach } of base.standards) {
      const outcome = held.has(`${id} met`)
        ? 'disclose'
        : held.has(`${id} fails`)
          ? held.has(`${id} fails beyond notice`)
            ? 'withhold'
            : 'defer'
          : 'open';
      const reached = !withinReach || outcome === 'disclose' || held.has('in play');
      lines.push(`${speaker} ${id} ${reached ? outcome : 'open'}`);
    }
  }
  return lines;
}

function rulesOf(base: RuleBase): RuleProperties[] {
  return [
    rule('in play', { all: base.reach.map(passes) }),
    ...base.standards.flatMap(({ id, steps, undecidable }) => {
      const all = [...base.gates, ...steps];
      const beyond = all.filter(({ notice }) => !notice);
      return [
        rule(`${id} met`, { all: [...all.map(passes), always(!undecidable)] }),
        rule(`${id} fails`, { any: [...all.map(fails), always(false)] }),
        rule(`${id} fails beyond notice`, { any: [...beyond.map(fails), always(false)] }),
      ];
    }),
  ];
}

function rule(type: string, conditions: NestedCondition): RuleProperties {
  const joined = 'all' in conditions || 'any' in conditions ? conditions : { all: [conditions] };
  return { conditions: joined, event: { type } };
}

function passes({ tree, defeats }: StepRule): NestedCondition {
  return defeats ? { not: reaches(tree, 1) } : reaches(tree, 3);
}

function fails({ tree, defeats }: StepRule): NestedCondition {
  return defeats ? reaches(tree, 3) : { not: reaches(tree, 1) };
}

function reaches(tree: RuleTree, value: number): NestedCondition {
  switch (tree.op) {
    case 'given':
      return always(tree.value >= value);
    case 'at-most':
      return tree.value < value ? always(false) : reaches(tree.of, value);
    case 'proposition': {
      const { proposition, statement, level } = tree;
      const params = { proposition, statement, level };
      return { fact: 'proposition', params, operator: 'greaterThanInclusive', value };
    }
    case 'greatest':
      return { any: [...tree.of.map((part) => reaches(part, value)), always(false)] };
    case 'least':
      return { all: [...tree.of.map((part) => reaches(part, value)), always(true)] };
    case 'agreed': {
      const all = (from: number): NestedCondition => ({
        all: tree.of.map((part) => reaches(part, from)),
      });
      if (value !== 2) return all(value);
      const none = tree.of.map((part): NestedCondition => ({ not: reaches(part, 3) }));
      return { any: [all(3), { all: [all(2), ...none] }] };
    }
  }
}

function always(value: boolean): NestedCondition {
  return { fact: 'always', operator: 'equal', value };
}

import type { DataPath } from '../data-files/index.ts';
import type { LawKind, LawRegistry } from '../law/index.ts';
import type { MatterFault } from './check-matter-references.ts';
import type { MatterData } from './matter-schema.ts';

/** Names of things of law in a matter that the law does not hold. */
export function checkMatterLaw(matter: MatterData, law: LawRegistry): MatterFault[] {
  const known = (kind: LawKind, id: string, path: DataPath): MatterFault[] => {
    if (law.find(kind, id) !== null) return [];
    return [
      {
        path,
        problem: unknown(
          kind,
          id,
          law.all(kind).map((one) => one.id),
        ),
      },
    ];
  };
  return [
    ...matter.claims.flatMap(({ law: id }, index) => known('claim', id, ['claims', index, 'law'])),
    ...matter.statements.flatMap(({ nature }, index) =>
      nature === undefined || nature.kind === 'unknown'
        ? []
        : known('speech-nature', nature.kind, ['statements', index, 'nature', 'kind']),
    ),
    ...matter.exhibits.flatMap((exhibit, index) =>
      (['supports', 'rebuts'] as const).flatMap((side) =>
        exhibit[side].flatMap(({ proposition }, place) =>
          known('proposition', proposition, ['exhibits', index, side, place, 'proposition']),
        ),
      ),
    ),
    ...matter.facts.flatMap(({ fact }, index) => known('fact', fact, ['facts', index, 'fact'])),
    ...matter.factors.flatMap(({ factor }, index) =>
      known('factor', factor, ['factors', index, 'factor']),
    ),
    ...rulingFaults(matter, law, known),
    ...matter.judgments.flatMap(({ standard, step }, index) =>
      stepFaults(law, standard, step, ['judgments', index]),
    ),
  ];
}

function rulingFaults(
  matter: MatterData,
  law: LawRegistry,
  known: (kind: LawKind, id: string, path: DataPath) => MatterFault[],
): MatterFault[] {
  return matter.rulings.flatMap(({ on }, index) => {
    const path: DataPath = ['rulings', index, 'on'];
    switch (on.kind) {
      case 'standard':
        return known('standard', on.standard, [...path, 'standard']);
      case 'step':
        return stepFaults(law, on.standard, on.step, path);
      case 'overlay':
        return known('overlay', on.overlay, [...path, 'overlay']);
      case 'element': {
        const claim = matter.claims.find(({ id }) => id === on.claim);
        const elements = claim === undefined ? null : law.find('claim', claim.law)?.elements;
        const ids = (elements ?? []).map(({ id }) => id);
        if (elements === undefined || elements === null || ids.includes(on.element)) return [];
        return [{ path: [...path, 'element'], problem: unknown('element', on.element, ids) }];
      }
      default:
        return [];
    }
  });
}

/** A step belongs to a standard, or to a gate, which a court may rule on as well. */
function stepFaults(law: LawRegistry, rule: string, step: string, path: DataPath): MatterFault[] {
  const found = law.find('standard', rule) ?? law.find('gate', rule);
  if (found === null) {
    const ids = [...law.all('standard'), ...law.all('gate')].map(({ id }) => id);
    return [{ path: [...path, 'standard'], problem: unknown('standard or gate', rule, ids) }];
  }
  const ids = found.steps.map(({ id }) => id);
  return ids.includes(step)
    ? []
    : [{ path: [...path, 'step'], problem: unknown('step', step, ids) }];
}

const MOST_OFFERED = 12;

function unknown(kind: string, id: string, ids: readonly string[]): string {
  const offered = likest(id, ids).slice(0, MOST_OFFERED).join(', ');
  const more = ids.length > MOST_OFFERED ? ', … (duces law list)' : '';
  return `names the ${kind} "${id}", which the law does not hold: expected one of ${offered}${more}`;
}

/** Ids that share most words with the one given come first. */
function likest(id: string, ids: readonly string[]): readonly string[] {
  const words = new Set(id.split('-'));
  const shared = (one: string) => one.split('-').filter((word) => words.has(word)).length;
  return ids.toSorted((one, other) => shared(other) - shared(one));
}

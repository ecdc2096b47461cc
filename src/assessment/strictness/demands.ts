import type { LawRegistry, Requirement, Standard, WeighingStep } from '../../law/index.ts';

/** One thing that a standard asks for, and whether failing it decides by itself. */
export type Demand =
  | {
      readonly kind: 'requirement';
      readonly step: string;
      readonly name: string;
      readonly decides: boolean;
      readonly proofLevel: string | null;
      readonly requirement: Requirement;
    }
  | {
      readonly kind: 'weighing';
      readonly step: string;
      readonly name: string;
      readonly decides: boolean;
      readonly weighing: WeighingStep;
    };

/** Everything a standard asks for, step by step. Factors weighed together do not decide alone. */
export function demandsOf({ steps, combination }: Standard): Demand[] {
  const decides = combination.kind === 'cumulative';
  return steps.flatMap((step): Demand[] => {
    const stated = { step: step.id, name: step.name };
    if (step.kind === 'weighing')
      return [{ kind: 'weighing', ...stated, decides: true, weighing: step }];
    if (step.effect === 'defeats-if-met') return [];
    return step.requirements.map((requirement) => ({
      kind: 'requirement',
      ...stated,
      decides: decides && step.needs === 'all',
      proofLevel: step.proofLevel,
      requirement,
    }));
  });
}

/** Whether one proof level is another, or is ranked above it by what the law holds. */
export function atLeastLevel(law: LawRegistry, level: string | null, than: string | null): boolean {
  if (than === null || level === than) return true;
  if (level === null) return false;
  const seen = new Set<string>();
  const below = [level];
  for (let next = below.pop(); next !== undefined; next = below.pop()) {
    if (next === than) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    below.push(...(law.find('proof-level', next)?.stricterThan ?? []).map((lower) => lower.level));
  }
  return false;
}

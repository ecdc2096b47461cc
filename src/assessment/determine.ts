import type { Standard } from '../law/index.ts';
import type { Knowledge } from '../matters/index.ts';
import type { StepFinding } from './assessment-tree.ts';
import { allOf } from './condition-value.ts';
import { allNeeds } from './finding.ts';
import type { MissingSet } from './missing.ts';
import { reason, type Reason } from './reason.ts';

/** What follows for one speaker under one standard. */
export interface Determination {
  readonly outcome: 'disclose' | 'withhold' | 'defer' | 'open';
  /** Conditions that a recorded judgment or rule attaches; none are inferred. */
  readonly limits: readonly string[];
  /** The part that is disclosed, where a recorded judgment says that only a part is. */
  readonly part?: string;
  /**
   * Of `withhold`: whether the requester may ask again. Absent where neither a recorded judgment nor
   * the state of the record says so.
   */
  readonly withoutPrejudice?: boolean;
  /** The steps that decide, and how. */
  readonly because: readonly Reason[];
  /**
   * Alternatives; each a minimal set of things that together would make it `disclose`. All of them,
   * unless the list is as long as the most that are kept (`missing.ts`).
   */
  readonly needs: readonly MissingSet[];
  /** Exhibits without any one of which the outcome would change. */
  readonly hangsOn: readonly string[];
}

/** A gate's steps or a standard's, with how they join. */
interface Joined {
  readonly rule: string;
  readonly combination: Standard['combination']['kind'];
  readonly steps: readonly StepFinding[];
}

/**
 * The determination under a standard and the gates before it. Cumulative steps must all favour
 * disclosure; one that fails decides against it, and a failing notice step defers it until notice
 * is given. Where steps are weighed together none is a gate: only judgments on its weighing steps
 * decide. What is open stays open.
 */
export function determine(gates: readonly Joined[], standard: Joined): Determination {
  const parts = [...gates, standard].flatMap(decisive);
  const undecidable = decisive(standard).length === 0;
  const favours = allOf([
    ...parts.map(({ step }) => step.favours),
    ...(undecidable ? (['unknown'] as const) : []),
  ]);
  const deciding = parts.filter(({ step }) => step.favours === favours);
  let needs: Determination['needs'] | null = null;
  const findNeeds = () => allNeeds(parts.map(({ step }) => ({ needs: needsOf(step) })));
  return {
    outcome: outcomeOf(
      favours,
      deciding.map(({ step }) => step),
    ),
    limits: [],
    because: deciding.map(({ rule, step }) => decidedBy(rule, step)),
    get needs() {
      return (needs ??= undecidable ? [] : findNeeds());
    },
    hangsOn: hangsOn(
      favours,
      deciding.map(({ step }) => step),
    ),
  };
}

/** The steps that can decide: factors that are weighed together decide through the weighing. */
function decisive({ rule, combination, steps }: Joined): { rule: string; step: StepFinding }[] {
  const all = steps.map((step) => ({ rule, step }));
  if (combination === 'cumulative') return all;
  return all.filter(({ step }) => step.kind === 'weighing');
}

function outcomeOf(favours: Knowledge, deciding: readonly StepFinding[]): Determination['outcome'] {
  if (favours === 'yes') return 'disclose';
  if (favours === 'unknown') return 'open';
  return deciding.every((step) => step.kind === 'computed' && step.about === 'notice')
    ? 'defer'
    : 'withhold';
}

function decidedBy(rule: string, { step, finding, name }: StepFinding): Reason {
  return reason('parts-decide', [rule, step], {
    about: { outcome: finding.outcome, parts: name },
    exhibits: finding.reasons.flatMap(({ exhibits }) => exhibits),
  });
}

/** A step that the other side carries is passed once the record is complete without it. */
function needsOf(step: StepFinding): readonly MissingSet[] {
  if (step.kind === 'weighing' || step.effect === 'must-be-met') return step.finding.needs;
  if (step.favours === 'yes') return [[]];
  return step.favours === 'no' ? [] : [[{ kind: 'record-complete' }]];
}

function hangsOn(favours: Knowledge, deciding: readonly StepFinding[]): readonly string[] {
  if (favours === 'unknown') return [];
  const lists = deciding.map(({ finding }) => finding.hangsOn);
  if (favours === 'yes') return [...new Set(lists.flat())];
  const [first, ...others] = lists;
  return (first ?? []).filter((id) => others.every((list) => list.includes(id)));
}

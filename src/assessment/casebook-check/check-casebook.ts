import { decidedBefore, type DecidedSpeaker, type Decision } from '../../casebook/index.ts';
import { courtById, type Court } from '../../courts/index.ts';
import type { LawRegistry } from '../../law/index.ts';
import { citePrecedent } from '../precedent/cited-precedent.ts';
import { sameCase } from '../precedent/same-case.ts';
import { precedentsOf } from '../precedent/situation.ts';
import { precedentWeigher } from '../precedent/weigh-by-precedent.ts';
import type {
  CasebookCheck,
  CheckedRow,
  PredictedRow,
  PredictReport,
  ReplayReport,
  Verdicts,
} from './casebook-check.ts';
import { predictSpeaker, type Prediction } from './predict-speaker.ts';
import { replaySpeaker } from './replay-speaker.ts';
import { usualOutcome } from './usual-outcome.ts';

interface Subject {
  readonly decision: Decision;
  readonly speaker: DecidedSpeaker;
}

/** What the check runs against. */
export interface CheckInputs {
  /** The decisions to check. */
  readonly decisions: readonly Decision[];
  /** Further decisions that may serve as precedents. One that is also checked counts once. */
  readonly casebook: readonly Decision[];
  readonly law: LawRegistry;
  readonly courtOf?: (id: string) => Court | null;
}

/**
 * Runs the engine over decided requests: `replay` on the findings that each court recorded,
 * `predict` on elements, factors and posture with its own case left out, `predictForward`
 * with earlier decisions only. Remands decide nothing and are counted apart, as are records of an
 * outcome and nothing else.
 */
export function checkCasebook(inputs: CheckInputs): CasebookCheck {
  const { decisions } = inputs;
  const checked = new Set(decisions.map(({ id }) => id));
  const all = [...decisions, ...inputs.casebook.filter(({ id }) => !checked.has(id))];
  const subjects = decisions.flatMap((decision) =>
    decision.speakers.map((speaker) => ({ decision, speaker })),
  );
  const decided = subjects.filter(({ speaker }) => isDecided(speaker));
  const predictable = decided.filter(({ speaker }) => !isOutcomeOnly(speaker));
  const predictFrom = (may: (other: Decision, checked: Decision) => boolean) =>
    predictAll(inputs, predictable, (decision) =>
      all.filter((other) => !sameCase(other, decision) && may(other, decision)),
    );
  return {
    decisions: decisions.length,
    speakers: subjects.length,
    remands: subjects.filter(({ speaker }) => speaker.outcome.kind === 'remand').length,
    undecided: subjects.filter(({ speaker }) => speaker.outcome.kind === null).length,
    outcomeOnly: decided.length - predictable.length,
    replay: replayAll(inputs.law, predictable),
    predict: predictFrom(() => true),
    predictForward: predictFrom((other, { decided: on }) => decidedBefore(other.decided, on)),
  };
}

function isDecided({ outcome }: DecidedSpeaker): boolean {
  return outcome.kind === 'disclose' || outcome.kind === 'withhold' || outcome.kind === 'defer';
}

function isOutcomeOnly({ test, claims, factors }: DecidedSpeaker): boolean {
  return (
    test.coded === null &&
    claims.every(({ elements }) => elements.length === 0) &&
    factors.requester.length + factors.speaker.length === 0
  );
}

function replayAll(law: LawRegistry, subjects: readonly Subject[]): ReplayReport {
  const rows = subjects.map((subject) => {
    const { outcome, because, lacks } = replaySpeaker(law, subject.speaker);
    const why =
      outcome === 'open'
        ? `the record lacks: ${lacks.join(', ') || 'every step'}`
        : `decided by ${because.join(', ')}`;
    return { ...rowOf(subject, outcome, why), because, lacks };
  });
  return { ...counted(rows), rows };
}

function predictAll(
  { law, courtOf = courtById }: CheckInputs,
  subjects: readonly Subject[],
  othersOf: (decision: Decision) => readonly Decision[],
): PredictReport {
  const weigh = precedentWeigher(law, courtOf);
  const rows = subjects.map(({ decision, speaker }): PredictedRow => {
    const others = othersOf(decision);
    const found = predictSpeaker(law, weigh, {
      decision,
      speaker,
      precedents: precedentsOf(law, others),
    });
    const { constraint } = found.precedents;
    return {
      ...rowOf({ decision, speaker }, found.outcome, whyPredicted(found)),
      by: found.by,
      because: found.because,
      weight: constraint.kind === 'forced' ? constraint.weight : null,
      nearest: {
        disclose: found.precedents.nearest.disclose.map(citePrecedent),
        withhold: found.precedents.nearest.withhold.map(citePrecedent),
      },
      usual: usualOutcome(decision, speaker, others),
    };
  });
  return { ...counted(rows), ...comparedWithUsual(rows), rows };
}

function comparedWithUsual(rows: readonly PredictedRow[]): Pick<PredictReport, 'baseline'> {
  const decided = rows.filter(({ verdict }) => verdict !== 'open');
  return {
    baseline: {
      right: usuallyRight(rows),
      wrong: rows.length - usuallyRight(rows),
      rightAmongDecided: usuallyRight(decided),
    },
  };
}

const WHY: Readonly<Record<Prediction['by'], string>> = {
  law: 'by the structure of the test; not shown: ',
  precedent: 'a fortiori from ',
  'inconsistent-precedents': 'cases force it both ways: ',
  nothing: 'no case forces it',
};
const MOST_NAMED = 4;

function whyPredicted({ by, because }: Prediction): string {
  const more = because.length - MOST_NAMED;
  const named = because.slice(0, MOST_NAMED).join(', ');
  return `${WHY[by]}${named}${more > 0 ? ` and ${more} more` : ''}`;
}

/** How many rows the usual outcome would have got right. */
function usuallyRight(rows: readonly PredictedRow[]): number {
  return rows.filter(({ usual, actual }) => usual === held(actual)).length;
}

function rowOf(
  { decision, speaker }: Subject,
  predicted: CheckedRow['predicted'],
  why: string,
): CheckedRow {
  const actual = speaker.outcome.kind ?? 'withhold';
  return {
    decision: decision.id,
    cite: decision.cite,
    speaker: speaker.id,
    who: speaker.who,
    test: speaker.test.coded,
    standard: speaker.test.standard,
    predicted,
    actual,
    verdict: predicted === 'open' ? 'open' : held(predicted) === held(actual) ? 'right' : 'wrong',
    why,
  };
}

/** A request that is deferred leaves the speaker unnamed, as one that is refused does. */
function held(outcome: CheckedRow['predicted'] | CheckedRow['actual']): string {
  return outcome === 'defer' ? 'withhold' : outcome;
}

function counted(rows: readonly CheckedRow[]): Verdicts {
  const of = (verdict: CheckedRow['verdict']) =>
    rows.filter((row) => row.verdict === verdict).length;
  return { right: of('right'), wrong: of('wrong'), open: of('open') };
}

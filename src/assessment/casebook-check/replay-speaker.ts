import { gateWord, type DecidedSpeaker } from '../../casebook/index.ts';
import type { LawRegistry, Standard, Step } from '../../law/index.ts';
import type { Knowledge } from '../../matters/index.ts';
import { allOf } from '../condition-value.ts';
import { recordedStep, type RecordedStep } from './recorded-step.ts';

/** What a test comes to on a court's recorded findings. */
export interface Replay {
  readonly outcome: 'disclose' | 'withhold' | 'defer' | 'open';
  /** The steps that decide, or those that hold it open. */
  readonly because: readonly string[];
  /** What the record would have to state for the test to decide. */
  readonly lacks: readonly string[];
}

/**
 * Applies the encoded test to what a court found step by step; where no test is encoded, the shape
 * that the record itself gives it: each step that it states and does not call "not required".
 */
export function replaySpeaker(law: LawRegistry, speaker: DecidedSpeaker): Replay {
  const gated = decidedByGate(law, speaker);
  if (gated !== null) return gated;
  const { standard: id } = speaker.test;
  const standard = id === null ? null : law.find('standard', id);
  if (standard === null) return conclude(stepsOfRecord(speaker));
  const steps = standard.steps.map((step) => ({
    rule: step,
    recorded: recordedStep(law, { standard, step }, speaker),
  }));
  const weighed = weighedTogether(standard, steps);
  const replayed = conclude(weighed ?? withPassed(steps, speaker.steps.weighing));
  const overcome = weighed !== null && speaker.steps.weighing === 'requester';
  return overcome ? replayed : heldByFailure(replayed, speaker);
}

/**
 * A court can ask for more than its test does. Where the test is met and the record says that something
 * failed which the test has no step for, the record does not tell what came of that: open. Factors that
 * are weighed together may fail one by one, once the court weighed for the requester.
 */
function heldByFailure(replayed: Replay, speaker: DecidedSpeaker): Replay {
  const failed = stepsOfRecord(speaker).filter(({ favours }) => favours === 'no');
  if (replayed.outcome !== 'disclose' || failed.length === 0) return replayed;
  const lacks = failed.map(({ name }) => `what came of the failed ${name}, outside the test`);
  return { outcome: 'open', because: [], lacks };
}

interface StepOfRule {
  readonly rule: Step;
  readonly recorded: RecordedStep;
}

/** Factors weighed together decide through the weighing, unless the court weighed nothing. */
function weighedTogether(
  { combination }: Standard,
  steps: readonly StepOfRule[],
): readonly RecordedStep[] | null {
  if (combination.kind !== 'weighed-together') return null;
  const weighing = steps.filter(({ rule }) => rule.kind === 'weighing');
  return weighing.map(({ recorded }) => recorded);
}

/**
 * A court that weighed for the requester had passed the steps which must come before. One that
 * dispensed with the weighing says nothing of them.
 */
function withPassed(
  steps: readonly StepOfRule[],
  weighing: DecidedSpeaker['steps']['weighing'],
): readonly RecordedStep[] {
  const passed = new Set(
    steps
      .filter(({ rule }) => rule.kind === 'weighing' && weighing === 'requester')
      .flatMap(({ rule }) => before(rule, steps)),
  );
  return steps.map(({ recorded }) =>
    recorded.favours === 'unknown' && passed.has(recorded.step)
      ? { ...recorded, favours: 'yes' }
      : recorded,
  );
}

function before(step: Step, steps: readonly StepOfRule[]): string[] {
  return step.reachedAfter.flatMap((id) => {
    const earlier = steps.find(({ rule }) => rule.id === id);
    return earlier === undefined ? [id] : [id, ...before(earlier.rule, steps)];
  });
}

/** The steps of a test that is not encoded, as its record states them. */
function stepsOfRecord({ notice, steps }: DecidedSpeaker): readonly RecordedStep[] {
  const stated = [
    ['notice', notice.step],
    ['identification', steps.identification],
    ['showing', steps.showing],
    ['weighing', steps.weighing],
  ] as const;
  return stated
    .filter(([, finding]) => finding !== 'not-required')
    .map(([kind, finding]) => ({
      step: kind,
      name: kind,
      kind,
      favours: finding === null ? 'unknown' : (FAVOURS[finding] ?? 'unknown'),
    }));
}

const FAVOURS: Readonly<Record<string, Knowledge>> = {
  met: 'yes',
  'not-met': 'no',
  requester: 'yes',
  speaker: 'no',
};

/**
 * A gate that alone decided. Failed, it stops the request, unless it asks whether a right to speak
 * unnamed is in play: then nothing is left to stop it. Passed, it lets the request through.
 */
function decidedByGate(law: LawRegistry, { gates }: DecidedSpeaker): Replay | null {
  const deciding = gates.filter(
    ({ decided, finding }) => decided && (finding === 'passed' || finding === 'failed'),
  );
  const stops = deciding.filter(
    ({ gate, finding }) =>
      finding === 'failed' &&
      (law.find('gate', gate) ?? gateWord(gate))?.ifNotPassed !== 'speech-tests-fall-away',
  );
  const because = (stops.length > 0 ? stops : deciding).map(({ gate }) => gate);
  if (because.length === 0) return null;
  return { outcome: stops.length > 0 ? 'withhold' : 'disclose', because, lacks: [] };
}

function conclude(steps: readonly RecordedStep[]): Replay {
  const favours = steps.length === 0 ? 'unknown' : allOf(steps.map((step) => step.favours));
  const deciding = steps.filter((step) => step.favours === favours);
  const because = deciding.map(({ name }) => name);
  if (favours === 'yes') return { outcome: 'disclose', because, lacks: [] };
  if (favours === 'unknown') return { outcome: 'open', because: [], lacks: because };
  const onlyNotice = deciding.every(({ kind }) => kind === 'notice');
  return { outcome: onlyNotice ? 'defer' : 'withhold', because, lacks: [] };
}

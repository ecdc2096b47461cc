import { describe, expect, it } from 'vitest';
import {
  syntheticDecision,
  type DecidedParts,
} from '../../../test/synthetic/synthetic-decision.ts';
import { lawRegistry } from '../../law/index.ts';
import { replaySpeaker } from './replay-speaker.ts';

/*
 * A court can ask for more than its test does, and dispense with a part of it. The replay may say that
 * a request was granted only where the record says that the test was met and nothing failed besides.
 */

function replayed(parts: Omit<DecidedParts, 'outcome'>) {
  const [speaker] = syntheticDecision('a', { ...parts, outcome: null }).speakers;
  if (speaker === undefined) throw new Error('a synthetic decision has one speaker');
  return replaySpeaker(lawRegistry(), speaker);
}

describe('a replay', () => {
  it.each<[string, Omit<DecidedParts, 'outcome'>, string]>([
    [
      'a weighing which the test does not have',
      { standard: 'krinsky', notice: 'met', steps: { showing: 'met', weighing: 'speaker' } },
      'weighing',
    ],
    [
      'a notice which the test does not ask for',
      { notice: 'not-met', steps: { showing: 'met', weighing: 'requester' } },
      'notice',
    ],
    [
      'one factor of a weighing that was dispensed with',
      { standard: 'sony-arista', steps: { showing: 'not-met', weighing: 'not-required' } },
      'showing',
    ],
  ])('does not pass over what failed: %s', (_, parts, failed) => {
    expect(replayed(parts)).toEqual({
      outcome: 'open',
      because: [],
      lacks: [`what came of the failed ${failed}, outside the test`],
    });
  });

  it('takes a factor that failed as weighed, where the court weighed for the requester', () => {
    const steps = { showing: 'not-met', weighing: 'requester' } as const;
    expect(replayed({ standard: 'sony-arista', steps }).outcome).toBe('disclose');
  });

  it('infers nothing of the gates from a weighing that was dispensed with', () => {
    const under = { standard: 'section-1782' };
    expect(replayed({ ...under, steps: { weighing: 'requester' } }).outcome).toBe('disclose');
    expect(replayed({ ...under, steps: { weighing: 'not-required' } }).outcome).toBe('open');
  });
});

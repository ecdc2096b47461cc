import { describe, expect, it } from 'vitest';
import {
  syntheticDecision,
  type DecidedParts,
} from '../../../test/synthetic/synthetic-decision.ts';
import { casebook, type DecidedSpeaker, type Decision } from '../../casebook/index.ts';
import { lawRegistry } from '../../law/index.ts';
import { checkCasebook } from './check-casebook.ts';

/*
 * A lawyer must be able to trust that the engine decides a decided case only as its court did, or
 * says what it lacks; and a prediction may rest on nothing from the decision that it predicts.
 */

function claim(...findings: ('shown' | 'not-shown' | null)[]): DecidedSpeaker['claims'][number] {
  return {
    claim: 'defamation',
    law: null,
    elements: findings.map((finding, at) => ({ element: `element-${at}`, finding, by: null })),
  };
}

function decidedUnder(id: string, standard: string, outcome: 'disclose' | 'withhold'): Decision {
  return syntheticDecision(id, {
    standard,
    requester: outcome === 'disclose' ? ['no-other-means'] : [],
    speaker: outcome === 'withhold' ? ['overbroad-request'] : [],
    outcome,
  });
}

/** What is predicted under one test where the same was decided under another. */
function carried(from: string, to: string, outcome: 'disclose' | 'withhold') {
  const [precedent, here] = [decidedUnder('a', from, outcome), decidedUnder('b', to, outcome)];
  return check(precedent, here).predict.rows[1]?.predicted;
}

/** Each decision is a case of its own unless it says otherwise: its id is its number. */
function check(...decided: Decision[]) {
  const decisions = decided.map((one) => ({ ...one, docket: one.docket ?? one.id }));
  return checkCasebook({ decisions, casebook: [], law: lawRegistry() });
}

describe('replay', () => {
  it.each<[string, DecidedParts, string]>([
    ['a showing that failed', { steps: { showing: 'not-met' }, outcome: 'withhold' }, 'right'],
    [
      'both steps met',
      { steps: { showing: 'met', weighing: 'requester' }, outcome: 'disclose' },
      'right',
    ],
    [
      'a weighing for the requester, which is reached only after the showing',
      { steps: { weighing: 'requester' }, outcome: 'disclose' },
      'right',
    ],
    [
      'a weighing for the speaker',
      { steps: { weighing: 'speaker' }, outcome: 'withhold' },
      'right',
    ],
    [
      'a showing met and no word on the weighing',
      { steps: { showing: 'met' }, outcome: 'disclose' },
      'open',
    ],
    ['nothing stated', { outcome: 'disclose' }, 'open'],
    [
      'a step never reached',
      { steps: { showing: 'not-reached', weighing: 'not-reached' }, outcome: 'withhold' },
      'open',
    ],
    [
      'findings that contradict the outcome',
      { steps: { showing: 'not-met' }, outcome: 'disclose' },
      'wrong',
    ],
  ])('%s', (_, parts, verdict) => {
    expect(check(syntheticDecision('a', parts)).replay.rows).toMatchObject([{ verdict }]);
  });

  it('says what the record lacks', () => {
    const { replay } = check(
      syntheticDecision('a', { steps: { showing: 'met' }, outcome: 'disclose' }),
    );
    expect(replay.rows[0]?.why).toMatch(/^the record lacks: The magnitude of the harms$/u);
  });

  it('of a test that is not encoded follows the shape that the record gives it', () => {
    const shape: DecidedParts = {
      standard: null,
      notice: 'not-required',
      steps: { identification: 'not-required', showing: 'met', weighing: 'not-required' },
      requester: ['narrow-request'],
      outcome: 'disclose',
    };
    expect(check(syntheticDecision('a', shape)).replay.rows).toMatchObject([
      { predicted: 'disclose', verdict: 'right' },
    ]);
  });

  it.each<[string, DecidedSpeaker['gates'], DecidedParts, string]>([
    [
      'a gate that alone stopped the request',
      [{ gate: 'subpoena-power', burden: null, finding: 'failed', decided: true }],
      { outcome: 'withhold' },
      'withhold',
    ],
    [
      'a gate that alone let it through',
      [{ gate: 'cable-act-notice', burden: null, finding: 'passed', decided: true }],
      { outcome: 'disclose' },
      'disclose',
    ],
    [
      'a gate that took the tests of speech away, with no test left',
      [{ gate: 'comity-va', burden: null, finding: 'failed', decided: true }],
      { outcome: 'disclose' },
      'disclose',
    ],
    [
      'the same by a word',
      [{ gate: 'first-amendment-reach', burden: null, finding: 'failed', decided: true }],
      { outcome: 'disclose' },
      'disclose',
    ],
    [
      'a gate that did not decide alone',
      [{ gate: 'press-shield', burden: null, finding: 'failed', decided: false }],
      { outcome: 'withhold' },
      'open',
    ],
    [
      'a gate that was not reached',
      [{ gate: 'press-shield', burden: null, finding: 'not-reached', decided: true }],
      { outcome: 'withhold' },
      'open',
    ],
  ])('%s', (_, gates, parts, predicted) => {
    const { replay } = check(syntheticDecision('a', { ...parts, gates }));
    expect(replay.rows).toMatchObject([{ predicted }]);
  });

  it('reads the gates and what is asked of the request where the test has them as steps', () => {
    const passed = {
      gate: 'unlawful-means',
      burden: null,
      finding: 'passed',
      decided: false,
    } as const;
    const relaxed: DecidedParts = {
      standard: 'warren-hospital',
      steps: { showing: 'met' },
      outcome: 'disclose',
    };
    const probable: DecidedParts = {
      standard: 'conn-bill-of-discovery',
      steps: { showing: 'met' },
      outcome: 'disclose',
    };
    const rows = check(
      syntheticDecision('a', relaxed),
      syntheticDecision('b', { ...relaxed, gates: [passed] }),
      syntheticDecision('c', {
        ...relaxed,
        gates: [{ ...passed, finding: 'failed' }],
        outcome: 'withhold',
      }),
      syntheticDecision('d', probable),
      syntheticDecision('e', { ...probable, steps: { showing: 'met', request: 'met' } }),
    ).replay.rows;
    expect(rows.map(({ predicted }) => predicted)).toEqual([
      'open',
      'disclose',
      'withhold',
      'open',
      'disclose',
    ]);
  });

  it('takes the one graded showing of a test for the showing that the record states', () => {
    const rows = check(
      syntheticDecision('a', {
        standard: 'virginia-statute',
        steps: { showing: 'not-met' },
        outcome: 'withhold',
      }),
      // Relevance has no level of proof, and is not what a record calls the showing.
      syntheticDecision('b', {
        standard: 'rule-26-45',
        steps: { showing: 'not-met' },
        outcome: 'disclose',
      }),
    ).replay.rows;
    expect(rows.map(({ predicted }) => predicted)).toEqual(['withhold', 'open']);
  });

  it('counts remands, and outcomes with nothing else, apart', () => {
    const { remands, outcomeOnly, replay } = check(
      syntheticDecision('a', { outcome: 'remand' }),
      syntheticDecision('b', { standard: null, outcome: 'withhold' }),
    );
    expect([remands, outcomeOnly, replay.rows]).toEqual([1, 1, []]);
  });
});

describe('predict', () => {
  const strong = syntheticDecision('strong', { requester: ['sworn-falsity'], outcome: 'disclose' });
  const stronger = syntheticDecision('stronger', {
    requester: ['sworn-falsity', 'specific-harm'],
    outcome: 'disclose',
  });

  it('follows a case with less on the winning side, and cites it', () => {
    const { predict } = check(strong, stronger);
    expect(predict.rows).toMatchObject([
      { decision: 'strong', predicted: 'open', by: 'nothing' },
      { decision: 'stronger', predicted: 'disclose', by: 'precedent', because: ['strong'] },
    ]);
    const [weak] = predict.rows;
    expect(weak?.nearest.disclose[0]?.distinguishedBy.lacking).toEqual(['specific-harm']);
  });

  it('never rests on the decision itself, by whatever name', () => {
    const copy = { ...strong, id: 'strong-again' };
    const { predict } = checkCasebook({
      decisions: [strong],
      casebook: [copy, strong],
      law: lawRegistry(),
    });
    expect(predict.rows).toMatchObject([{ predicted: 'open' }]);
  });

  it('never rests on another decision in the same case', () => {
    const numbered = { ...stronger, docket: '3:14-mc-80328-LB' };
    const earlier = { ...strong, docket: 'No. 14-mc-80328' };
    expect(check(earlier, numbered).predict.rows[1]?.predicted).toBe('open');
    const another = { ...strong, docket: 'No. 14-mc-80329' };
    expect(check(another, numbered).predict.rows[1]?.predicted).toBe('disclose');
  });

  it('does not carry what a test of speech refused, or one of discovery gave, to the other kind', () => {
    // 28 U.S.C. § 1782 asks nothing of the merits; Highfields nothing of a tribunal abroad.
    expect(carried('highfields', 'section-1782', 'withhold')).toBe('open');
    expect(carried('section-1782', 'highfields', 'disclose')).toBe('open');
    expect(carried('highfields', 'section-1782', 'disclose')).toBe('disclose');
    expect(carried('section-1782', 'highfields', 'withhold')).toBe('withhold');
    expect(carried('highfields', 'highfields', 'withhold')).toBe('withhold');
  });

  it('knows the outcome of nothing that was decided later', () => {
    const later = { ...strong, decided: '2016' };
    expect(check(later, stronger).predict.rows[1]?.predicted).toBe('disclose');
    expect(check(later, stronger).predictForward.rows[1]?.predicted).toBe('open');
  });

  it('leaves it open where cases go both ways', () => {
    const both: DecidedParts = {
      requester: ['sworn-falsity'],
      speaker: ['opinion-or-hyperbole'],
      outcome: 'disclose',
    };
    const { predict } = check(
      syntheticDecision('here', both),
      syntheticDecision('one', both),
      syntheticDecision('other', { ...both, outcome: 'withhold' }),
    );
    expect(predict.rows[0]).toMatchObject({
      predicted: 'open',
      by: 'inconsistent-precedents',
      because: ['one', 'other'],
    });
  });

  it('takes no nonparty for a precedent on a defendant, and nothing that was undone', () => {
    const nonparty = syntheticDecision('n', {
      role: 'nonparty',
      requester: ['sworn-falsity'],
      outcome: 'disclose',
    });
    const reversed = {
      ...strong,
      history: [{ what: 'reversed' as const, decision: null, cite: null, on: null }],
    };
    expect(check(nonparty, reversed, stronger).predict.rows[2]?.predicted).toBe('open');
  });

  it('withholds by law where each claim has a gap and the test asks for every element', () => {
    const gap = { claims: [claim('shown', 'not-shown')], outcome: 'withhold' } as const;
    expect(check(syntheticDecision('a', gap)).predict.rows).toMatchObject([
      { predicted: 'withhold', by: 'law', because: ['element-1'] },
    ]);
    const oneWhole = { claims: [claim('not-shown'), claim(null)], outcome: 'withhold' } as const;
    expect(check(syntheticDecision('a', oneWhole)).predict.rows).toMatchObject([
      { predicted: 'open' },
    ]);
  });
});

describe('the casebook that Duces ships', () => {
  const { replay, predict, predictForward } = checkCasebook({
    decisions: casebook().decisions,
    casebook: [],
    law: lawRegistry(),
  });

  it('is never contradicted when it is replayed', () => {
    expect(replay.rows.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
  });

  it.each([
    ['leave one out', predict],
    ['forward in time', predictForward],
  ])(
    'is predicted 15 points better than its usual outcomes, %s, and wrong in fewer than one in twelve',
    (_, { right, wrong, baseline }) => {
      const decided = right + wrong;
      expect(decided).toBeGreaterThan(40);
      expect(100 * (right - baseline.rightAmongDecided)).toBeGreaterThanOrEqual(15 * decided);
      expect(12 * wrong).toBeLessThan(decided);
    },
  );
});

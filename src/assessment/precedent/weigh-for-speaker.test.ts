import { describe, expect, it } from 'vitest';
import {
  syntheticDecision,
  type DecidedParts,
} from '../../../test/synthetic/synthetic-decision.ts';
import { standard, syntheticLaw, weighing } from '../../../test/synthetic/synthetic-law.ts';
import {
  judgment,
  speaker,
  statement,
  syntheticMatter,
} from '../../../test/synthetic/synthetic-matter.ts';
import { assess } from '../index.ts';

/*
 * A weighing is decided by a person or by a case that binds the court and leaves nothing to
 * distinguish. Nothing that nobody has settled may help a case to decide.
 */

const factors = [
  { id: 'sworn', side: 'requester', what: 'A sworn denial.' },
  { id: 'harm', side: 'requester', what: 'Harm.' },
  {
    id: 'public-concern',
    side: 'speaker',
    what: 'Of public concern.',
    natures: ['public-concern'],
  },
  { id: 'nonparty-speaker', side: 'speaker', what: 'Not sued.', role: 'nonparty' },
];
const law = syntheticLaw({
  factor: factors,
  standard: [
    standard('test', [weighing('balance')], { appliesTo: 'both' }),
    standard('two', [weighing('need'), weighing('privacy')]),
  ],
});
const people = [{ id: 'cy', name: 'Cy', role: 'counsel' }];

function recorded(factor: string, present: string, more: object = {}): object {
  return {
    factor,
    speakers: ['ann'],
    present,
    by: 'cy',
    on: '2022-12-01',
    reasons: 'Reasons that are long enough to be read.',
    ...more,
  };
}

const bound = (parts: Partial<DecidedParts>, more: object = {}) =>
  syntheticDecision(
    'earlier',
    {
      standard: 'test',
      requester: ['sworn'],
      steps: { weighing: 'requester' },
      outcome: 'disclose',
      ...parts,
    },
    { court: { id: 'ca9', name: '9th Cir.' }, ...more },
  );

function weighed(matter: object, decision = bound({}), standards = ['test']) {
  const [ann] = assess({
    matter: syntheticMatter({ claims: [], people, ...matter }),
    law,
    standards,
    casebook: [decision],
  }).speakers;
  const [step] = ann?.standards[0]?.steps ?? [];
  if (step?.kind !== 'weighing') throw new Error('no weighing');
  return step;
}

const settled = [recorded('sworn', 'yes'), recorded('public-concern', 'no')];
const own = { statements: [statement('s1', 'ann')] };

describe('a weighing by precedent', () => {
  it('is decided by a case that binds and that nothing distinguishes', () => {
    const step = weighed({ factors: settled });
    expect(step.finding).toMatchObject({
      outcome: 'shown',
      reasons: [{ code: 'forced-by-precedent', about: { by: 'earlier, 1 Test 1' } }],
    });
  });

  it('stays open on a case that only persuades, which is shown', () => {
    const step = weighed({ factors: settled }, bound({}, { court: { id: 'cand', name: null } }));
    expect(step.finding.outcome).toBe('open');
    expect(step.precedent).toMatchObject({
      kind: 'forced',
      outcome: 'disclose',
      weight: 'persuasive',
    });
  });

  it('waits for what nobody has recorded', () => {
    const step = weighed({ factors: [recorded('sworn', 'yes')] });
    expect(step.finding.outcome).toBe('open');
    expect(step.precedent?.nearest.disclose[0]?.waitsFor).toEqual({
      present: [],
      absent: ['public-concern'],
    });
  });

  it.each([
    ['two people who disagree', [...settled, recorded('sworn', 'no')]],
    [
      'an entry of another day',
      [recorded('sworn', 'yes', { on: '2023-05-01' }), recorded('public-concern', 'no')],
    ],
    [
      'an entry about another speaker',
      [recorded('sworn', 'yes', { speakers: ['ben'] }), recorded('public-concern', 'no')],
    ],
  ])('is not moved by %s', (_, some) => {
    expect(weighed({ factors: some }).finding.outcome).toBe('open');
  });

  it('is distinguished by a factor that the case had not, and says so', () => {
    const step = weighed({
      factors: [recorded('sworn', 'yes'), recorded('public-concern', 'yes')],
    });
    expect(step.finding.outcome).toBe('open');
    expect(step.precedent?.nearest.disclose[0]?.distinguishedBy.added).toEqual(['public-concern']);
  });

  it('gives way to a judgment that a person recorded', () => {
    const judged = weighed({ factors: settled, judgments: [judgment('balance', 'withhold')] });
    expect(judged.finding).toMatchObject({ outcome: 'not-shown', reasons: [{ code: 'judged' }] });
  });

  it.each([
    ['a case decided later', bound({}, { decided: '2023-06-01' })],
    ['the matter’s own case', bound({}, { docket: '2' })],
    [
      'a case that was reversed',
      bound({}, { history: [{ what: 'reversed', decision: null, cite: null, on: null }] }),
    ],
    ['a case on a nonparty', bound({ role: 'nonparty' })],
    ['a case that did not weigh', bound({ steps: { weighing: 'not-reached' } })],
  ])('rests on no %s', (_, decision) => {
    expect(weighed({ factors: settled }, decision).finding.outcome).toBe('open');
  });

  it('is left to a person where the test has several weighings', () => {
    expect(weighed({ factors: settled }, bound({ standard: 'two' }), ['two'])).toMatchObject({
      precedent: null,
      finding: { outcome: 'open' },
    });
  });
});

const as = (role: string) => weighed({ ...own, speakers: [speaker('ann', { role })] }).precedent;

describe('the factors of a speaker', () => {
  const nature = { kind: 'public-concern', by: 'court' };
  it.each([
    [
      'her own statement is of the nature',
      [statement('s1', 'ann', { nature })],
      ['public-concern'],
    ],
    [
      'all that may be hers are',
      [statement('s1', 'unknown', { candidates: ['ann', 'ben'], nature })],
      ['public-concern'],
    ],
    [
      'one of those that may be hers is not known to be',
      [
        statement('s1', 'unknown', { candidates: ['ann', 'ben'], nature }),
        statement('s2', 'unknown', { candidates: ['ann', 'ben'] }),
      ],
      [],
    ],
    [
      'only the requester says so',
      [statement('s1', 'ann', { nature: { ...nature, by: 'requester' } })],
      [],
    ],
  ])('%s', (_, statements, expected) => {
    expect(weighed({ statements }).precedent?.factors.speaker).toEqual(expected);
  });

  it('hold that she is not sued, once her role is known', () => {
    expect(as('nonparty')?.factors.speaker).toEqual(['nonparty-speaker']);
    expect(as('defendant')?.factors.unknown).not.toContain('nonparty-speaker');
    expect(as('unknown')?.factors.unknown).toContain('nonparty-speaker');
  });
});

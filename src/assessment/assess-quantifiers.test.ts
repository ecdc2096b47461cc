import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  claimLaw,
  element,
  elementsRequired,
  proposition,
  propositionsRequired,
  route,
  showing,
  standard,
  syntheticLaw,
} from '../../test/synthetic/synthetic-law.ts';
import {
  claim,
  document,
  statement,
  syntheticMatter,
} from '../../test/synthetic/synthetic-matter.ts';
import { assess, type SpeakerAssessment } from './index.ts';

const half = [element('one', [route('p')]), element('two', [route('q')])];
const law = syntheticLaw({
  proposition: ['p', 'q', 'h'].map((id) => proposition(id)),
  claim: [
    claimLaw('claim', half),
    claimLaw('other', [element('one', [route('p')]), element('three', [route('h')])]),
  ],
  standard: [
    standard('test', [showing('merits', [elementsRequired()])]),
    standard('joined', [
      showing('merits', [
        elementsRequired(),
        propositionsRequired('harm', 'statement', [route('h')]),
      ]),
    ]),
    standard('each', [showing('merits', [elementsRequired({ statements: 'every' })])]),
    standard('all-claims', [showing('merits', [elementsRequired({ claims: 'every' })])]),
  ],
});

function ann(parts: object, standards = ['test']): SpeakerAssessment | undefined {
  return assess({ matter: syntheticMatter(parts), law, standards }).speakers[0];
}
const outcome = (parts: object, standards?: string[]) =>
  ann(parts, standards)?.standards[0]?.determination.outcome;

describe('at least one claim, for at least one statement of this speaker, with every element', () => {
  const two = [statement('s1', 'ann'), statement('s2', 'ann')];
  const claims = [claim('c1', 'claim'), claim('c2', 'other')];
  it.each([
    [
      'every element for one statement',
      { exhibits: [document('e', { statement: 's1' }, 'p', 'q')] },
      'disclose',
    ],
    ['half of the elements', { exhibits: [document('e', { statement: 's1' }, 'p')] }, 'open'],
    [
      'half for one statement and half for another of the same speaker',
      {
        statements: two,
        exhibits: [
          document('e', { statement: 's1' }, 'p'),
          document('f', { statement: 's2' }, 'q'),
        ],
      },
      'open',
    ],
    [
      "half for this speaker's statement and half for another speaker's",
      {
        exhibits: [
          document('e', { statement: 's1' }, 'p'),
          document('f', { statement: 's2' }, 'q'),
        ],
      },
      'open',
    ],
    [
      'half of one claim and half of another',
      { claims, exhibits: [document('e', { statement: 's1' }, 'q', 'h')] },
      'open',
    ],
    [
      'one whole claim of two',
      { claims, exhibits: [document('e', { statement: 's1' }, 'p', 'h')] },
      'disclose',
    ],
    [
      'a statement that nobody is named for',
      {
        statements: [statement('s1', 'unknown', { candidates: ['ann', 'ben'] })],
        claims: [claim('c1', 'claim', { statements: ['s1'] })],
        exhibits: [document('e', { statement: 's1' }, 'p', 'q')],
      },
      'open',
    ],
    ['an exhibit that names no statement', { exhibits: [document('e', {}, 'p', 'q')] }, 'open'],
    [
      'an exhibit about the statement, as made by somebody else',
      { exhibits: [document('e', { statement: 's1', speaker: 'ben' }, 'p', 'q')] },
      'open',
    ],
    [
      'no claim against the speaker',
      { claims: [claim('c1', 'claim', { against: ['ben'] })] },
      'open',
    ],
  ])('%s: %s', (_, parts, expected) => {
    expect(outcome(parts)).toBe(expected);
  });

  it('requirements of one step are met by one and the same statement', () => {
    const apart = [
      document('e', { statement: 's1' }, 'p', 'q'),
      document('f', { statement: 's2' }, 'h'),
    ];
    const together = [document('e', { statement: 's1' }, 'p', 'q', 'h')];
    expect(outcome({ statements: two, exhibits: apart }, ['joined'])).toBe('open');
    expect(outcome({ statements: two, exhibits: together }, ['joined'])).toBe('disclose');
  });

  it('a test that asks for every statement, or every claim, gets every one', () => {
    const first = [document('e', { statement: 's1' }, 'p', 'q')];
    const both = [...first, document('f', { statement: 's2' }, 'p', 'q')];
    expect(outcome({ statements: two, exhibits: first }, ['each'])).toBe('open');
    expect(outcome({ statements: two, exhibits: both }, ['each'])).toBe('disclose');
    expect(outcome({ claims, exhibits: first }, ['all-claims'])).toBe('open');
  });
});

const propositions = fc.subarray(['p', 'q', 'h'], { minLength: 1 });
const kinds = fc.constantFrom('document', 'bare-allegation', 'declaration', 'unknown', 'admission');
const exhibitOn = (about: fc.Arbitrary<object>, prefix: string) =>
  fc
    .array(
      fc.record({
        about,
        kind: kinds,
        supports: propositions,
        rebuts: fc.subarray(['p', 'q', 'h']),
        personalKnowledge: fc.constantFrom('yes', 'no', 'unknown'),
      }),
      { maxLength: 5 },
    )
    .map((list) =>
      list.map(({ about: on, kind, supports, rebuts, personalKnowledge }, index) => ({
        ...document(`${prefix}${index}`, on, ...supports),
        rebuts: rebuts.map((one) => ({ proposition: one, ...on })),
        kind,
        personalKnowledge,
      })),
    );
const onAnn = exhibitOn(fc.constant({ statement: 's1' }), 'a');
const onBen = exhibitOn(
  fc.constantFrom({ statement: 's2' }, { statement: 's1', speaker: 'ben' }, { speaker: 'ben' }),
  'b',
);

describe('nine speakers are nine determinations', () => {
  it('what is said of another speaker or statement never changes a finding on this one', () => {
    fc.assert(
      fc.property(onAnn, onBen, (own, others) => {
        const alone = ann({ exhibits: own }, ['test', 'joined']);
        expect(ann({ exhibits: [...own, ...others] }, ['test', 'joined'])).toEqual(alone);
      }),
      { numRuns: 60 },
    );
  });

  it('taking support away never turns what is not disclosed into disclosure', () => {
    fc.assert(
      fc.property(onAnn, fc.nat(), (own, pick) => {
        const before = outcome({ exhibits: own }, ['joined']);
        const less = own.map((exhibit, index) =>
          index === pick % Math.max(own.length, 1) ? { ...exhibit, supports: [] } : exhibit,
        );
        if (before !== 'disclose')
          expect(outcome({ exhibits: less }, ['joined'])).not.toBe('disclose');
      }),
      { numRuns: 60 },
    );
  });
});

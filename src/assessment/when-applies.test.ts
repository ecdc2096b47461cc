import { describe, expect, it } from 'vitest';
import {
  grounds,
  proposition,
  propositionsRequired,
  route,
  showing,
  standard,
  syntheticLaw,
} from '../../test/synthetic/synthetic-law.ts';
import { document, syntheticMatter } from '../../test/synthetic/synthetic-matter.ts';
import { assess } from './index.ts';

/* Some tests and gates are for one kind of request only. Whether it is of that kind is a fact. */

const fact = { id: 'pre-suit', what: 'Before any suit.', about: 'request' };
const asks = (id: string, asked: string) =>
  showing(id, [propositionsRequired(`${id}-asks`, 'request', [route(asked)])]);
const dates = { courts: { kind: 'any' }, inForce: { from: '1900-01-01', to: null, basis: 'test' } };

function law(more: object) {
  return syntheticLaw({
    proposition: ['p', 'q'].map((id) => proposition(id, { about: 'request' })),
    fact: [fact],
    standard: [standard('test', [asks('merits', 'p')])],
    ...more,
  });
}

const gated = law({
  gate: [
    {
      kind: 'gate',
      id: 'petition-first',
      name: 'petition-first',
      question: 'Is there a petition?',
      appliesTo: 'both',
      when: { fact: 'pre-suit' },
      steps: [asks('petition', 'q')],
      ...grounds,
      ...dates,
    },
  ],
});

const followed = law({
  gate: [],
  'court-follow': [
    {
      kind: 'court-follow',
      id: 'cand',
      name: 'N.D. Cal.',
      follows: [
        {
          ruleKind: 'standard',
          rule: 'test',
          force: 'persuasive',
          causes: [],
          qualifier: null,
          when: { fact: 'pre-suit' },
          since: '1900-01-01',
          to: null,
          ...grounds,
        },
      ],
    },
  ],
});

const shown = document('e', {}, 'p');
const facts = (value: string | null) =>
  value === null ? [] : [{ fact: 'pre-suit', value, by: 'counsel' }];

describe('a gate for requests of one kind', () => {
  it.each([
    ['stands before such a request', 'yes', 'withhold'],
    ['does not stand before another', 'no', 'disclose'],
    ['holds it open while the kind is unknown', null, 'open'],
  ])('%s', (_, value, outcome) => {
    const matter = syntheticMatter({
      claims: [],
      recordComplete: 'yes',
      exhibits: [shown],
      facts: facts(value),
    });
    const [speaker] = assess({ matter, law: gated, standards: ['test'] }).speakers;
    expect(speaker?.standards[0]?.determination.outcome).toBe(outcome);
    expect(speaker?.gates.map(({ dependsOn }) => dependsOn)).toEqual(
      { yes: [undefined], no: [], null: [['pre-suit']] }[String(value)],
    );
  });
});

describe('a test that a court follows for requests of one kind', () => {
  it.each([
    ['is in view', 'yes', [{ value: 'yes', facts: [] }]],
    ['is out of view for another', 'no', []],
    ['is in view with the fact it waits for', null, [{ value: 'unknown', facts: ['pre-suit'] }]],
  ])('%s', (_, value, expected) => {
    const matter = syntheticMatter({ claims: [], facts: facts(value) });
    const bases = assess({ matter, law: followed }).standards.flatMap((one) => one.bases);
    expect(bases.map(({ when }) => when)).toEqual(expected);
  });
});

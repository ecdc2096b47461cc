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

/* A gate that asks whether the right to speak unnamed is in play refuses nothing by itself. */

const asks = (id: string, asked: string, more: object = {}) =>
  showing(id, [propositionsRequired(`${id}-asks`, 'request', [route(asked)])], more);

function gate(more: object = {}): object {
  return {
    kind: 'gate',
    id: 'gate',
    name: 'gate',
    question: 'Is the right in play?',
    appliesTo: 'both',
    courts: { kind: 'any' },
    inForce: { from: '1900-01-01', to: null, basis: 'test' },
    steps: [asks('holds', 'right', { burden: 'respondent' })],
    ...grounds,
    ...more,
  };
}

function assessed(gateEntry: object, shown: readonly string[], serves: string, more: object = {}) {
  const law = syntheticLaw({
    proposition: ['right', 'merits'].map((id) => proposition(id, { about: 'request' })),
    fact: [{ id: 'abroad', what: 'For use abroad.', about: 'request' }],
    standard: [standard('test', [asks('showing', 'merits')], { serves })],
    gate: [gateEntry],
  });
  const exhibits = shown.map((id) => document(`on-${id}`, {}, id));
  const matter = syntheticMatter({ claims: [], recordComplete: 'yes', exhibits, ...more });
  const [speaker] = assess({ matter, law, standards: ['test'] }).speakers;
  return { gates: speaker?.gates.length, outcome: speaker?.standards[0]?.determination.outcome };
}

describe('a gate on the reach of the right', () => {
  const reach = gate({ ifNotPassed: 'speech-tests-fall-away' });

  it.each([
    [
      'a test of speech decides where the right is shown',
      ['right'],
      'anonymous-speech',
      'withhold',
    ],
    ['and where it is met', ['right', 'merits'], 'anonymous-speech', 'disclose'],
    ['it refuses nothing where the right is not shown', [], 'anonymous-speech', 'open'],
    ['and is met if it is met, right or no right', ['merits'], 'anonymous-speech', 'disclose'],
    ['a rule of discovery decides whatever the right', [], 'discovery', 'withhold'],
    ['and is not held up by it', ['merits'], 'discovery', 'disclose'],
  ])('%s', (_, shown, serves, outcome) => {
    expect(assessed(reach, shown, serves).outcome).toBe(outcome);
  });

  it('any other gate that is not passed refuses the request', () => {
    expect(assessed(gate(), ['merits'], 'anonymous-speech').outcome).toBe('withhold');
  });
});

describe('where a gate stands', () => {
  it.each([
    ['before the court that is named', ['cand'], 1],
    ['before a court that answers to it', ['ca9'], 1],
    ['not before another', ['ca2'], 0],
  ])('%s', (_, ids, gates) => {
    const named = gate({ courts: { kind: 'named', ids } });
    expect(assessed(named, [], 'discovery').gates).toBe(gates);
  });

  it.each([
    ['yes', 1],
    ['no', 0],
    ['unknown', 0],
  ])('one that somebody must raise stands where its fact is known: %s', (value, gates) => {
    const raised = gate({ when: { fact: 'abroad' }, whenUnknown: 'out-of-view' });
    const facts = [{ fact: 'abroad', value, by: 'counsel' }];
    expect(assessed(raised, [], 'discovery', { facts }).gates).toBe(gates);
  });
});

import { describe, expect, it } from 'vitest';
import {
  grounds,
  proposition,
  propositionsRequired,
  route,
  showing,
  standard,
  syntheticLaw,
  weighing,
} from '../../test/synthetic/synthetic-law.ts';
import {
  document,
  judgment,
  speaker,
  syntheticMatter,
} from '../../test/synthetic/synthetic-matter.ts';
import { assess, type StandardFinding } from './index.ts';

const asks = (id: string, proposed: string) =>
  propositionsRequired(id, 'request', [route(proposed)]);
const shows = (id: string, proposed: string, more: object = {}) =>
  showing(id, [asks(`${id}-asks`, proposed)], more);
const people = [{ id: 'cy', name: 'Cy', role: 'counsel' }];
const together = { combination: { kind: 'weighed-together', ...grounds } };

function held(
  steps: readonly object[],
  parts: object,
  more: object = {},
): StandardFinding | undefined {
  const law = syntheticLaw({
    proposition: ['p', 'q'].map((id) => proposition(id, { about: 'request' })),
    standard: [standard('test', steps, more)],
  });
  const matter = syntheticMatter({ people, claims: [], ...parts });
  return assess({ matter, law, standards: ['test'] }).speakers[0]?.standards[0];
}
const outcome = (steps: readonly object[], parts: object, more: object = {}) =>
  held(steps, parts, more)?.determination.outcome;

const p = document('e', {}, 'p');
const q = document('f', {}, 'q');
const twoSteps = [shows('one', 'p'), weighing('two', { reachedAfter: ['one'] })];

describe('cumulative steps', () => {
  it.each([
    ['every step met', { exhibits: [p], judgments: [judgment('two', 'disclose')] }, 'disclose'],
    ['the weighing not decided', { exhibits: [p] }, 'open'],
    [
      'the weighing decided against it',
      { exhibits: [p], judgments: [judgment('two', 'withhold')] },
      'withhold',
    ],
    [
      'the showing open, the weighing decided for it',
      { judgments: [judgment('two', 'disclose')] },
      'open',
    ],
    [
      'the showing failed, the weighing decided for it',
      { recordComplete: 'yes', judgments: [judgment('two', 'disclose')] },
      'withhold',
    ],
  ])('%s: %3$s', (_, parts, expected) => {
    expect(outcome(twoSteps, parts)).toBe(expected);
  });

  it('a failed notice defers, unless something else fails too', () => {
    const notice = shows('told', 'q', { kind: 'notice' });
    expect(outcome([notice, shows('one', 'p')], { recordComplete: 'yes', exhibits: [p] })).toBe(
      'defer',
    );
    expect(outcome([notice, shows('one', 'p')], { recordComplete: 'yes' })).toBe('withhold');
  });

  it('who resists defeats the request by meeting the step, and only then', () => {
    const resist = shows('resist', 'q', { burden: 'respondent', effect: 'defeats-if-met' });
    const steps = [shows('one', 'p'), resist];
    expect(outcome(steps, { exhibits: [p, q] })).toBe('withhold');
    expect(outcome(steps, { exhibits: [p] })).toBe('open');
    expect(outcome(steps, { exhibits: [p], recordComplete: 'yes' })).toBe('disclose');
  });

  it('any one of the requirements is enough where the step says so', () => {
    const either = showing('one', [asks('a', 'p'), asks('b', 'q')], { needs: 'any' });
    expect(outcome([either], { exhibits: [q] })).toBe('disclose');
    expect(outcome([showing('one', [asks('a', 'p'), asks('b', 'q')])], { exhibits: [q] })).toBe(
      'open',
    );
  });
});

const weigh = (judgments: readonly object[], more: object = {}) =>
  outcome(twoSteps, { exhibits: [p], judgments, ...more });

describe('a weighing is never computed', () => {
  it.each([
    ['for another speaker', [judgment('two', 'disclose', { speakers: ['ben'] })]],
    ['under another standard', [judgment('two', 'disclose', { standard: 'other' })]],
    ['after the day of the assessment', [judgment('two', 'disclose', { on: '2023-01-02' })]],
    ['that disagree', [judgment('two', 'disclose'), judgment('two', 'withhold')]],
  ])('judgments %s leave it open', (_, judgments) => {
    expect(weigh(judgments)).toBe('open');
  });

  it('judgments that disagree need no further one, but that one is taken back', () => {
    const judgments = [judgment('two', 'disclose'), judgment('two', 'withhold')];
    expect(held(twoSteps, { exhibits: [p], judgments })?.determination.needs).toEqual([
      [{ kind: 'judgments-agreed', standard: 'test', step: 'two' }],
    ]);
  });

  it('a ruling of the court is not a judgment', () => {
    const on = { kind: 'step', standard: 'test', step: 'two' };
    const ruling = { id: 'r', on, outcome: 'met', says: 'met', at: 'decl ¶ 2' };
    const relief = { ...ruling, id: 'd', on: { kind: 'relief' }, outcome: 'disclose' };
    expect(weigh([], { rulings: [ruling, relief] })).toBe('open');
  });

  it('names a judgment as what is missing', () => {
    expect(held(twoSteps, { exhibits: [p] })?.determination.needs).toEqual([
      [{ kind: 'judgment', standard: 'test', step: 'two' }],
    ]);
  });
});

describe('factors that are weighed with one another', () => {
  const factors = [shows('one', 'p'), weighing('balance')];
  it.each([
    ['every factor shown and no judgment', { exhibits: [p] }, 'open'],
    [
      'no factor shown, and a judgment',
      { recordComplete: 'yes', judgments: [judgment('balance', 'disclose')] },
      'disclose',
    ],
    [
      'every factor shown, and a judgment against it',
      { exhibits: [p], judgments: [judgment('balance', 'withhold')] },
      'withhold',
    ],
  ])('%s: %3$s', (_, parts, expected) => {
    expect(outcome(factors, parts, together)).toBe(expected);
  });
  it('with nothing to weigh by, it stays open however much is shown', () => {
    expect(outcome([shows('one', 'p')], { exhibits: [p] }, together)).toBe('open');
  });
});

const role = (kind: string) =>
  assess({
    matter: syntheticMatter({
      claims: [],
      speakers: [speaker('ann', { role: kind })],
      statements: [],
    }),
    law: syntheticLaw({
      proposition: [proposition('p')],
      standard: [standard('test', twoSteps)],
    }),
    standards: ['test'],
  }).speakers[0];

describe('a standard is for its own kind of speaker', () => {
  it('a nonparty is not held to a test for defendants', () => {
    expect(role('nonparty')).toMatchObject({ standards: [], notForSpeaker: ['test'] });
  });
  it('a speaker of unknown role is, with a mark', () => {
    expect(role('unknown')?.standards[0]?.fitsSpeaker).toBe('unknown');
  });
});

describe('the law of another day', () => {
  it('a standard not yet decided is not evaluated', () => {
    const law = syntheticLaw({
      proposition: [proposition('p')],
      standard: [
        standard('test', twoSteps, { inForce: { from: '2005-01-18', to: null, basis: 'decided' } }),
      ],
    });
    const on = (asOf: string) => {
      const made = assess({
        matter: syntheticMatter({ claims: [] }),
        law,
        standards: ['test'],
        asOf,
      });
      return [made.standards[0]?.inForce, made.speakers[0]?.standards.length];
    };
    expect(on('2005-01-17')).toEqual([false, 0]);
    expect(on('2005-01-18')).toEqual([true, 1]);
  });
});

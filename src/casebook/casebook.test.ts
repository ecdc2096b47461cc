import { describe, expect, it } from 'vitest';
import { courtById } from '../courts/index.ts';
import { lawRegistry } from '../law/index.ts';
import { casebook, casebookOf, decidedBefore } from './index.ts';

const { decisions } = casebook();

describe('the casebook', () => {
  it('names only courts, factors and standards that there are', () => {
    const law = lawRegistry();
    const speakers = decisions.flatMap((decision) => decision.speakers);
    const factors = speakers.flatMap((one) => [...one.factors.requester, ...one.factors.speaker]);
    const courts = decisions.flatMap(({ court }) => court.id ?? []);
    expect(courts.filter((id) => courtById(id) === null)).toEqual([]);
    expect(factors.filter((id) => law.find('factor', id) === null)).toEqual([]);
  });

  it('puts each factor on the side that the law gives it', () => {
    const law = lawRegistry();
    for (const { factors } of decisions.flatMap(({ speakers }) => speakers)) {
      for (const side of ['requester', 'speaker'] as const) {
        expect(factors[side].filter((id) => law.find('factor', id)?.side !== side)).toEqual([]);
      }
    }
  });

  it('gives each decision its sources, and says how far its record is to be trusted', () => {
    const bare = decisions.filter(
      ({ sources, confidence }) => sources.length * (confidence ?? '').length === 0,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('links only to decisions that it holds', () => {
    const links = decisions.flatMap(({ history }) =>
      history.flatMap(({ decision }) => decision ?? []),
    );
    expect(links.filter((id) => casebook().find(id) === null)).toEqual([]);
  });

  it('has each decision once', () => {
    const [first] = decisions;
    if (first === undefined) throw new Error('the casebook is empty');
    expect(() => casebookOf([first, first])).toThrow('is there twice');
    expect(() => casebook().get('no-such-decision')).toThrow('no decision no-such-decision');
  });
});

describe('which decision was first', () => {
  it.each([
    ['2010-05-03', '2010-05-04', true],
    ['2010-05-04', '2010-05-04', false],
    ['2010', '2011-01-01', true],
    ['2011', '2011-05-03', false],
    ['2011-04', '2011-05-03', true],
    [null, '2011', false],
    ['2011', null, false],
  ])('%s before %s: %s', (one, other, expected) => {
    expect(decidedBefore(one, other)).toBe(expected);
  });
});

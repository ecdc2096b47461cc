import { describe, expect, it } from 'vitest';
import { courtById } from '../courts/index.ts';
import { lawRegistry } from '../law/index.ts';
import { encodedStandard } from './encoded-standard.ts';
import { casebook, casebookOf, decidedBefore, gateWord, isUndone } from './index.ts';

const { decisions } = casebook();

describe('the casebook', () => {
  it('names only courts, factors and standards that there are', () => {
    const law = lawRegistry();
    const speakers = decisions.flatMap((decision) => decision.speakers);
    const factors = speakers.flatMap((one) => [...one.factors.requester, ...one.factors.speaker]);
    const courts = decisions.flatMap(({ court }) => court.id ?? []);
    expect(courts.filter((id) => courtById(id) === null)).toEqual([]);
    expect(factors.filter((id) => law.find('factor', id) === null)).toEqual([]);
    const standards = speakers.flatMap(({ test }) => test.standard ?? []);
    expect(standards.filter((id) => law.find('standard', id) === null)).toEqual([]);
  });

  it('names only gates of the law, gates within the test used, or words that say what they ask', () => {
    const law = lawRegistry();
    const isKnown = (gate: string, standard: string | null) =>
      law.find('gate', gate) !== null ||
      gateWord(gate) !== null ||
      (standard === null ? [] : law.get('standard', standard).steps).some(
        ({ id, kind }) => kind === 'gate' && id === gate,
      );
    const unknown = decisions
      .flatMap(({ speakers }) => speakers)
      .flatMap(({ gates, test }) => gates.filter(({ gate }) => !isKnown(gate, test.standard)));
    expect(unknown).toEqual([]);
  });

  it('names a gate of the law only where its courts are those of the decision', () => {
    const law = lawRegistry();
    const astray = decisions.flatMap(({ id, court, speakers }) =>
      speakers
        .flatMap(({ gates }) => gates.flatMap(({ gate }) => law.find('gate', gate) ?? []))
        .filter(({ courts }) => courts.kind === 'named' && !courts.ids.includes(court.id ?? ''))
        .map((gate) => `${id}: ${gate.id}`),
    );
    expect(astray).toEqual([]);
  });

  it('gives each test the standard that the table of tests gives it', () => {
    for (const { id, court, decided, underlying, speakers } of decisions) {
      for (const { test } of speakers) {
        const { coded } = test;
        const recorded = { coded, court: court.id, underlying: underlying.kind, decided };
        expect([id, encodedStandard(recorded)]).toEqual([id, test.standard]);
      }
    }
  });

  it('says of a decision that its cite shows undone that it was', () => {
    const shown = decisions.filter(({ cite }) =>
      /\b(?:rev'd|vacated|set aside|not adopted)\b/u.test(cite),
    );
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((decision) => !isUndone(decision)).map(({ id }) => id)).toEqual([]);
  });

  it('tells of two linked decisions at both ends', () => {
    const back = {
      reversed: 'reviews',
      vacated: 'reviews',
      'set-aside': 'reviews',
      affirmed: 'reviews',
      'same-case': 'same-case',
    };
    const oneSided = decisions.flatMap(({ id, history }) =>
      history
        .filter(({ what, decision }) => decision !== null && what in back)
        .filter(({ what, decision }) => {
          const other = casebook().get(decision ?? '');
          const expected = back[what as keyof typeof back];
          return !other.history.some((entry) => entry.decision === id && entry.what === expected);
        })
        .map(({ decision }) => `${id} and ${decision ?? ''}`),
    );
    expect(oneSided).toEqual([]);
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

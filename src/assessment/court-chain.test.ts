import { describe, expect, it } from 'vitest';
import { oneCourtMatter } from '../../test/synthetic/one-court-matter.ts';
import { casebook } from '../casebook/index.ts';
import { courtById } from '../courts/index.ts';
import { lawRegistry } from '../law/index.ts';
import { courtChain } from './court-chain.ts';

const chainOf = (court: string): readonly string[] =>
  courtChain({ matter: oneCourtMatter(court, 'a rule'), courtOf: courtById })[0]?.chain ?? [];

describe('the way up from a court', () => {
  it.each([
    ['nysupct', ['nysupct', 'nyappdiv', 'ny', 'scotus']],
    ['calsuppctla', ['calsuppctla', 'calctapp', 'cal', 'scotus']],
    ['nysb', ['nysb', 'nysd', 'ca2', 'scotus']],
    ['cand', ['cand', 'ca9', 'scotus']],
    ['nowhere', ['nowhere']],
  ])('%s: %j', (court, expected) => {
    expect(chainOf(court)).toEqual(expected);
  });

  it('leads from every court of the casebook to a file that says what is followed there', () => {
    const courts = new Set(casebook().decisions.flatMap(({ court }) => court.id ?? []));
    const lost = [...courts].filter(
      (court) => !chainOf(court).some((id) => lawRegistry().find('court-follow', id) !== null),
    );
    expect(courts.size).toBeGreaterThan(40);
    expect(lost).toEqual([]);
  });
});

it('every decision of the casebook that a search for a test names is there', () => {
  const held = new Set(casebook().decisions.map(({ id }) => `casebook:${id}`));
  const named = lawRegistry()
    .all('court-follow')
    .flatMap(({ noneFound }) => noneFound?.sources ?? [])
    .filter((source) => source.startsWith('casebook:'));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((source) => !held.has(source))).toEqual([]);
});

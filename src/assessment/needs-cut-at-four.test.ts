// Only four alternatives were kept at each level, without a word. So sets were left out, and worse:
// where a fifth way to meet one step was also the way to meet another, a set of two was printed as a
// smallest set although one exhibit would have been enough.
import { expect, it } from 'vitest';
import {
  proposition,
  propositionsRequired,
  route,
  showing,
  standard,
  syntheticLaw,
} from '../../test/synthetic/synthetic-law.ts';
import { syntheticMatter } from '../../test/synthetic/synthetic-matter.ts';
import { assess } from './index.ts';

const asks = (id: string, ...ways: string[]) =>
  showing(id, [
    propositionsRequired(
      `${id}-asks`,
      'request',
      ways.map((way) => route(way)),
    ),
  ]);

it.each([
  {
    why: 'the fifth way to meet the first step meets the second too',
    steps: [asks('one', 'p', 'q', 'r', 's', 't'), asks('two', 't')],
    sets: ['t'],
  },
  {
    why: 'p alone, or one of q and s with one of r and u',
    steps: [asks('one', 'q', 's', 'p'), asks('two', 'u', 'r', 'p')],
    sets: ['p', 'q+r', 'q+u', 'r+s', 's+u'],
  },
])('$why', ({ steps, sets }) => {
  const law = syntheticLaw({
    proposition: ['p', 'q', 'r', 's', 't', 'u'].map((id) => proposition(id, { about: 'request' })),
    standard: [standard('test', steps)],
  });
  const matter = syntheticMatter({ claims: [] });
  const found = assess({ matter, law, standards: ['test'] }).speakers[0]?.standards[0];
  const printed = found?.determination.needs.map((set) =>
    set
      .map((one) => (one.kind === 'exhibit' ? one.proposition : one.kind))
      .toSorted()
      .join('+'),
  );
  expect(printed?.toSorted()).toEqual(sets);
});

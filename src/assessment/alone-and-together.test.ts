import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../law/index.ts';
import { loadMatter } from '../matters/index.ts';
import { assess, type MatterFile } from './index.ts';

const law = lawRegistry();
const founding = loadMatter(
  fileURLToPath(new URL('../../examples/in-re-twitter', import.meta.url)),
);
const standards = law.all('standard').map(({ id }) => id);
const two = founding.speakers.slice(0, 2);

/** The findings under each standard, for every speaker, by the standard's id. */
function findings(matter: MatterFile, asked: readonly string[]): Record<string, string> {
  const found = assess({ matter, law, standards: asked }).speakers.flatMap((one) => one.standards);
  const byRule = Map.groupBy(found, ({ rule }) => rule);
  return Object.fromEntries([...byRule].map(([rule, held]) => [rule, JSON.stringify(held)]));
}

/** A standard's findings share what was found before them, so each is asked alone as well. */
function eachAlone(matter: MatterFile): Record<string, string> {
  return Object.fromEntries(standards.flatMap((id) => Object.entries(findings(matter, [id]))));
}

describe('a standard asked with all the others', () => {
  it.each([
    ['the record as it is', {}],
    ['a complete record', { recordComplete: 'yes' as const }],
    ['half of the exhibits', { exhibits: founding.exhibits.filter((_, at) => at % 2 === 0) }],
    [
      'exhibits about one of the speakers alone',
      {
        exhibits: founding.exhibits.map((one, at) => ({
          ...one,
          supports: one.supports.map((offer) =>
            at % 2 === 0 ? offer : { ...offer, speaker: 'doe-2' },
          ),
        })),
      },
    ],
    [
      'exhibits that rebut what they supported',
      { exhibits: founding.exhibits.map((one) => ({ ...one, rebuts: one.supports })) },
    ],
  ])('has the findings that it has alone: %s', (_, change) => {
    const matter = { ...founding, speakers: two, ...change };
    const together = findings(matter, standards);
    expect(Object.keys(together).length).toBeGreaterThan(20);
    expect(eachAlone(matter)).toEqual(together);
  });
});

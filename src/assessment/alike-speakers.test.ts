import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../law/index.ts';
import { loadMatter } from '../matters/index.ts';
import { assess, type MatterFile, type SpeakerAssessment } from './index.ts';

const law = lawRegistry();
const founding = loadMatter(
  fileURLToPath(new URL('../../examples/in-re-twitter', import.meta.url)),
);
const standards = law.all('standard').map(({ id }) => id);

/** Everything found for a speaker, the speaker's own id written as `me`. */
function findingsOf({ speaker, gates, standards: held }: SpeakerAssessment): string {
  return JSON.stringify([gates, held]).replaceAll(`"${speaker}"`, '"me"');
}

/** The same matter with nobody but one speaker to evaluate. */
function alone(matter: MatterFile, id: string): string[] {
  const speakers = matter.speakers.filter((one) => one.id === id);
  return assess({ matter: { ...matter, speakers }, law, standards }).speakers.map(findingsOf);
}

describe('speakers who are alike', () => {
  it('each have the findings that they have alone, under every standard', () => {
    const { speakers } = assess({ matter: founding, law, standards });
    for (const one of [speakers[0], speakers[4], speakers[8]]) {
      if (one === undefined) throw new Error('The matter lacks a speaker.');
      expect([findingsOf(one)]).toEqual(alone(founding, one.speaker));
    }
  });
  it.each([
    [
      'an exhibit names',
      {
        exhibits: founding.exhibits.map((one) => ({
          ...one,
          supports: one.supports.map((offer) => ({ ...offer, speaker: 'doe-5' })),
        })),
      },
    ],
    [
      'is known to have made the statement',
      { statements: founding.statements.map((one) => ({ ...one, speaker: 'doe-5' })) },
    ],
    [
      'no claim is against',
      {
        claims: founding.claims.map((one) => ({
          ...one,
          against: one.against.filter((id) => id !== 'doe-5'),
        })),
      },
    ],
  ])('do not lend them to one whom %s', (_, change) => {
    const matter = { ...founding, ...change };
    const fifth = assess({ matter, law, standards }).speakers[4];
    if (fifth === undefined) throw new Error('The matter lacks a speaker.');
    expect([findingsOf(fifth)]).toEqual(alone(matter, 'doe-5'));
    expect(findingsOf(fifth)).not.toBe(alone(matter, 'doe-1')[0]);
  });
});

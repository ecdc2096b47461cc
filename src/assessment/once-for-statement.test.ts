import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../law/index.ts';
import { loadMatter } from '../matters/index.ts';
import { assess, type MatterFile } from './index.ts';

const folder = fileURLToPath(new URL('../../examples/in-re-twitter', import.meta.url));
const founding = loadMatter(folder);
const [statement] = founding.statements;
const [exhibit] = founding.exhibits;
if (statement === undefined || exhibit === undefined) throw new Error('The matter is bare.');

/** An exhibit on the same statement, offered about one of its candidates alone. */
const naming = {
  ...exhibit,
  id: 'about-doe-3',
  personalKnowledge: 'yes' as const,
  supports: ['statement-made', 'published-to-third-party'].map((proposition) => ({
    proposition,
    statement: statement.id,
    speaker: 'doe-3',
  })),
};

const matters: readonly (readonly [string, MatterFile])[] = [
  ['the founding record', founding],
  ['an exhibit about one speaker', { ...founding, exhibits: [...founding.exhibits, naming] }],
  ['a statement tied to one', { ...founding, statements: [{ ...statement, speaker: 'doe-2' }] }],
];

describe('what is found on a statement once', () => {
  it.each(matters)('is what each speaker would be found to have alone: %s', (_, matter) => {
    const law = lawRegistry();
    const together = assess({ matter, law }).speakers;
    for (const [index, speaker] of matter.speakers.entries()) {
      const alone = assess({ matter: { ...matter, speakers: [speaker] }, law }).speakers;
      expect(together[index]).toEqual(alone[0]);
    }
  });
  it('never lets an exhibit about one speaker carry a point for another', () => {
    const matter = { ...founding, exhibits: [naming] };
    const relied = assess({ matter, law: lawRegistry() }).speakers.filter(({ standards }) =>
      standards.some(({ steps }) =>
        steps.some(({ exhibits }) => exhibits.some(({ id }) => id === naming.id)),
      ),
    );
    expect(relied.map(({ speaker }) => speaker)).toEqual(['doe-3']);
  });
});

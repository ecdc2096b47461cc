import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../law/index.ts';
import { loadMatter } from '../matters/index.ts';
import { assess, speakerGroups, type MatterFile } from './index.ts';

const folder = fileURLToPath(new URL('../../examples/in-re-twitter', import.meta.url));
const founding = loadMatter(folder);

/** The speakers of each group, by their ids. */
function grouped(matter: MatterFile): string[] {
  const { speakers } = assess({ matter, law: lawRegistry() });
  return speakerGroups(speakers).map((group) =>
    group.speakers.map(({ speaker }) => speaker.replace('doe-', '')).join(''),
  );
}

describe('speakers told together', () => {
  it('are all of them where the record tells nobody apart', () => {
    expect(grouped(founding)).toEqual(['123456789']);
  });
  it('are not those of different roles', () => {
    const speakers = founding.speakers.map((one) =>
      one.id === 'doe-5' ? { ...one, role: 'nonparty' as const } : one,
    );
    expect(grouped({ ...founding, speakers })).toEqual(['12346789', '5']);
  });
  it('are not those of whom one is tied to a statement', () => {
    const statements = founding.statements.map((one) => ({ ...one, speaker: 'doe-7' }));
    expect(grouped({ ...founding, statements })).toEqual(['12345689', '7']);
  });
  it('are not those for whom a judgment is recorded and those for whom none is', () => {
    const judgments = [
      {
        standard: 'highfields',
        step: 'compare-harms',
        speakers: ['doe-1', 'doe-9'],
        decision: 'disclose' as const,
        by: 'ann',
        on: '2023-02-16',
        reasons: 'Compared on paper.',
      },
    ];
    expect(grouped({ ...founding, judgments })).toEqual(['19', '2345678']);
  });
  it('are found for a thousand speakers without comparing each with each', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `doe-${index}`);
    const [speaker] = founding.speakers;
    if (speaker === undefined) throw new Error('The matter is bare.');
    const matter = {
      ...founding,
      speakers: ids.map((id) => ({ ...speaker, id })),
      statements: founding.statements.map((one) => ({ ...one, candidates: ids })),
      claims: founding.claims.map((one) => ({ ...one, against: ids })),
    };
    const start = performance.now();
    expect(grouped(matter)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

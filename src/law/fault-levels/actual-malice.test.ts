import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../law-registry.ts';

// Behar, 238 F.3d at 174; Sullivan, 376 U.S. at 279-80.
const malice = lawRegistry().get('fault-level', 'actual-malice');

describe('actual malice', () => {
  it.each([['knowledge-of-falsity'], ['serious-doubt']])(
    'is carried by %s alone',
    (proposition) => {
      expect(malice.routes.map(({ propositions }) => propositions)).toContainEqual([proposition]);
    },
  );

  it.each([
    ['intent-to-discredit', 'behar-2001'],
    ['ill-will', 'behar-2001'],
    ['retaliation', 'harte-hanks-1989'],
    ['negligence', 'st-amant-1968'],
    ['falsity', 'behar-2001'],
  ])('is not carried by %s, as %s says', (proposition, authority) => {
    expect(malice.notEnough).toContainEqual(expect.objectContaining({ proposition, authority }));
    expect(malice.routes.flatMap(({ propositions }) => propositions)).not.toContain(proposition);
  });

  it('takes clear and convincing evidence, a level of persuasion that no count of exhibits reaches', () => {
    expect(malice.proofLevel).toBe('clear-and-convincing');
    expect(lawRegistry().get('proof-level', 'clear-and-convincing').measuredBy).toBe('persuasion');
  });

  it('is stricter than negligence and than gross irresponsibility', () => {
    expect(malice.stricterThan.map(({ level }) => level)).toEqual([
      'negligence',
      'gross-irresponsibility',
    ]);
  });
});

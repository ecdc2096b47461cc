import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../law-registry.ts';

describe('which court follows what', () => {
  it.each([
    ['cand', 'nature-of-speech', [], 'binding'],
    ['cand', 'highfields', [], 'persuasive'],
    ['ca9', 'nature-of-speech', [], 'binding'],
    ['ca2', 'sony-arista', ['copyright'], 'binding'],
    ['nysd', 'sony-arista', ['copyright'], 'binding'],
    ['nysd', 'sony-arista', ['defamation'], 'persuasive'],
    ['nyed', 'sony-arista', ['defamation'], 'persuasive'],
  ])('%s follows %s for %j: %s', (court, rule, causes, force) => {
    expect(lawRegistry().get('court-follow', court).follows).toContainEqual(
      expect.objectContaining({ rule, causes, force }),
    );
  });

  it('says of no district decision that it binds another judge of the district', () => {
    const { follows } = lawRegistry().get('court-follow', 'cand');
    expect(follows.find(({ rule }) => rule === 'highfields')?.force).toBe('persuasive');
  });
});

import { describe, expect, it } from 'vitest';
import { courtById } from '../../courts/index.ts';
import { precedentWeight } from './precedent-weight.ts';

describe('how a precedent stands to the deciding court', () => {
  it.each([
    ['a district court', 'cand', 'its court of appeals', 'ca9', 'binding'],
    ['a district court', 'cand', 'the Supreme Court', 'scotus', 'binding'],
    ['a district court', 'cand', 'its own judges', 'cand', 'persuasive'],
    ['a district court', 'cand', 'another circuit', 'ca2', 'persuasive'],
    ['a district court', 'cand', 'another district', 'nysd', 'persuasive'],
    ['a court of appeals', 'ca9', 'itself', 'ca9', 'binding'],
    ['a court of appeals', 'ca9', 'a court below', 'cand', 'persuasive'],
  ])('%s (%s) and %s (%s): %s', (_, deciding, __, precedent, expected) => {
    expect(precedentWeight(courtById, deciding, precedent)).toBe(expected);
  });

  it('an unknown court is bound by nothing that is known', () => {
    expect(precedentWeight(courtById, null, 'ca9')).toBe('persuasive');
    expect(precedentWeight(courtById, 'cand', null)).toBe('persuasive');
  });
});

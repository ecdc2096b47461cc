import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

const HELD = {
  citation: 'N.Y. Civ. Rights Law § 99-a(1)',
  pin: null,
  text: 'A "public writer" is one who writes in a place open to the public.',
  whole: true,
  verified: true,
  defines: true,
  from: null,
  until: null,
};

describe('what the law demands, cited to a place that only defines', () => {
  it.each<readonly [text: string, found: boolean]>([
    ['The statute requires proof of ill will. N.Y. Civ. Rights Law § 99-a(1).', true],
    [
      'A public writer must show ill will. (Dkt. No. 9 (citing N.Y. Civ. Rights Law § 99-a(1)(b)).)',
      true,
    ],
    ['The statute defines who must be heard. N.Y. Civ. Rights Law § 99-a(1).', false],
    ['He writes in a place open to all. N.Y. Civ. Rights Law § 99-a(1).', false],
    // The whole section also holds what it demands.
    ['The statute requires proof of ill will. N.Y. Civ. Rights Law § 99-a.', false],
    ['The statute requires proof of ill will. N.Y. Civ. Rights Law § 99-a(2).', false],
  ])('%s', (text, found) => {
    const codes = checkCitations(text, [HELD]).map(({ code }) => code);
    expect(codes.includes('cited-to-definition')).toBe(found);
  });
});

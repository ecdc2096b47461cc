import { describe, expect, it } from 'vitest';
import { checkCitationForm, scanCitations } from './index.ts';

const codes = (text: string): readonly string[] =>
  checkCitationForm(text, scanCitations(text)).map(({ code }) => code);

describe('slips of form', () => {
  it.each<[text: string, expected: readonly string[]]>([
    ['A v. B, 2016 WL 100, at *2 (N.D. Cal. June 7, 2015).', ['database-year-differs']],
    ['A v. B, 2016 WL 100, at *2 (N.D. Cal. Dec. 30, 2015).', []],
    ['A v. B, 2016 WL 100, at *2 (N.D. Cal. June 7, 2016).', []],
    [
      'A Mgmt. v. B, 1 F.3d 2 (9th Cir. 1999). A Management v. B, 1 F.3d 2 (9th Cir. 1999).',
      ['name-varies', 'repeated-in-full'],
    ],
    ['A v. B, 1 F.3d 2 (9th Cir. 1999). A v. B, 1 F.3d at 3.', []],
    ['A v. B, 1 F.3d 2 (1999); C v. D, 3 U.S. 4 (1950). So. Id. at 5.', ['id-unclear']],
    ['A v. B, 1 F.3d 2 (1999) (quoting C v. D, 3 U.S. 4 (1950)). So. Id.', ['id-unclear']],
    ['A v. B, 1 F.3d 2 (1999) (quoting C v. D, 3 U.S. 4 (1950)). So. Id. at 7.', []],
    ['A v. B, 1 F.3d 2 (1999). So. Id.', []],
    ['So it is. Id. at 5.', ['id-without-antecedent']],
    [
      'It is “well settled law” here. A v. B, 1 F.3d 2 (1999) (citing C v. D, 3 U.S. 4 (1950)).',
      ['citing-where-quoted'],
    ],
    ['It is well settled. A v. B, 1 F.3d 2 (1999) (citing C v. D, 3 U.S. 4 (1950)).', []],
    ['A v. B Inc., et al., 1 F.3d 2 (1999).', ['et-al-in-name']],
    ['A v. B, 100 F.3d 200, 95 (1999).', ['pin-before-first-page']],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('compares a citation with few others, however often one authority is cited', () => {
    const text = `A v. B, 1 F.3d 2 (1999). ${'So. A v. B, 1 F.3d 2 (1999). Id. at 3. '.repeat(2000)}`;
    const flags = checkCitationForm(text, scanCitations(text));
    expect(flags.length).toBeGreaterThanOrEqual(2000);
    expect(Math.max(...flags.map(({ others }) => others.length))).toBeLessThan(10);
  });

  it('points at the citation and at those it is compared with', () => {
    const text = 'A v. B, 1 F.3d 2 (1999). A v. B, 1 F.3d 2 (1999).';
    const [flag] = checkCitationForm(text, scanCitations(text));
    expect(flag).toMatchObject({ citation: 1, others: [0] });
    expect(text.slice(flag?.start, flag?.end)).toBe('1 F.3d 2');
  });
});

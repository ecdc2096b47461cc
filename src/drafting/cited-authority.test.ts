import { describe, expect, it } from 'vitest';
import { lawRegistry } from '../law/index.ts';
import { citedAuthority } from './cited-authority.ts';
import { citationText } from './inline-text.ts';

const law = lawRegistry();

function spelt(authority: string, pin: string | null, first: boolean, pinVerified = true): string {
  const cited = citedAuthority(law, { authority, cite: authority, pin, pinVerified });
  const { title, rest } = citationText({ ...cited, first });
  return `${title}${rest}`;
}

describe('an authority as a brief cites it', () => {
  it.each([
    [
      'a case with its pin',
      ['highfields-2005', '385 F. Supp. 2d at 975-76'],
      'Highfields Capital Mgmt., L.P. v. Doe, 385 F. Supp. 2d 969, 975-76 (N.D. Cal. 2005)',
      'Highfields, 385 F. Supp. 2d at 975-76',
    ],
    [
      'a state case',
      ['krinsky-2008', '159 Cal. App. 4th at 1172'],
      'Krinsky v. Doe 6, 159 Cal. App. 4th 1154, 1172 (2008)',
      'Krinsky, 159 Cal. App. 4th at 1172',
    ],
    [
      'a case without a pin',
      ['highfields-2005', null],
      'Highfields Capital Mgmt., L.P. v. Doe, 385 F. Supp. 2d 969 (N.D. Cal. 2005)',
      'Highfields',
    ],
    [
      'a rule, which is its section every time',
      ['frcp-45', 'Fed. R. Civ. P. 45(d)(2)(B)'],
      'Fed. R. Civ. P. 45(d)(2)(B)',
      'Fed. R. Civ. P. 45(d)(2)(B)',
    ],
  ] as const)('%s', (_name, [authority, pin], full, short) => {
    expect(spelt(authority, pin, true)).toBe(full);
    expect(spelt(authority, pin, false)).toBe(short);
  });

  it.each([
    [
      '2014 WL 2798863',
      '2014 WL 2798863, at *2',
      ', 2014 WL 2798863, at *2 (N.D. Cal. June 19, 2014)',
    ],
    ['407 Md. 415', '407 Md. at 456', ', 407 Md. 415, 456, 966 A.2d 432 (2009)'],
    [
      '2016-Ohio-7383',
      '2016-Ohio-7383, ¶ 1',
      ', 2016-Ohio-7383, ¶ 1 (Ohio Ct. App. 1st Dist. 2016)',
    ],
    ['No. 22-mc-80319-SK', '4:14-25', ', No. 22-mc-80319-SK, at 4:14-25 (N.D. Cal. Feb. 16, 2023)'],
    [
      '320 S.E.2d 70',
      '320 S.E.2d 70, syl. pt. 1',
      ', 173 W. Va. 699, 320 S.E.2d 70, syl. pt. 1 (1983)',
    ],
  ])('puts the pin of %s where a reader looks for it', (cite, pin, rest) => {
    const authority = law.all('authority').find((each) => each.cite.includes(cite));
    expect(spelt(authority?.id ?? '', pin, true)).toContain(rest);
  });

  it('marks a pin that nobody looked up, and none where there is no pin', () => {
    expect(spelt('highfields-2005', '385 F. Supp. 2d at 980', false, false)).toMatch(
      / \[verify pin\]$/u,
    );
    expect(spelt('highfields-2005', null, false, false)).not.toContain('verify');
  });

  it('finds where the name of every case of the law ends', () => {
    const names = law
      .all('authority')
      .filter(({ kind }) => kind === 'case')
      .map(({ id, cite }) =>
        citedAuthority(law, { authority: id, cite, pin: null, pinVerified: true }),
      );
    expect(names.filter(({ title }) => title === '').map(({ entry }) => entry)).toEqual([]);
    // A year is of the citation, never of a name.
    expect(
      names.filter(({ title }) => /\b(?:19|20)\d\d\b/u.test(title)).map(({ entry }) => entry),
    ).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { scanCitations } from './index.ts';

/** Text up to the citation, then plaintiff, and defendant. */
const NAMES: readonly (readonly [string, string | null, string])[] = [
  [
    'See U.S. ex rel. Polk v. Acme Health Sys., Inc.',
    'U.S. ex rel. Polk',
    'Acme Health Sys., Inc.',
  ],
  [
    'Bd. of Educ. of Indep. Sch. Dist. No. 92 of Elm Cnty. v. Earl',
    'Bd. of Educ. of Indep. Sch. Dist. No. 92 of Elm Cnty.',
    'Earl',
  ],
  [
    "Int'l Bhd. of Millers, Local 100 v. Nat'l Labor Bd.",
    "Int'l Bhd. of Millers, Local 100",
    "Nat'l Labor Bd.",
  ],
  [
    "See Local 100, Int'l Bhd. of Elec. Workers, AFL-CIO v. Dep't of Labor",
    "Local 100, Int'l Bhd. of Elec. Workers, AFL-CIO",
    "Dep't of Labor",
  ],
  [
    'The rule is old. Trustees of the Cent. States, Se. & Sw. Areas Pension Fund v. Gray',
    'Trustees of the Cent. States, Se. & Sw. Areas Pension Fund',
    'Gray',
  ],
  ['See Dawson, Nagel, Sherman & Lowe v. Grant', 'Dawson, Nagel, Sherman & Lowe', 'Grant'],
  ['In Ames, Kern v. Moss', 'Kern', 'Moss'],
  ['However, Kern v. Moss', 'Kern', 'Moss'],
  ['In California, Kern v. Moss', 'Kern', 'Moss'],
  ['On May 3, 2010, Kern v. Moss', 'Kern', 'Moss'],
  ['The Second Circuit’s decision in Kern v. Moss', 'Kern', 'Moss'],
  ['Plaintiffs rely on Kern v. Moss', 'Kern', 'Moss'],
  ['So it held.\n\n12 See Kern v. Moss', 'Kern', 'Moss'],
  ["O'Bryan v. O'Hara-Lynch", "O'Bryan", "O'Hara-Lynch"],
  ['See van der Berg v. de la Torre', 'van der Berg', 'de la Torre'],
  ['Wahoo! Inc. v. La Ligue des Arts', 'Wahoo! Inc.', 'La Ligue des Arts'],
  ['4M Co. v. 1-900 Lenses, Inc.', '4M Co.', '1-900 Lenses, Inc.'],
  ['Ann Gray d/b/a Gray Farms v. City of Elm', 'Ann Gray d/b/a Gray Farms', 'City of Elm'],
  ['Doe No. 1 v. Roe Nos. 2-4', 'Doe No. 1', 'Roe Nos. 2-4'],
  ['HANSON V. COBB', 'HANSON', 'COBB'],
  ['Hanson vs. Cobb', 'Hanson', 'Cobb'],
  ['E. & J. Vine Winery v. Vine Cattle Co.', 'E. & J. Vine Winery', 'Vine Cattle Co.'],
  ['See Matter of Doe v Roe', 'Matter of Doe', 'Roe'],
  ['Ex parte State ex rel. Attorney General', null, 'State ex rel. Attorney General'],
  ['the opinion of In the Matter of the Application of Kern', null, 'the Application of Kern'],
  ['In re Marriage of Lopez & Ruiz', null, 'Marriage of Lopez & Ruiz'],
  ['In re J.B., a Minor', null, 'J.B., a Minor'],
  ['Guardianship of Doe', null, 'Guardianship of Doe'],
];

describe('a case name', () => {
  it.each(NAMES)('%s', (before, plaintiff, defendant) => {
    expect(scanCitations(`${before}, 12 F.3d 34 (9th Cir. 1999).`)).toMatchObject([
      { kind: 'case', plaintiff, defendant, year: 1999 },
    ]);
  });

  it('is shared by the reports that California sets in one bracket', () => {
    const found = scanCitations(
      'Moss v. Kern (2003) 1 Cal.4th 2, 5 [2 Cal.Rptr.3d 3, 4 P.3d 5] (Moss).',
    );
    expect(found.map(({ name, year, pin, within }) => [name, year, pin, within])).toEqual([
      ['Moss v. Kern', 2003, '5', null],
      ['Moss v. Kern', 2003, null, null],
      ['Moss v. Kern', 2003, null, null],
    ]);
  });
});

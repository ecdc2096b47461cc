import { describe, expect, it } from 'vitest';
import { scanCitations, type Citation } from './index.ts';

/** The one citation in a text. */
function only(text: string): Citation {
  const found = scanCitations(text);
  expect(found.map((each) => each.text)).toHaveLength(1);
  const [first] = found;
  if (first === undefined) throw new Error(`no citation in: ${text}`);
  return first;
}

describe('a case cited in full', () => {
  it.each([
    [
      'Ortiz v. Blue Harbor Press, Inc., 412 F.3d 88, 91 (2d Cir. 2005).',
      '412',
      'F.3d',
      '88',
      '91',
      'ca2',
      2005,
    ],
    [
      'Lane v. Doe, 77 F. Supp. 3d 1010, 1014-15 & n.3 (N.D. Cal. 2015)',
      '77',
      'F. Supp. 3d',
      '1010',
      '1014-15 & n.3',
      'cand',
      2015,
    ],
    [
      'Ward v. Hill, 437 U. S. 10, 15, n. 2 (1978)',
      '437',
      'U. S.',
      '10',
      '15, n. 2',
      'scotus',
      1978,
    ],
    [
      'Ward v. Hill, 437 U.S. 10, 15 n.2 & n.4 (1978)',
      '437',
      'U.S.',
      '10',
      '15 n.2 & n.4',
      'scotus',
      1978,
    ],
    ['Ward v. Hill, [1978] 4 F.3d 10', '4', 'F.3d', '10', null, null, 1978],
    ['Ward v. Hill, 4 F.3d 10 (9 Cir. 1978)', '4', 'F.3d', '10', null, 'ca9', 1978],
    ['Ward v. Hill, 4 F.3d 10 (C.A.9 1978)', '4', 'F.3d', '10', null, 'ca9', 1978],
    ['Ward v. Hill, 437 U.S. 10, 15 n.2 (1978)', '437', 'U.S.', '10', '15 n.2', 'scotus', 1978],
    ['Rowe v. Pike, 12 F.Supp.2d 3 (E.D.N.Y.1998)', '12', 'F.Supp.2d', '3', null, 'nyed', 1998],
    ['Kern v. Moss, 28 N.Y.3d 14, 20 (2016)', '28', 'N.Y.3d', '14', '20', null, 2016],
    ['Amato v Bell, 63 NY2d 582 [1984]', '63', 'NY2d', '582', null, null, 1984],
    ['People v. Soto (2004) 33 Cal.4th 100, 104', '33', 'Cal.4th', '100', '104', null, 2004],
    ['Doe v. Roe, 3 F. Supp. 4th 50 (D. Mass. 2031)', '3', 'F. Supp. 4th', '50', null, 'mad', 2031],
    ['Hale v. Pond, 601 U.S. ___ (2024)', '601', 'U.S.', '___', null, 'scotus', 2024],
    ['Hale v. Pond, 590 U.S. ___, ___ (2020)', '590', 'U.S.', '___', null, 'scotus', 2020],
    ['Hale v. Pond, 590 U.S. ___, ___, n. 3 (2020)', '590', 'U.S.', '___', null, 'scotus', 2020],
    ['Hale v. Pond, 72 Misc 3d 12[A] [2021]', '72', 'Misc 3d', '12', null, null, 2021],
    ['Hale v. Pond, 20 N.C. (3 & 4 Dev. & Bat.) 9', '20', 'N.C.', '9', null, null, null],
    ['Hale v. Pond, 126 S. Ct. (2006) 19', '126', 'S. Ct.', '19', null, 'scotus', 2006],
    ['Hale v. Pond, 17A N.Y.2d 7 (1966)', '17A', 'N.Y.2d', '7', null, null, 1966],
    ['Hale v. Pond, 93-1 U.S.T.C. 50 (1993)', '93-1', 'U.S.T.C.', '50', null, null, 1993],
    ['Hale v. Pond, L.R.A. 1915A, 601, 603', '1915A', 'L.R.A.', '601', '603', null, null],
    ['Hale v. Pond, 45 Fla. L. Weekly D12', '45', 'Fla. L. Weekly', 'D12', null, null, null],
    ['Hale v. Pond, 120 A.F.T.R.2d 2017-50', '120', 'A.F.T.R.2d', '2017-50', null, null, null],
    ['HALE V. POND, 12 F. SUPP. 2D 4 (9TH CIR. 2007)', '12', 'F. SUPP. 2D', '4', null, 'ca9', 2007],
    ['Hale v. Pond, 5 F.3D 4, 6~7 (2007)', '5', 'F.3D', '4', '6~7', null, 2007],
    ['Hale v. Pond, 90 So. 3d LII (Fla. 2012)', '90', 'So. 3d', 'LII', null, 'fla', 2012],
    ['Gray v. Hunt, 5 U.S. (1 Cranch) 99, 103 (1803)', '5', 'U.S.', '99', '103', 'scotus', 1803],
  ])('reads %s', (text, volume, reporter, page, pin, court, year) => {
    expect(only(text)).toMatchObject({ kind: 'case', volume, reporter, page, pin, court, year });
  });

  it.each([
    ['The court agreed. See Ames v. Bond, 1 F.3d 2 (9th Cir. 1999).', 'Ames', 'Bond', 'See'],
    [
      'It is settled. In Ames v. Bond, 1 F.3d 2 (9th Cir. 1999), the court held',
      'Ames',
      'Bond',
      null,
    ],
    [
      'But see, e.g., Ames v. Bond Int’l Mfg. Co., L.P., 1 F.3d 2',
      'Ames',
      'Bond Int’l Mfg. Co., L.P.',
      'But see, e.g.',
    ],
    [
      "as shown in Church of the Oak v. Nat'l Ass'n of Realtors, 1 F.3d 2",
      'Church of the Oak',
      "Nat'l Ass'n of Realtors",
      null,
    ],
    [
      'rejected that. People ex rel. Ruiz v. Town of Dale, 1 F.3d 2',
      'People ex rel. Ruiz',
      'Town of Dale',
      null,
    ],
    [
      '(citing United States v. One Parcel of Land, 1 F.3d 2)',
      'United States',
      'One Parcel of Land',
      null,
    ],
    ['no such rule.” Vance v. Does 1-10, 1 F.3d 2', 'Vance', 'Does 1-10', null],
    ['Hart v. Lowe Prods. Inc., et al., 1 F.3d 2', 'Hart', 'Lowe Prods. Inc., et al.', null],
    ['cf. In re Quiet Speakers, 1 F.3d 2', null, 'Quiet Speakers', 'cf.'],
    [
      'scope of discovery. In re: Subpoena to Acme Inc., 1 F.3d 2',
      null,
      'Subpoena to Acme Inc.',
      null,
    ],
    ['Ex parte Nolan, 1 F.3d 2', null, 'Nolan', null],
    ['Doe #1 v. Ames, 1 F.3d 2', 'Doe #1', 'Ames', null],
    ['held. See iSample, LLC v. Ames, 1 F.3d 2', 'iSample, LLC', 'Ames', 'See'],
    [
      'In re DMCA § 512(h) Subpoena to Acme, Inc., 1 F. Supp. 3d 2',
      null,
      'DMCA § 512(h) Subpoena to Acme, Inc.',
      null,
    ],
    [
      'See In re Rule 45 Subpoenas Issued to Acme LLC, 1 F.R.D. 2',
      null,
      'Rule 45 Subpoenas Issued to Acme LLC',
      'See',
    ],
    ['Dunn v. Ray (In re Dunn), 1 B.R. 2', 'Dunn', 'Ray (In re Dunn)', null],
  ])('names the parties in %s', (text, plaintiff, defendant, signal) => {
    expect(only(text)).toMatchObject({ plaintiff, defendant, signal });
  });

  it('is cited short by an early volume with the reporter that it is named after', () => {
    expect(
      scanCitations('Gray v. Hunt, 5 U.S. (1 Cranch) 99. Gray, 5 U.S. (1 Cranch) at 103.'),
    ).toMatchObject([{ kind: 'case' }, { kind: 'short', pin: '103', resolvesTo: 0 }]);
  });

  it('has a parallel report in brackets behind Georgia’s divisions', () => {
    expect(scanCitations('Hale v. Pond, 300 Ga. 1 (1) (a) (793 SE2d 5) (2016)')).toMatchObject([
      { name: 'Hale v. Pond', year: 2016 },
      { name: 'Hale v. Pond', year: 2016 },
    ]);
  });

  it('gives parallel reports one name, court and year, and each its own pin', () => {
    const [first, second] = scanCitations(
      'Rhodes v. Finn, 148 Misc.2d 744, 746, 561 N.Y.S.2d 344, 347 (App. Div. 1990)',
    );
    expect(first).toMatchObject({ name: 'Rhodes v. Finn', pin: '746', year: 1990 });
    expect(second).toMatchObject({ name: 'Rhodes v. Finn', pin: '347', year: 1990 });
  });

  it('reads over a margin number that stands inside a citation', () => {
    const found = scanCitations(
      'Ames v. Bond, 886\n1 F.2d 1166, 1171 (9th Cir. 1989). Id. Lowe v. Hart, 661 F.3d\n11 1168, 1172 (9th Cir. 2011).',
    );
    expect(found.map(({ volume, page, pin }) => [volume, page, pin])).toEqual([
      ['886', '1166', '1171'],
      [null, null, null],
      ['661', '1168', '1172'],
    ]);
  });

  it.each<[gap: string, text: string]>([
    ['a comma', 'Rhodes v. Finn, 148 Misc.2d 744, 561 N.Y.S.2d 344 (1990)'],
    ['square brackets', 'Rhodes v. Finn (1990) 159 Cal.App.4th 1154, 1172 [72 Cal.Rptr.3d 231]'],
    [
      'round brackets after a division',
      'Rhodes v. Finn, 286 Ga. 216, 218 (1) (686 SE2d 786) (1990)',
    ],
    [
      'a report not paged yet',
      'Rhodes v. Finn, ---- U.S. ----, 142 S. Ct. 1253, 212 L. Ed. 2d 303 (1990)',
    ],
  ])('joins reports parted by %s', (_, text) => {
    const found = scanCitations(text);
    expect(found.map(({ name, year }) => [name, year])).toEqual([
      ['Rhodes v. Finn', 1990],
      ['Rhodes v. Finn', 1990],
    ]);
  });

  it.each([
    'The unit sold for 500 F or so, by the 3d of May.',
    'He lives at 111 N. W. 12th St.',
    'In 2020 the court issued 300 opinions in 12 weeks.',
    'The suite is at 100 F. Street, Suite 2d.',
    '',
  ])('finds none in %j', (text) => expect(scanCitations(text)).toEqual([]));
});

describe('other authorities', () => {
  it.each([
    [
      '2016 WL 3162218, at *2 (N.D. Cal. June 7, 2016)',
      'neutral',
      { volume: '2016', page: '3162218', pin: '*2', year: 2016, date: 'June 7, 2016' },
    ],
    ['2022 U.S. Dist. LEXIS 67890', 'neutral', { volume: '2022', page: '67890', year: 2022 }],
    ['2012-Ohio-2428', 'neutral', { volume: '2012', reporter: 'Ohio', page: '2428' }],
    ['2017 IL App (1st) 143684-B', 'neutral', { page: '143684-B' }],
    ['42 U.S.C. § 1983', 'statute', { volume: '42', section: '1983', pin: null }],
    ['18 U.S.C. §§ 2701-2713', 'statute', { section: '2701-2713' }],
    ['17 USC § 512(h)(4)', 'statute', { section: '512', pin: '(h)(4)' }],
    ['45 C.F.R. § 160.103', 'statute', { section: '160.103' }],
    [
      'N.Y. Civ. Rights Law § 76-a(1)(a)(1)-(2)',
      'statute',
      { section: '76-a', pin: '(1)(a)(1)-(2)' },
    ],
    ['Cal. Civ. Proc. Code § 425.16(b)(1)', 'statute', { section: '425.16', pin: '(b)(1)' }],
    ['N.Y. CPLR 3102(c)', 'statute', { section: '3102', pin: '(c)' }],
    ['RCW 4.105.010', 'statute', { section: '4.105.010' }],
    [
      'Fed. R. Civ. P. 45(d)(3)(A)(iii)',
      'rule',
      { edition: 'frcp', section: '45', pin: '(d)(3)(A)(iii)' },
    ],
    ['Federal Rule of Evidence 902(11)', 'rule', { edition: 'fre', section: '902', pin: '(11)' }],
    ['Civ. L.R. 7-3(d)', 'rule', { edition: 'local', section: '7-3', pin: '(d)' }],
    [
      '100 Harv. L. Rev. 1234, 1240 (1987)',
      'journal',
      { volume: '100', page: '1234', pin: '1240', year: 1987 },
    ],
    ['U.S. Const. art. III, § 2', 'other', { sub: 'constitution' }],
    ['Fourteenth Amendment', 'other', { sub: 'constitution' }],
    ['Pub. L. No. 104-104', 'other', { sub: 'public-law' }],
    ['Restatement (Second) of Torts § 558', 'other', { sub: 'restatement', section: '558' }],
  ])('reads %s', (text, kind, fields) => {
    expect(only(`As provided. ${text}.`)).toMatchObject({ kind, ...fields });
  });

  it('takes the set of a bare rule from the rule cited last', () => {
    const found = scanCitations(
      'Fed. R. Evid. 901(a). Rule 902 goes further. Fed. R. Civ. P. 45(a). Rule 26 too.',
    );
    expect(found.map(({ edition, section }) => [edition, section])).toEqual([
      ['fre', '901'],
      ['fre', '902'],
      ['frcp', '45'],
      ['frcp', '26'],
    ]);
  });

  it('hands a docket number to the citation that it leads', () => {
    expect(
      only('Holt v. Dorn, No. 21-cv-00417-ABC (DEF), 2021 WL 555000, at *4 (S.D.N.Y. May 3, 2021)'),
    ).toMatchObject({
      kind: 'neutral',
      name: 'Holt v. Dorn',
      docketNumber: '21-cv-00417-ABC (DEF)',
      court: 'nysd',
    });
  });

  it('keeps a case known by its number alone', () => {
    expect(
      only(
        'pending in New York: Holt v. John Does 1-9, Civil Action No. 22-CV-1770-AB-CDE (“Lawsuit”)',
      ),
    ).toMatchObject({
      kind: 'docket',
      sub: 'case-number',
      name: 'Holt v. John Does 1-9',
      docketNumber: '22-CV-1770-AB-CDE',
    });
  });
});

describe('parentheticals', () => {
  it('nests what they cite and quote', () => {
    const found = scanCitations(
      'Ash v. Birch, 100 F.4th 50, 52 (9th Cir. 2022) (citing Elm v. Fir, 500 F.3d 100 (5th Cir. 2020) (quoting Oak v. Yew, 347 U.S. 483 (1954))).',
    );
    expect(found.map(({ within }) => within)).toEqual([
      null,
      { index: 0, relation: 'citing' },
      { index: 1, relation: 'quoting' },
    ]);
    expect(found[0]?.parenthetical).toBe(
      'citing Elm v. Fir, 500 F.3d 100 (5th Cir. 2020) (quoting Oak v. Yew, 347 U.S. 483 (1954))',
    );
  });

  it('loses nothing after one that is never closed', () => {
    const found = scanCitations(
      'Ash v. Birch, 100 F.4th 50 (9th Cir. 2022) (citing Elm v. Fir, 500 F.3d 100 (5th Cir. 2020) (“as it says”). Moreover, it applies here. Oak v. Yew, 347 U.S. 483 (1954). Id. at 490.',
    );
    expect(found.map(({ name, within }) => [name, within?.index ?? null])).toEqual([
      ['Ash v. Birch', null],
      ['Elm v. Fir', 0],
      ['Oak v. Yew', null],
      [null, null],
    ]);
    expect(found[0]?.parenthetical).toMatch(/“as it says”\)$/);
    expect(found[3]?.resolvesTo).toBe(2);
  });

  it('takes the first that explains, not the court nor what follows', () => {
    expect(
      only('Ash v. Birch, 1 F.4th 5 (9th Cir. 2021) (en banc) (per curiam)').parenthetical,
    ).toBe('en banc');
  });
});

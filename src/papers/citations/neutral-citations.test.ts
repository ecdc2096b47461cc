import { describe, expect, it } from 'vitest';
import { scanCitations } from './index.ts';

type Row = readonly [text: string, year: number, series: string, number: string, pin?: string];

const NEUTRAL: readonly Row[] = [
  ['2020-Ohio-123, ¶ 12', 2020, 'Ohio', '123', '¶ 12'],
  ['2015 IL 118372, ¶ 8', 2015, 'IL', '118372', '¶ 8'],
  ['2019 IL App (1st) 180123-U, ¶¶ 20-22', 2019, 'IL App (1st)', '180123-U', '¶¶ 20-22'],
  ['2019 IL App (5th) 190055WC, ¶ 20', 2019, 'IL App (5th)', '190055WC', '¶ 20'],
  ['2019 IL App (2d) 19-0055-U', 2019, 'IL App (2d)', '19-0055-U'],
  ['2015 UT 5, ¶¶ 3–4 & n.2', 2015, 'UT', '5', '¶¶ 3–4 & n.2'],
  ['2019 IL App (5th) 190055WC-U', 2019, 'IL App (5th)', '190055WC-U'],
  ['2020 -Ohio- 123, ¶ 12', 2020, 'Ohio', '123', '¶ 12'],
  ['2018COA101, ¶ 4', 2018, 'COA', '101', '¶ 4'],
  ['2018 U.S. Dist. Lexis 101, at *4', 2018, 'U.S. Dist. Lexis', '101', '*4'],
  ['T.C.M. (RIA) 2004-279', 2004, 'T.C.M. (RIA)', '279'],
  ['2012 CO 5, ¶ 14', 2012, 'CO', '5', '¶ 14'],
  ['2012 COA 50M, ¶ 9', 2012, 'COA', '50M', '¶ 9'],
  ['2011-NMSC-012, ¶ 3', 2011, 'NMSC', '012', '¶ 3'],
  ['2021-NCCOA-5, ¶ 3', 2021, 'NCCOA', '5', '¶ 3'],
  ['2010 ND 4, ¶ 5', 2010, 'ND', '4', '¶ 5'],
  ['2015 SD 5, ¶ 7', 2015, 'SD', '5', '¶ 7'],
  ['2015 UT App 5, ¶ 9', 2015, 'UT App', '5', '¶ 9'],
  ['2015 VT 5, ¶ 9', 2015, 'VT', '5', '¶ 9'],
  ['2015 WI App 5, ¶ 9', 2015, 'WI App', '5', '¶ 9'],
  ['2015 WY 5, ¶ 9', 2015, 'WY', '5', '¶ 9'],
  ['2015 MT 5, ¶ 9', 2015, 'MT', '5', '¶ 9'],
  ['2015 OK CIV APP 5', 2015, 'OK CIV APP', '5'],
  ['2015 ME 5, ¶ 9', 2015, 'ME', '5', '¶ 9'],
  ['2015 Ark. App. 5, at 4', 2015, 'Ark. App.', '5', '4'],
  ['2020 PA Super 12', 2020, 'PA Super', '12'],
  ['2015 NH 5', 2015, 'NH', '5'],
  ['2020 NY Slip Op 01234', 2020, 'NY Slip Op', '01234'],
  ['2011 WL 123456, at *3', 2011, 'WL', '123456', '*3'],
  ['2013 BL 12345', 2013, 'BL', '12345'],
  ['2010 U.S. App. LEXIS 1234, at *5', 2010, 'U.S. App. LEXIS', '1234', '*5'],
  ['2019 Tex. App. LEXIS 1234', 2019, 'Tex. App. LEXIS', '1234'],
  ['2018 Del. Ch. LEXIS 1', 2018, 'Del. Ch. LEXIS', '1'],
];

describe('a public-domain or database citation', () => {
  it.each(NEUTRAL)('%s', (text, year, reporter, page, pin = undefined) => {
    expect(scanCitations(`Kern v. Moss, ${text}.`)).toMatchObject([
      { kind: 'neutral', name: 'Kern v. Moss', year, reporter, page, pin: pin ?? null },
    ]);
  });

  it('counts no note among the paragraphs', () => {
    expect(scanCitations('Kern v. Moss, 2015 UT 5, ¶¶ 3–4 & n.2')).toMatchObject([
      { paragraphs: [3, 4] },
    ]);
  });

  it('stands behind the district and number of an Ohio appeal', () => {
    expect(
      scanCitations('State v. Kern, 10th Dist. Oakton No. 19AP-5, 2020-Ohio-1, ¶ 5'),
    ).toMatchObject([{ name: 'State v. Kern', docketNumber: '19AP-5', pin: '¶ 5' }]);
  });

  it('takes the year of a series that numbers its volumes by years', () => {
    expect(scanCitations('Kern v. Moss, 2015 S.D. 5, ¶ 7')).toMatchObject([{ year: 2015 }]);
  });

  it('reads Louisiana’s docket number, page, court and date', () => {
    const found = scanCitations(
      'Kern v. Moss, 2009-1234, p. 5 (La. App. 1 Cir. 5/10/10), 38 So. 3d 1, 4.',
    );
    expect(found).toMatchObject([
      { kind: 'neutral', volume: '2009', page: '1234', pin: '5', year: 2010, date: '5/10/10' },
      { kind: 'case', name: 'Kern v. Moss', page: '1', pin: '4', year: 2010 },
    ]);
  });

  it('reads Mississippi’s docket number', () => {
    expect(scanCitations('Kern v. Moss, 2015-CA-00123-SCT (Miss. 2016)')).toMatchObject([
      { kind: 'neutral', docketNumber: '2015-CA-00123-SCT', court: 'miss', year: 2016 },
    ]);
  });

  it('reads a looseleaf service that has no volume', () => {
    expect(
      scanCitations('as reported. Fed. Sec. L. Rep. (CCH) ¶ 99,123 (2d Cir. 1981)'),
    ).toMatchObject([
      {
        kind: 'case',
        volume: null,
        reporter: 'Fed. Sec. L. Rep. (CCH)',
        page: '99,123',
        court: 'ca2',
      },
    ]);
  });

  it('reads a comma that OCR made of a stop', () => {
    expect(scanCitations('Kern v. Moss, 325 F, Supp. 3d 447, 455')).toMatchObject([
      { volume: '325', page: '447', pin: '455' },
    ]);
  });
});

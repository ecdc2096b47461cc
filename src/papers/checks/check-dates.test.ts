import { describe, expect, it } from 'vitest';
import { checkCitations } from './check-citations.ts';

const CODES = /^(?:database-year|docket-year|date-|decided)/;
const codesIn = (text: string): readonly string[] =>
  checkCitations(text).flatMap(({ code }) => (CODES.test(code) ? [code] : []));

type Row = readonly [text: string, expected: readonly string[]];

describe('the year of a number against the date printed with it', () => {
  it.each<Row>([
    ['A v. B, 2016 WL 100, at *2 (N.D. Cal. June 7, 2015).', ['database-year-differs']],
    ['A v. B, 2015 WL 100, at *2 (N.D. Cal. June 7, 2016).', ['database-year-differs']],
    ['A v. B, 2019 U.S. Dist. LEXIS 100 (N.D. Cal. May 3, 2017).', ['database-year-differs']],
    ['A v. B, 2016 WL 100 (N.D. Cal. 2014).', ['database-year-differs']],
    // The numbers of a year's last decisions are given in the next.
    ['A v. B, 2016 WL 100, at *2 (N.D. Cal. Dec. 30, 2015).', []],
    ['A v. B, 2016 WL 100, at *2 (N.D. Cal. June 7, 2016).', []],
    [
      'A v. B, No. 16-mc-80076, 2015 WL 100, at *2 (N.D. Cal. June 7, 2015).',
      ['docket-year-after-decision'],
    ],
    ['A v. B, No. 3:98-cv-100, 2001 WL 100 (N.D. Cal. June 7, 2001).', []],
    ['A v. B, No. 15-mc-80076, 2015 WL 100, at *2 (N.D. Cal. June 7, 2015).', []],
    ['A v. B, 2015 WL 100, at *2 (N.D. Cal. Feb. 30, 2015).', ['date-impossible']],
    ['A v. B, 2015 WL 100, at *2 (N.D. Cal. Feb. 29, 2015).', ['date-impossible']],
    ['A v. B, 2016 WL 100, at *2 (N.D. Cal. Feb. 29, 2016).', []],
    // When the paper was signed is not known here, so nothing is later.
    ['A v. B, 2999 WL 100 (N.D. Cal. May 3, 2999).', []],
  ])('%s', (text, expected) => {
    expect(codesIn(text)).toEqual(expected);
  });
});

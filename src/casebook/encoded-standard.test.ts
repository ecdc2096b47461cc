import { describe, expect, it } from 'vitest';
import { encodedStandard } from './encoded-standard.ts';

describe('the standard that a test named in a record is', () => {
  it.each<(string | null)[]>([
    ['highfields', null, null, null, 'highfields'],
    ['dendrite', 'njsuperctappdiv', 'civil', '2014', 'dendrite'],
    // A court that made the test its own, from the day on which it did.
    ['dendrite', 'washctapp', 'civil', '2016-01-05', 'thomson-wash'],
    ['dendrite', 'wawd', 'civil', '2016-01-05', 'dendrite'],
    ['cahill', 'texapp', 'civil', '2007-12-12', 'texas-does-1-10'],
    ['cahill', 'texapp', 'civil', '2006', 'cahill'],
    // Good faith by statute in Virginia, by the older decision elsewhere.
    ['good-faith-virginia', 'vacc', 'civil', '2014-06-23', 'virginia-statute'],
    ['good-faith-virginia', 'delsuperct', 'civil', '2005', 'aol-good-faith'],
    ['good-faith-virginia', 'vacc', 'civil', '2000-01-31', 'aol-good-faith'],
    // Before and after the change; a year that could be either is neither.
    ['other:michigan-court-rules', 'michctapp', 'civil', '2013-04-04', 'cooley'],
    ['other:michigan-court-rules', 'michctapp', 'civil', '2014-06', 'cooley-ghanam'],
    ['other:michigan-court-rules', 'michctapp', 'civil', '2014', null],
    ['other:michigan-court-rules', 'michctapp', 'civil', null, null],
    // One name, different proceedings.
    ['statute', 'cand', 'dmca-512h', '2019', 'dmca-512h'],
    ['statute', 'cand', 'foreign-1782', '2023', 'section-1782'],
    ['statute', 'tex', 'pre-suit', '2016', 'texas-r-202'],
    ['statute', 'tex', 'civil', '2016', null],
    ['other:branzburg-good-faith', 'ca9', 'criminal', '2017', 'branzburg-glassdoor'],
    ['other:branzburg-good-faith', 'ca9', 'civil', '2017', null],
    ['motion-to-dismiss', 'utd', 'civil', '2011', null],
    ['other:no-such-test', 'cand', 'civil', '2011', null],
    [null, 'cand', 'civil', '2011', null],
  ])(
    '%s in %s (%s, %s) is %s',
    (coded = null, court = null, underlying = null, decided = null, standard = null) => {
      expect(encodedStandard({ coded, court, underlying, decided })).toBe(standard);
    },
  );
});

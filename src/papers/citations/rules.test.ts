import { describe, expect, it } from 'vitest';
import { scanCitations } from './index.ts';

type Row = readonly [text: string, set: string, number: string, pin?: string];

const RULES: readonly Row[] = [
  ['Fed. R. Civ. P. 12(b)(6)', 'frcp', '12', '(b)(6)'],
  ['Fed.R.Civ.P. 56(c)', 'frcp', '56', '(c)'],
  ['FED. R. CIV. P. 45', 'frcp', '45'],
  ['F.R.Civ.P. 11', 'frcp', '11'],
  ['FRCP 26(c)', 'frcp', '26', '(c)'],
  ['Federal Rule of Civil Procedure 45(d)(3)', 'frcp', '45', '(d)(3)'],
  ['Fed. R. Evid. 401', 'fre', '401'],
  ['FRE 702', 'fre', '702'],
  ['Fed. R. App. P. 32.1(a)', 'frap', '32.1', '(a)'],
  ['Fed. R. Bankr. P. 9014', 'frbp', '9014'],
  ['Fed. R. Crim. P. 17(c)(2)', 'frcrp', '17', '(c)(2)'],
  ['Sup. Ct. R. 10', 'scotus', '10'],
  ['9th Cir. R. 36-3', '9th Cir. R.', '36-3'],
  ['Ninth Circuit Rule 36-3', 'Ninth Cir. R.', '36-3'],
  ['N.D. Cal. Civ. L.R. 7-3(d)', 'local', '7-3', '(d)'],
  ['Civil Local Rule 7-11', 'local', '7-11'],
  ['D. Del. LR 7.1.1', 'local', '7.1.1'],
  ['S.D.N.Y. Local Civ. R. 6.3', 'local', '6.3'],
  ['Patent L.R. 3-1', 'local', '3-1'],
  ['LCvR 7(h)', 'local', '7', '(h)'],
  ['Loc. R. 7.1', 'local', '7.1'],
  ['Cal. Rules of Court, rule 8.1115(a)', 'Cal. Rules of Court', '8.1115', '(a)'],
  ['Tex. R. App. P. 33.1', 'Tex. R. App. P.', '33.1'],
  ['TEX. R. APP. P. 47.1', 'Tex. R. App. P.', '47.1'],
  ['Pa.R.A.P. 1925(b)', 'Pa.R.A.P.', '1925', '(b)'],
  ['Civ.R. 56(C)', 'Civ.R.', '56', '(C)'],
  ['Ohio Civ.R. 12(B)(6)', 'Ohio Civ. R.', '12', '(B)(6)'],
  ['CR 12(b)(6)', 'CR', '12', '(b)(6)'],
  ['RAP 2.5(a)', 'RAP', '2.5', '(a)'],
  ['MCR 2.116(C)(10)', 'MCR', '2.116', '(C)(10)'],
  ['C.R.C.P. 12(b)(5)', 'C.R.C.P.', '12', '(b)(5)'],
  ['NRCP 12(b)(5)', 'NRCP', '12', '(b)(5)'],
  ['Ill. S. Ct. R. 224', 'Ill. S. Ct. R.', '224'],
  ['R. 4:46-2', 'R.', '4:46-2'],
  ['N.J. Ct. R. 4:49-2', 'N.J. Ct. R.', '4:49-2'],
  ['W. Va. R. Civ. P. 12', 'W. Va. R. Civ. P.', '12'],
  ['Minnesota Rule of Civil Procedure 12.02', 'Minn. Rule of Civil Procedure', '12.02'],
  ['Maryland Rule 2-504', 'Maryland Rule', '2-504'],
  ['Practice Book § 17-44', 'Practice Book', '17-44'],
  ['Model Rule 1.7', 'Model Rule', '1.7'],
  ['Model Rules of Prof’l Conduct R. 1.6(a)', 'Model Rules of Prof’l Conduct R.', '1.6', '(a)'],
];

describe('a rule', () => {
  it.each(RULES)('with its set: %s', (text, edition, section, pin = undefined) => {
    const found = scanCitations(`The motion was late. ${text} says so.`);
    expect(found).toMatchObject([{ kind: 'rule', text, edition, section, pin: pin ?? null }]);
  });

  it.each([
    ['Rule 23(b)(3) of the Federal Rules of Civil Procedure', 'frcp', '23'],
    ['Rule 12, Ala. R. Civ. P.', 'Ala. R. Civ. P.', '12'],
    ['Rule 902 of the Federal Rules of Evidence', 'fre', '902'],
  ])('whose set follows it: %s', (text, edition, section) => {
    expect(scanCitations(text)).toMatchObject([{ kind: 'rule', edition, section }]);
  });

  it.each([
    'The E.R. at 403 Main Street.',
    'A CR 12 receiver.',
    'MRE rations, 700 boxes.',
    'the rule of 3',
    'Rules of the road',
  ])('is not in %j', (text) => expect(scanCitations(text)).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { scanCitations } from './index.ts';

describe('a cite to the record', () => {
  it.each<[string, string, string | null]>([
    ['Dkt. No. 22 at 3-4', '22', '3-4'],
    ['ECF No. 12-1, Ex. A at 5', '12-1', '5'],
    ['Doc. 45 ¶ 7', '45', '¶ 7'],
    ['Docket No. 9 at 2:4-8', '9', '2:4-8'],
    ['D.I. 31 at 4', '31', '4'],
    ['[ECF 45]', '45', null],
    ['ECF Nos. 1, 2-3 & 5', '1, 2-3 & 5', null],
    ['(Dkt. #77 at 5)', '77', '5'],
    ['DE 23 at 4', '23', '4'],
    ['NYSCEF Doc. No. 23', '23', null],
    ['R. Doc. 12', '12', null],
    ['Filing No. 7', '7', null],
    ['CM/ECF No. 7', '7', null],
    ['DN 1, PageID.5', '1', 'PageID.5'],
  ])('by its entry: %s', (text, docketNumber, pin) => {
    expect(scanCitations(`As it says: ${text}.`)).toMatchObject([
      { kind: 'docket', sub: 'record', docketNumber, pin },
    ]);
  });

  it.each<[string, string, string]>([
    ['Am. Compl. ¶ 7(a)', 'Am. Compl.', '¶ 7(a)'],
    ['Declaration of Ann Gray ¶ 4', 'Declaration of Ann Gray', '¶ 4'],
    ['Gray Decl., Ex. C at 3', 'Gray Decl., Ex. C', '3'],
    ['Tr. 12:3-14:5', 'Tr.', '12:3-14:5'],
    ["Hr'g Tr. at 45:1-9", "Hr'g Tr.", '45:1-9'],
    ['Gray Dep. 45:3-12', 'Gray Dep.', '45:3-12'],
    ['Mot. 3:4-9', 'Mot.', '3:4-9'],
    ['Mem. in Supp. at 5', 'Mem. in Supp.', '5'],
    ['MTD at 5', 'MTD', '5'],
    ['PSOF ¶ 3', 'PSOF', '¶ 3'],
    ['R&R at 4', 'R&R', '4'],
    ['(AR 123-24)', 'AR', '123-24'],
    ['See R. at 123', 'R.', '123'],
    ['(3 RT 1234-35)', '3 RT', '1234-35'],
    ['(JA 123-24)', 'JA', '123-24'],
    ['(2 App. 7–51)', '2 App.', '7–51'],
    ['See 3 J.A. 700', '3 J.A.', '700'],
    ['(N.T. at 45-46)', 'N.T.', '45-46'],
    ['(N.T., 5/6/24, at 34)', 'N.T., 5/6/24,', '34'],
    ['See Brief for Petitioner 47–48', 'Brief for Petitioner', '47–48'],
  ])('by its name: %s', (text, name, pin) => {
    expect(scanCitations(`As it says. ${text}.`)).toMatchObject([
      { kind: 'docket', sub: 'record', name, pin },
    ]);
  });

  it.each<[string, string]>([
    ['Order granting [9] Motion to Seal', '9'],
    ['The motions to stay and to seal [12, 14] are denied', '12, 14'],
    ['Order re [7-1] Stipulation', '7-1'],
  ])('by its entry in brackets, in minutes: %s', (text, docketNumber) => {
    expect(scanCitations(`${text}.`)).toMatchObject([{ sub: 'record', docketNumber }]);
  });

  it.each(['The motion [5] was old.', 'He sued. [9] Motion is life.', 'granting [9] motions'])(
    'is no call of a note: %s',
    (text) => {
      expect(scanCitations(text)).toEqual([]);
    },
  );

  it('is told from a court of appeals: (App. 2009)', () => {
    expect(scanCitations('Kern v. Moss, 12 P.3d 4 (App. 2009).')).toMatchObject([{ year: 2009 }]);
  });

  it.each(['DEF_00045', 'GRAY-000123', 'ABC000123-125'])('by its Bates number: %s', (text) => {
    expect(scanCitations(`It is at ${text}.`)).toMatchObject([{ sub: 'record', text }]);
  });

  it.each([
    'Case No. 5:24-cv-00001-ABC',
    'Case No. 1:20-cr-00123-ABC-1',
    'Civ. No. 3:20-1234',
    'Docket No. A-1234-20T3',
    'Index No. 123456/2020',
    'No. CV 12-3456 PSG (AGRx)',
    'Misc. No. 12-34',
    'MDL No. 2741',
    'C.A. No. 12345-VCL',
    'Case No. BC123456',
    'Adv. Proc. No. 12-01234',
  ])('is told from a case’s number: %s', (text) => {
    expect(scanCitations(`It is pending, ${text}.`)).toMatchObject([
      { kind: 'docket', sub: 'case-number', text },
    ]);
  });

  it('by a case’s number, may name its court alone', () => {
    expect(scanCitations('It is pending, Civil No. 09-10606-ABC (D.Mass).')).toMatchObject([
      { sub: 'case-number', court: 'mad', courtText: 'D.Mass', year: null, parenthetical: null },
    ]);
  });

  it('is what Id. stands for, as is an opinion known by its number', () => {
    const found = scanCitations(
      'Gray Decl. ¶ 4. Id. ¶ 5. Ames v. Bond, No. 12-cv-1, slip op. at 3 (D. Mass. 2012). Id. at 4.',
    );
    expect(found.map(({ resolvesTo }) => resolvesTo)).toEqual([null, 0, null, 2]);
  });
});

describe('no citation', () => {
  it.each([
    '10 IT IS SO ORDERED. 11 Dated: 12',
    'The office at 100 F Street N.W., Suite 5, Washington, D.C. 20001.',
    'On 5 Cal. time. He lives at 12 Wash. Ave. 3.',
    'In 2020 WL shares rose 5 percent. He won 5 U.S. medals in 2020.',
    'On May 5 U.S. troops left. Of the 50 U.S. states, 20 agreed.',
    'Serial No. 12-345 was stamped. Order No. 12-345. Invoice No. 2012-0345.',
    'Section 5 of the lease. Article 5 of the lease. See section 3, above.',
    'It was 3 P.M. on 4 A. Street, with 5 S. Main 6.',
    'The 9th Cir. reversed. 1 in 5 N.E. residents. 5 F. to 10 F. degrees.',
    '12 Or 13 people. 2 Me 3 You. 3 Ill 4 patients.',
    'Tel. (415) 555-0100. Bar No. 123456. SBN 123456. ZIP 94105-1234.',
    'The court reports 1986 I.C.J. 14, and the parties 3 J.A. 700.',
    'Dkt. numbers vary. The docket 5 times. ECF filing. See document 12. See Ex. A.',
    'Motion at 5 p.m. Order at 9:00 a.m. Reply at 12:30 p.m. Statement at 5 o’clock.',
    'Title 42 of the Code. Code red 5. The Laws of 5 nations. The Act of 1934.',
    'ID 12345. Id Software. I.D. card. Did. Rapid. The id at work.',
    'Supra-national. Infra-red. The AR 15 rifle. CT 06510. R. Kelly.',
  ])('in %j', (text) => expect(scanCitations(text)).toEqual([]));
});

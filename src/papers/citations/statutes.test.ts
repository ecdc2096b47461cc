import { describe, expect, it } from 'vitest';
import { scanCitations } from './index.ts';

type Row = readonly [text: string, code: string, section: string, pin?: string];

/** Each state's code as The Bluebook (T1) and as its own courts print it. */
const STATES: readonly Row[] = [
  ['Ala. Code § 13A-6-61', 'Ala. Code', '13A-6-61'],
  ['Alaska Stat. § 09.10.070(a)', 'Alaska Stat.', '09.10.070', '(a)'],
  ['AS 09.10.070(a)', 'AS', '09.10.070', '(a)'],
  ['Ariz. Rev. Stat. Ann. § 12-2506(A)', 'Ariz. Rev. Stat. Ann.', '12-2506', '(A)'],
  ['A.R.S. § 12-2506(F)(2)', 'A.R.S.', '12-2506', '(F)(2)'],
  ['Ark. Code Ann. § 16-55-201', 'Ark. Code Ann.', '16-55-201'],
  ['Cal. Civ. Code § 1714(a)', 'Cal. Civ. Code', '1714', '(a)'],
  ['CAL. CIV. PROC. CODE § 1985.3(b)', 'CAL. CIV. PROC. CODE', '1985.3', '(b)'],
  ['Code Civ. Proc., § 425.16, subd. (b)(1)', 'Code Civ. Proc.', '425.16', '(b)(1)'],
  ['Evidence Code section 1070', 'Evidence Code', '1070'],
  ['Code of Civil Procedure section 2017.020', 'Code of Civil Procedure', '2017.020'],
  ['Cal. Code Regs., tit. 14, § 15064', 'Cal. Code Regs., tit. 14', '15064'],
  ['Colo. Rev. Stat. § 13-21-111', 'Colo. Rev. Stat.', '13-21-111'],
  ['C.R.S. § 13-21-111(1)(a)', 'C.R.S.', '13-21-111', '(1)(a)'],
  ['§ 18-3-402(1)(a), C.R.S.', 'C.R.S.', '18-3-402', '(1)(a)'],
  ['Conn. Gen. Stat. § 52-572h', 'Conn. Gen. Stat.', '52-572h'],
  ['General Statutes § 53a-134 (a) (4)', 'General Statutes', '53a-134', '(a)(4)'],
  ['Del. Code Ann. tit. 10, § 8119', 'Del. Code Ann. tit. 10', '8119'],
  ['D.C. Code § 16-5501(1)', 'D.C. Code', '16-5501', '(1)'],
  ['Fla. Stat. § 768.295(3)', 'Fla. Stat.', '768.295', '(3)'],
  ['§ 768.295, Fla. Stat.', 'Fla. Stat.', '768.295'],
  ['O.C.G.A. § 9-11-11.1(b)', 'O.C.G.A.', '9-11-11.1', '(b)'],
  ['OCGA § 9-11-11.1 (b)', 'OCGA', '9-11-11.1', '(b)'],
  ['Haw. Rev. Stat. § 634F-2', 'Haw. Rev. Stat.', '634F-2'],
  ['HRS § 663-1', 'HRS', '663-1'],
  ['Idaho Code § 5-219(4)', 'Idaho Code', '5-219', '(4)'],
  ['Ind. Code § 34-7-7-5', 'Ind. Code', '34-7-7-5'],
  ['Iowa Code section 614.1(2)', 'Iowa Code', '614.1', '(2)'],
  ['Kan. Stat. Ann. § 60-513(a)', 'Kan. Stat. Ann.', '60-513', '(a)'],
  ['K.S.A. 60-513(a)(4)', 'K.S.A.', '60-513', '(a)(4)'],
  ['K.S.A. 2020 Supp. 21-5402', 'K.S.A.', '21-5402'],
  ['KRS 413.120(6)', 'KRS', '413.120', '(6)'],
  ['La. R.S. 9:5605', 'La. R.S.', '9:5605'],
  ['La. Civ. Code art. 2315', 'La. Civ. Code', '2315'],
  ['La. Code Civ. Proc. Ann. art. 971', 'La. Code Civ. Proc. Ann.', '971'],
  ['Me. Rev. Stat. tit. 14, § 752', 'Me. Rev. Stat. tit. 14', '752'],
  ['Md. Code Ann., Cts. & Jud. Proc. § 5-807', 'Md. Code Ann., Cts. & Jud. Proc.', '5-807'],
  ['Mass. Gen. Laws ch. 231, § 59H', 'Mass. Gen. Laws ch. 231', '59H'],
  ['G. L. c. 231, § 59H', 'G. L. c. 231', '59H'],
  ['M.G.L. c. 93A, § 9(3)', 'M.G.L. c. 93A', '9', '(3)'],
  ['MCL 600.2911(7)', 'MCL', '600.2911', '(7)'],
  ['Minn. Stat. § 554.03', 'Minn. Stat.', '554.03'],
  ['Miss. Code Ann. § 15-1-49', 'Miss. Code Ann.', '15-1-49'],
  ['Mo. Rev. Stat. § 537.528', 'Mo. Rev. Stat.', '537.528'],
  ['Section 537.528, RSMo', 'RSMo', '537.528'],
  ['§ 27-2-204, MCA', 'MCA', '27-2-204'],
  ['Neb. Rev. Stat. § 25-21,243', 'Neb. Rev. Stat.', '25-21,243'],
  ['NRS 41.660(3)(b)', 'NRS', '41.660', '(3)(b)'],
  ['RSA 508:4', 'RSA', '508:4'],
  ['N.J.S.A. 2A:14-2', 'N.J.S.A.', '2A:14-2'],
  ['NMSA 1978, § 38-2-9.1', 'NMSA 1978', '38-2-9.1'],
  ['NMSA 1978, Section 30-2-1', 'NMSA 1978', '30-2-1'],
  ['Ill. Rev. Stat. ch. 38, ¶ 9-1', 'Ill. Rev. Stat. ch. 38', '9-1'],
  ['La. Ch. C. art. 1015', 'La. Ch. C.', '1015'],
  ['La. C.Cr.P. art. 701', 'La. C.Cr.P.', '701'],
  ['Mass. Gen. L. ch. 93A, § 2', 'Mass. Gen. L. ch. 93A', '2'],
  ['MSA 28.548', 'MSA', '28.548'],
  ['N.Y. C.P.L.R. 3211(a)(7)', 'N.Y. C.P.L.R.', '3211', '(a)(7)'],
  ['CPLR 3211 (a) (7)', 'CPLR', '3211', '(a)(7)'],
  ['CPLR 3211 [a] [7]', 'CPLR', '3211', '[a][7]'],
  ['Penal Law § 125.25 (1)', 'Penal Law', '125.25', '(1)'],
  ['N.C. Gen. Stat. § 1-54', 'N.C. Gen. Stat.', '1-54'],
  ['N.D.C.C. § 28-01-18(1)', 'N.D.C.C.', '28-01-18', '(1)'],
  ['R.C. 2305.11(A)', 'R.C.', '2305.11', '(A)'],
  ['Okla. Stat. tit. 12, § 1432', 'Okla. Stat. tit. 12', '1432'],
  ['ORS 31.150(2)(d)', 'ORS', '31.150', '(2)(d)'],
  ['G.L. 1956 § 9-33-2', 'G.L. 1956', '9-33-2'],
  ['S.C. Code Ann. § 15-3-550', 'S.C. Code Ann.', '15-3-550'],
  ['SDCL 15-2-14(3)', 'SDCL', '15-2-14', '(3)'],
  ['T.C.A. § 20-17-104', 'T.C.A.', '20-17-104'],
  ['Tex. Civ. Prac. & Rem. Code Ann. § 27.003', 'Tex. Civ. Prac. & Rem. Code Ann.', '27.003'],
  ['Utah Code § 76-5-203(2)(a)', 'Utah Code', '76-5-203', '(2)(a)'],
  ['Va. Code Ann. § 8.01-223.2', 'Va. Code Ann.', '8.01-223.2'],
  ['RCW 4.24.525(4)(a)', 'RCW', '4.24.525', '(4)(a)'],
  ['W. Va. Code § 55-7-2', 'W. Va. Code', '55-7-2'],
  ['WIS. STAT. § 893.57', 'WIS. STAT.', '893.57'],
  ['Wyo. Stat. Ann. § 1-3-105', 'Wyo. Stat. Ann.', '1-3-105'],
  ['P.R. Laws Ann. tit. 31, § 5298', 'P.R. Laws Ann. tit. 31', '5298'],
  ['I.R.C. § 501(c)(3)', 'I.R.C.', '501', '(c)(3)'],
  ['U.C.C. § 2-207', 'U.C.C.', '2-207'],
  ['U.S.S.G. § 2B1.1(b)(1)', 'U.S.S.G.', '2B1.1', '(b)(1)'],
  ['Treas. Reg. § 1.61-1(a)', 'Treas. Reg.', '1.61-1', '(a)'],
];

/** Codes cited by title. */
const TITLES: readonly (readonly [text: string, title: string, section: string, pin?: string])[] = [
  ['42 U.S.C. § 2000e-5(f)(1)', '42', '2000e-5', '(f)(1)'],
  ['18 U.S.C.A. § 2702(c)(6)', '18', '2702', '(c)(6)'],
  ['28 USC 1782(a)', '28', '1782', '(a)'],
  ['47 C.F.R. pt. 64', '47', '64'],
  ['40 CFR Part 60', '40', '60'],
  ['10 Del. C. § 8119', '10', '8119'],
  ['735 ILCS 110/15', '735', '110/15'],
  ['14 M.R.S. § 752', '14', '752'],
  ['12 O.S.2011, § 1432', '12', '1432'],
  ['42 Pa. Cons. Stat. Ann. § 5523(1)', '42', '5523', '(1)'],
  ['75 P.S. § 1723', '75', '1723'],
  ['9 R.I. Gen. Laws § 9-33-2', '9', '9-33-2'],
  ['12 V.S.A. § 1041(e)', '12', '1041', '(e)'],
  ['7 GCA § 11301', '7', '11301'],
  ['5 V.I.C. § 31', '5', '31'],
];

describe('a statute', () => {
  it.each(STATES)('of a state: %s', (text, reporter, section, pin = undefined) => {
    const found = scanCitations(`The claim is timely. See ${text}; so much is clear.`);
    expect(found).toMatchObject([
      { kind: 'statute', text, reporter, section, pin: pin ?? null, signal: 'See' },
    ]);
  });

  it.each(TITLES)('by title: %s', (text, volume, section, pin = undefined) => {
    const found = scanCitations(`As it provides, ${text}, so it is.`);
    expect(found).toMatchObject([{ kind: 'statute', text, volume, section, pin: pin ?? null }]);
  });

  it.each([
    ['42 U.S.C. § 405(r)(2) (2019)', '42 U.S.C. § 405(r)(2)', 2019],
    ['Ala. Code § 13A-6-61 (2015)', 'Ala. Code § 13A-6-61', 2015],
    [
      'section 768.28(9)(a), Florida Statutes (2019)',
      'section 768.28(9)(a), Florida Statutes',
      2019,
    ],
    ['section 13-21-111, C.R.S. 2020', 'section 13-21-111, C.R.S.', 2020],
  ])('takes no year for a subsection: %s', (given, text, year) => {
    expect(scanCitations(`${given}.`)).toMatchObject([{ kind: 'statute', text, year }]);
  });

  it.each([
    ['18 U.S.C. §§ 2701-2713', '18 U.S.C. §§ 2701-2713'],
    ['28 U.S.C. §§ 1331, 1343(a)(3)', '28 U.S.C. §§ 1331, 1343(a)(3)'],
    ['42 U.S.C. § 1983 et seq.', '42 U.S.C. § 1983'],
    ['28 U.S.C. § 1391(b)-(c)', '28 U.S.C. § 1391(b)-(c)'],
    ['(Evid. Code, §§ 1070, 1071.)', 'Evid. Code, §§ 1070, 1071'],
  ])('keeps ranges and lists together: %s', (given, text) => {
    expect(scanCitations(`${given}`).map((each) => each.text)).toEqual([text]);
  });

  it('reads the year of a king’s statute as no reporter', () => {
    expect(scanCitations('recognised in 3 Edw. 1, ch. 29 (1297).')).toMatchObject([
      { kind: 'statute', volume: '3', section: '29' },
    ]);
  });
});

describe('other authorities', () => {
  it.each([
    ['US Const art I, § 8', 'constitution'],
    ['NY Const, art VI, § 5', 'constitution'],
    ['Cal. Const., art. I, § 7', 'constitution'],
    ['Mich. Const. 1963, art. 1, § 17', 'constitution'],
    ['Ohio Constitution, Article I, Section 10', 'constitution'],
    ['N.H. Const. pt. I, art. 15', 'constitution'],
    ['U.S. Const. amend. XIV, § 1', 'constitution'],
    ['Fifth and Fourteenth Amendments', 'constitution'],
    ['Pub. L. No. 104-191', 'public-law'],
    ['P.L. 104-191', 'public-law'],
    ['Exec. Order No. 13,769', 'executive-order'],
    ['Executive Order 12,866', 'executive-order'],
    ['H.R. Rep. No. 105-551', 'legislative'],
    ['59 Op. Cal. Att’y Gen. 34', 'attorney-general'],
    ['Tex. Att’y Gen. Op. No. JC-0001', 'attorney-general'],
    ['Restatement (Third) of Unfair Competition § 39', 'restatement'],
    ['Restatement (Third) of Torts: Phys. & Emot. Harm § 7', 'restatement'],
    ['17A Am. Jur. 2d 184', 'treatise'],
    ['70 FR 1000', 'register'],
    ['Manual for Complex Litigation (Fourth) § 11.42', 'treatise'],
    ['Federal Practice and Procedure § 2008', 'treatise'],
    ['Am. Jur. 2d Evidence § 4', 'treatise'],
    ['82 Fed. Reg. 8977', 'register'],
    ['110 Stat. 1936', 'session-law'],
  ])('%s is a %s', (text, sub) => {
    expect(scanCitations(`It says so. See ${text}.`)).toMatchObject([{ kind: 'other', sub, text }]);
  });
});

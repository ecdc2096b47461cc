import { describe, expect, it } from 'vitest';
import { oneCourtMatter } from '../../test/synthetic/one-court-matter.ts';
import { claim, speaker, statement } from '../../test/synthetic/synthetic-matter.ts';
import { lawRegistry } from '../law/index.ts';
import { assess, renderAssessment, renderBrief, type Assessment } from './index.ts';

/* The real law of courts, on an invented record: which tests are in view where, and on which day. */

const RULE_45 = 'Fed. R. Civ. P. 45';
const law = lawRegistry();

function inCourt(court: string, rule: string, parts: object = {}): Assessment {
  return assess({ matter: oneCourtMatter(court, rule, parts), law });
}

const live = ({ standards }: Assessment): string[] =>
  standards.filter(({ inForce }) => inForce).map(({ standard }) => standard);

describe('the tests in view as of a day', () => {
  const CPLR = 'N.Y. C.P.L.R. 3102(c)';
  it.each([
    ['nysupct', CPLR, '2000-06-01', []],
    ['nysupct', CPLR, '2004-06-01', []],
    ['nysupct', CPLR, '2012-06-01', ['ny-3102c']],
    ['nysupct', CPLR, '2023-06-01', ['ny-3102c']],
    ['nysupct', CPLR, '2024-05-29', ['ny-3102c']],
    ['nysupct', CPLR, '2024-05-30', ['ny-3102c', 'ny-gsb']],
    ['nysupct', CPLR, '2026-06-01', ['ny-3102c', 'ny-gsb']],
    ['njsuper', 'N.J. Ct. R. 4:14-7', '2001-07-10', []],
    ['njsuper', 'N.J. Ct. R. 4:14-7', '2001-07-11', ['dendrite']],
    ['delsuperct', 'Rule 45', '2005-10-04', []],
    ['delsuperct', 'Rule 45', '2005-10-05', ['cahill']],
    ['vacc', 'Va. Code § 8.01-407.1', '2000-01-30', []],
    ['vacc', 'Va. Code § 8.01-407.1', '2001-06-01', ['aol-good-faith']],
    ['vacc', 'Va. Code § 8.01-407.1', '2002-07-01', ['virginia-statute']],
    ['illcirct', 'Ill. S. Ct. R. 224', '2015-06-18', ['ill-r-224']],
    ['micirct', 'Mich. Ct. R. 2.302', '2013-06-01', []],
    ['micirct', 'Mich. Ct. R. 2.302', '2014-01-02', ['cooley-ghanam']],
    ['calsuperct', 'Cal. Civ. Proc. Code § 1985', '2008-02-05', []],
    ['calsuperct', 'Cal. Civ. Proc. Code § 1985', '2008-02-06', ['krinsky']],
    ['ded', RULE_45, '2022-09-14', []],
    ['ded', RULE_45, '2022-09-15', ['cahill']],
  ])('%s, %s, %s: %j', (court, rule, asOf, expected) => {
    expect(live(inCourt(court, rule, { asOf })).toSorted()).toEqual(expected);
  });

  it('names one that the court follows on another day as not in force', () => {
    const { standards, speakers } = inCourt('nysupct', CPLR, { asOf: '2004-06-01' });
    expect(standards).toContainEqual(
      expect.objectContaining({ standard: 'ny-3102c', inForce: false, bases: [] }),
    );
    expect(speakers[0]?.standards).toEqual([]);
  });
});

describe('the force of a decision', () => {
  it.each([
    ['nysupct', 'ny-gsb', 'binding'],
    ['nyappdiv', 'ny-gsb', 'binding'],
    ['ny', 'ny-gsb', 'persuasive'],
    ['calsuppctla', 'krinsky', 'binding'],
    ['cal', 'krinsky', 'persuasive'],
    ['azsuperct', 'mobilisa', 'binding'],
    ['ariz', 'mobilisa', 'persuasive'],
    ['delsuperct', 'cahill', 'binding'],
    ['del', 'cahill', 'binding'],
    ['vacc', 'virginia-statute', 'binding'],
    ['tennctapp', 'dendrite', 'persuasive'],
  ])('in %s, %s: %s', (court, test, force) => {
    const { standards } = inCourt(court, 'a rule', { asOf: '2026-06-01' });
    const found = standards.find(({ standard }) => standard === test);
    expect(found?.bases.map((basis) => basis.force)).toEqual([force]);
  });
});

describe('where no test was found', () => {
  it.each([
    ['alacirct', ['ala']],
    ['mesuperct', ['me']],
    ['flacirct', ['fla']],
    ['massappct', ['mass']],
    ['gand', ['ca11']],
    ['vaed', ['vaed', 'ca4']],
    ['mdd', ['mdd', 'ca4']],
    ['mdb', ['mdd', 'ca4']],
    ['txsd', ['ca5']],
  ])('%s holds no test against a defendant, and says of %j that none was found', (court, via) => {
    const assessment = inCourt(court, RULE_45, { asOf: '2026-06-01' });
    expect(live(assessment)).toEqual([]);
    expect(assessment.noTestFound.filter(({ seat }) => seat === 'deciding')).toMatchObject(
      via.map((one) => ({ via: one, lookedOn: '2026-11-22' })),
    );
    for (const one of assessment.speakers) {
      expect(one.standards).toEqual([]);
      expect(one.choice.kind).toBe('no-standard');
    }
    expect(renderAssessment(assessment).replace(/\s+/gu, ' ')).toContain(
      'none is taken by default',
    );
  });

  it('names the tests of courts near by, which may persuade, and holds none of them', () => {
    const assessment = inCourt('mo', 'a rule', { asOf: '2026-06-01' });
    expect(assessment.noTestFound[0]?.elsewhere).toEqual([
      { court: 'mowd', name: 'W.D. Mo.', standards: ['2themart'] },
    ]);
    expect(assessment.standards).toEqual([]);
  });

  it('says so in the table at a glance', () => {
    const brief = renderBrief(inCourt('alacirct', 'a rule', { asOf: '2026-06-01' }));
    expect(brief.replace(/\s+/gu, ' ')).toContain(
      'no test was found that the law of Ala. chooses, and which other test would persuade is open',
    );
  });

  it('names the rulings that choose none, with their marks', () => {
    const text = renderAssessment(inCourt('mesuperct', RULE_45, { asOf: '2026-06-01' }));
    expect(text.replace(/\s+/gu, ' ')).toMatch(/Gunning \(2017 ME 78\) \[verify pin\]/u);
  });

  it('a nonparty in the Fourth Circuit has the narrow test that binds there', () => {
    const speakers = [speaker('ann', { role: 'nonparty' }), speaker('ben')];
    const assessment = inCourt('mdd', RULE_45, { asOf: '2026-06-01', speakers });
    const [ann, ben] = assessment.speakers;
    expect(ann?.standards.map(({ rule }) => rule)).toEqual(['lefkoe']);
    expect(ben?.standards).toEqual([]);
    expect(ben?.notForSpeaker).toEqual(['lefkoe']);
  });
});

describe('a test for one kind of request', () => {
  it.each([
    [RULE_45, ['highfields']],
    ['28 U.S.C. § 1782', ['highfields', 'section-1782']],
    ['17 U.S.C. § 512(h)', ['dmca-512h']],
  ])('in N.D. Cal., under %s: %j', (rule, expected) => {
    const claims = [claim('c1', 'ny-defamation')];
    const statements = [statement('s1', 'ann'), statement('s2', 'ben')];
    const assessment = inCourt('cand', rule, { asOf: '2026-06-01', claims, statements });
    expect(live(assessment).toSorted()).toEqual(expected);
  });

  it('a grand jury is held to the test for grand juries', () => {
    const speakers = [speaker('ann', { role: 'nonparty' })];
    const assessment = inCourt('cand', 'grand jury subpoena', { asOf: '2026-06-01', speakers });
    expect(live(assessment)).toEqual(['branzburg-glassdoor']);
  });
});

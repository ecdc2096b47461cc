import { describe, expect, it } from 'vitest';
import { oneCourtMatter } from '../../test/synthetic/one-court-matter.ts';
import {
  grounds,
  proposition,
  propositionsRequired,
  route,
  showing,
  standard,
  syntheticLaw,
} from '../../test/synthetic/synthetic-law.ts';
import {
  claim,
  document,
  speaker,
  syntheticMatter,
} from '../../test/synthetic/synthetic-matter.ts';
import { lawRegistry } from '../law/index.ts';
import { assess, renderAssessment, type Assessment, type SpeakerAssessment } from './index.ts';

/* A test belongs to the speaker and the request: two speakers of one matter may have two. */

const law = lawRegistry();
const TODAY = '2026-06-01';
const RULE_45 = 'Fed. R. Civ. P. 45';

function inCourt(court: string, parts: object = {}, rule = RULE_45): Assessment {
  return assess({ matter: oneCourtMatter(court, rule, { asOf: TODAY, ...parts }), law });
}

function of({ speakers }: Assessment, id: string): SpeakerAssessment {
  const found = speakers.find((one) => one.speaker === id);
  if (found === undefined) throw new Error(`no speaker ${id}`);
  return found;
}

const tests = (assessment: Assessment, id: string): string[] =>
  of(assessment, id)
    .standards.map(({ rule }) => rule)
    .toSorted();
const about = (fact: string, subject: string, value: string) => ({
  fact,
  value,
  by: 'counsel',
  about: subject,
});

describe('one defendant and one nonparty', () => {
  const speakers = [speaker('ann'), speaker('ben', { role: 'nonparty' })];

  it.each([
    ['calsuperct', ['krinsky'], ['cal-privacy', 'rancho']],
    ['wawd', ['dendrite'], ['2themart']],
    ['cand', ['highfields'], ['2themart', 'cal-privacy']],
    ['azsuperct', ['mobilisa'], ['mobilisa']],
    ['pamd', [], ['2themart']],
  ])('in %s the defendant is held to %j and the nonparty to %j', (court, defendant, nonparty) => {
    const assessment = inCourt(court, { speakers, claims: [claim('c1', 'ny-defamation')] });
    expect(tests(assessment, 'ann')).toEqual(defendant);
    expect(tests(assessment, 'ben')).toEqual(nonparty);
  });
});

const force = (assessment: Assessment, id: string) =>
  of(assessment, id).standards.map(({ rule, bases }) => [
    rule,
    bases.map((basis) => `${basis.via} ${basis.force}`),
  ]);

describe('two defendants with different claims', () => {
  const claims = [
    claim('c1', 'us-copyright', { against: ['ann'], statements: ['s1'] }),
    claim('c2', 'ny-defamation', { against: ['ben'], statements: ['s2'] }),
  ];
  it('are held to the tests for the claims against each, with their force', () => {
    const assessment = inCourt('nysd', { claims });
    expect(force(assessment, 'ann').toSorted()).toEqual([
      ['good-cause-doe', ['nysd persuasive']],
      ['sony-arista', ['nysd binding', 'ca2 binding']],
    ]);
    expect(force(assessment, 'ben')).toEqual([['sony-arista', ['nysd persuasive']]]);
  });

  it('says which test is held for the other alone, and why', () => {
    const assessment = inCourt('nysd', { claims });
    expect(of(assessment, 'ann').outOfPlay).toEqual([]);
    expect(of(assessment, 'ben').outOfPlay).toEqual([
      { standard: 'good-cause-doe', because: 'claims' },
    ]);
    expect(renderAssessment(assessment).replace(/\s+/gu, ' ')).toContain(
      'not held; it is followed here for other claims than those against this speaker',
    );
  });

  it('keeps a test in view as conditional while no claim is on the record', () => {
    const assessment = inCourt('nysd');
    const held = of(assessment, 'ann').standards;
    expect(held.map(({ rule, dependsOnCauses }) => [rule, dependsOnCauses]).toSorted()).toEqual([
      ['good-cause-doe', ['copyright']],
      ['sony-arista', ['copyright', 'defamation']],
    ]);
    expect(renderAssessment(assessment).replace(/\s+/gu, ' ')).toContain(
      'It is followed for copyright; no claim is on the record.',
    );
  });

  it('takes a nonparty for one of the claims for which the name is asked', () => {
    const speakers = [speaker('ann'), speaker('ben', { role: 'unknown' })];
    const assessment = inCourt('ca2', { speakers, claims: claims.slice(0, 1) });
    expect(tests(assessment, 'ben')).toEqual(['sony-arista']);
  });
});

describe('facts about one speaker', () => {
  const RULE = 'a rule of court';

  it('put only that speaker under the test that hangs on them', () => {
    const facts = [
      about('speech-by-unlawful-access', 'ann', 'yes'),
      about('speech-by-unlawful-access', 'ben', 'no'),
    ];
    const assessment = inCourt('njsuper', { facts }, RULE);
    expect(tests(assessment, 'ann')).toEqual(['warren-hospital']);
    expect(tests(assessment, 'ben')).toEqual(['dendrite']);
    expect(of(assessment, 'ben').outOfPlay).toEqual([
      { standard: 'warren-hospital', because: 'facts' },
    ]);
  });

  it('may be about what the speaker said', () => {
    const facts = [about('public-forum', 's1', 'no'), about('public-forum', 's2', 'yes')];
    const assessment = inCourt('ohioctcompl', { facts }, RULE);
    expect(tests(assessment, 'ann')).toEqual(['fisher-ohio']);
    expect(tests(assessment, 'ben')).toEqual([]);
  });

  it('while unknown keep the test in view as conditional, and the general one as it is', () => {
    const assessment = inCourt('njsuper', {}, RULE);
    const held = of(assessment, 'ann').standards;
    expect(held.map(({ rule, dependsOn }) => [rule, dependsOn]).toSorted()).toEqual([
      ['dendrite', undefined],
      ['warren-hospital', ['speech-by-unlawful-access']],
    ]);
    expect(renderAssessment(assessment)).toContain('waits on');
    expect(renderAssessment(assessment)).toContain('New Jersey): open, if it is in play');
    expect(renderAssessment(assessment)).not.toContain('Dendrite (New Jersey): open, if');
  });

  it('bind nobody by what a party only asserts', () => {
    const facts = [{ ...about('liability-adjudged', 'ann', 'yes'), by: 'requester' }];
    const assessment = inCourt('mied', { facts });
    expect(
      of(assessment, 'ann').standards.find(({ rule }) => rule === 'post-judgment-signature'),
    ).toMatchObject({ dependsOn: ['liability-adjudged'] });
  });

  it('before the exception was made leave the general test in play', () => {
    const facts = [about('speech-by-unlawful-access', 'ann', 'yes')];
    const assessment = inCourt('njsuper', { facts, asOf: '2012-01-01' }, RULE);
    expect(tests(assessment, 'ann')).toEqual(['dendrite']);
  });
});

const asks = (id: string, asked: string) =>
  showing(id, [propositionsRequired(`${id}-asks`, 'request', [route(asked)])]);
const follows = (rule: string, when: object | null) => ({
  ruleKind: 'standard',
  rule,
  force: 'persuasive',
  causes: [],
  qualifier: null,
  when,
  since: '1900-01-01',
  to: null,
  ...grounds,
});

describe('the choice between a test that is in play and one that may not be', () => {
  const own = syntheticLaw({
    proposition: ['p', 'q'].map((id) => proposition(id, { about: 'request' })),
    fact: [{ id: 'special', what: 'It is special.', about: 'speaker' }],
    standard: [standard('sure', [asks('one', 'p')]), standard('maybe', [asks('two', 'q')])],
    'court-follow': [
      {
        kind: 'court-follow',
        id: 'cand',
        name: 'N.D. Cal.',
        follows: [follows('sure', null), follows('maybe', { fact: 'special' })],
      },
    ],
  });

  it.each([
    ['yes', 'needed'],
    [null, 'may-be-needed'],
    ['no', 'one-standard'],
  ])('when the fact is %s: %s', (value, kind) => {
    const matter = syntheticMatter({
      claims: [],
      recordComplete: 'yes',
      exhibits: [document('e', {}, 'p')],
      facts: value === null ? [] : [about('special', 'ann', value)],
    });
    expect(of(assess({ matter, law: own }), 'ann').choice.kind).toBe(kind);
  });
});

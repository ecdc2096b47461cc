import { describe, expect, it } from 'vitest';
import {
  claim,
  document,
  statement,
  syntheticMatter,
} from '../../../test/synthetic/synthetic-matter.ts';
import { lawRegistry } from '../../law/index.ts';
import type { AssessInputs } from '../assess.ts';
import { assess, renderAssessment, type Assessment } from '../index.ts';
import type { ClaimPoints, StatementPoints } from './claim-points.ts';

/*
 * Real claims over one record that shows every element, so that whatever keeps a statement from being
 * shown is what stands beside the elements.
 */

const SHOWN = ['statement-made', 'falsity', 'published-to-third-party', 'special-harm'];
const FAULT = ['negligence', 'gross-irresponsibility'];
const NOT_PUBLIC = [
  'requester-public-official',
  'requester-public-figure',
  'requester-limited-public-figure',
  'requester-public-applicant-or-permittee',
  'public-forum',
  'issue-of-public-interest',
  'lawful-conduct-furthering-petition',
  'public-or-general-concern',
  'arguably-legitimate-public-concern',
];
const fact = (id: string, value: string, by = 'court', about = 's1') => ({
  fact: id,
  value,
  by,
  about,
});

interface Parts {
  readonly law?: string;
  readonly court?: string;
  readonly published?: string | null;
  readonly commenced?: string;
  readonly words?: string | null;
  readonly facts?: readonly object[];
  readonly claimParts?: object;
  readonly exhibits?: readonly object[];
}

function held({
  law = 'ny-defamation',
  court = 'nyed',
  published = '2022-01-01',
  commenced,
  words = 'Words.',
  facts = [],
  claimParts = {},
  exhibits = [],
}: Parts): {
  assessment: Assessment;
  claims: ClaimPoints;
  points: StatementPoints;
  outcome: string;
} {
  const suit = {
    id: 'suit',
    role: 'underlying',
    court,
    caseNumber: '22-cv-10001',
    caption: 'R v. Doe',
  };
  const matter: AssessInputs['matter'] = syntheticMatter({
    asOf: '2024-06-01',
    proceedings: [
      { ...suit, ...(commenced === undefined ? {} : { commenced }) },
      {
        id: 'here',
        role: 'enforcement',
        court: 'cand',
        caseNumber: '23-mc-80001',
        caption: 'In re P',
      },
    ],
    statements: [statement('s1', 'ann', { published, words })],
    claims: [claim('c1', law, { against: ['ann'], statements: ['s1'], ...claimParts })],
    exhibits: [document('log', { statement: 's1' }, ...SHOWN, ...FAULT), ...exhibits],
    facts: [...NOT_PUBLIC.map((id) => ({ fact: id, value: 'no', by: 'court' })), ...facts],
  });
  const assessment = assess({ matter, law: lawRegistry(), standards: ['highfields'] });
  const [claims] = assessment.claims;
  const [points] = claims?.statements ?? [];
  const step = assessment.speakers[0]?.standards[0]?.steps[0];
  const requirements = step?.kind === 'computed' ? step.requirements : [];
  const found = requirements.flatMap((one) =>
    one.kind === 'elements' ? one.claims.flatMap(({ statements }) => statements) : [],
  );
  if (claims === undefined || points === undefined || found[0] === undefined) {
    throw new Error('nothing was assessed');
  }
  return { assessment, claims, points, outcome: found[0].finding.outcome };
}

const textOf = (parts: Parts) => renderAssessment(held(parts).assessment).replace(/\s+/gu, ' ');

describe('the time to sue', () => {
  it.each([
    // law, published, begun: status, why, what becomes of the claim on the statement
    ['ny-defamation', '2022-01-01', '2022-12-31', 'in-time', null, 'shown'],
    ['ny-defamation', '2022-01-01', '2023-01-01', 'in-time', null, 'shown'],
    ['ny-defamation', '2022-01-01', '2023-01-02', 'open', 'near-the-last-day', 'shown'],
    ['ny-defamation', '2022-01-01', '2023-01-05', 'open', 'near-the-last-day', 'shown'],
    ['ny-defamation', '2022-01-01', '2023-01-06', 'past', null, 'open'],
    ['ny-defamation', '2020-02-01', '2021-06-01', 'in-time', null, 'shown'],
    ['ny-defamation', null, '2023-01-06', 'open', 'dates-missing', 'shown'],
    ['ny-defamation', '2022-01-01', undefined, 'open', 'dates-missing', 'shown'],
    // Still in time on the day of the assessment, 1 June 2024: whenever it was begun.
    ['ny-defamation', '2023-08-01', undefined, 'in-time', null, 'shown'],
    ['va-defamation', '2022-01-01', '2024-01-06', 'open', 'may-stand-still', 'shown'],
    ['va-defamation', '2015-06-30', '2017-01-06', 'past', null, 'open'],
    ['la-defamation', '2022-01-01', '2022-12-01', 'in-time', null, 'shown'],
    ['la-defamation', '2022-01-01', '2024-01-06', 'open', 'accrual-not-stated', 'shown'],
    ['wi-defamation', '2009-12-31', '2012-06-01', 'past', null, 'open'],
    ['wi-defamation', '2010-01-01', '2012-06-01', 'in-time', null, 'shown'],
  ])('%s, published %s, begun %s: %s', (law, published, commenced, status, why, outcome) => {
    const { points, outcome: found } = held({
      law,
      published,
      ...(commenced === undefined ? {} : { commenced }),
    });
    expect(points.time).toMatchObject({ status, why });
    if (law === 'ny-defamation') expect(found).toBe(outcome);
    else expect(found === 'open' || outcome === 'shown').toBe(true);
  });

  it('lists each day that is missing', () => {
    expect(held({ published: null }).points.time?.missing).toEqual([
      { kind: 'publication-date', statement: 's1' },
      { kind: 'commencement-date', proceeding: 'suit' },
    ]);
  });

  const past = { published: '2022-01-01', commenced: '2023-06-01' };
  it.each([
    ['nobody', [], 'past', 'open'],
    ['the requester alone', [fact('time-bar-answered', 'yes', 'requester')], 'past', 'open'],
    [
      'counsel, that it is answered',
      [fact('time-bar-answered', 'yes', 'counsel')],
      'answered',
      'shown',
    ],
    ['counsel, that it is not', [fact('time-bar-answered', 'no', 'counsel')], 'past', 'open'],
    ['the court, that it stands', [fact('time-bar-answered', 'no')], 'past', 'not-shown'],
  ])('past it, by the word of %s', (_, facts, status, outcome) => {
    const found = held({ ...past, facts });
    expect(found.points.time?.status).toBe(status);
    expect(found.outcome).toBe(outcome);
  });

  it.each([
    ['tn-defamation', /only spoken have 6 months/u],
    ['ri-defamation', /only spoken have 12 months/u],
    ['va-defamation', /time stands still/u],
    ['ny-defamation', /To name a Doe does not by itself stop time/u],
  ])('tells what else the law holds of it, in %s', (law, says) => {
    const notes = held({ law }).points.time?.notes ?? [];
    expect(notes.map((note) => note.says).join(' ')).toMatch(says);
  });

  it('does not tell of days that stood still before the publication', () => {
    const notes = held({ published: '2021-01-01' }).points.time?.notes ?? [];
    expect(notes.map((note) => note.says).join(' ')).not.toMatch(/executive order/u);
  });

  it('is told with its law and what holds it open', () => {
    const text = textOf(past);
    expect(text).toContain('time-barred as far as the record shows');
    expect(text).toContain('A bar is for the speaker to raise.');
    expect(text).toMatch(/held open time-barred [^.]* the last day was 2023-01-01 \(CPLR 215/u);
  });
});

describe('what must come before suit', () => {
  const florida = { law: 'fl-defamation', court: 'flsd' };
  it.each([
    [[], 'unknown', 'none'],
    [[fact('correction-requested', 'yes')], 'met', 'none'],
    [[fact('correction-requested', 'no')], 'unknown', 'none'],
    [[fact('speaker-is-news-medium', 'no')], 'not-asked', 'none'],
    [
      [fact('speaker-is-news-medium', 'yes', 'court', 'ann'), fact('correction-requested', 'no')],
      'not-met',
      'holds-open',
    ],
  ])('%j: %s', (facts, status, effect) => {
    expect(held({ ...florida, facts }).points.preconditions).toMatchObject([{ status, effect }]);
  });
});

describe('the form of a pleading', () => {
  it.each([
    ['ny-defamation', 'Words.', '2022-01-01', ['place']],
    ['ny-defamation', null, null, ['words', 'day', 'place']],
    ['mi-defamation', null, null, ['words']],
    ['oh-defamation', null, null, []],
  ])('%s, words %s, published %s: lacks %j', (law, words, published, lacks) => {
    const { points, outcome } = held({ law, words, published });
    expect(points.pleading?.lacks).toEqual(lacks);
    expect(points.pleading?.effect).toBe('none');
    if (law === 'ny-defamation') expect(outcome).toBe('shown');
  });

  it.each([
    ['nyed', 'no'],
    ['nysupct', 'yes'],
    ['nowhere', 'unknown'],
  ])('before %s it governs: %s', (court, governs) => {
    expect(held({ court }).points.pleading?.governs).toBe(governs);
  });
});

describe('a cause of action that a state does not have', () => {
  const light = { law: 'us-false-light' };
  it.each([
    // court of the action, the law that governs: status, effect
    ['nyed', 'NY', 'not-recognised', 'defeats'],
    ['cand', 'NY', 'not-recognised', 'defeats'],
    ['nyed', 'CA', 'recognised', 'none'],
    ['nyed', undefined, 'unknown', 'holds-open'],
    ['txsd', undefined, 'unknown', 'holds-open'],
    ['cand', undefined, 'unknown', 'none'],
  ])('pending in %s under the law of %s: %s', (court, governingLaw, status, effect) => {
    const claimParts = governingLaw === undefined ? {} : { governingLaw };
    const { claims, outcome } = held({ ...light, court, claimParts });
    expect(claims.cause).toMatchObject({ status, effect });
    if (effect === 'defeats') expect(outcome).toBe('not-shown');
    if (effect !== 'none') expect(claims.cause?.authorities.length).toBeGreaterThan(0);
  });

  it('is not asked where the law is held to be had everywhere', () => {
    expect(held({}).claims.cause).toBeNull();
  });
});

const opinion = (facts: readonly object[], exhibits: readonly object[] = []) => {
  const found = held({ facts, exhibits });
  const question = found.points.questions.find((one) => one.question === 'fact-or-opinion');
  return { question, outcome: found.outcome };
};

describe('a question of law on the words', () => {
  it.each([
    ['nobody answers', [], 'open', 'shown'],
    ['a party answers', [fact('words-assert-fact', 'no', 'respondent')], 'open', 'shown'],
    [
      'counsel answers for the requester',
      [fact('words-assert-fact', 'yes', 'counsel')],
      'answered-for',
      'shown',
    ],
    [
      'counsel answers against',
      [fact('words-assert-fact', 'no', 'counsel')],
      'answered-against',
      'open',
    ],
    [
      'the court answers against',
      [fact('words-assert-fact', 'no')],
      'answered-against',
      'not-shown',
    ],
    [
      'the two disagree',
      [fact('words-assert-fact', 'no'), fact('words-assert-fact', 'yes', 'counsel')],
      'open',
      'shown',
    ],
  ])('when %s', (_, facts, status, outcome) => {
    expect(opinion(facts)).toMatchObject({ question: { status }, outcome });
  });

  it('is not answered by exhibits, which are told on their sides', () => {
    const { question } = opinion(
      [],
      [
        document('context', { statement: 's1' }, 'opinion-or-hyperbole'),
        document('plain', { statement: 's1' }, 'statement-of-fact'),
      ],
    );
    expect(question).toMatchObject({
      status: 'open',
      favour: [{ proposition: 'statement-of-fact', exhibits: [{ id: 'plain' }] }],
      against: [{ proposition: 'opinion-or-hyperbole', exhibits: [{ id: 'context' }] }],
    });
  });
});

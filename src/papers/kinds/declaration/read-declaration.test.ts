import { describe, expect, it } from 'vitest';
import {
  codesOf,
  detailsOf,
  readChanged,
  readFixture,
  readText,
} from '../../../../test/support/read-fixture.ts';
import { wordsOf } from '../../../../test/support/words-of.ts';

const GOOD = new URL('./fixtures/good.md', import.meta.url);
const BAD = new URL('./fixtures/bad.txt', import.meta.url);
const AFFIDAVIT = new URL('./fixtures/affidavit.md', import.meta.url);

describe('a declaration under 28 U.S.C. § 1746', () => {
  it('says who declares, as what, under which oath, when and where', async () => {
    const { declarant, capacity, oath, executed, signature } = detailsOf(
      await readFixture(GOOD),
      'declaration',
    );
    expect(wordsOf({ declarant, capacity, executed, signature })).toEqual({
      declarant: 'Mara Lindqvist',
      capacity: 'the managing editor of Harbor Lane Books LLC, the plaintiff in this action',
      executed: { date: '2024-10-10', place: 'Oakland, California' },
      signature: { state: 'typed', name: 'Mara Lindqvist' },
    });
    expect(oath).toMatchObject({
      form: 'outside-united-states',
      penaltyOfPerjury: true,
      trueAndCorrect: true,
      jurat: null,
    });
  });

  it('rests on personal knowledge, save the paragraphs that rest on something else', async () => {
    const { basis, differing } = detailsOf(await readFixture(GOOD), 'declaration');
    expect(basis.basis).toBe('personal-knowledge');
    expect(basis.words?.text).toMatch(/^I have personal knowledge of the facts/);
    expect(differing.map((each) => [each.paragraph, each.basis])).toEqual([
      [3, 'information-and-belief'],
      [4, 'told'],
    ]);
  });

  it('has numbered paragraphs and exhibits, each said to be something', async () => {
    const { paragraphs, exhibits, hearing } = detailsOf(await readFixture(GOOD), 'declaration');
    expect(paragraphs.map(({ number, text }) => [number, text.slice(-12)])).toEqual([
      [1, 'competently.'],
      [2, 's Exhibit A.'],
      [3, 'er employee.'],
      [4, 'ncellations.'],
    ]);
    expect(
      exhibits.map(({ label, description, trueCopy, paragraph }) => [
        label,
        description,
        trueCopy,
        paragraph,
      ]),
    ).toEqual([
      ['A', 'a screenshot of the post', true, 2],
      ['B', 'the cancellations', true, 4],
      ['C', 'the cancellations', true, 4],
    ]);
    expect(wordsOf(hearing)).toEqual({
      date: '2024-11-14',
      time: '9:00 a.m.',
      courtroom: '5, 4th Floor',
      judge: 'Hon. Jordan Q. Sample',
      remote: 'by Zoom',
    });
  });
});

describe('a declaration that is no evidence', () => {
  it('flags each thing that it lacks', async () => {
    const reading = await readFixture(BAD);
    const { basis, oath, executed, signature } = detailsOf(reading, 'declaration');
    expect(basis.basis).toBe('disclaimed');
    expect(oath?.form).toBe('no-penalty');
    expect(executed.date).toMatchObject({ iso: null, text: 'October __, 2024' });
    expect(signature.state).toBe('blank-rule');
    expect(codesOf(reading)).toEqual([
      'basis-information-and-belief',
      'execution-date-missing',
      'oath-qualified',
      'penalty-of-perjury-missing',
      'personal-knowledge-disclaimed',
      'signature-blank',
    ]);
  });
});

describe('an affidavit', () => {
  it('is sworn before an officer, whose name is not the affiant’s', async () => {
    const reading = await readFixture(AFFIDAVIT);
    const { declarant, oath, executed, signature, basis } = detailsOf(reading, 'declaration');
    expect(wordsOf([declarant, oath?.jurat, executed.date, signature.name])).toEqual([
      'LUZ ASTER',
      'Sworn to before me this 5th day of September, 2024',
      '2024-09-05',
      'Luz Aster',
    ]);
    expect([oath?.form, basis.basis]).toEqual(['affidavit', 'personal-knowledge']);
    expect(codesOf(reading)).toEqual([]);
  });

  it('without its jurat is flagged', async () => {
    const reading = await readChanged(AFFIDAVIT, [[/Sworn to before me[^]*$/, '']]);
    expect(codesOf(reading)).toContain('jurat-missing');
  });
});

const CAPTION =
  'UNITED STATES DISTRICT COURT\nDISTRICT OF OREGON\n\nA. ALDER,\n\nPlaintiff,\n\nv.\n\nB. BIRCH,\n\nDefendant.\n\nCase No. 3:25-cv-00001-AB\n\nDECLARATION OF CARLA CEDAR\n\nI, Carla Cedar, declare as follows:\n\n';

describe('the words of an oath', () => {
  it.each([
    [
      'I declare under penalty of perjury that the foregoing is true and correct.',
      'within-united-states',
      [],
    ],
    [
      'I declare under penalty of perjury under the laws of the United States of America that the foregoing is true and correct.',
      'outside-united-states',
      [],
    ],
    [
      'I declare under penalty of perjury under the laws of the State of California that the foregoing is true and correct.',
      'state',
      [],
    ],
    [
      'I declare under penalty of perjury under the laws of Oregon that the foregoing is true and correct.',
      'state',
      [],
    ],
    [
      'I declare under the penalties of perjury under the laws of the State of Oregon and the United States that this is true.',
      'outside-united-states',
      [],
    ],
    [
      'I declare under penalty of perjury that I wrote this.',
      'within-united-states',
      ['true-and-correct-missing'],
    ],
    ['I hereby certify that the foregoing is true.', 'no-penalty', ['penalty-of-perjury-missing']],
    ['This is what happened.', null, ['oath-missing']],
  ])('%s', (words, form, codes) => {
    const reading = readText(
      `${CAPTION}1. I have personal knowledge of these facts.\n\n${words}\n\nExecuted on May 5, 2025, at Portland, Oregon.\n\n/s/ Carla Cedar\n`,
    );
    expect(detailsOf(reading, 'declaration').oath?.form ?? null).toBe(form);
    expect(codesOf(reading)).toEqual(codes);
  });

  it.each([
    ['at Portland, Oregon', false],
    ['at Portland, OR', false],
    ['in Washington, D.C.', false],
    ['at Portland', false],
    ['in Toronto, Canada', true],
  ])('executed %s', (place, flagged) => {
    const reading = readText(
      `${CAPTION}1. I have personal knowledge of these facts.\n\nI declare under penalty of perjury that the foregoing is true and correct.\n\nExecuted on May 5, 2025, ${place}.\n\n/s/ Carla Cedar\n`,
    );
    expect(codesOf(reading).includes('oath-form-abroad')).toBe(flagged);
  });
});

describe('what a declaration rests on', () => {
  it.each([
    ['I have personal knowledge of the facts set forth below.', 'personal-knowledge'],
    ['I make this declaration of my own personal knowledge.', 'personal-knowledge'],
    ['I am personally familiar with these accounts.', 'personal-knowledge'],
    [
      'The following is of my own knowledge, except what is stated on information and belief.',
      'mixed',
    ],
    ['I know this from personal knowledge and from my review of the records.', 'mixed'],
    ['I make this declaration on information and belief.', 'information-and-belief'],
    ['I make this declaration based on my review of the file.', 'records'],
    ['I lack personal knowledge of what follows.', 'disclaimed'],
    ['I do not have any personal knowledge of the posts.', 'disclaimed'],
    ['The facts set forth herein are known to me personally.', 'personal-knowledge'],
    ['I am fully familiar with the facts from my review of the file.', 'mixed'],
    // What one fact rests on says nothing of the others.
    ['Based on my review of the log, nobody came.', 'none-stated'],
    ['On information and belief, Doe 1 lives in Portland.', 'none-stated'],
    ['I live in Portland.', 'none-stated'],
  ])('%s', (words, expected) => {
    const reading = readText(
      `${CAPTION}1. ${words}\n\nI declare under penalty of perjury that the foregoing is true and correct.\n\nExecuted on May 5, 2025, at Portland, Oregon.\n\n/s/ Carla Cedar\n`,
    );
    expect(detailsOf(reading, 'declaration').basis.basis).toBe(expected);
  });
});

describe('an affirmation of New York', () => {
  it('bears its date in its oath', () => {
    const reading = readText(
      `${CAPTION}1. I have personal knowledge of these facts.\n\nI affirm this 9th day of January, 2025, under the penalties of perjury under the laws of New York, which may include a fine or imprisonment, that the foregoing is true.\n\n/s/ Carla Cedar\n`,
    );
    const { oath, executed } = detailsOf(reading, 'declaration');
    expect([oath?.form, executed.date?.iso]).toEqual(['state', '2025-01-09']);
  });
});

describe('exhibits', () => {
  it.each([
    ['Attached hereto as Exhibit A is a true and correct copy of the lease.', ['A: the lease']],
    ['A true copy of the lease is attached as Exhibit 12.', ['12: the lease']],
    ['Exhibit B is a screenshot of the post.', ['B: screenshot of the post']],
    ['Attached as Exs. 1-4 are true copies of the letters.', ['1-4: the letters']],
    ['Attached as Exhibit A is a true copy of the lease.', ['A: the lease']],
    ['The page I captured is Exhibit 7 hereto.', ['7: ']],
    ['As Exhibit A to the complaint shows, the post is gone.', []],
  ])('%s', (words, expected) => {
    const reading = readText(
      `${CAPTION}1. I have personal knowledge.\n\n2. ${words}\n\nI declare under penalty of perjury that the foregoing is true and correct.\n\n/s/ Carla Cedar\n`,
    );
    const { exhibits } = detailsOf(reading, 'declaration');
    expect(exhibits.map((each) => `${each.label}: ${each.description ?? ''}`)).toEqual(expected);
  });
});

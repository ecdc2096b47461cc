import { describe, expect, it } from 'vitest';
import {
  codesOf,
  detailsOf,
  readChanged,
  readFixture,
  readText,
} from '../../../../test/support/read-fixture.ts';
import { wordsOf } from '../../../../test/support/words-of.ts';
import { noticeKind } from './notice-kinds.ts';

function fixture(name: string): URL {
  return new URL(`./fixtures/${name}.md`, import.meta.url);
}

describe('notices', () => {
  it('of appearance says who appears for whom', async () => {
    const notice = detailsOf(await readFixture(fixture('appearance')), 'notice');
    expect(notice.notice).toBe('appearance');
    expect(notice.appearsFor?.text).toBe('nonparty Example Social, Inc.');
    expect(wordsOf(notice.counsel)).toMatchObject({
      names: ['Robin Gate'],
      firm: 'GATE LLP',
      emails: ['robin@example.net'],
    });
  });

  it('of removal says from which court and under which law', async () => {
    const notice = detailsOf(await readFixture(fixture('removal')), 'notice');
    expect(wordsOf([notice.notice, notice.by, notice.object, notice.otherNumber])).toEqual([
      'removal',
      'Defendant Example Reviews, Inc.',
      'this action',
      '24CECG00099',
    ]);
    expect(notice.court?.id).toBe('calsuperct');
    expect(wordsOf(notice.rules)).toEqual(['28 U.S.C. §§ 1332 and 1441']);
    expect(notice.paragraphs.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('of appeal says from what, and to which court', async () => {
    const notice = detailsOf(await readFixture(fixture('appeal')), 'notice');
    expect(wordsOf([notice.notice, notice.by, notice.object])).toEqual([
      'appeal',
      'nonparty Doe 2',
      'order granting in part the motion to quash (Dkt. No. 10) entered on December 2, 2024',
    ]);
    expect(notice.court?.id).toBe('ca9');
    expect(notice.otherNumber).toBeNull();
  });

  it('of dismissal says of what, and whether with prejudice', async () => {
    const notice = detailsOf(await readFixture(fixture('dismissal')), 'notice');
    expect(wordsOf([notice.notice, notice.by, notice.object, notice.prejudice])).toEqual([
      'dismissal',
      'Plaintiff Marigold Press, Inc.',
      'all claims against John Doe No. 7',
      'without',
    ]);
    expect(wordsOf(notice.rules)).toEqual(['Federal Rule of Civil Procedure 41(a)(1)(A)(i)']);
  });

  it('of a platform to an account holder says which account, what will go, and by when to act', async () => {
    const notice = detailsOf(await readFixture(fixture('account-holder')), 'notice');
    expect(notice.notice).toBe('account-holder');
    expect(wordsOf(notice.accounts)).toEqual([{ words: '@lane.critic', kind: 'handle' }]);
    expect(wordsOf(notice.records)).toEqual(['name', 'e-mail address', 'IP addresses']);
    expect(wordsOf([notice.deadline?.date, notice.deadline?.within])).toEqual(['2024-10-15', null]);
    // The address for replies is no account, and the platform's name at the foot is no counsel.
    expect(notice.counsel).toBeNull();
  });

  it.each([
    [
      'NOTICE OF FILING',
      'PLEASE TAKE NOTICE that nonparty Example Social, Inc. hereby files the unredacted Declaration of Jo Alder pursuant to the Court’s order.',
      'filing',
      'unredacted Declaration of Jo Alder',
      null,
    ],
    [
      'NOTICE OF RELATED CASE',
      'PLEASE TAKE NOTICE that this action is related to Alder v. Birch, No. 3:25-cv-00099-AB, pending before this Court.',
      'related-case',
      null,
      '3:25-cv-00099-AB',
    ],
    [
      'NOTICE OF WITHDRAWAL OF MOTION',
      'PLEASE TAKE NOTICE that Example Social, Inc. hereby withdraws its Motion to Quash (Dkt. No. 5) without prejudice.',
      'withdrawal',
      'Motion to Quash (Dkt. No. 5)',
      null,
    ],
  ])('%s: %s', (title, sentence, kind, object, number) => {
    const reading = readText(
      `UNITED STATES DISTRICT COURT\nDISTRICT OF OREGON\n\nA. ALDER,\n\nPlaintiff,\n\nv.\n\nB. BIRCH,\n\nDefendant.\n\nCase No. 3:25-cv-00001-AB\n\n${title}\n\n${sentence}\n\n/s/ Robin Gate\n`,
    );
    const notice = detailsOf(reading, 'notice');
    expect(wordsOf([notice.notice, notice.object, notice.otherNumber])).toEqual([
      kind,
      object,
      number,
    ]);
  });

  it('a platform’s message to its user is a notice, without any caption', async () => {
    const reading = await readFixture(
      new URL('./fixtures/account-holder-mail.txt', import.meta.url),
    );
    const notice = detailsOf(reading, 'notice');
    expect(notice.notice).toBe('account-holder');
    expect(wordsOf(notice.accounts)).toEqual([{ words: '@lane.critic', kind: 'handle' }]);
    expect(wordsOf([reading.caseNumber, notice.deadline?.within])).toEqual([
      '5:24-cv-01234-ABC',
      'within 14 days of the date of this notice',
    ]);
    expect(wordsOf(notice.records)).toEqual(['name', 'e-mail address', 'phone number', 'IP logs']);
  });

  it('flags a notice to an account holder that names no account or sets no time', async () => {
    const reading = await readChanged(
      fixture('account-holder'),
      [
        [/@lane\.critic/g, 'in question'],
        [/ by October 15, 2024/, ''],
      ].map(([from, to]) => [from, to] as [RegExp, string]),
    );
    expect(codesOf(reading)).toEqual(
      expect.arrayContaining(['account-missing', 'deadline-missing']),
    );
  });

  it.each([
    ['NOTICE OF APPEARANCE OF COUNSEL', 'appearance'],
    ['NOTICE OF WITHDRAWAL OF COUNSEL', 'withdrawal'],
    ['NOTICE OF WITHDRAWAL OF MOTION TO QUASH SUBPOENA', 'withdrawal'],
    ['NOTICE OF REMOVAL', 'removal'],
    ['NOTICE OF APPEAL', 'appeal'],
    ['NOTICE OF VOLUNTARY DISMISSAL', 'dismissal'],
    ['NOTICE OF INTENT TO SERVE SUBPOENA', 'subpoena'],
    ['NOTICE OF DEPOSITION OF CUSTODIAN', 'deposition'],
    ['NOTICE OF RELATED CASE', 'related-case'],
    ['NOTICE OF PENDENCY OF OTHER ACTION', 'related-case'],
    ['NOTICE OF SETTLEMENT', 'settlement'],
    ['NOTICE OF ERRATA', 'filing'],
    ['NOTICE TO CONSUMER OR EMPLOYEE', 'account-holder'],
    ['NOTICE OF CHANGE OF ADDRESS', 'other'],
  ])('%s', (title, expected) => {
    expect(noticeKind(title, '')).toBe(expected);
  });
});

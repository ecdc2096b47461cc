import { describe, expect, it } from 'vitest';
import {
  codesOf,
  detailsOf,
  readChanged,
  readFixture,
} from '../../../../test/support/read-fixture.ts';
import { wordsOf } from '../../../../test/support/words-of.ts';

const MOTION = new URL('./fixtures/motion.txt', import.meta.url);
const OPPOSITION = new URL('./fixtures/opposition.md', import.meta.url);
const STIPULATION = new URL('./fixtures/stipulation.md', import.meta.url);
const LETTER = new URL('./fixtures/letter-brief.md', import.meta.url);

describe('a motion', () => {
  it('says what it is for, under which rule, and when it is heard', async () => {
    const { aim, rules, hearing } = detailsOf(await readFixture(MOTION), 'motion');
    expect(aim).toBe('TO QUASH SUBPOENA');
    expect(wordsOf(rules)).toEqual(['Federal Rule of Civil Procedure 45(d)(3)']);
    expect(wordsOf(hearing)).toEqual({
      date: '2024-11-14',
      time: '9:00 a.m.',
      courtroom: '5, 4th Floor',
      judge: 'Hon. Jordan Q. Sample',
      remote: 'by Zoom',
    });
  });

  it('asks for relief, each request with its page, none of them from its tables', async () => {
    const { relief, noticed } = detailsOf(await readFixture(MOTION), 'motion');
    expect(relief.map(({ text, at }) => [at.page, text.slice(0, 40)])).toEqual([
      [1, 'PLEASE TAKE NOTICE that on November 14, '],
      [4, 'For these reasons, Example Social respec'],
      [4, 'In the alternative, Example Social reque'],
    ]);
    expect(noticed).toHaveLength(1);
  });

  it('makes its points, once each, and keeps its tables apart', async () => {
    const { points, tables } = detailsOf(await readFixture(MOTION), 'motion');
    expect(
      points.map(({ label, depth, text, at }) => [
        label,
        depth,
        text.replace(/\s+/g, ' '),
        at.page,
      ]),
    ).toEqual([
      ['I', 1, 'INTRODUCTION', 4],
      ['II', 1, 'ARGUMENT', 4],
      ['A', 2, 'The Subpoena Seeks to Unmask Anonymous Speakers', 4],
      ['B', 2, 'Example Social Requests That the Court Quash the Subpoena', 4],
      ['III', 1, 'CONCLUSION', 4],
    ]);
    expect(tables).toEqual({ contents: [2], authorities: [3] });
  });

  it('flags a motion that asks for nothing', async () => {
    const reading = await readChanged(MOTION, [
      [/will and hereby does move[^]*?2024\./, 'is mentioned.'],
      [/respectfully requests that the Court quash the subpoena/, 'ends here'],
      [/Social requests an order limiting it/, 'Social would be glad of a limit'],
    ]);
    expect(codesOf(reading)).toContain('relief-missing');
  });

  it.each([
    ['Date: November 14, 2024', 'Date: TBD', null],
    ['Date: November 14, 2024', 'Hearing Date: 11/14/2024', '2024-11-14'],
    ['Date: November 14, 2024', 'Trial Date: November 14, 2026', null],
  ])('reads the hearing of a caption with "%s" as "%s"', async (from, to, date) => {
    const reading = await readChanged(MOTION, [
      [from, to],
      [/on November 14, 2024, at 9:00 a\.m\., in Courtroom 5 of the above court, by Zoom, /, ''],
    ]);
    expect(detailsOf(reading, 'motion').hearing?.date?.iso ?? null).toBe(date);
  });
});

describe('an opposition in the manner of New York', () => {
  it('has points on the lines below their numbers, and its counsel at the foot', async () => {
    const { aim, points, relief, counsel } = detailsOf(await readFixture(OPPOSITION), 'motion');
    expect(aim).toBe('IN OPPOSITION TO NONPARTY EXAMPLE FORUM LLC’S MOTION TO QUASH');
    expect(points.map(({ label, text }) => [label, text.replace(/\s+/g, ' ')])).toEqual([
      ['', 'PRELIMINARY STATEMENT'],
      ['', 'ARGUMENT'],
      ['I', 'THE SUBPOENA IS PROPER'],
      ['A', 'The Subpoena Seeks Only Identifying Information'],
      ['II', 'DOE 7 HAS NO PRIVACY INTEREST IN HIS IP ADDRESS'],
      ['', 'CONCLUSION'],
    ]);
    expect(relief[0]?.text).toMatch(/^The motion should be denied in its entirety/);
    expect(wordsOf(counsel)).toMatchObject({
      names: ['Noor Pell'],
      firm: 'PELL & MOOR LLP',
      represents: 'Plaintiff Marigold Press, Inc.',
    });
  });
});

describe('papers of both sides', () => {
  it('a stipulation says what is agreed and who signs', async () => {
    const { aim, relief, signers } = detailsOf(await readFixture(STIPULATION), 'motion');
    expect(aim).toBe('TO EXTEND TIME TO RESPOND TO SUBPOENA');
    expect(relief[0]?.text).toMatch(/^IT IS HEREBY STIPULATED[^]*extended to November 4, 2024\.$/);
    expect(wordsOf(signers)).toEqual(['Dana Quill', 'Robin Gate']);
  });

  it('a joint letter says what each side asks, and is no hearing', async () => {
    const { relief, signers, hearing } = detailsOf(await readFixture(LETTER), 'motion');
    expect(wordsOf(relief)).toEqual([
      'Harbor Lane requests that the Court order Example Social to answer Request No. 2.',
      'Example Social asks that the Court deny the request.',
    ]);
    expect(wordsOf(signers)).toEqual(['Dana Quill', 'Robin Gate']);
    expect(hearing).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { PaperReading } from '../../order-reading.ts';
import { readCourtPaper } from '../../read-court-paper.ts';
import { readTextPaper } from '../../read-text-paper.ts';

/** An invented order of 1 May 2020. */
function order(body: string, title = 'ORDER'): PaperReading {
  return readCourtPaper(
    readTextPaper(
      Buffer.from(
        `UNITED STATES DISTRICT COURT\nDISTRICT OF ARIZONA\n\nIn re Subpoena to Chirper, Inc.\n\nNo. 2:20-mc-00001-ABC\n\n${title}\n\nThe Court has read the papers.\n\nThe motion is GRANTED.\n\n${body}\n\nDated: May 1, 2020\n`,
      ),
    ),
  );
}

/** The times of an order in short: the date or the length, and whom it binds. */
function times(body: string): readonly (readonly (string | null)[])[] {
  return order(body).deadlines.map(({ date, relative, who }) => [
    date ?? relative?.text ?? null,
    who,
  ]);
}

function reached(body: string): string | null | undefined {
  return order(body).deadlines[0]?.relative?.reaches;
}

describe('a time that an order sets', () => {
  it.each([
    ['Chirper shall produce the records by June 5, 2020.', [['2020-06-05', 'Chirper']]],
    ['By no later than June 5, 2020, Chirper shall answer.', [['2020-06-05', 'Chirper']]],
    [
      'The Court will take Exhibit A as the complaint, which shall be filed by June 5, 2020.',
      [['2020-06-05', null]],
    ],
    ['The deadline remains June 5, 2020 for full payment.', [['2020-06-05', null]]],
    [
      'The Court HEREBY extends the deadline for payment until Friday, June 5, 2020.',
      [['2020-06-05', null]],
    ],
    ['The hearing is continued to June 5, 2020 at 9:00 a.m.', [['2020-06-05', null]]],
    ['The set-up will be scheduled for June 5, 2020 at 1:00 p. m.', [['2020-06-05', null]]],
    [
      'Any provider so served shall have 21 days from delivery of the subpoena to object.',
      [['21 days from delivery of the subpoena', 'Any provider so served']],
    ],
    [
      'Thirty days prior to the close of discovery, lead counsel for each party shall file a list.',
      [['Thirty days prior to the close of discovery', 'lead counsel for each party']],
    ],
    [
      'The respondents are ordered to file new copies within 7 days of this order.',
      [['within 7 days of this order', 'The respondents']],
    ],
    [
      'Chirper shall notify the account holder within three (3) business days of this Order and shall produce the records by June 5, 2020.',
      [
        ['2020-06-05', 'Chirper'],
        ['within three (3) business days of this Order', 'Chirper'],
      ],
    ],
    [
      'The opposition is due June 5, 2020, and the reply is due June 12, 2020.',
      [
        ['2020-06-05', null],
        ['2020-06-12', null],
      ],
    ],
  ])('%s', (body, expected) => {
    expect(times(body)).toEqual(expected);
  });

  it('is counted plainly when it runs from the order itself', () => {
    expect(reached('Chirper shall answer within 14 days of this Order.')).toBe('2020-05-15');
    expect(reached('Chirper shall answer within two weeks of this Order.')).toBe('2020-05-15');
    expect(reached('Chirper shall answer within 14 business days of this Order.')).toBeNull();
    expect(reached('Chirper shall answer within 14 days of service.')).toBeNull();
  });

  it('may stand in the rows of a schedule', () => {
    const body =
      'The Court sets these dates:\n\nTrial Date: 3/22/2021, at 8:30 a.m.\nPretrial Conference: Monday, 3/1/2021, at 2:00 p.m.\nLast Day for Expert Discovery: 11/4/2020\nClose of Non-expert Discovery: 10/5/2020';
    expect(order(body).deadlines.map(({ date }) => date)).toEqual([
      '2021-03-22',
      '2021-03-01',
      '2020-11-04',
      '2020-10-05',
    ]);
  });
});

describe('no time that the order sets', () => {
  it.each([
    ['a hearing that is set', 'The hearing set for June 5, 2020 is VACATED.'],
    [
      'a conference that is told of',
      'The parties meet at the conference now set for June 5, 2020.',
    ],
    [
      'in a clause that tells',
      'The case is before a judge for a hearing, which is scheduled for June 5, 2020.',
    ],
    ['a day past', 'Chirper was ordered to produce by June 5, 2020.'],
    ['a day before the order', 'Chirper shall produce the records made before January 1, 2020.'],
    ['a length of work', 'Roe shall be paid for over 200 hours of work.'],
    ['a quotation', 'Roe writes that “Chirper shall produce by June 5, 2020” and no more.'],
  ])('%s', (_, body) => {
    expect(times(body)).toEqual([]);
  });
});

describe('a condition', () => {
  it.each([
    ['Chirper shall produce them on an attorneys’ eyes only basis.', ['attorneys-eyes-only']],
    ['Chirper shall produce them subject to the protective order.', ['protective-order']],
    ['Chirper shall notify each user of this Order.', ['notice-to-account-holder']],
    ['Each user shall have 14 days to object to the subpoena.', ['time-to-object']],
    ['This Order is STAYED for 14 days.', ['stay']],
    ['Roe may use the records solely to pursue the claims here.', ['use-limited']],
    ['The motion to file under seal is GRANTED.', []],
    ['The motion for a protective order is DENIED.', []],
  ])('%s', (body, kinds) => {
    expect(order(body).conditions.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('a proposed order', () => {
  it('decides nothing, yet the times that it would set are read', () => {
    const draft = order('Chirper shall answer by June 5, 2020.', '[PROPOSED] ORDER');
    expect(draft).toMatchObject({ kind: 'proposed-order', disposition: null, commands: [] });
    expect(draft.deadlines).toMatchObject([{ date: '2020-06-05' }]);
  });
});

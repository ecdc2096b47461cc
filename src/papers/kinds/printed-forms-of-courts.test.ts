import { describe, expect, it } from 'vitest';
import type { PaperReading } from '../order-reading.ts';
import { readCourtPaper } from '../read-court-paper.ts';
import { readTextPaper } from '../read-text-paper.ts';

function read(text: string): PaperReading {
  return readCourtPaper(readTextPaper(Buffer.from(text)));
}

const FEDERAL =
  'UNITED STATES DISTRICT COURT\n\nDISTRICT OF ARIZONA\n\nALDER PRESS LLC,\n\nPlaintiff,\n\nv.\n\nJOHN DOE,\n\nDefendant.\n\nNo. 2:24-cv-00001-ABC\n\n';

describe('a notification of a docket entry', () => {
  const minutes = read(
    `${FEDERAL}NOTIFICATION OF DOCKET ENTRY\n\nThis docket entry was made by the Clerk on Monday, May 6, 2024:\n\n> MINUTE entry before the Honorable Pat N. Example: Motion hearing held on 5/3/2024. Plaintiff’s motion to compel [12] is granted. Defendant’s motions to quash and to stay [14, 15] are denied. A status report is due by 6/7/2024. The status hearing set for 5/20/2024 is stricken and reset to 6/21/2024 at 9:15 a.m. Mailed notice.\n`,
  );

  it('is dated by the day on which the clerk made it', () => {
    expect(minutes).toMatchObject({ kind: 'minutes', dated: '2024-05-06' });
  });

  it('rules on the entries in brackets', () => {
    expect(minutes.disposition).toBe('granted-in-part');
    expect(minutes.regarding.map(({ entry }) => entry)).toEqual(['12', '14', '15']);
  });

  it('sets the new day and not the one that is stricken', () => {
    expect(minutes.deadlines.map(({ date }) => date)).toEqual(['2024-06-07', '2024-06-21']);
  });
});

describe('the short form of New York', () => {
  const order = read(
    'SUPREME COURT OF THE STATE OF NEW YORK\nNEW YORK COUNTY\n\nPRESENT: HON. PAT EXAMPLE PART 33M\n\nJustice\n\nALDER PRESS LLC,\n\nPetitioner,\n\n- v -\n\nCHIRPER, INC.,\n\nRespondent.\n\nINDEX NO. 150001/2024\n\nMOTION DATE 05/01/2024\n\nMOTION SEQ. NO. 002\n\nDECISION + ORDER ON MOTION\n\nThe petitioner moves for disclosure. As to the first four posts the petition must be denied. It is hereby\n\nORDERED that the petition is granted to the extent that respondent shall disclose the name of the author within 20 days after service of this order with notice of entry, and is otherwise denied.\n\n05/06/2024\n\nDATE PAT EXAMPLE, J.S.C.\n\nGRANTED DENIED X GRANTED IN PART OTHER\n',
  );

  it('is an order, and the cells beside its title are no part of it', () => {
    expect(order).toMatchObject({ kind: 'order', title: 'DECISION + ORDER ON MOTION' });
    expect(order.parties?.first).toEqual(['ALDER PRESS LLC']);
  });

  it('is granted in part by what it orders, not by its row of boxes', () => {
    expect(order.disposition).toBe('granted-in-part');
    expect(order.dispositions.map(({ disposition }) => disposition)).toEqual([
      'denied-in-part',
      'granted',
      'denied-in-part',
    ]);
  });

  it('is signed by its justice', () => {
    expect(order.judge).toMatchObject({ name: 'Pat Example', title: 'J.S.C.' });
    expect(order.judge?.assigned).toBeUndefined();
  });
});

describe('the author of an opinion', () => {
  it.each([
    ['EXAMPLE, Judge: The case is before us on the motion.', 'Example', 'Judge'],
    ['EXAMPLE, Circuit Judge: We are asked to decide.', 'Example', 'Circuit Judge'],
    ['JUSTICE EXAMPLE delivered the opinion of the Court.', 'Example', 'Justice'],
  ])('%s', (line, name, title) => {
    const opinion = read(
      `${FEDERAL}OPINION\n\nThis case is about a subpoena to a host.\n\n${line}\n`,
    );
    expect(opinion.judge).toMatchObject({ name, title, assigned: true });
  });

  it('is not whoever is cited so within a sentence', () => {
    const line = 'We follow what EXAMPLE, Circuit Judge: wrote there.';
    expect(read(`${FEDERAL}OPINION\n\nThis case is about it.\n\n${line}\n`).judge).toBeNull();
  });
});

it('an order to produce by an hour of a day sets that day', () => {
  const order = read(
    `${FEDERAL}ORDER\n\nIt is hereby ORDERED that the motion is DENIED; and it is further\n\nORDERED that Chirper produce the records to Plaintiff on or before 5:00 p.m. on June 7, 2024.\n\nENTERED this 6th day of May, 2024.\n`,
  );
  expect(order.deadlines.map(({ date }) => date)).toEqual(['2024-06-07']);
});

it('a minus sign in a case number makes no other case', () => {
  const text = `Case 2:24-cv-00001-ABC Document 9 Filed 05/06/24 Page 1 of 1\n\n${FEDERAL.replaceAll('2:24-cv-00001', '2:24−cv−00001')}ORDER\n\nThe motion is DENIED.\n\nDated: May 6, 2024\n`;
  expect(read(text).flags.map(({ code }) => code)).not.toContain('stamp-case-differs');
});

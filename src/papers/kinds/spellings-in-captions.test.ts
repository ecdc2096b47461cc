import { describe, expect, it } from 'vitest';
import type { PaperReading } from '../order-reading.ts';
import { readCourtPaper } from '../read-court-paper.ts';
import { readTextPaper } from '../read-text-paper.ts';
import { findCaseNumbers } from './case-number-forms.ts';

const COURT = 'UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF CALIFORNIA\n\n';
const PARTIES = 'PAT SPECIMEN,\nPlaintiff,\nv.\nMAX EXAMPLE,\nDefendant.\n\n';
const NUMBER = 'Case No. 24-cv-00999-XYZ\n\n';

function read(text: string): PaperReading {
  return readCourtPaper(readTextPaper(Buffer.from(text)));
}

describe('a case number', () => {
  it.each([
    ['Docket No. A 22-CA-058 ABC', 'A 22-CA-058 ABC'],
    ['3:16-cv-6-ABC', '3:16-cv-6-ABC'],
    ['Case No. 99 -1244 (ABC)', '99-1244 (ABC)'],
    ['Case No. 99 - 1244 (ABC)', '99-1244 (ABC)'],
    ['No. 02 B49672', '02 B49672'],
    ['Case No. 02 B 49672', '02 B 49672'],
    ['Case No. CV 11-10701-ABC (DEFx)', 'CV 11-10701-ABC (DEFx)'],
    ['No. C 07-4732 ABC', 'C 07-4732 ABC'],
  ])('%s', (text, number) => {
    expect(findCaseNumbers(text).map((match) => match.number)).toEqual([number]);
  });

  it.each(['Case No. 99', 'No. 99 (ABC)', 'Case 12', 'No. 22 A 3, 1999'])(
    '%s is none: two digits are never all of it',
    (text) => {
      expect(findCaseNumbers(text)).toEqual([]);
    },
  );
});

describe('an order on several motions', () => {
  it('whose title names no outcome is granted in part where they end differently', () => {
    const body =
      'The Court rules as follows.\n\nA. Motion to Compel\n\nThe motion is GRANTED.\n\nB. Motion to Seal\n\nThe motion is DENIED.\n';
    const order = `${COURT}${PARTIES}${NUMBER}ORDER RE DISCOVERY MOTIONS\n\n${body}`;
    expect(read(order)).toMatchObject({
      disposition: 'granted-in-part',
      flags: expect.arrayContaining([
        expect.objectContaining({ code: 'motions-not-told-apart', severity: 'warning' }),
      ]) as unknown,
    });
    // One motion cannot end both ways.
    const one = order.replace('DISCOVERY MOTIONS', 'MOTION TO COMPEL');
    expect(read(one).disposition).toBeNull();
  });

  it('names each anew, though words about it stand between', () => {
    const body =
      'The Motion for Leave is therefore granted, and the Motion to Dismiss, which is directed at a pleading that is gone, is denied as moot.\n';
    const { dispositions } = read(`${COURT}${PARTIES}${NUMBER}ORDER ON PENDING MOTIONS\n\n${body}`);
    expect(dispositions.map(({ disposition, object }) => `${disposition}: ${object}`)).toEqual([
      'granted: Motion for Leave',
      'moot: Motion to Dismiss',
    ]);
  });
});

describe('the court', () => {
  const rest = `${PARTIES}${NUMBER}ORDER\n\nThe motion is DENIED.\n`;

  it.each([
    [
      'stands below the street of counsel',
      `CARLA CEDAR (SBN 000000)\n100 Elm Tree Court, Ninth Floor\nOakland, CA 94600\n\n${COURT}${rest}`,
      'cand',
    ],
    [
      'has a stamp between its lines',
      `UNITED STATES COURT OF APPEALS\nFILED\nMay 1, 2020\nFOR THE TENTH CIRCUIT\n\n${rest}`,
      'ca10',
    ],
    [
      'stands below a stamp that names it in short',
      `FILED\nMAY 6 2025\nA. B. SAMPLE, CLERK\nU.S. COURT OF APPEALS\n\nUNITED STATES COURT OF APPEALS\nFOR THE NINTH CIRCUIT\n\n${rest}`,
      'ca9',
    ],
  ])('%s', (_, text, id) => {
    expect(read(text).court?.id).toBe(id);
  });
});

describe('the title', () => {
  it.each([
    [
      'goes on after a possessive',
      'ORDER GRANTING DEFENDANT’S\n\nMOTION TO QUASH\n\nAND FOR A PROTECTIVE ORDER',
      'ORDER GRANTING DEFENDANT’S MOTION TO QUASH AND FOR A PROTECTIVE ORDER',
    ],
    [
      'ends above counsel',
      'MOTION TO DISMISS APPEAL\nCarla Cedar\nCEDAR LLP\n1 Elm Street',
      'MOTION TO DISMISS APPEAL',
    ],
    [
      'ends above the judge',
      'ORDER AUTHORIZING THE SALE OF A BOAT\nCARLA CEDAR, United States Bankruptcy Judge.',
      'ORDER AUTHORIZING THE SALE OF A BOAT',
    ],
    [
      'goes on over specks',
      'ORDER AUTHORIZING THE SALE OF A BOAT AND\n-\nTWO OARS RELATED\nTHERETO',
      'ORDER AUTHORIZING THE SALE OF A BOAT AND TWO OARS RELATED THERETO',
    ],
  ])('%s', (_, lines, title) => {
    const text = `${COURT}${PARTIES}${NUMBER}${lines}\n\nThe Court has read the papers that the parties filed.\n`;
    expect(read(text).title).toBe(title);
  });

  it('of a complaint names every claim', () => {
    const right = ['COMPLAINT FOR:', '1. DEFAMATION', '2. INTERFERENCE', 'WITH CONTRACT'];
    const left = ['PAT SPECIMEN,', '     Plaintiff,', 'v.', 'MAX EXAMPLE,'];
    const lines = left.map((text, at) => `${text.padEnd(40)})  ${right[at] ?? ''}`);
    const text = `${COURT}${NUMBER}${lines.join('\n')}\n     Defendant.\n\nPlaintiff alleges that the defendant wrote a post that is false.\n`;
    expect(read(text).title).toBe('COMPLAINT FOR: 1. DEFAMATION 2. INTERFERENCE WITH CONTRACT');
  });
});

describe('the date of an order', () => {
  it.each([
    ['ORDERED in Springfield, Florida, on April 1, 2025.', '2025-04-01'],
    ['IT IS HEREBY ORDERED this 23rd day of March, 2006, that the motion is DENIED.', '2006-03-23'],
  ])('%s', (line, iso) => {
    const text = `${COURT}${PARTIES}${NUMBER}ORDER\n\nThe motion to compel is DENIED.\n\n${line}\n`;
    expect(read(text).dated).toBe(iso);
  });
});

describe('a title in the foot of a page', () => {
  it('gives way to that of the caption', () => {
    const text = `24-CV-0999 XYZ Example Motion to Quash\n${COURT}${PARTIES}${NUMBER}MAX EXAMPLE’S MOTION TO QUASH\n\nMax Example asks the Court to quash the subpoena.\n`;
    expect(read(text).title).toBe('MAX EXAMPLE’S MOTION TO QUASH');
  });
});

describe('the judge at the head', () => {
  it.each([
    ['Judge: Chief Judge Sample\n\nMOTION TO COMPEL\n\nMax Example moves to compel.\n', 'Sample'],
    [
      'STANDING ORDER\n\nThis action has been assigned to the calendar of Judge\nPat B. Sample. Both sides bear responsibility.\n',
      'Pat B. Sample',
    ],
    ['STANDING ORDER\n\nA related action has been assigned to Judge Pat B. Sample.\n', undefined],
  ])('%s', (rest, name) => {
    expect(read(`${COURT}${PARTIES}${NUMBER}${rest}`).judge?.name).toBe(name);
  });
});

describe('a paper whose title was lost', () => {
  it.each([
    ['motion', 'Plaintiff will and hereby does move for an order that remands this action.'],
    ['declaration', 'I, Carla B. Cedar, declare and say: 1. I am a lawyer in Oakland.'],
    ['complaint', 'Plaintiff PAT SPECIMEN, by counsel, alleges as follows: 1. The post is false.'],
    ['order', 'Cause appearing, it is hereby ORDERED that: 1. The records are kept.'],
  ])('is a %s by its words', (kind, words) => {
    expect(read(`${COURT}${PARTIES}${NUMBER}${words}\n`).kind).toBe(kind);
  });
});

describe('a case number below prose', () => {
  it('is read where its label opens a line of the first page', () => {
    const notice =
      'NOTICE IS HEREBY GIVEN that Plaintiff will and hereby does move the Court for an order of remand.';
    const text = `${COURT}${notice}\n\nPAT SPECIMEN, an individual,\n\nCASE NO. 3:08-CV-09999-XYZ Hon. Pat Sample\n`;
    expect(read(text).caseNumber).toBe('3:08-CV-09999-XYZ');
  });
});

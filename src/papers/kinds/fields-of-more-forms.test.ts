import { describe, expect, it } from 'vitest';
import type { PaperReading } from '../order-reading.ts';
import { readCourtPaper } from '../read-court-paper.ts';
import { readTextPaper } from '../read-text-paper.ts';

const HEAD =
  'UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF CALIFORNIA\n\nCase No. 24-cv-00999-XYZ\n\nPAT SPECIMEN,\nPlaintiff,\nv.\nMAX EXAMPLE,\nDefendant.\n\n';

function read(text: string): PaperReading {
  return readCourtPaper(readTextPaper(Buffer.from(text)));
}

function details<K extends NonNullable<PaperReading['details']>['kind']>(
  text: string,
  kind: K,
): Extract<NonNullable<PaperReading['details']>, { readonly kind: K }> {
  const found = read(text).details;
  if (found?.kind !== kind) throw new Error(`read as ${found?.kind ?? 'nothing'}`);
  return found as Extract<NonNullable<PaperReading['details']>, { readonly kind: K }>;
}

describe('a declaration on personal knowledge', () => {
  it.each([
    ['on personal knowledge', 'personal-knowledge'],
    ['on personal knowledge except where I say otherwise', 'mixed'],
    ['of my own personal knowledge, unless otherwise stated', 'mixed'],
  ])('%s', (words, basis) => {
    const text = `${HEAD}DECLARATION OF CARLA CEDAR\n\nI, Carla Cedar, declare as follows:\n\n1. I make this declaration ${words}.\n\nI declare under penalty of perjury that the foregoing is true and correct.\n\n/s/ Carla Cedar\n`;
    expect(details(text, 'declaration').basis.basis).toBe(basis);
  });
});

describe('a motion under the rules of a state', () => {
  const text = `${HEAD}DEFENDANT’S MOTION TO QUASH SUBPOENA\n\nMax Example respectfully moves under CR 26(c) and CR 45(c)(3)(A) for an order quashing the subpoena that was served.\n\nFor these reasons he asks that the motion be granted.\n`;

  it('names them and asks twice', () => {
    const { rules, relief } = details(text, 'motion');
    expect(rules.map((rule) => rule.text)).toEqual(['CR 26(c)', 'CR 45(c)(3)(A)']);
    expect(relief.length).toBe(2);
  });
});

describe('the numbers of a complaint', () => {
  it('may stand on lines of their own', () => {
    const text = `${HEAD}COMPLAINT\n\nPlaintiff shows the Court as follows:\n\n1.\n\nPat Specimen lives in Oakland and sells boats there.\n\n2.\n\nMax Example wrote a post.\n\n3.\n\nThe post is false.\n\nWHEREFORE, plaintiff prays for judgment.\n`;
    const { paragraphs } = details(text, 'complaint');
    expect(paragraphs.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(paragraphs[1]?.text).toBe('Max Example wrote a post.');
  });
});

describe('a subpoena of a state', () => {
  const text = `SUPERIOR COURT OF NEW JERSEY\nLAW DIVISION: BERGEN COUNTY\nDOCKET NO.: BER-L-009999-24\n\nPAT SPECIMEN,\nPlaintiff,\nv.\nMAX EXAMPLE,\nDefendant.\n\nSUBPOENA DUCES TECUM\n\nTHE STATE OF NEW JERSEY TO:\n\nCustodian of Records\nChirper, Inc.\n\nYOU ARE HEREBY COMMANDED to produce on January 31, 2025 at 10:00 a.m. the documents in Schedule A.\n\nDated: December 20, 2024\n\n/s/ Carla Cedar\n\nCERTIFICATION OF SERVICE\n\nI certify that on December 23, 2024 I caused this subpoena to be served upon Chirper, Inc. by certified mail.\n`;

  it('is addressed in its name, and served where a certification says so', () => {
    const { to, service } = details(text, 'subpoena');
    expect(to?.text).toContain('Chirper, Inc.');
    expect(service?.served?.iso).toBe('2024-12-23');
  });
});

describe('the proof of service of a form', () => {
  it('that nobody filled in tells of no service', () => {
    const text = `AO 88B (Rev. 12/20) Subpoena to Produce Documents\n\n${HEAD}SUBPOENA TO PRODUCE DOCUMENTS\n\nTo: Chirper, Inc.\n\nYOU ARE COMMANDED to produce the documents in Schedule A on 07/11/2025.\n\nPROOF OF SERVICE\n\nI served the subpoena by delivering a copy to the named person as follows:\n\nI returned the subpoena unexecuted because:\n\nUnless the subpoena was issued on behalf of the United States, I have also tendered fees.\n`;
    const { service } = details(text, 'subpoena');
    expect([service?.manner, service?.on, service?.served]).toEqual([null, null, null]);
  });
});

describe('what a court below did', () => {
  it('is no outcome under a heading that runs into it', () => {
    const text = `${HEAD}ORDER ON PETITION\n\nORDER On May 1, 2023, the Court of Federal Claims dismissed the case of Pat Specimen.\n\nThe petition is before the Court, which has read the papers.\n`;
    expect(read(text).disposition).toBeNull();
  });
});

describe('a stamp of southern Florida', () => {
  it('gives the number and the day of entry', () => {
    const text = `Case 1:24-cv-20999-XYZ Document 8 Entered on FLSD Docket 06/02/2024 Page 1 of 2\n\n${HEAD}ORDER\n\nThe motion is denied.\n`;
    expect(read(text)).toMatchObject({
      stampCaseNumber: '1:24-cv-20999-XYZ',
      filed: '2024-06-02',
    });
  });
});

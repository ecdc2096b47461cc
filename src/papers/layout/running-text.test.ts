import { describe, expect, it } from 'vitest';
import { readCourtPaper } from '../read-court-paper.ts';
import { readTextPaper } from '../read-text-paper.ts';

const FACTS =
  'The plaintiff asks who wrote the post of May 3, 2023 and has served a subpoena on the site, which moves to quash it. ';
const STAMP = 'Case 3:24-mc-80999-XYZ Document 12 Filed 02/05/24 Page 1 of 2';
const NUMBERED = `${STAMP} 1 2 3 4 UNITED STATES DISTRICT COURT 5 NORTHERN DISTRICT OF CALIFORNIA 6 7 PAT SPECIMEN, Case No. 24-mc-80999-XYZ 8 Plaintiff, 9 v. 10 ORDER ON MOTION TO QUASH 11 MAX EXAMPLE, et al., 12 Re: Dkt. No. 1 Defendants. 13 ${FACTS} 14 The Court has heard the parties under 28 U.S.C. § 1331 and Rule 45 of the Federal Rules. 15 For the reasons stated below, the motion to quash is denied. 16 I. BACKGROUND 17 ${FACTS} 18 ${FACTS} 19 ${FACTS} 20 ${FACTS} 21 22 23 ${FACTS} 24 ${FACTS} 25 26 27 28 ${FACTS}`;
const BRACKETED = `UNITED STATES DISTRICT COURT FOR THE DISTRICT OF COLUMBIA IN RE SUBPOENA 44 AND APPLICATION OF THE UNITED STATES FOR AN ORDER UNDER SEAL ) ) ) ) ) MC NO. 1:24-mc-00999 Filed Under Seal CHIRPER, INC.’S MOTION TO QUASH SUBPOENA AND VACATE ORDER INTRODUCTION The party has issued a subpoena for the account of a user from May 1, 2023 to the present. ${FACTS.repeat(4)} Case 1:24-mc-00999-XYZ Document 3 Filed 03/10/24 Page 1 of 16`;

function inShort(text: string): object {
  const { court, caseNumber, stampCaseNumber, title, kind, disposition, filed } = readCourtPaper(
    readTextPaper(Buffer.from(text)),
  );
  return { court: court?.id, caseNumber, stampCaseNumber, title, kind, disposition, filed };
}

function words(text: string): readonly string[] {
  return text.match(/\p{L}{2,}/gu) ?? [];
}

describe('a paper that was copied as one running line', () => {
  it('is cut at the numbers of its margin', () => {
    expect(inShort(NUMBERED)).toEqual({
      court: 'cand',
      caseNumber: '24-mc-80999-XYZ',
      stampCaseNumber: '3:24-mc-80999-XYZ',
      title: 'ORDER ON MOTION TO QUASH',
      kind: 'order',
      disposition: 'denied',
      filed: '2024-02-05',
    });
  });

  it('is cut at brackets, roles and where capitals end', () => {
    expect(inShort(BRACKETED)).toMatchObject({
      court: 'dcd',
      caseNumber: '1:24-mc-00999',
      stampCaseNumber: '1:24-mc-00999-XYZ',
      title: 'CHIRPER, INC.’S MOTION TO QUASH SUBPOENA AND VACATE ORDER',
      kind: 'motion',
      filed: '2024-03-10',
    });
  });

  it('keeps every word', () => {
    const { text } = readTextPaper(Buffer.from(NUMBERED));
    expect(words(text)).toEqual(words(NUMBERED.slice(STAMP.length)));
  });
});

describe('a long line without a caption', () => {
  it.each([
    ['a paragraph', FACTS.repeat(8)],
    ['a paragraph that names a court', `${FACTS.repeat(5)} UNITED STATES DISTRICT COURT ${FACTS}`],
    ['a list of numbers', `1 2 3 4 5 6 7 8 9 10 ${FACTS.repeat(6)}`],
  ])('stays whole: %s', (_, text) => {
    expect(readTextPaper(Buffer.from(text)).lines.length).toBe(1);
  });
});

/** The stamp of a page, each part on its own line. */
function splitStamp(page: number): string {
  return `Case 3:24-cv-00999-XYZ\n\nDocument 12\n\nFiled 02/05/2024\n\nPage ${page} of 2\n\n`;
}

describe('a docket stamp that was copied part by part', () => {
  const head = 'UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF CALIFORNIA\n\n';
  const text = `${splitStamp(1)}${head}PAT SPECIMEN,\nPlaintiff,\nv.\nMAX EXAMPLE,\nDefendant.\n\nORDER\n\n${FACTS}\n\n${splitStamp(2)}The motion is denied.\n`;

  it('is one stamp, and begins a page', () => {
    const paper = readTextPaper(Buffer.from(text));
    expect(paper.stamps.map(({ page, filed }) => [page, filed])).toEqual([
      [1, '2024-02-05'],
      [2, '2024-02-05'],
    ]);
    expect(paper.text).not.toContain('Document 12');
    expect(paper.lines.at(-1)?.at.page).toBe(2);
    expect(inShort(text)).toMatchObject({ court: 'cand', stampCaseNumber: '3:24-cv-00999-XYZ' });
  });

  it('is none when a part is missing', () => {
    const paper = readTextPaper(
      Buffer.from(`Case 3:24-cv-00999-XYZ\n\nFiled 02/05/2024\n\n${head}`),
    );
    expect(paper.stamps).toEqual([]);
  });
});

describe('numbers of the margin in one column', () => {
  it('under the name of the court begin no second page', () => {
    const column = Array.from({ length: 28 }, (_, at) => at + 1).join('\n');
    const text = `UNITED STATES DISTRICT COURT\nCENTRAL DISTRICT OF CALIFORNIA\n\n${column}\n\nPat Specimen,\n\nPlaintiff,\n\nCase No. CV 11-10999-XYZ (ABCx)\nSTANDING ORDER\n\nv.\nMax Example,\nDefendant.\n\nThis case has been assigned to this court.\n`;
    expect(inShort(text)).toMatchObject({
      court: 'cacd',
      caseNumber: 'CV 11-10999-XYZ (ABCx)',
      title: 'STANDING ORDER',
    });
  });
});

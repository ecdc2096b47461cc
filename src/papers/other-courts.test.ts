import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PaperReading } from './order-reading.ts';
import { readCourtPaper } from './read-court-paper.ts';
import { readTextPaper } from './read-text-paper.ts';

const FOLDER = new URL('./fixtures/courts/', import.meta.url);

/** Reads one of the invented papers in the styles of many courts. */
function read(name: string): PaperReading {
  return readCourtPaper(readTextPaper(readFileSync(new URL(`${name}.txt`, FOLDER)), name));
}

/** The fields by which a docket clerk would know the paper. */
function inShort(name: string): object {
  const { kind, title, court, caseNumber, parties, judge, dated, disposition } = read(name);
  return {
    kind,
    title,
    court: court?.id ?? null,
    caseNumber,
    parties: parties && [parties.inRe, parties.first, parties.second],
    judge: judge && [judge.name, judge.title],
    dated,
    disposition,
  };
}

function entries(name: string): readonly string[] {
  return read(name).regarding.map(({ entry }) => entry);
}

describe('a paper of', () => {
  it.each([
    [
      'the Eastern District of Virginia',
      'virginia-eastern',
      {
        kind: 'order',
        title: 'ORDER',
        court: 'vaed',
        caseNumber: '1:21cv123 (LMB/IDD)',
        parties: [null, ['ROE WIDGETS, LLC'], ['JOHN DOE 1, et al.']],
        judge: ['Ida D. Sample', 'United States Magistrate Judge'],
        dated: '2021-03-05',
        disposition: 'granted',
      },
    ],
    [
      'the District of Delaware',
      'delaware',
      {
        kind: 'order',
        title: 'MEMORANDUM ORDER',
        court: 'ded',
        caseNumber: '20-1234-CFC-SRF',
        parties: [null, ['ACME ROBOTICS, INC.'], ['CHIRPER, INC.', 'PAT ROE']],
        judge: ['Sherry R. Sample', 'United States Magistrate Judge'],
        dated: '2021-06-09',
        disposition: 'denied',
      },
    ],
    [
      'the Northern District of Illinois',
      'illinois-northern',
      {
        kind: 'order',
        title: 'MEMORANDUM OPINION AND ORDER',
        court: 'ilnd',
        caseNumber: '19 C 4321',
        parties: [null, ['JANE ROE'], ['UNKNOWN POSTERS 1-5']],
        judge: ['Robert W. Sample', 'United States District Judge'],
        dated: '2020-04-02',
        disposition: 'granted-in-part',
      },
    ],
    [
      'the Supreme Court of New York',
      'new-york-supreme',
      {
        kind: 'order',
        title: 'DECISION AND ORDER',
        court: 'nysupct',
        caseNumber: '500123/2020',
        parties: ['Application of PAT SAMPLE', ['PAT SAMPLE'], ['CHIRPER, INC.']],
        judge: ['Maria L. Example', 'J.S.C.'],
        dated: '2020-07-06',
        disposition: 'denied',
      },
    ],
    [
      'the Court of Chancery of Delaware',
      'delaware-chancery',
      {
        kind: 'order',
        title: 'ORDER GRANTING MOTION TO EXPEDITE',
        court: 'delch',
        caseNumber: '2021-0123-JTS',
        parties: [null, ['ROE HOLDINGS, INC.'], ['JOHN DOE']],
        judge: ['J. Terry Sample', 'Vice Chancellor'],
        dated: '2021-05-03',
        disposition: 'granted',
      },
    ],
    [
      'the Second Circuit',
      'second-circuit',
      {
        kind: 'opinion',
        title: null,
        court: 'ca2',
        caseNumber: '21-1234-cv',
        parties: [null, ['PAT ROE'], ['CHIRPER, INC.', 'JOHN DOE 1']],
        judge: null,
        dated: null,
        disposition: 'vacated',
      },
    ],
    [
      'the Ninth Circuit',
      'ninth-circuit',
      {
        kind: 'opinion',
        title: 'MEMORANDUM',
        court: 'ca9',
        caseNumber: '20-55555',
        parties: [null, ['PAT ROE'], ['CHIRPER, INC.']],
        judge: null,
        dated: null,
        disposition: 'affirmed',
      },
    ],
    [
      'the Central District of California, minutes made in chambers',
      'california-central-minutes',
      {
        kind: 'order',
        title: "IN CHAMBERS — ORDER DENYING PLAINTIFF'S MOTION TO COMPEL [DKT. 45]",
        court: 'cacd',
        caseNumber: 'CV 19-1234 PA (ASx)',
        parties: [null, ['Pat Roe'], ['Chirper, Inc., et al.']],
        judge: ['Percy Sample', 'United States District Judge'],
        dated: '2020-03-02',
        disposition: 'denied',
      },
    ],
    [
      'the Southern District of New York, a letter endorsed',
      'new-york-southern-endorsed-letter',
      {
        kind: 'order',
        title: null,
        court: 'nysd',
        caseNumber: '20 Civ. 1234 (AMS)',
        parties: [null, ['Roe'], ['Does 1-3']],
        judge: ['Ann M. Specimen', 'United States District Judge'],
        dated: '2020-05-05',
        disposition: 'granted',
      },
    ],
    [
      'a Superior Court, a draft for the judge',
      'california-superior-draft',
      {
        kind: 'proposed-order',
        title: '[PROPOSED] ORDER GRANTING MOTION TO QUASH SUBPOENA',
        court: 'calsuperct',
        caseNumber: 'CGC-20-123456',
        parties: [null, ['PAT ROE, an individual'], ['CHIRPER, INC., a corporation', 'DOES 1-20']],
        judge: ['Ethan P. Sample', null],
        dated: null,
        disposition: null,
      },
    ],
    [
      'the Middle District of Florida',
      'florida-middle',
      {
        kind: 'order',
        title: 'ORDER',
        court: 'flmd',
        caseNumber: '8:20-cv-1234-T-33AEP',
        parties: [
          null,
          ['STRIKE SAMPLE, LLC'],
          ['JOHN DOE, subscriber assigned IP address 192.0.2.15'],
        ],
        judge: ['Anthony E. Sample', 'United States Magistrate Judge'],
        dated: '2020-07-08',
        disposition: 'granted',
      },
    ],
    [
      'a district court of Texas, which the table has under no name',
      'texas-district',
      {
        kind: 'order',
        title: 'ORDER ON RULE 202 PETITION',
        court: null,
        caseNumber: '2020-12345',
        parties: [null, ['PAT ROE'], ['JOHN DOE']],
        judge: null,
        dated: '2020-08-14',
        disposition: 'denied',
      },
    ],
    [
      'the District of Columbia',
      'columbia',
      {
        kind: 'opinion',
        title: 'MEMORANDUM OPINION',
        court: 'dcd',
        caseNumber: '20-1234 (RMC)',
        parties: [null, ['PAT ROE'], ['BEN DOE, et al.']],
        judge: ['Rosemary M. Sample', 'United States District Judge'],
        dated: '2020-09-02',
        disposition: 'granted-in-part',
      },
    ],
  ])('%s', (_, name, expected) => {
    expect(inShort(name)).toEqual(expected);
  });

  it('rules on the entries that its rulings or its first lines name', () => {
    expect(entries('virginia-eastern')).toEqual(['4']);
    expect(entries('delaware')).toEqual(['45']);
    expect(entries('california-central-minutes')).toEqual(['45']);
    expect(entries('columbia')).toEqual(['14']);
  });

  it('names no judge as signing who stands only at its head', () => {
    expect(read('california-central-minutes').judge?.assigned).toBe(true);
    expect(read('california-superior-draft').judge?.assigned).toBe(true);
    expect(read('florida-middle').judge?.assigned).toBeUndefined();
  });

  it('sets notice and a time to object in an order under 28 U.S.C. § 1782', () => {
    const { deadlines, conditions } = read('california-northern-1782');
    expect(deadlines.map(({ when, who }) => [when, who])).toEqual([
      ['Within 10 calendar days after service', 'Chirper'],
      ['no later than 30 calendar days after notice', 'Chirper and each user'],
    ]);
    expect(conditions.map(({ kind }) => kind)).toEqual([
      'notice-to-account-holder',
      'time-to-object',
      'use-limited',
    ]);
  });

  it('is filed on the day on which an appeal was decided', () => {
    expect(read('second-circuit').filed).toBe('2022-06-07');
  });

  it('says from what its days run', () => {
    expect(read('florida-middle').deadlines.map(({ relative }) => relative?.from)).toEqual([
      'the date of service of the subpoena',
      'receipt of the notice',
    ]);
  });
});

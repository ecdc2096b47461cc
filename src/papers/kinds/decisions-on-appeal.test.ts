import { describe, expect, it } from 'vitest';
import type { PaperReading } from '../order-reading.ts';
import { readCourtPaper } from '../read-court-paper.ts';
import { readTextPaper } from '../read-text-paper.ts';
import { findDates } from './read-calendar-date.ts';

function read(...lines: readonly string[]): PaperReading {
  return readCourtPaper(readTextPaper(Buffer.from(lines.join('\n'))));
}

const BODY = [
  '     Rowan Vale appeals from an order that denied her motion to quash a subpoena. The',
  'district court denied the motion without a hearing. We have jurisdiction.',
  '',
];

describe('decisions on appeal', () => {
  it.each([
    {
      name: 'a per curiam of a court of appeals, whose head names what it reviews',
      lines: [
        '                United States Court of Appeals',
        '                     For the First Circuit',
        '',
        'No. 97-2380',
        '',
        '                 ROWAN VALE,',
        '              Petitioner, Appellant,',
        '                      v.',
        '           COMMISSIONER OF KILNS,',
        '              Respondent, Appellee.',
        '',
        '          ON APPLICATION FOR A STAY',
        '',
        'June 10, 1998',
        '',
        '     Per Curiam.  The matter is a plain one. We have read the briefs of both sides.',
        '',
        'Affirmed.',
      ],
      kind: 'opinion',
      judge: null,
      filed: '1998-06-10',
      disposition: 'affirmed',
    },
    {
      name: 'an author whose block at the end gives the first name',
      lines: [
        '                     COURT OF APPEALS OF TENNESSEE',
        '',
        'ROWAN VALE, Appellant, v. KILN WORKS, INC., Appellee.',
        '',
        'No. 10-19-00153',
        '',
        'Opinion filed June 5, 2020.',
        '',
        'MARROW, Judge.',
        '',
        ...BODY,
        'Judgment reversed and cause remanded.',
        '',
        'IDA MARROW',
        'FOR THE COURT',
        '',
        'TALLOW, P. J.',
        'BRINE, J.',
        'CONCUR.',
      ],
      kind: 'opinion',
      judge: 'Ida Marrow',
      filed: '2020-06-05',
      disposition: 'reversed',
    },
    {
      name: 'a panel of which nobody is the author',
      lines: [
        '                United States Court of Appeals',
        '                    For the Seventh Circuit',
        '                  Decided January 7, 2016',
        '                        Before',
        '              ANN CLAIRE TALLOW, Circuit Judge',
        '              IDA ROSE MARROW, Circuit Judge',
        '',
        'No. 15-2940',
        '',
        'ROWAN VALE, Plaintiff-Appellant,',
        'v.',
        'KILN WORKS, INC., Defendant-Appellee.',
        '',
        '                        ORDER',
        '',
        ...BODY,
        '                                    AFFIRMED.',
      ],
      kind: 'order',
      judge: null,
      filed: '2016-01-07',
      disposition: 'affirmed',
    },
  ])('$name', ({ lines, kind: ofKind, judge: author, filed: day, disposition: outcome }) => {
    const { kind, judge, filed, disposition } = read(...lines);
    expect([kind, judge?.name ?? null, filed, disposition]).toEqual([ofKind, author, day, outcome]);
  });
});

const DISTRICT = [
  'IN THE UNITED STATES DISTRICT COURT',
  'FOR THE EASTERN DISTRICT OF PENNSYLVANIA',
  '',
  'ROWAN VALE,',
  '     Plaintiff,',
  'v.                                  CIVIL ACTION NO. 23-3240',
  'KILN WORKS, INC.,',
  '     Defendant.',
  '',
  'MEMORANDUM OPINION',
  '',
];

it('reads the day beside the judge’s line, and the end of the case over leave to sue for nothing', () => {
  const { dated, disposition, judge } = read(
    ...DISTRICT,
    'Marrow, J.                                        September 25, 2023',
    '',
    '     The court grants the plaintiff leave to proceed in forma pauperis. The court will dismiss',
    'the complaint without prejudice because it fails to state a claim.',
    '',
    'BY THE COURT:',
    '',
    '/s/ Ida Marrow',
    'IDA MARROW, J.',
  );
  expect({ dated, disposition, judge: judge?.name }).toEqual({
    dated: '2023-09-25',
    disposition: 'dismissed',
    judge: 'Ida Marrow',
  });
});

it('reads a signature right of the place and the date', () => {
  const { judge } = read(
    ...DISTRICT,
    '     The court has read the papers. The motion to quash is DENIED.',
    '',
    'Dated: March 26, 2020                        Ida Marrow',
    'Rochester, New York                         HON. IDA MARROW',
    '                                            United States Magistrate Judge',
  );
  expect(judge).toMatchObject({ name: 'Ida Marrow', title: 'United States Magistrate Judge' });
});

describe('dates in words and on stamps', () => {
  it.each([
    ['on the 9th day of January, two thousand seventeen', '2017-01-09'],
    ['this fifth day of June, Two Thousand and Twenty-Five', '2025-06-05'],
    ['this thirty-first day of May, A.D. 2020', '2020-05-31'],
    ['this 9th day of June , 2025', '2025-06-09'],
    ['FILED 2025 JUN 02 09:00 AM', '2025-06-02'],
    ['Date: __January 3, 2019___', '2019-01-03'],
    ['this thirty-first day of June, 2025', null],
  ])('%s', (text, iso) => {
    expect(findDates(text).map((date) => date.iso)).toEqual([iso]);
  });
});

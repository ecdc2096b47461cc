import { describe, expect, test } from 'vitest';
import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';
import { level, numbersTo, lineAt, pageOf, set } from '../../../../test/support/positioned-page.ts';
import { layOutPages } from './lay-out-pages.ts';

type Words = readonly PositionedWord[];

const BODY = [
  'The subpoena asks for the name of the author of a review',
  'and the author says that the review is opinion',
  'so the motion to quash it is granted in full',
  'and the clerk shall close the file of this case',
];

/** Pages of body text with what `around` puts on each of them. */
function pages(
  count: number,
  around: (page: number) => readonly Words[],
): readonly PositionedPage[] {
  return Array.from({ length: count }, (_, at) =>
    pageOf(
      [
        set(72, 200, `${BODY[at % 4] ?? ''},`),
        set(72, 224, `${BODY[(at + 1) % 4] ?? ''} (${'abcdefgh'.charAt(at)}) and`),
        ...around(at + 1),
      ],
      { page: at + 1 },
    ),
  );
}

const read = (of: readonly PositionedPage[]): string => layOutPages(of).text;

const turnedHeads = (page: number): readonly Words[] =>
  page % 2 === 0 ? [set(200, 60, `${page} ASH v. ELM`)] : [set(230, 60, `Cite as 1 U. S. 1`)];

const running = (number: number, text: string): PositionedPage =>
  pageOf(
    [
      numbersTo(28),
      set(100, lineAt(28), `${BODY[number] ?? ''} so that`),
      set(100, lineAt(28) + 24, text),
      set(200, 784, 'ORDER', { size: 9 }),
    ],
    { page: number },
  );

const stampsOf = (...words: readonly Words[]): ReturnType<typeof layOutPages>['stamps'] =>
  layOutPages([pageOf([...words, set(72, 200, 'It is so ordered.')])]).stamps;

describe('what stands on page after page is not read', () => {
  const plain = read(pages(3, () => []));

  test.each<readonly [string, (page: number) => readonly Words[]]>([
    ['a page number', (page) => [set(300, 760, String(page))]],
    ['a page number between dashes', (page) => [set(300, 760, `- ${page} -`)]],
    ['a page number of how many', (page) => [set(280, 760, `Page ${page} of 3`)]],
    ['a running head with the page number', (page) => [set(200, 60, `${page} ASH v. ELM`)]],
    ['a foot with the title', () => [set(180, 764, 'ORDER ON MOTION TO QUASH', { size: 10 })]],
    [
      'a foot of two lines, its height a little off on the first page',
      (page) => [
        set(180, 752 + (page === 1 ? 4 : 0), 'ORDER ON MOTION', { size: 10 }),
        set(180, 764 + (page === 1 ? 4 : 0), `CASE NO. 24-cv-1 ${page}`, { size: 10 }),
      ],
    ],
    ['a telephone number of the reporter', () => [set(250, 762, '(415) 555-0100')]],
    ['the number of a draft', () => [set(72, 775, 'ACME 704009826v5', { size: 8 })]],
  ])('%s', (_, around) => {
    expect(read(pages(3, around))).toBe(plain);
  });

  test('heads of left and right pages that take turns', () => {
    expect(read(pages(4, turnedHeads))).toBe(read(pages(4, () => [])));
  });

  test('a foot below the last margin number, where text may run too', () => {
    const { text } = layOutPages([
      running(1, 'it is heard in April.'),
      running(2, 'it is heard in May.'),
    ]);
    expect(text).toContain('it is heard in April.');
    expect(text).toContain('it is heard in May.');
    expect(text).not.toContain('ORDER');
  });
});

describe('what only looks like furniture is read', () => {
  test('the same block of counsel at the head of two papers in one file', () => {
    const counsel = [set(72, 80, 'Ann Example (SBN 000001)'), set(72, 94, 'Example Law LLP')];
    const text = read(pages(6, (page) => (page === 1 || page === 6 ? counsel : [])));
    expect(text.split('Example Law LLP')).toHaveLength(3);
  });

  test('a figure that ends a page within the margin numbers', () => {
    const page = pageOf([
      numbersTo(28),
      set(100, lineAt(27), 'The sum is'),
      set(100, lineAt(28), '450'),
    ]);
    expect(read([page])).toBe('The sum is 450');
  });
});

describe('docket stamps', () => {
  test.each([
    [
      'Case 5:24-cv-06184-ABC   Document 22   Filed 01/02/25   Page 1 of 6',
      ['5:24-cv-06184-ABC', '22', '2025-01-02'],
    ],
    [
      'Case3:06-cv-01905-ABC Document395 Filed12/10/09 Page1 of 12',
      ['3:06-cv-01905-ABC', '395', '2009-12-10'],
    ],
    [
      'Case 8:16-cv-01261-ABC-DEF Document 40 Filed 08/05/16 Page 1 of 4 Page ID #:365',
      ['8:16-cv-01261-ABC-DEF', '40', '2016-08-05'],
    ],
    ['Case: 25-1689, 07/15/2025, DktEntry: 28.1, Page 1 of 3', ['25-1689', '28.1', '2025-07-15']],
    [
      'Case: 21-50001 Document: 00510000000 Page: 1 Date Filed: 03/16/2022',
      ['21-50001', '00510000000', '2022-03-16'],
    ],
    [
      'USCA4 Appeal: 22-1234 Doc: 33 Filed: 01/02/2023 Pg: 1 of 10',
      ['22-1234', '33', '2023-01-02'],
    ],
    [
      '2:10-cv-12345-ABC-DEF Doc # 12 Filed 01/01/10 Pg 1 of 20 Pg ID 123',
      ['2:10-cv-12345-ABC-DEF', '12', '2010-01-01'],
    ],
  ])('%s', (text, [caseNumber, entry, filed]) => {
    expect(stampsOf(set(90, 25, text.replace(/ +/g, ' ')))).toEqual([
      expect.objectContaining({ page: 1, caseNumber, entry, filed }),
    ]);
  });

  test('of New York, in two lines', () => {
    const { stamps, text } = layOutPages([
      pageOf([
        set(30, 20, 'FILED: EXAMPLE COUNTY CLERK 01/02/2024 05:00 PM', { bold: true }),
        set(450, 20, 'INDEX NO. 650001/2024'),
        set(30, 38, 'NYSCEF DOC. NO. 12'),
        set(400, 38, 'RECEIVED NYSCEF: 01/02/2024'),
        set(72, 200, 'It is so ordered.'),
      ]),
    ]);
    expect(text).toBe('It is so ordered.');
    expect(stamps).toEqual([
      expect.objectContaining({ caseNumber: '650001/2024', entry: '12', filed: '2024-01-02' }),
    ]);
  });

  test('two over each other are two, the later last', () => {
    const later = set(106, 25, 'Case 3:04-cv-00098-AB Document 581 Filed 10/16/06 Page 1 of 4');
    const earlier = set(100, 25, 'Case 3:04-cv-00098-AB Document 577 Filed 10/11/2006 Page 1 of 4');
    expect(stampsOf(later, earlier).map(({ entry }) => entry)).toEqual(['577', '581']);
  });

  test('with a page number of the paper itself on their line', () => {
    const stamp = set(90, 25, 'Case 3:19-mc-80001-ABC Document 71 Filed 05/07/20 Page 2 of 18');
    const { text, stamps } = layOutPages([
      pageOf([stamp, set(556, 25, '2'), set(72, 200, 'It is so ordered.')]),
    ]);
    expect(text).toBe('It is so ordered.');
    expect(stamps).toHaveLength(1);
  });
});

describe('words that no reader sees', () => {
  test('are not read, and are said to be there, not what they say', () => {
    const page = pageOf(
      [
        set(72, 200, 'The motion is denied.'),
        set(72, 300, 'The motion is GRANTED.', { hidden: true }),
      ],
      { rules: [level(72, 500, 190)] },
    );
    const { text, notes } = layOutPages([page]);
    expect(text).toBe('The motion is denied.');
    expect(notes).toEqual([expect.objectContaining({ code: 'hidden-text', pages: [1] })]);
    expect(JSON.stringify(notes)).not.toContain('GRANTED');
  });

  test('a page whose words run sideways is said not to be read', () => {
    const sideways = Array.from({ length: 40 }, (_, at) =>
      set(30, 200 + at, 'word', { turned: true }),
    );
    expect(layOutPages([pageOf(sideways)]).notes).toEqual([
      expect.objectContaining({ code: 'text-turned', severity: 'error', pages: [1] }),
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { streamObject, writePdf, type WrittenPdf } from '../../../../test/support/write-pdf.ts';
import type { PositionedPage } from '../../positioned-page.ts';
import { openPdfReader } from './open-pdf-reader.ts';

async function firstPage(pdf: WrittenPdf): Promise<PositionedPage> {
  const reader = await openPdfReader(writePdf(pdf));
  try {
    for await (const page of reader.readPages({ last: 1 })) return page;
  } finally {
    reader.close();
  }
  throw new Error('no page');
}

const line = (content: string): WrittenPdf => ({ pages: [{ content }] });
const texts = (page: PositionedPage): readonly string[] => page.words.map(({ text }) => text);

const WORDS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'plain text',
    'BT /F1 12 Tf 72 700 Td (The motion is denied.) Tj ET',
    ['The', 'motion', 'is', 'denied.'],
  ],
  [
    'small capitals set by size, with the type size in the matrix',
    'BT /F1 1 Tf 12 0 0 12 72 700 Tm (J) Tj 9.6 0 0 9.6 76.7 700 Tm (OHN) Tj 12 0 0 12 101 700 Tm (D) Tj 9.6 0 0 9.6 109.7 700 Tm (OE) Tj ET',
    ['JOHN', 'DOE'],
  ],
  ['letters set apart', 'BT /F1 12 Tf 5 Tc 72 700 Td (COURT ORDER) Tj ET', ['COURT', 'ORDER']],
  [
    'letters set close',
    'BT /F1 12 Tf -1.2 Tc 72 700 Td (Official Reporter) Tj ET',
    ['Official', 'Reporter'],
  ],
  [
    'words divided by gaps alone',
    'BT /F1 12 Tf 72 700 Td [(good)-250(cause)-220(shown)] TJ ET',
    ['good', 'cause', 'shown'],
  ],
  ['kerned letters', 'BT /F1 12 Tf 72 700 Td [(A)80(V)60(A)-40(T)30(A)] TJ ET', ['AVATA']],
  [
    'each letter on its own',
    'BT /F1 12 Tf 72 700 Td (D) Tj 8.66 0 Td (o) Tj 6 0 Td (e) Tj 9 0 Td (w) Tj 8.66 0 Td (i) Tj ET',
    ['Doe', 'wi'],
  ],
  [
    'a raised footnote call',
    'BT /F1 12 Tf 72 700 Td (filed.) Tj /F1 7 Tf 29 5 Td (3) Tj ET',
    ['filed.', '3'],
  ],
  [
    'a written space that moves nothing',
    'BT /F1 12 Tf 72 700 Td [(Beth)( )250(esda)] TJ ET',
    ['Bethesda'],
  ],
  [
    'a word drawn in two parts with others between',
    'BT /F1 12 Tf 72 700 Td (Bethes) Tj 0 -20 Td (other) Tj 33.3 20 Td (da) Tj ET',
    ['Bethesda', 'other'],
  ],
];

test.each(WORDS)('reads whole words: %s', async (_, content, expected) => {
  expect(texts(await firstPage(line(content)))).toEqual(expected);
});

test('two stamps printed over each other stay two texts', async () => {
  const page = await firstPage(
    line(
      'BT /F1 12 Tf 72 760 Td (Case 1:20-cv-1 Filed 1) Tj 3 0 Td (Case 2:21-mc-9 Filed 2) Tj ET',
    ),
  );
  expect(texts(page).join(' ')).toBe('Case 1:20-cv-1 Filed 1 Case 2:21-mc-9 Filed 2');
});

test('bold and italic are told by the font, and by a slanted matrix', async () => {
  const page = await firstPage({
    objects: [
      '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Italic >>',
    ],
    pages: [
      {
        entries: '/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >>',
        content:
          'BT /F1 12 Tf 72 700 Td (plain) Tj /F2 12 Tf 60 0 Td (bold) Tj /F3 12 Tf 60 0 Td (italic) Tj ' +
          '/F1 12 Tf 1 0 0.3 1 300 700 Tm (leaning) Tj ET',
      },
    ],
  });
  expect(page.words.map(({ bold, italic }) => [bold, italic])).toEqual([
    [false, false],
    [true, false],
    [false, true],
    [false, true],
  ]);
});

const TURNS: readonly (readonly [string, string, number, number])[] = [
  ['upright', '1 0 0 1 100 700 Tm', 612, 792],
  ['/Rotate 90', '0 1 -1 0 92 100 Tm', 792, 612],
  ['/Rotate 180', '-1 0 0 -1 512 92 Tm', 612, 792],
  ['/Rotate 270', '0 -1 1 0 520 692 Tm', 792, 612],
];

test.each(TURNS)('boxes are as shown: %s', async (rotate, matrix, width, height) => {
  const page = await firstPage({
    pages: [
      {
        entries: rotate.startsWith('/') ? rotate : '',
        content: `BT /F1 12 Tf ${matrix} (Shown upright) Tj ET`,
      },
    ],
  });
  expect([page.width, page.height]).toEqual([width, height]);
  expect(page.words.map(({ text, turned }) => [text, turned])).toEqual([
    ['Shown', false],
    ['upright', false],
  ]);
  const [shown, upright] = page.words;
  expect(shown?.left).toBeCloseTo(100.5, 0);
  expect(shown?.baseline).toBeCloseTo(92, 3);
  expect(shown?.top).toBeGreaterThan(80);
  expect(upright?.left).toBeGreaterThan(shown?.right ?? Infinity);
});

test('what is cropped away moves the boxes, and text in it is hidden', async () => {
  const page = await firstPage({
    pages: [
      {
        entries: '/MediaBox [0 0 700 900] /CropBox [50 60 650 860]',
        content: 'BT /F1 12 Tf 150 760 Td (inside) Tj -140 0 Td (out) Tj ET',
      },
    ],
  });
  expect([page.width, page.height]).toEqual([600, 800]);
  const [inside, outside] = page.words;
  expect(inside?.left).toBeCloseTo(100, 0);
  expect(inside?.baseline).toBeCloseTo(100, 3);
  expect([inside?.hidden, outside?.hidden]).toEqual([false, true]);
});

test('text along the margin is turned', async () => {
  const page = await firstPage(line('BT /F1 12 Tf 0 1 -1 0 40 300 Tm (Northern District) Tj ET'));
  expect(page.words.map(({ text, turned }) => [text, turned])).toEqual([
    ['Northern', true],
    ['District', true],
  ]);
});

test('drawn rules: a line, a thin bar, a frame', async () => {
  const page = await firstPage(
    line('1 w 100 500 m 300 500 l S 90 0 0.7 792 re f 320 400 100 50 re S'),
  );
  const sizes = page.rules.map(({ left, top, right, bottom }) => [
    Math.round(right - left),
    Math.round(bottom - top),
  ]);
  expect(sizes).toEqual([
    [200, 0],
    [1, 792],
    [101, 1],
    [1, 51],
    [101, 1],
    [1, 51],
  ]);
});

const mapped = (map: string): WrittenPdf => ({
  objects: [
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding /ToUnicode 5 0 R >>',
    streamObject(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def ' +
        `1 begincodespacerange <00> <FF> endcodespacerange ${map} endcmap end end`,
    ),
  ],
  pages: [
    {
      entries: '/Resources << /Font << /F1 4 0 R >> >>',
      content: 'BT /F1 12 Tf 72 700 Td (aXb) Tj ET',
    },
  ],
});

describe('fonts with a map to Unicode', () => {
  const MAPS: readonly (readonly [string, string, string])[] = [
    ['a ligature', '1 beginbfchar <58> <FB01> endbfchar', 'afib'],
    ['a character beyond U+FFFF', '1 beginbfchar <58> <D83DDE00> endbfchar', 'a\u{1F600}b'],
    ['a soft hyphen that is drawn', '1 beginbfchar <58> <00AD> endbfchar', 'a-b'],
    ['a half of a surrogate pair', '1 beginbfchar <58> <D83D> endbfchar', 'a\uFFFDb'],
    ['a control character', '1 beginbfchar <58> <0007> endbfchar', 'a\uFFFDb'],
  ];
  test.each(MAPS)('%s', async (_, map, expected) => {
    const full = `${map} 2 beginbfchar <61> <0061> <62> <0062> endbfchar`;
    expect(texts(await firstPage(mapped(full)))).toEqual([expected]);
  });
});

test('what is filled into a form and stamped on a page is read', async () => {
  const page = await firstPage({
    catalog:
      '/AcroForm << /Fields [4 0 R 6 0 R] /NeedAppearances true /DA (/F1 12 Tf 0 g) /DR << /Font << /F1 3 0 R >> >> >>',
    objects: [
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (issuer) /V (Filled value) /Rect [72 600 272 620] /F 4 /DA (/F1 12 Tf 0 g) /AP << /N 5 0 R >> >>',
      streamObject(
        '/Tx BMC BT /F1 12 Tf 2 5 Td (Filled value) Tj ET EMC',
        '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >>',
      ),
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (place) /V (Bare value) /Rect [72 500 272 520] /F 4 /DA (/F1 12 Tf 0 g) >>',
    ],
    pages: [
      { entries: '/Annots [4 0 R 6 0 R]', content: 'BT /F1 12 Tf 72 700 Td (Printed) Tj ET' },
    ],
  });
  expect(page.words.filter(({ hidden }) => !hidden).map(({ text }) => text)).toEqual([
    'Printed',
    'Filled',
    'value',
    'Bare',
    'value',
  ]);
  expect(page.words.find(({ text }) => text === 'Filled')?.left).toBeCloseTo(74, 0);
  expect([page.width, page.height]).toEqual([612, 792]);
});

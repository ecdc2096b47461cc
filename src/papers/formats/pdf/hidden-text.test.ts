import { expect, test } from 'vitest';
import { streamObject, writePdf, type WrittenPdf } from '../../../../test/support/write-pdf.ts';
import type { PositionedPage } from '../../positioned-page.ts';
import { openPdfReader } from './open-pdf-reader.ts';

async function firstPage(pdf: WrittenPdf): Promise<PositionedPage> {
  const reader = await openPdfReader(writePdf(pdf));
  try {
    for await (const page of reader.readPages()) return page;
  } finally {
    reader.close();
  }
  throw new Error('no page');
}

const SEEN = 'BT /F1 12 Tf 72 700 Td (seen) Tj ET ';
const text = (more: string, at = '72 600'): string =>
  `BT ${more} /F1 12 Tf ${at} Td (DENIED) Tj ET `;

/** What is drawn, and whether a reader of the page sees the word. */
const CASES: readonly (readonly [string, string, boolean])[] = [
  ['in plain ink', text(''), false],
  ['without ink', text('3 Tr'), true],
  ['white on white', text('1 g'), true],
  ['nearly white on white', text('0.99 g'), true],
  ['light grey, still to be seen', text('0.8 g'), false],
  ['white on a dark field', `0 g 60 590 200 30 re f ${text('1 g')}`, false],
  ['black on a black field', `0 g 60 590 200 30 re f ${text('0 g')}`, true],
  ['off the page', text('', '72 -40'), true],
  ['too small to read', 'BT /F1 0.5 Tf 72 600 Td (DENIED) Tj ET', true],
  ['clipped away', `q 300 300 10 10 re W n ${text('')} Q`, true],
  ['inside its clip', `q 60 590 200 30 re W n ${text('')} Q`, false],
  ['under a black box drawn later', `${text('')} 0 g 60 590 200 30 re f`, true],
  ['under a white box drawn later', `${text('')} 1 g 60 590 200 30 re f`, true],
  ['in a frame drawn later', `${text('')} 60 590 200 30 re S`, false],
  ['under an opaque picture', `${text('')} q 200 0 0 30 60 590 cm /Im Do Q`, true],
  ['under a see-through picture', `${text('')} q 200 0 0 30 60 590 cm /Mask Do Q`, false],
  ['under a see-through field', `${text('')} q /Half gs 1 1 0 rg 60 590 200 30 re f Q`, false],
  ['on a layer that is off', `/OC /Off BDC ${text('')} EMC`, true],
  ['on a layer that is on', `/OC /On BDC ${text('')} EMC`, false],
  ['without ink over the seen word', text('3 Tr', '72 700'), true],
];

test.each(CASES)('a word %s', async (_, content, hidden) => {
  const page = await firstPage({
    catalog: '/OCProperties << /OCGs [6 0 R 7 0 R] /D << /ON [7 0 R] /OFF [6 0 R] >> >>',
    objects: [
      streamObject(
        '0',
        '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
      ),
      streamObject(
        '\x80',
        '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 1 /ImageMask true',
      ),
      '<< /Type /OCG /Name (off) >>',
      '<< /Type /OCG /Name (on) >>',
    ],
    pages: [
      {
        entries:
          '/Resources << /Font << /F1 3 0 R >> /XObject << /Im 4 0 R /Mask 5 0 R >> ' +
          '/ExtGState << /Half << /ca 0.3 >> >> /Properties << /Off 6 0 R /On 7 0 R >> >>',
        content: SEEN + content,
      },
    ],
  });
  expect(page.words.map((word) => [word.text, word.hidden])).toEqual([
    ['seen', false],
    ['DENIED', hidden],
  ]);
  expect(page.facts?.letters).toBe(10);
  expect(page.facts?.hiddenShare).toBeCloseTo(hidden ? 0.6 : 0, 5);
});

test('the text under or over a picture of the whole page is a layer, not hidden', async () => {
  const image = streamObject(
    '0',
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
  );
  const picture = 'q 612 0 0 792 0 0 cm /Im Do Q ';
  for (const content of [picture + text('3 Tr'), text('') + picture]) {
    const page = await firstPage({
      objects: [image],
      pages: [
        { entries: '/Resources << /Font << /F1 3 0 R >> /XObject << /Im 4 0 R >> >>', content },
      ],
    });
    expect(page.words.map((word) => [word.text, word.hidden])).toEqual([['DENIED', false]]);
    expect(page.facts).toMatchObject({ imageShare: 1, invisibleShare: 1, invisibleLayer: true });
  }
});

test('a font of procedures without a map is said to be one, and its letters unmapped', async () => {
  const page = await firstPage({
    objects: [
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] ' +
        '/CharProcs << /g1 5 0 R >> /Encoding << /Type /Encoding /Differences [1 /g1] >> ' +
        '/FirstChar 1 /LastChar 1 /Widths [600] >>',
      streamObject('600 0 0 0 500 700 d1 0 0 500 700 re f'),
    ],
    pages: [
      {
        entries: '/Resources << /Font << /F1 4 0 R >> >>',
        content: 'BT /F1 12 Tf 72 700 Td (\x01\x01\x01) Tj ET',
      },
    ],
  });
  expect(page.facts).toMatchObject({ letters: 3, type3Share: 1, unmappedShare: 1 });
});

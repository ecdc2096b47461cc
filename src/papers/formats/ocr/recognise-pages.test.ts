import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { asPdf, asScan, type PaperWords, pictures } from '../../../../test/support/write-paper.ts';
import { streamObject, writePdf } from '../../../../test/support/write-pdf.ts';
import { DucesError } from '../../../faults/index.ts';
import { boxesOf } from '../../boxes-of.ts';
import { ocrConfidence } from '../../ocr-confidence.ts';
import type { Paper } from '../../paper.ts';
import { readCourtPaper } from '../../read-court-paper.ts';
import { readPaper } from '../../read-paper.ts';
import { readPdfPages } from '../pdf/read-pdf-pages.ts';
import { openOcrEngine } from './ocr-engine.ts';
import { recognisePages } from './recognise-pages.ts';

/*
 * Pages whose pictures must be read, drawn for the purpose: each test reads pictures, which takes
 * some seconds, and many on a machine that does other work.
 */
const SLOW = { timeout: 180_000 };

const WORDS: PaperWords = {
  court: ['UNITED STATES DISTRICT COURT', 'NORTHERN DISTRICT OF CALIFORNIA'],
  left: ['JANE SAMPLE,', 'Plaintiff,', 'v.', 'JOHN DOE,', 'Defendant.'],
  right: ['Case No. 3:21-cv-01234-ABC', 'ORDER TO COMPEL'],
  paragraphs: [
    'The Court GRANTS the motion to compel. Social, Inc. shall produce the registration e-mails of @ShuIim_Sample and @two_words to Plaintiff by March 29, 2024, and shall write to jane@example.com when it has done so.',
    'IT IS SO ORDERED.',
  ],
  signature: ['Dated: March 1, 2024', 'PAT EXAMPLE', 'United States Magistrate Judge'],
};
const STAMP = 'Case 3:21-cv-01234-ABC Document 22 Filed 03/01/24 Page 1 of 1';

let text: Uint8Array;
let scan: Uint8Array;
beforeAll(async () => {
  text = await asPdf(WORDS);
  scan = await asScan(text);
}, 180_000);

function codes(paper: Paper): readonly string[] {
  return paper.notes.map(({ code }) => code);
}

async function refusal(act: Promise<unknown>): Promise<DucesError> {
  const [outcome] = await Promise.allSettled([act]);
  if (outcome.status === 'rejected' && outcome.reason instanceof DucesError) return outcome.reason;
  throw new Error('no fault of Duces was thrown', { cause: outcome });
}

/** The pages of several files in one. */
async function together(...files: readonly Uint8Array[]): Promise<Uint8Array> {
  const all = await PDFDocument.create();
  for (const file of files) {
    const from = await PDFDocument.load(file);
    for (const page of await all.copyPages(from, from.getPageIndices())) all.addPage(page);
  }
  return all.save();
}

/** A file with text drawn over each page. */
async function stamped(file: Uint8Array, stamp: string, size = 9): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(file);
  for (const page of pdf.getPages()) page.drawText(stamp, { x: 100, y: 770, size });
  return pdf.save();
}

/** A page that looks right, whose font maps each letter to the one after it. */
function shiftedPage(): Uint8Array {
  const lines = [
    'The plaintiff moves to compel a third party to comply with a subpoena',
    'that asks for the name of a speaker. The court has read the papers and',
    'heard argument, and finds that the motion must be granted in part.',
    'The request reaches beyond what the claim needs, and the speaker has',
    'a right to be heard before any name is given to the other side.',
  ];
  const shown = lines.map((line, at) => `1 0 0 1 72 ${700 - 20 * at} Tm (${line}) Tj`).join(' ');
  return writePdf({
    objects: [
      '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding /ToUnicode 5 0 R >>',
      streamObject(
        '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def ' +
          '1 begincodespacerange <00> <FF> endcodespacerange 3 beginbfrange <20> <40> <0020> <41> <5A> <0048> <61> <7A> <0068> endbfrange endcmap end end',
      ),
    ],
    pages: [
      {
        entries: '/Resources << /Font << /F1 4 0 R >> >>',
        content: `BT /F1 12 Tf ${shown} ET`,
      },
    ],
  });
}

describe('a page is read by its picture', () => {
  it('in a file of both kinds, page by page, each page saying how', SLOW, async () => {
    const paper = await readPaper(await together(scan, text), 'both.pdf');
    expect(paper.pages.map(({ source }) => source)).toEqual(['ocr', 'text-layer']);
    expect(paper.notes).toMatchObject([{ code: 'read-by-ocr', pages: [1] }]);
    const texts = paper.pages.map(({ start, end }) => paper.text.slice(start, end));
    for (const page of texts)
      expect(page).toContain('The Court GRANTS the motion to compel. Social, Inc. shall produce');
    // The scan is a picture of the other page, so the same words stand at the same place.
    const [read, typed] = paper.pages.map(({ start, page }) => {
      const from = paper.text.indexOf('GRANTS the motion', start);
      const [box, ...more] = boxesOf(paper, { start: from, end: from + 'GRANTS'.length });
      expect([box?.page, more]).toEqual([page, []]);
      return box;
    });
    for (const side of ['left', 'top', 'right', 'bottom'] as const)
      expect(Math.abs((read?.[side] ?? 0) - (typed?.[side] ?? 99))).toBeLessThan(2);
  });

  it('whatever the scale of the picture, which its file need not say', SLOW, async () => {
    const engine = openOcrEngine(1);
    try {
      const typed = (await readPaper(text)).text.split(/\s+/);
      for (const dpi of [200, 300]) {
        const [picture] = await pictures(text, dpi);
        const words = await engine.recognise(picture?.png ?? new Uint8Array(0), dpi, 1);
        const read = new Set(words.map((word) => word.text));
        expect(typed.filter((word) => !read.has(word) && !word.includes('@'))).toEqual([]);
      }
    } finally {
      engine.close();
    }
  });

  it('with the stamp that the clerk wrote over it kept to the letter', SLOW, async () => {
    const paper = await readPaper(await stamped(scan, STAMP), 'stamped.pdf');
    expect(paper.stamps).toMatchObject([
      { text: STAMP, caseNumber: '3:21-cv-01234-ABC', entry: '22', filed: '2024-03-01' },
    ]);
    expect(paper.text).not.toContain('Filed 03/01/24');
    expect(readCourtPaper(paper)).toMatchObject({ caseNumber: '3:21-cv-01234-ABC' });
  });

  it('when its text layer was made by another engine, badly', SLOW, async () => {
    const pdf = await PDFDocument.load(scan);
    const bad = 'UNlTED STATFS DlSTRlCT C0URT Dcfcndant dcclarantis $ 1746 tlie rnotion';
    // Text render mode 3: no ink.
    const [page] = pdf.getPages();
    page?.drawText(bad, { x: 72, y: 700, size: 8, renderMode: 3 } as object);
    const paper = await readPaper(await pdf.save(), 'bad-layer.pdf');
    expect(paper.text).not.toContain('STATFS');
    expect(paper.text).toContain('UNITED STATES DISTRICT COURT');
    expect(codes(paper)).toContain('read-by-ocr');
  });

  it('when its letters stand for others, with the reason', SLOW, async () => {
    const paper = await readPaper(shiftedPage(), 'shifted.pdf');
    expect(paper.text).toContain('finds that the motion must be granted in part.');
    expect(paper.notes).toMatchObject([
      { code: 'read-by-ocr', pages: [1] },
      { code: 'text-layer-replaced', pages: [1] },
    ]);
    expect(paper.notes[1]?.message).toContain('make no words of English');
  });
});

/** A page that is nothing but a picture, turned in the file by some degrees. */
async function turnedScan(angle: number): Promise<Uint8Array> {
  const [picture] = await pictures(text, 200);
  const pdf = await PDFDocument.create();
  const page = pdf.addPage(angle % 180 < 45 ? [612, 792] : [792, 612]);
  const corner = { 90: { x: 792, y: 0 }, 180: { x: 612, y: 792 }, 270: { x: 0, y: 612 } }[angle];
  page.drawImage(await pdf.embedPng(picture?.png ?? new Uint8Array(0)), {
    ...corner,
    width: 612,
    height: 792,
    rotate: degrees(angle),
  });
  return pdf.save();
}

describe('a page that was not scanned upright', () => {
  it.each([90, 180, 270])('is turned to be read: by %d degrees', SLOW, async (angle) => {
    const paper = await readPaper(await turnedScan(angle), 'turned.pdf');
    expect(paper.text).toContain('The Court GRANTS the motion to compel.');
    expect(codes(paper)).toEqual(['read-by-ocr', 'page-turned']);
    expect(paper.pages[0]?.size).toEqual({ width: 612, height: 792 });
  });

  it.each([90, 180, 270])('is not turned where the file says how: /Rotate %d', SLOW, async (by) => {
    const pdf = await PDFDocument.load(await turnedScan(by));
    pdf.getPages()[0]?.setRotation(degrees(by));
    const paper = await readPaper(await pdf.save(), 'rotated.pdf');
    expect(paper.text).toContain('The Court GRANTS the motion to compel.');
    expect(codes(paper)).toEqual(['read-by-ocr']);
    expect(paper.pages[0]?.size).toEqual({ width: 612, height: 792 });
  });

  it('is read line by line where it leans by 2 degrees', SLOW, async () => {
    const paper = await readPaper(await turnedScan(2), 'leaning.pdf');
    expect(paper.text).toContain(
      'The Court GRANTS the motion to compel. Social, Inc. shall produce',
    );
    expect(readCourtPaper(paper)).toMatchObject({ caseNumber: '3:21-cv-01234-ABC' });
    expect(codes(paper)).toEqual(['read-by-ocr']);
  });

  it('is said to be without text when it has none', SLOW, async () => {
    const empty = await asScan(writePdf({ pages: [{ content: '' }] }));
    expect(codes(await readPaper(await together(text, empty)))).toEqual(['page-without-text']);
  });
});

describe('a page keeps its text layer', () => {
  it('when its picture is only what stands behind the text', SLOW, async () => {
    const [blank] = await pictures(writePdf({ pages: [{ content: '' }] }), 50);
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([612, 792]);
    page.drawImage(await pdf.embedPng(blank?.png ?? new Uint8Array(0)), {
      x: 0,
      y: 0,
      width: 612,
      height: 792,
    });
    for (let at = 0; at < 20; at += 1)
      page.drawText('The court has read the papers and orders production.', {
        x: 72,
        y: 700 - 20 * at,
        size: 12,
      });
    const paper = await readPaper(await pdf.save(), 'letterhead.pdf');
    expect(paper.pages.map(({ source }) => source)).toEqual(['text-layer']);
    expect(codes(paper)).toEqual([]);
  });

  it('when it is blank, without starting the engine', SLOW, async () => {
    const paper = await readPaper(await together(text, writePdf({ pages: [{ content: '' }] })));
    expect(codes(paper)).toEqual([]);
  });
});

describe('what was read by OCR is not relied on', () => {
  it(
    'flags each handle and address with what looks alike, its place and confidence',
    SLOW,
    async () => {
      const paper = await readPaper(scan, 'scan.pdf');
      const flags = readCourtPaper(paper).flags.filter(
        ({ code }) => code === 'ocr-handle-unconfirmed',
      );
      expect(flags).toHaveLength(3);
      for (const { range, message } of flags) {
        const { start, end } = range ?? { start: 0, end: 0 };
        expect(message).toContain(paper.text.slice(start, end));
        expect(message).toMatch(
          /confidence \d+ of 100.*look alike.*Confirm it against the picture/,
        );
        expect(ocrConfidence(paper, { start, end })).toBeGreaterThan(0);
      }
    },
  );

  it('flags none of a text layer', SLOW, async () => {
    const reading = readCourtPaper(await readPaper(text, 'text.pdf'));
    expect(reading.flags.filter(({ code }) => code.startsWith('ocr-'))).toEqual([]);
  });
});

describe('reading pictures ends within its limits', () => {
  it('when it is stopped, with nothing left running', SLOW, async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 500);
    const error = await refusal(readPaper(scan, 'scan.pdf', { signal: stop.signal }));
    expect(error.code).toBe('stopped');
  });

  it('when a page takes too long: the others are read, and it is said', SLOW, async () => {
    const pages = await readPdfPages(scan);
    const notes = await recognisePages(scan, pages, { limits: { pageMilliseconds: 1 } });
    expect(notes).toMatchObject([{ code: 'page-illegible', severity: 'error', pages: [1] }]);
  });

  it('when the engine does not start', SLOW, async () => {
    const pages = await readPdfPages(scan);
    const notes = await recognisePages(scan, pages, { limits: { startMilliseconds: 1 } });
    expect(notes).toMatchObject([{ code: 'page-illegible', pages: [1] }]);
  });

  it('when the data of its language are not installed: nothing hangs', SLOW, async () => {
    const pages = await readPdfPages(scan);
    const error = await refusal(
      recognisePages(scan, pages, { languageFolder: import.meta.dirname }),
    );
    expect(error.code).toBe('engine-missing');
    expect(error.next).toContain('npm ci');
  });

  it('when the engine takes too much memory', SLOW, async () => {
    const pages = await readPdfPages(scan);
    const notes = await recognisePages(scan, pages, { limits: { megabytes: 60 } });
    expect(notes).toMatchObject([{ code: 'page-illegible', pages: [1] }]);
  });

  it('says how far it has come', SLOW, async () => {
    const seen: string[] = [];
    await readPaper(await together(scan, text), 'both.pdf', {
      onProgress: ({ stage, done, of }) => seen.push(`${stage} ${done}/${of}`),
    });
    expect(seen).toEqual(['read 1/2', 'read 2/2', 'recognise 0/1', 'recognise 1/1']);
  });
});

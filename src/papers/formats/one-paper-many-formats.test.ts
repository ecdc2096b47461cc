import { beforeAll, describe, expect, it } from 'vitest';
import {
  asDocx,
  asHtml,
  asMarkdown,
  asPdf,
  asScan,
  asText,
  type PaperWords,
  pictures,
} from '../../../test/support/write-paper.ts';
import type { Paper, PaperFormat } from '../paper.ts';
import { readCourtPaper } from '../read-court-paper.ts';
import { readPaper } from '../read-paper.ts';

/*
 * One paper in every format that is read: the same fields come out, and the same kind of paper.
 */

const ORDER: PaperWords = {
  court: ['UNITED STATES DISTRICT COURT', 'NORTHERN DISTRICT OF CALIFORNIA'],
  left: ['JANE SAMPLE,', 'Plaintiff,', 'v.', 'JOHN DOE,', 'Defendant.'],
  right: ['Case No. 3:21-cv-01234-ABC', 'ORDER GRANTING MOTION', 'TO COMPEL', 'Re: Dkt. No. 22'],
  paragraphs: [
    'Plaintiff Jane Sample moves to compel Social, Inc. to comply with a subpoena. The motion is fit for decision without oral argument. See Example v. Sample, 123 F.3d 456, 460 (9th Cir. 1997).',
    'A plaintiff who asks for the name of an anonymous speaker must first show that her claim has merit. The plaintiff has done so here, and the balance of harms is in her favor as well.',
    'Accordingly, the Court GRANTS the motion to compel. By March 29, 2024, Social, Inc. shall produce to Plaintiff the registration e-mail of the account at issue.',
    'IT IS SO ORDERED.',
  ],
  signature: ['Dated: March 1, 2024', 'PAT EXAMPLE', 'United States Magistrate Judge'],
};

const FORMATS: readonly (readonly [
  name: string,
  format: PaperFormat,
  pages: Paper['pages'][number]['source'],
])[] = [
  ['order.md', 'markdown', 'text'],
  ['order.txt', 'text', 'text'],
  ['order.html', 'html', 'text'],
  ['order.docx', 'docx', 'text'],
  ['order.pdf', 'pdf', 'text-layer'],
  ['scan.pdf', 'pdf', 'ocr'],
  ['scan.png', 'picture', 'ocr'],
];

const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  const pdf = await asPdf(ORDER);
  const [picture] = await pictures(pdf, 200);
  files
    .set('order.md', asMarkdown(ORDER))
    .set('order.txt', asText(ORDER))
    .set('order.html', asHtml(ORDER))
    .set('order.docx', await asDocx(ORDER))
    .set('order.pdf', pdf)
    .set('scan.pdf', await asScan(pdf))
    .set('scan.png', picture?.png ?? new Uint8Array(0));
}, 60_000);

describe.each(FORMATS)('%s', (name, format, source) => {
  let paper: Paper;
  beforeAll(async () => {
    paper = await readPaper(files.get(name) ?? new Uint8Array(0), name);
  }, 120_000);

  it('is read as what it is, page by page', () => {
    expect(paper.source).toMatchObject({ name, format });
    expect(paper.pages.map((page) => page.source)).toEqual(paper.pages.map(() => source));
    expect(paper.notes.map(({ code }) => code)).toEqual(
      source === 'ocr' ? ['read-by-ocr'] : format === 'docx' ? ['pages-not-marked'] : [],
    );
  });

  it('gives the fields of the order', () => {
    const reading = readCourtPaper(paper);
    expect({
      ...reading,
      court: reading.court?.id,
      judge: reading.judge?.name,
      regarding: reading.regarding.map(({ entry }) => entry),
      cited: reading.citations.filter(({ kind }) => kind === 'case').map(({ name }) => name),
    }).toMatchObject({
      kind: 'order',
      title: 'ORDER GRANTING MOTION TO COMPEL',
      court: 'cand',
      caseNumber: '3:21-cv-01234-ABC',
      caption: 'JANE SAMPLE v. JOHN DOE',
      judge: 'Pat Example',
      dated: '2024-03-01',
      regarding: ['22'],
      disposition: 'granted',
      cited: ['Example v. Sample'],
    });
  });

  it('restores its sentences over the ends of lines', () => {
    expect(paper.text).toContain(ORDER.paragraphs[1]);
    expect(paper.text).toContain(ORDER.paragraphs[2]);
  });

  it('gives each word a box and, where OCR read it, a confidence', () => {
    expect(paper.geometry === null).toBe(source === 'text');
    const sure = [...(paper.geometry?.confidences ?? [])].map((each) => each > 0);
    expect(new Set(sure)).toEqual(new Set(source === 'ocr' ? [true] : []));
  });

  it('maps its text back to what it came from, character by character', () => {
    const copies = paper.segments.filter(({ kind }) => kind === 'copy');
    expect(copies.map(({ start, end }) => paper.text.slice(start, end))).toEqual(
      copies.map(({ rawStart, rawEnd }) => paper.raw.slice(rawStart, rawEnd)),
    );
  });
});

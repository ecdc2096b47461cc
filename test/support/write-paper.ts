import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { openPdfReader } from '../../src/papers/formats/pdf/open-pdf-reader.ts';

/** What a made-up paper says, before it has a format. */
export interface PaperWords {
  /** Lines of the court's name. */
  readonly court: readonly string[];
  /** The sides of the caption. */
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly paragraphs: readonly string[];
  /** Lines of the signature block. */
  readonly signature: readonly string[];
}

/** The paper as Markdown. */
export function asMarkdown({ court, left, right, paragraphs, signature }: PaperWords): Uint8Array {
  const bold = court.map((line) => `**${line}**`);
  const blocks = [...bold, left.join('\n'), right.join('\n'), ...paragraphs, signature.join('\n')];
  return Buffer.from(`${blocks.join('\n\n')}\n`);
}

/** The paper as text in lines of 80 characters, without marks. */
export function asText({ court, left, right, paragraphs, signature }: PaperWords): Uint8Array {
  const blocks = [court, left, right, ...paragraphs.map((each) => wrap(each, 80)), signature];
  return Buffer.from(`${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`);
}

/** The paper as a web page, its caption a table. */
export function asHtml({ court, left, right, paragraphs, signature }: PaperWords): Uint8Array {
  return Buffer.from(`<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Paper</title></head><body>
<center><b>${htmlLines(court)}</b></center>
<table><tr><td>${htmlLines(left)}</td><td>${htmlLines(right)}</td></tr></table>
${paragraphs.map((each) => `<p>${escape(each)}</p>`).join('\n')}
<p>${htmlLines(signature)}</p></body></html>`);
}

/** The paper as a Word file, its caption a table. */
export async function asDocx(words: PaperWords): Promise<Uint8Array> {
  const court = words.court.map(
    (line) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: line, bold: true })],
      }),
  );
  const table = new Table({
    rows: [new TableRow({ children: [docxCell(words.left), docxCell(words.right)] })],
  });
  const rest = [...words.paragraphs, ...words.signature].map((line) => new Paragraph(line));
  const document = new Document({ sections: [{ children: [...court, table, ...rest] }] });
  return Packer.toBuffer(document);
}

/** The paper as a PDF with a text layer. */
export async function asPdf(words: PaperWords): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const writer = new PageWriter(pdf, font);
  for (const line of words.court) writer.centred(line);
  writer.skip(1);
  writer.sides(words.left, words.right);
  for (const paragraph of words.paragraphs) {
    writer.skip(0.5);
    for (const [at, line] of wrap(paragraph, 84).entries()) writer.line(line, at === 0 ? 36 : 0);
  }
  writer.skip(1);
  for (const line of words.signature) writer.line(line, 0);
  return pdf.save();
}

/** A PDF of which every page is a picture of a page of another, as a scanner makes it. */
export async function asScan(pdf: Uint8Array, dpi = 200): Promise<Uint8Array> {
  const scan = await PDFDocument.create();
  for (const { png, width, height } of await pictures(pdf, dpi)) {
    const page = scan.addPage([width, height]);
    page.drawImage(await scan.embedPng(png), { x: 0, y: 0, width, height });
  }
  return scan.save();
}

/** Pages as pictures, with their sizes in points. */
export async function pictures(
  pdf: Uint8Array,
  dpi: number,
): Promise<
  readonly { readonly png: Uint8Array; readonly width: number; readonly height: number }[]
> {
  const reader = await openPdfReader(pdf);
  try {
    const drawn = [];
    for (let page = 1; page <= reader.pageCount; page += 1) {
      const picture = await reader.renderPage(page, dpi);
      const scale = 72 / picture.dpi;
      drawn.push({
        png: picture.png,
        width: picture.width * scale,
        height: picture.height * scale,
      });
    }
    return drawn;
  } finally {
    reader.close();
  }
}

function htmlLines(lines: readonly string[]): string {
  return lines.map(escape).join('<br>\n');
}

function docxCell(lines: readonly string[]): TableCell {
  return new TableCell({ children: lines.map((line) => new Paragraph(line)) });
}

const SIZE = 12;
const LEADING = 20;
const MARGIN = 90;

class PageWriter {
  readonly #pdf: PDFDocument;
  readonly #font: PDFFont;
  #page: PDFPage;
  #y = 720;

  constructor(pdf: PDFDocument, font: PDFFont) {
    this.#pdf = pdf;
    this.#font = font;
    this.#page = pdf.addPage([612, 792]);
  }

  skip(lines: number): void {
    this.#y -= lines * LEADING;
  }

  line(text: string, indent: number): void {
    this.#write(text, MARGIN + indent);
    this.skip(1);
  }

  centred(text: string): void {
    this.#write(text, (612 - this.#font.widthOfTextAtSize(text, SIZE)) / 2);
    this.skip(1);
  }

  sides(left: readonly string[], right: readonly string[]): void {
    for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
      this.#write(left[at] ?? '', MARGIN);
      this.#write(')', 300);
      this.#write(right[at] ?? '', 320);
      this.skip(1);
    }
  }

  #write(text: string, x: number): void {
    if (this.#y < 72) {
      this.#page = this.#pdf.addPage([612, 792]);
      this.#y = 720;
    }
    this.#page.drawText(text, { x, y: this.#y, size: SIZE, font: this.#font });
  }
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

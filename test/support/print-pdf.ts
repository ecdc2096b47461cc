import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PaperReading, readCourtPaper, readPaper } from '../../src/papers/index.ts';
import { writePdf } from './write-pdf.ts';

const LEADING = 11;
const TOP = 760;
const LEFT = 36;
const COLUMN = 4.4;
const LINES = 68;
/** What the font of the tests lacks. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/☒/g, 'X'],
  [/[“”]/g, '"'],
  [/’/g, "'"],
  [/[–—]/g, '-'],
];

/** Prints plain text as a PDF: each run of words at its column, a box drawn for `☐`. */
function printPdf(text: string): Uint8Array {
  const pages = text.split('\f').flatMap((page) => {
    const lines = page.split('\n');
    return Array.from({ length: Math.ceil(lines.length / LINES) }, (_, at) =>
      lines.slice(at * LINES, (at + 1) * LINES),
    );
  });
  return writePdf({ pages: pages.map((lines) => ({ content: contentOf(lines) })) });
}

/** Reads a text as the PDF that it prints as. */
export async function readPrinted(text: string): Promise<PaperReading> {
  const folder = mkdtempSync(join(tmpdir(), 'duces-print-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, printPdf(text));
    return readCourtPaper(await readPaper(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function contentOf(lines: readonly string[]): string {
  const runs = lines.flatMap((line, at) =>
    [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: run, index }) => ({
      run,
      x: LEFT + index * COLUMN,
      y: TOP - at * LEADING,
    })),
  );
  const boxes = runs
    .filter(({ run }) => run.startsWith('☐'))
    .map(({ x, y }) => `${x.toFixed(1)} ${y} 7 7 re S`);
  const texts = runs.map(({ run, x, y }) => {
    const boxed = run.startsWith('☐');
    const plain = PLAIN.reduce(
      (before, [from, to]) => before.replace(from, to),
      boxed ? run.slice(2) : run,
    );
    return `1 0 0 1 ${(boxed ? x + 10 : x).toFixed(1)} ${y} Tm (${plain.replace(/[\\()]/g, '\\$&')}) Tj`;
  });
  return `BT /F1 9 Tf\n${texts.join('\n')}\nET\n${boxes.join('\n')}`;
}

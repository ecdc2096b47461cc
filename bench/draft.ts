/**
 * Measures how long an order of ten pages takes to become a PDF on numbered paper, after warm-up,
 * beside LibreOffice making one from the Word file of the same draft, in one run. Says so where
 * LibreOffice is absent (Debian: libreoffice-writer-nogui).
 *
 *   node bench/draft.ts
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { assess } from '../src/assessment/index.ts';
import { draftContext, draftPaper, renderDraft, type Draft } from '../src/drafting/index.ts';
import { lawRegistry } from '../src/law/index.ts';
import { loadMatter } from '../src/matters/index.ts';
import { loadMatterMandate } from '../src/orders/index.ts';

const PAGES = 10;
const RUNS = 20;

const matter = loadMatter(join(import.meta.dirname, '../examples/in-re-twitter'));
const law = lawRegistry();
const context = draftContext({
  matter,
  law,
  assessment: assess({ matter, law }),
  ordered: await loadMatterMandate(matter),
  production: null,
  relief: 'grant',
  speaker: null,
  today: '2023-02-16',
});
const order = await ofPages(draftPaper('proposed-order', context), PAGES);

const from = performance.now();
await renderDraft(order, context.style, 'pdf');
const first = performance.now() - from;
const own = await median(RUNS, () => renderDraft(order, context.style, 'pdf'));
console.log(
  `an order of ${PAGES} pages to PDF: ${own.toFixed(0)} ms (first in a process ${first.toFixed(0)} ms)`,
);
const word = await median(RUNS, () => renderDraft(order, context.style, 'docx'));
console.log(`the same to DOCX: ${word.toFixed(0)} ms`);
await beside();

/** The findings of the order over and over, until it fills the pages. */
async function ofPages(draft: Draft, pages: number): Promise<Draft> {
  const [part] = draft.parts;
  if (part === undefined) return draft;
  let grown = draft;
  for (let times = 1; ; times += 1) {
    const blocks = Array.from({ length: times }, () => part.blocks.slice(0, -3)).flat();
    grown = { ...draft, parts: [{ ...part, blocks: [...blocks, ...part.blocks.slice(-3)] }] };
    // Each length is tried after the one before.
    // oxlint-disable-next-line no-await-in-loop
    const document = await PDFDocument.load(await renderDraft(grown, context.style, 'pdf'));
    if (document.getPageCount() >= pages) return grown;
  }
}

async function beside(): Promise<void> {
  if (spawnSync('soffice', ['--version']).status !== 0) {
    console.log('LibreOffice from the DOCX: not run, no soffice here.');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'duces-bench-'));
  try {
    const file = join(folder, 'order.docx');
    writeFileSync(file, await renderDraft(order, context.style, 'docx'));
    const convert = (): void => {
      spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
    };
    convert();
    const peer = await median(5, async () => Promise.resolve(convert()));
    console.log(
      `LibreOffice from the DOCX: ${peer.toFixed(0)} ms, ${(peer / own).toFixed(1)} times as long`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function median(runs: number, task: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    // Runs beside one another would share the processor.
    // oxlint-disable-next-line no-await-in-loop
    await task();
    times.push(performance.now() - start);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
}

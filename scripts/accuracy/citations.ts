/**
 * Measures the citation scanner on the suites in `../shared/cites`, where that folder exists, with
 * the scorer that lies there, and prints precision, recall and F1 for each suite.
 *
 *   node scripts/accuracy/citations.ts [--errors[=kinds]] [suite …]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scanCitations, type Citation } from '../../src/papers/citations/index.ts';
import { rawRange } from '../../src/papers/locate.ts';
import { readPaper } from '../../src/papers/read-paper.ts';

/** A suite of papers as given is read as a paper first, and its offsets led back to the file. */
const RAW = new Set(['suite-order-raw']);
const SUITES = ['suite-order', 'suite-order-raw', 'pool-124', 'suite-eyecite', 'suite-eyecite-ts'];
const folder = join(import.meta.dirname, '../../../shared/cites');
const options = process.argv.slice(2).filter((each) => each.startsWith('--'));
const named = process.argv.slice(2).filter((each) => !each.startsWith('--'));

if (existsSync(join(folder, 'score.mjs'))) {
  const scratch = mkdtempSync(join(tmpdir(), 'duces-accuracy-'));
  for (const suite of named.length > 0 ? named : SUITES) measure(suite, scratch);
  rmSync(scratch, { recursive: true });
} else {
  console.log('skipped: ../shared/cites is absent');
}

function measure(suite: string, scratch: string): void {
  const rows = readFileSync(join(folder, `${suite}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; text: string });
  const characters = rows.reduce((sum, row) => sum + row.text.length, 0);
  const began = process.cpuUsage().user;
  const scanned = rows.map(({ id, text }) => ({
    id,
    citations: RAW.has(suite) ? scanRaw(text) : scanCitations(text),
  }));
  const seconds = (process.cpuUsage().user - began) / 1e6;
  const out = join(scratch, `${suite}.jsonl`);
  writeFileSync(out, scanned.map((row) => JSON.stringify(row)).join('\n'));
  console.log(
    `\n${suite}: ${Math.round(characters / seconds).toLocaleString('en')} characters per CPU second`,
  );
  const args = [join(folder, 'score.mjs'), join(folder, `${suite}.jsonl`), out, ...options];
  console.log(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 }).trimEnd());
}

function scanRaw(text: string): readonly Citation[] {
  const paper = readPaper(Buffer.from(text), 'order.md');
  return scanCitations(paper.text).map((citation) => ({
    ...citation,
    ...rawRange(paper, citation),
  }));
}

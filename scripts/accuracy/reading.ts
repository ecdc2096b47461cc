/**
 * How well the founding order is read as given: its citations, found in the clean text and mapped
 * back to offsets in the raw file, against a gold marking that is kept outside this repository.
 * Prints the neutral scorer's figures; says so and ends when the gold is absent.
 *
 * The scorer counts an offset as wrong where a margin number or a mark stands inside the citation
 * in the source, since the clean text lacks it. So the ranges are compared with the gold's too.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rawRange, readCourtPaper, readPaper } from '../../src/papers/index.ts';

const GOLD = resolve(import.meta.dirname, '../../../shared/cites');
const SUITE = join(GOLD, 'suite-order-raw.jsonl');
const SCORER = join(GOLD, 'score.mjs');

if (existsSync(SUITE) && existsSync(SCORER)) score();
else process.stdout.write('reading: skipped, the gold suite is not there\n');

function score(): void {
  const rows = readFileSync(SUITE, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
  const folder = mkdtempSync(join(tmpdir(), 'duces-accuracy-'));
  try {
    const out = join(folder, 'out.jsonl');
    const predicted = rows.map(predict);
    writeFileSync(out, predicted.map((row) => JSON.stringify(row)).join('\n'));
    process.stdout.write(execFileSync(process.execPath, [SCORER, SUITE, out, '--errors=fp,fn']));
    rows.forEach((row, at) => compareRanges(row, predicted[at]?.citations ?? []));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly expected: readonly (Range & { readonly optional?: boolean; readonly text: string })[];
}

function compareRanges({ id, expected }: Row, predicted: readonly Range[]): void {
  const required = expected.filter((each) => each.optional !== true);
  const missed = required.filter(
    (gold) => !predicted.some(({ start, end }) => start <= gold.start && end >= gold.end),
  );
  const exact = required.filter((gold) =>
    predicted.some(({ start, end }) => start === gold.start && end === gold.end),
  );
  const counts = `${exact.length} exact, ${required.length - missed.length} covering`;
  process.stdout.write(`ranges   ${id}: of ${required.length} in the source, ${counts}\n`);
  for (const { text } of missed) process.stdout.write(`         not covered: ${text}\n`);
}

function predict({ id, text }: Row): { readonly id: string; readonly citations: readonly Range[] } {
  const paper = readPaper(Buffer.from(text), id);
  const citations = readCourtPaper(paper).citations.map((citation) => ({
    ...citation,
    ...rawRange(paper, citation),
  }));
  return { id, citations };
}

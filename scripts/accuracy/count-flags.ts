/**
 * Cite-checks real papers and prints, for each, the number of flags by code, so that false alarms
 * can be watched: the founding order, the opinions of `../shared/cites` and the papers of
 * `../shared/papers`. Says so and passes where these are absent.
 *
 *   node scripts/accuracy/count-flags.ts [--show CODE|all] [--only TEXT] [FILE...]
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DucesError } from '../../src/faults/index.ts';
import {
  CHECK_CODES,
  checkCitations,
  formatPin,
  pinAt,
  type Paper,
  readCourtPaper,
  readPaper,
} from '../../src/papers/index.ts';

const SHARED = join(import.meta.dirname, '../../../shared');
const ORDER = join(import.meta.dirname, '../../examples/in-re-twitter/order.md');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string' }, only: { type: 'string', default: '' } },
});

interface Shown {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly pin: string;
  readonly words: string;
}

let papers = 0;
const totals = new Map<string, number>();
const warned: number[] = [];

for await (const paper of papersToCheck()) {
  const flags = cited(paper).filter(({ code }) => code in CHECK_CODES);
  papers += 1;
  const counts = Map.groupBy(flags, ({ code }) => code);
  for (const [code, list] of counts) totals.set(code, (totals.get(code) ?? 0) + list.length);
  const warnings = flags.filter(({ severity }) => severity === 'warning').length;
  warned.push(warnings);
  const listed = [...counts].map(([code, list]) => `${code} ${list.length}`).join(', ');
  console.log(`${String(warnings).padStart(4)} ${paper.source.name ?? ''}: ${listed}`);
  for (const flag of flags) {
    if (values.show !== 'all' && values.show !== flag.code) continue;
    console.log(`       [${flag.pin}] ${flag.code}: ${flag.message}\n         | ${flag.words}`);
  }
}
if (papers === 0) console.log('count-flags: no papers found');
else {
  console.log(
    `\n${papers} papers; warnings: ${sum(warned)}, ${(sum(warned) / papers).toFixed(2)} a paper`,
  );
  for (const [code, count] of [...totals].toSorted(([, one], [, two]) => two - one)) {
    console.log(`${String(count).padStart(6)} ${code}`);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

async function* papersToCheck(): AsyncGenerator<Paper> {
  const files = positionals.length > 0 ? positionals : [ORDER, ...pdfs()];
  for (const file of files) {
    if (!file.includes(values.only)) continue;
    const paper = await readOrSay(() => readPaper(file), file);
    if (paper !== null) yield paper;
  }
  if (positionals.length > 0) return;
  for (const { id, text } of opinions()) {
    if (!id.includes(values.only)) continue;
    const paper = await readOrSay(() => readPaper(Buffer.from(text), id), id);
    if (paper !== null) yield paper;
  }
}

async function readOrSay(read: () => Promise<Paper>, name: string): Promise<Paper | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof DucesError)) throw error;
    console.log(`   - ${basename(name)}: ${error.code}`);
    return null;
  }
}

function pdfs(): readonly string[] {
  const folder = join(SHARED, 'papers/pdf');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('hostile-'))
    .map((name) => join(folder, name));
}

function opinions(): readonly { readonly id: string; readonly text: string }[] {
  const file = join(SHARED, 'cites/pool-124.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; text: string });
}

/** The flags of a court paper; of a text that is none, the marks on its citations. */
function cited(paper: Paper): readonly Shown[] {
  const around = (start: number, end: number): string =>
    paper.text.slice(Math.max(0, start - 160), end + 160).replaceAll('\n', ' ');
  try {
    return readCourtPaper(paper).flags.map(({ code, severity, message, at, range }) => ({
      code,
      severity,
      message,
      pin: at === null ? '' : formatPin(at),
      words: range === undefined ? '' : around(range.start, range.end),
    }));
  } catch (error) {
    if (!(error instanceof DucesError)) throw error;
    return checkCitations(paper.text).map((mark) => ({
      code: mark.code,
      severity: CHECK_CODES[mark.code].severity,
      message: mark.message,
      pin: formatPin(pinAt(paper, mark.start)),
      words: around(mark.start, mark.end),
    }));
  }
}

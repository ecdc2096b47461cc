/**
 * Runs cases in a process of its own, so that one that hangs or crashes is seen from outside.
 * Arguments: seed, first case, last case (exclusive), step. Tells its parent each case's end.
 */
import fc from 'fast-check';
import { DucesError } from '../../src/faults/index.ts';
import { readMandate } from '../../src/orders/index.ts';
import {
  readCourtPaper,
  readPaper,
  type PaperReading,
  type ReadingProgress,
} from '../../src/papers/index.ts';
import { fuzzCorpus, type CorpusPaper } from './fuzz-corpus.ts';
import { mutations } from './mutate-bytes.ts';

/** What a case came to. */
export interface CaseReport {
  readonly number: number;
  readonly paper: string;
  readonly milliseconds: number;
  /** Pictures of pages were read: that takes seconds a page, within limits of its own. */
  readonly recognised: boolean;
  /** The kind of paper that was read, or the code with which it was refused; null for a fault. */
  readonly outcome: string | null;
  /** What went wrong; null when the paper was read or refused with a code. */
  readonly fault: string | null;
}

/** One case in this many reads a PDF. */
const PDF_EVERY = 12;

const [seed = 1, first = 0, last = 1, step = 1] = process.argv.slice(2).map(Number);
const corpus = fuzzCorpus();
const pdfs = corpus.filter(({ isPdf }) => isPdf);
const texts = corpus.filter(({ isPdf }) => !isPdf);

let stray: string | null = null;
process.on('unhandledRejection', (reason) => (stray = `unhandled rejection: ${String(reason)}`));

for (let number = first; number < last; number += step) process.send?.(await runCase(number));
process.disconnect();

async function runCase(number: number): Promise<CaseReport> {
  const from = number % PDF_EVERY === 0 && pdfs.length > 0 ? pdfs : texts;
  const [drawn] = fc.sample(fc.tuple(fc.nat(from.length - 1), mutations), {
    seed: seed + number,
    numRuns: 1,
  });
  const paper = from[drawn?.[0] ?? 0];
  if (drawn === undefined || paper === undefined) throw new Error('there is no paper to mutate');
  const began = performance.now();
  const read = await readAs(paper, drawn[1](Buffer.from(paper.bytes)));
  const milliseconds = performance.now() - began;
  const fault = read.fault ?? stray;
  stray = null;
  return { number, paper: paper.name, milliseconds, ...read, fault };
}

/** Reads as `duces read` does. A refusal with a code is an answer; any other error is a fault. */
async function readAs(
  { name }: CorpusPaper,
  bytes: Buffer,
): Promise<Pick<CaseReport, 'outcome' | 'fault' | 'recognised'>> {
  const stop = new AbortController();
  let recognised = false;
  const onProgress = ({ stage }: ReadingProgress): void => {
    if (stage !== 'recognise') return;
    recognised = true;
    stop.abort();
  };
  try {
    const paper = await readPaper(bytes, name, { signal: stop.signal, onProgress });
    const reading = readCourtPaper(paper);
    if (isOrder(reading)) readMandate(reading, paper);
    return { outcome: reading.kind, fault: null, recognised };
  } catch (error) {
    if (error instanceof DucesError && error.code !== 'internal') {
      return { outcome: error.code, fault: null, recognised };
    }
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: null, fault, recognised };
  }
}

function isOrder(reading: PaperReading): reading is PaperReading & { readonly kind: 'order' } {
  return reading.kind === 'order';
}

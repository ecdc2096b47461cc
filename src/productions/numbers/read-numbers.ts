import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { DucesError } from '../../faults/index.ts';
import { sealedParts, type AgeIdentity } from '../../sealing/index.ts';
import { formatBates } from '../bates.ts';
import { extendRun, type NumberRun } from './number-run.ts';
import { pageStamps, type PageStamp } from './page-stamps.ts';

/** The numbers of one CSV file; null for one without rows. */
interface NumberedRecords {
  readonly run: NumberRun | null;
}

/** What the files of a production say of their numbers, and the sums of all files. */
export interface ProductionNumbers {
  readonly records: ReadonlyMap<string, NumberedRecords>;
  readonly pages: ReadonlyMap<string, readonly Omit<PageStamp, 'rows'>[]>;
  /** The load files and the log, as text, where there are any. */
  readonly texts: ReadonlyMap<string, string>;
  readonly sums: ReadonlyMap<string, string>;
}

export const LOAD_DAT = 'load/production.dat';
export const LOAD_OPT = 'load/production.opt';
export const LOG = 'production-log.csv';
const TEXTS: ReadonlySet<string> = new Set([LOAD_DAT, LOAD_OPT, LOG]);
/** No file of pages or text that Duces writes comes near it; held in memory one at a time. */
const LARGEST = 128 * 1024 * 1024;

/**
 * Reads a sealed production once, as a stream, and takes down its numbers. CSV files are never held;
 * PDF files one at a time.
 *
 * @throws DucesError `package-malformed` for rows or pages whose numbers do not follow one another;
 * what `sealedParts` throws.
 */
export async function readNumbers(
  packagePath: string,
  identity: AgeIdentity,
): Promise<ProductionNumbers> {
  const records = new Map<string, NumberedRecords>();
  const pages = new Map<string, readonly Omit<PageStamp, 'rows'>[]>();
  const texts = new Map<string, string>();
  const sums = new Map<string, string>();
  for await (const { path, content } of sealedParts(packagePath, identity)) {
    const hash = createHash('sha256');
    const bytes = hashed(content, hash);
    if (/^records\/[^/]+\.csv$/u.test(path)) records.set(path, { run: await runOf(bytes, path) });
    else if (/^pages\/[^/]+\.pdf$/u.test(path)) pages.set(path, await stampsOf(bytes, path));
    else if (TEXTS.has(path)) texts.set(path, (await whole(bytes, path)).toString('utf8'));
    else for await (const chunk of bytes) void chunk;
    sums.set(path, hash.digest('hex'));
  }
  return { records, pages, texts, sums };
}

async function* hashed(
  content: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
}

async function runOf(bytes: AsyncIterable<Uint8Array>, path: string): Promise<NumberRun | null> {
  let run: NumberRun | null = null;
  const rows = Readable.from(bytes).compose(parse({ from_line: 2 }));
  for await (const [bates = ''] of rows as AsyncIterable<readonly string[]>) {
    run = extendRun(run, bates);
    if (run === null) throw brokenNumbers(`A row of ${path} does not bear the next number.`, path);
  }
  return run;
}

/** The stamps of a file, once the rows of each page are those of its stamp. */
async function stampsOf(bytes: AsyncIterable<Uint8Array>, path: string) {
  const stamps = await pageStamps(await whole(bytes, path), path);
  for (const [index, { first, last, rows }] of stamps.entries()) {
    let run: NumberRun | null = null;
    // A page may begin with the rest of a row, whose number stands on the page before.
    for (const bates of rows[0] === first ? rows : [first, ...rows]) {
      run = extendRun(run, bates);
      if (run === null) break;
    }
    if (run === null || formatBates(run.prefix, run.last) !== last) {
      throw brokenNumbers(`Page ${index + 1} of ${path} is not the range of its rows.`, path);
    }
  }
  return stamps.map(({ first, last }) => ({ first, last }));
}

async function whole(bytes: AsyncIterable<Uint8Array>, path: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > LARGEST) throw brokenNumbers(`${path} is larger than any that Duces writes.`, path);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A production whose files do not agree on their numbers. */
export function brokenNumbers(message: string, file: string): DucesError {
  return new DucesError('package-malformed', message, {
    place: { file },
    next: 'Ask the custodian for a corrected package: numbers must lead to one record each.',
  });
}

import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DucesError } from '../../src/faults/index.ts';
import { type Paper, readPaper, type ReadingProgress } from '../../src/papers/index.ts';

const SHARED = join(import.meta.dirname, '../../../shared');
const ORDER = join(import.meta.dirname, '../../examples/in-re-twitter/order.md');

/** A paper to cite-check; the paper is null, with the fault's code, where it cannot be read. */
export interface CheckedPaper {
  readonly name: string;
  readonly paper: Paper | null;
  readonly fault: string | null;
}

/**
 * The founding order, the papers of `../shared/papers` and the opinions of `../shared/cites`, where
 * they are there. A paper whose pages would have to be recognised is left: what a scan makes of it
 * is not the writer's slip.
 */
export async function* checkedPapers(only = ''): AsyncGenerator<CheckedPaper> {
  for (const file of [ORDER, ...typedPdfs()]) {
    if (file.includes(only)) yield await checkedTyped(file);
  }
  for (const { id, text } of opinions()) {
    if (id.includes(only)) yield await read(() => readPaper(Buffer.from(text), id), id);
  }
}

/** One paper by its file. */
export async function checkedFile(file: string): Promise<CheckedPaper> {
  return await read(() => readPaper(file), basename(file));
}

async function checkedTyped(file: string): Promise<CheckedPaper> {
  const stop = new AbortController();
  const onProgress = ({ stage }: ReadingProgress): void => {
    if (stage === 'recognise') stop.abort();
  };
  return await read(
    () => readPaper(file, null, { signal: stop.signal, onProgress }),
    basename(file),
  );
}

async function read(open: () => Promise<Paper>, name: string): Promise<CheckedPaper> {
  try {
    return { name, paper: await open(), fault: null };
  } catch (error) {
    if (!(error instanceof DucesError)) throw error;
    return { name, paper: null, fault: error.code };
  }
}

interface ManifestRow {
  readonly file: string;
  readonly scanned: boolean;
  readonly kind: string;
}

function typedPdfs(): readonly string[] {
  const folder = join(SHARED, 'papers');
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return [];
  const rows = JSON.parse(readFileSync(manifest, 'utf8')) as readonly ManifestRow[];
  return rows
    .filter(({ file, scanned }) => !scanned && !basename(file).startsWith('hostile-'))
    .map(({ file }) => join(folder, file))
    .toSorted();
}

function opinions(): readonly { readonly id: string; readonly text: string }[] {
  const file = join(SHARED, 'cites/pool-124.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; text: string });
}

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A paper that cases are made from. */
export interface CorpusPaper {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A PDF is read by another process and takes longer, so it is drawn less often. */
  readonly isPdf: boolean;
}

const ROOT = join(import.meta.dirname, '../..');
/**
 * Real PDFs up to this size are mutated; each case reads the whole file. Most scans are larger:
 * their pages would be read by picture, seconds a page, case after case.
 */
const LARGEST_PDF = 200_000;
/** Longest piece of a real opinion: cases are to be many rather than long. */
const LONGEST_TEXT = 20_000;

/**
 * The papers of the project (the founding order, the golden papers of the tests) and, where
 * `../shared` is, the real papers and opinions that lie there.
 */
export function fuzzCorpus(): readonly CorpusPaper[] {
  const own = globSync(['examples/**/*.md', 'src/papers/**/fixtures/**/*', 'test/papers/**/*'], {
    cwd: ROOT,
  }).filter((path) => /\.(?:md|txt|html|docx|pdf)$/.test(path));
  return [...own.map(readOwn), ...realPapers(), ...realOpinions()];
}

function readOwn(path: string): CorpusPaper {
  const bytes = readFileSync(join(ROOT, path));
  return { name: path, bytes, isPdf: path.endsWith('.pdf') };
}

function realPapers(): readonly CorpusPaper[] {
  const folder = join(ROOT, '../shared/papers/pdf');
  return globSync('*', { cwd: folder })
    .toSorted()
    .map((file) => ({ name: file, bytes: readFileSync(join(folder, file)), isPdf: true }))
    .filter(({ bytes }) => bytes.length <= LARGEST_PDF);
}

function realOpinions(): readonly CorpusPaper[] {
  const file = join(ROOT, '../shared/cites/pool-124.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly id: string; readonly text: string })
    .map(({ id, text }) => ({
      name: id,
      bytes: Buffer.from(text.slice(0, LONGEST_TEXT)),
      isPdf: false,
    }));
}

/**
 * Measures the reading of a long PDF of pleading paper from bytes to Paper: pages a second, after
 * the reading process has started, and the peak memory of both processes together.
 *
 * There is no peer beside it: no other open reader goes from a PDF to a paper with lines, pins and
 * footnotes. On a machine that others use, the processor time tells more than the clock.
 *
 * What was built is measured, as `bin/duces` runs it. From the source the processes would hold
 * Node's TypeScript stripper too, some 45 MB; that is measured, and said, where nothing current is
 * built.
 *
 *   node --max-semi-space-size=8 bench/read-pdf.ts [pages]     (the flag that bin/duces gives)
 */
import { execFileSync } from 'node:child_process';
import {
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pleadingPdf } from '../test/support/pleading-pdf.ts';

const [pages = '2000', into] = process.argv.slice(2);

if (into === undefined) await measure(Number(pages));
else writeFileSync(into, pleadingPdf(Number(pages)));

type Papers = typeof import('../src/papers/index.ts');

/** Changed last, in milliseconds, of the files of a folder; 0 when there are none. */
function lastChange(folder: string, ending: string): number {
  const files = globSync(`**/*.${ending}`, { cwd: folder });
  return Math.max(0, ...files.map((file) => statSync(join(folder, file)).mtimeMs));
}

async function loadPapers(): Promise<Papers> {
  const root = join(import.meta.dirname, '..');
  const [source, built] = [join(root, 'src', 'papers'), join(root, 'dist', 'papers')];
  if (lastChange(built, 'js') > lastChange(source, 'ts'))
    return (await import(join(built, 'index.js'))) as Papers;
  console.log('dist is older than src: measured from the source (npm run build)');
  return import('../src/papers/index.ts');
}

async function measure(count: number): Promise<void> {
  const { readPaper } = await loadPapers();
  const folder = mkdtempSync(join(tmpdir(), 'duces-bench-'));
  try {
    const file = join(folder, 'long.pdf');
    // In a process of its own, lest the writing of the file count as memory of the reading.
    execFileSync(process.execPath, [import.meta.filename, String(count), file]);
    await readPaper(pleadingPdf(2));
    // Until the warm process is free for the next file.
    await setTimeout(200);
    const watch = watchChildren();
    const [from, before] = [performance.now(), process.cpuUsage()];
    const paper = await readPaper(file);
    const seconds = (performance.now() - from) / 1000;
    const used = process.cpuUsage(before);
    const { own, reader, processor } = watch.stop();
    const busy = (used.user + used.system) / 1e6;
    console.log(
      `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}\n` +
        `${paper.pages.length} pages, ${(statSync(file).size / 1e6).toFixed(1)} MB, ${paper.text.length} characters\n` +
        `${seconds.toFixed(2)} s, ${(count / seconds).toFixed(0)} pages/s\n` +
        `processor time: this process ${busy.toFixed(2)} s, the reader ${processor.toFixed(2)} s, ` +
        `${(count / (busy + processor)).toFixed(0)} pages a second of it\n` +
        `peak memory ${(own + reader).toFixed(0)} MB (this process ${own.toFixed(0)}, the reader ${reader.toFixed(0)})`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Usage {
  /** At the moment at which both together were largest, in megabytes. */
  readonly own: number;
  readonly reader: number;
  /** Seconds of processor time of the reader. */
  readonly processor: number;
}

/** Watches the memory of this process and of its children, from Linux's table of processes. */
function watchChildren(): { readonly stop: () => Usage } {
  let [own, reader] = [0, 0];
  const processor = new Map<string, number>();
  const look = (): void => {
    const mine = resident('self');
    let theirs = 0;
    for (const pid of readdirSync('/proc')) {
      const ticks = /^\d+$/.test(pid) ? ticksOfChild(pid) : null;
      if (ticks === null) continue;
      theirs += resident(pid);
      processor.set(pid, ticks / 100);
    }
    if (mine + theirs > own + reader) [own, reader] = [mine, theirs];
  };
  look();
  const before = sum(processor);
  const timer = setInterval(look, 50);
  return {
    stop: () => {
      look();
      clearInterval(timer);
      return { own, reader, processor: sum(processor) - before };
    },
  };
}

function sum(values: ReadonlyMap<string, number>): number {
  return [...values.values()].reduce((total, value) => total + value, 0);
}

function resident(pid: string): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readProc(pid, 'status'))?.[1] ?? 0) / 1024;
}

/** The processor time of a process, in hundredths of a second; null when it is no child. */
function ticksOfChild(pid: string): number | null {
  const stat = readProc(pid, 'stat');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (Number(fields[1]) !== process.pid) return null;
  return Number(fields[11]) + Number(fields[12]);
}

function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

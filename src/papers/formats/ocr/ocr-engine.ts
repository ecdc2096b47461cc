import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DucesError } from '../../../faults/index.ts';
import { startReaderChild, type ReaderChild, ReaderChildFault } from '../child/reader-child.ts';
import { ocrFault } from './ocr-fault.ts';
import type { OcrAnswer, OcrRequest, PixelWord } from './ocr-messages.ts';

/** What recognising may cost. */
export interface OcrLimits {
  /** Longest time for one picture, in milliseconds. */
  readonly pageMilliseconds: number;
  /** Longest time to load the engine, in milliseconds. */
  readonly startMilliseconds: number;
  /** Most memory of each process, in megabytes. */
  readonly megabytes: number;
  /** Processes at most; each takes one processor. */
  readonly processes: number;
}

/** An engine that recognises text, in processes of its own that end with `close()`. */
export interface OcrEngine {
  /** How many pictures are worked on at once. */
  readonly processes: number;
  /**
   * Reads a picture (PNG or JPEG).
   * @param dpi pixels an inch; null when nobody knows.
   * @param page what the picture shows, for messages; counts from 1.
   * @throws DucesError `file-too-demanding` with the page, `stopped`, `engine-missing`.
   */
  readonly recognise: (
    picture: Uint8Array,
    dpi: number | null,
    page: number,
  ) => Promise<readonly PixelWord[]>;
  readonly close: () => void;
}

export interface OcrOptions {
  readonly name?: string | null;
  readonly signal?: AbortSignal;
  readonly limits?: Partial<OcrLimits>;
  /** Where the language data lie, if not in their package. */
  readonly languageFolder?: string;
}

type OcrChild = ReaderChild<OcrRequest, OcrAnswer>;

const SCRIPT = new URL('./child/recognise-pictures', import.meta.url);
const LIMITS: OcrLimits = {
  pageMilliseconds: 60_000,
  startMilliseconds: 30_000,
  megabytes: 1_000,
  processes: 2,
};

/**
 * An engine for so many pictures: one process for one picture, two for more. A process that a
 * picture brings down is replaced for the next one.
 */
export function openOcrEngine(pictures: number, options: OcrOptions = {}): OcrEngine {
  const limits = { ...LIMITS, ...options.limits };
  const processes = Math.max(1, Math.min(limits.processes, pictures));
  const idle: OcrChild[] = [];
  const all = new Set<OcrChild>();
  let closed = false;
  const close = (): void => {
    closed = true;
    for (const child of all) child.stop();
    options.signal?.removeEventListener('abort', close);
  };
  options.signal?.addEventListener('abort', close, { once: true });

  const recognise: OcrEngine['recognise'] = async (picture, dpi, page) => {
    const name = options.name ?? null;
    if (closed || options.signal?.aborted === true) throw ocrFault('stopped', name, page);
    try {
      const child = idle.pop() ?? (await startEngine(limits, all, options.languageFolder));
      const answer = await child.ask({ kind: 'recognise', picture, dpi }, limits.pageMilliseconds);
      if (answer.kind === 'recognised') {
        idle.push(child);
        return answer.words;
      }
      child.stop();
      throw new ReaderChildFault('crash');
    } catch (error) {
      throw error instanceof ReaderChildFault ? ocrFault(error.fault, name, page, error) : error;
    }
  };
  return { processes, recognise, close };
}

/** A process with its engine loaded. It joins the others at once, so that a stop ends it too. */
async function startEngine(
  { megabytes, startMilliseconds }: OcrLimits,
  all: Set<OcrChild>,
  folder: string | undefined,
): Promise<OcrChild> {
  const languageFolder = findLanguage(folder);
  const child = startReaderChild<OcrRequest, OcrAnswer>(SCRIPT, { megabytes });
  all.add(child);
  const answer = await child.ask({ kind: 'start', languageFolder }, startMilliseconds);
  if (answer.kind === 'started') return child;
  child.stop();
  throw missing();
}

/** The folder of the language data. A missing file would hang the engine, so it is looked for. */
function findLanguage(folder: string | undefined): string {
  const found = folder ?? packageFolder();
  if (found !== null && existsSync(join(found, 'eng.traineddata.gz'))) return found;
  throw missing();
}

function packageFolder(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json');
    return join(dirname(manifest), '4.0.0_best_int');
  } catch {
    return null;
  }
}

function missing(): DucesError {
  return new DucesError('engine-missing', 'The data for reading scanned pages is not installed.', {
    next: 'Install Duces again with its dependencies (npm ci).',
  });
}

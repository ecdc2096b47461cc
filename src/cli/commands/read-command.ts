import type { Command } from 'commander';
import { DucesError } from '../../faults/index.ts';
import type { Mandate } from '../../orders/index.ts';
import {
  boxesOf,
  type HeldPassage,
  type OrderReading,
  type Paper,
  type PaperReading,
  readCourtPaper,
} from '../../papers/index.ts';
import { readFiles } from './read/read-files.ts';
import { renderPaperText } from './read/render-paper-text.ts';
import { renderReading } from './read/render-reading.ts';

interface ReadOptions {
  readonly json?: true;
  readonly text?: true;
  readonly progress?: true;
  readonly matter?: string;
}

/** `duces read`: what court papers say, each item with its pin. */
export function registerRead(program: Command): void {
  program
    .command('read')
    .description('Read court papers: fields, citations, quotations, flags, each with its pin.')
    .argument(
      '<file...>',
      'papers: PDF (scans too), Word, web page, markdown, text, or a picture of a page',
    )
    .option('--json', 'everything, as JSON; of several papers one line each, with `file`')
    .option('--matter <dir>', 'compare quotations with the authorities that a matter holds')
    .option('--text', 'the re-flowed text instead, each paragraph with its page and lines')
    .option('--progress', 'show progress on standard error also where it is no terminal')
    .action(async (files: string[], options: ReadOptions) => {
      const passages = await passagesOf(options.matter);
      const several = files.length > 1;
      const json = options.json === true;
      const exit = await readFiles(
        files,
        { json, progress: options.progress === true },
        async (paper, file) => {
          const text = await shown(paper, file, passages, several, options);
          process.stdout.write(several && !json ? `== ${file}\n${text}\n` : text);
        },
        (fault, file) => {
          const row = JSON.stringify({ file, error: fault.toJSON() });
          if (several && json) process.stdout.write(`${row}\n`);
        },
      );
      if (exit !== 0) process.exitCode = exit;
    });
}

/** What is shown of one paper, in the form asked for. */
async function shown(
  paper: Paper,
  file: string,
  passages: readonly HeldPassage[],
  several: boolean,
  options: ReadOptions,
): Promise<string> {
  if (options.text === true) return renderPaperText(paper);
  const reading = readCourtPaper(paper, passages);
  const { mandate, flags } = await mandateOf(reading, paper);
  const full = { ...reading, flags: [...reading.flags, ...flags], mandate };
  if (options.json !== true) return renderReading(full);
  const json = {
    ...full,
    flags: full.flags.map((flag) => placed(flag, paper)),
    pages: paper.pages.map(({ page, source, lastLine }) => ({ page, source, lastLine })),
  };
  return several ? `${JSON.stringify({ file, ...json })}\n` : `${JSON.stringify(json, null, 2)}\n`;
}

/** A flag on words of a PDF, with their places on its pages. */
function placed(flag: PaperReading['flags'][number], paper: Paper): object {
  const boxes = flag.range === undefined ? [] : boxesOf(paper, flag.range);
  return boxes.length === 0 ? flag : { ...flag, boxes };
}

async function passagesOf(matter: string | undefined): Promise<readonly HeldPassage[]> {
  if (matter === undefined) return [];
  const { loadAuthorities, loadMatter } = await import('../../matters/index.ts');
  return loadAuthorities(loadMatter(matter).folder);
}

/** The mandate of an order. What keeps it from being read becomes a flag: the rest still helps. */
async function mandateOf(
  reading: PaperReading,
  paper: Paper,
): Promise<{ readonly mandate: Mandate | null; readonly flags: PaperReading['flags'] }> {
  if (!isOrder(reading)) return { mandate: null, flags: [] };
  const { readMandate } = await import('../../orders/index.ts');
  try {
    return { mandate: readMandate(reading, paper), flags: [] };
  } catch (error) {
    if (!(error instanceof DucesError)) throw error;
    const { page = 1, line = null } = error.place ?? {};
    const at = error.place?.page === undefined ? null : { page, line };
    const message = `No mandate can be read: ${error.message}`;
    return { mandate: null, flags: [{ code: error.code, severity: 'error', message, at }] };
  }
}

function isOrder(reading: PaperReading): reading is OrderReading {
  return reading.kind === 'order';
}

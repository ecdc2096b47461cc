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
  readPaper,
} from '../../papers/index.ts';
import { renderPaperText } from './read/render-paper-text.ts';
import { renderReading } from './read/render-reading.ts';

/** `duces read`: what a court paper says, each item with its pin. */
export function registerRead(program: Command): void {
  program
    .command('read')
    .description('Read a court paper: fields, citations, quotations, flags, each with its pin.')
    .argument('<file>', 'the paper, as markdown or plain text in UTF-8')
    .option('--json', 'everything, as JSON')
    .option('--matter <dir>', 'compare quotations with the authorities that a matter holds')
    .option('--text', 'the re-flowed text instead, each paragraph with its page and lines')
    .action(async (file: string, options: { json?: true; text?: true; matter?: string }) => {
      const paper = await readPaper(file);
      if (options.text === true) {
        process.stdout.write(renderPaperText(paper));
        return;
      }
      const reading = readCourtPaper(paper, await passagesOf(options.matter));
      const { mandate, flags } = await mandateOf(reading, paper);
      const full = { ...reading, flags: [...reading.flags, ...flags], mandate };
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify({ ...full, flags: full.flags.map((flag) => placed(flag, paper)) }, null, 2)}\n`
          : renderReading(full),
      );
    });
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

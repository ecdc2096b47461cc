import { buffer } from 'node:stream/consumers';
import type { Command } from 'commander';
import { DucesError } from '../../faults/index.ts';

interface CitationsOptions {
  readonly json?: true;
  readonly jsonl?: true;
}

/** `duces citations`: every citation in a paper, or in rows of text. */
export function registerCitations(program: Command): void {
  program
    .command('citations')
    .description('Every citation in a paper, what it stands for, and where it stands.')
    .argument('[file]', 'the paper, in any format that is read; else from standard input')
    .option('--json', 'every field, as JSON')
    .option(
      '--jsonl',
      'answer rows {"id","text"} from standard input by rows {"id","citations"} (docs/citations.md)',
    )
    .action(async (file: string | undefined, { json, jsonl }: CitationsOptions) => {
      if (jsonl === true) return answerInput(file, json);
      return listCitations(file, json === true);
    });
}

async function answerInput(file: string | undefined, json: true | undefined): Promise<void> {
  if (file !== undefined || json === true) {
    throw new DucesError(
      'usage',
      'With --jsonl, rows come from standard input and go out as such.',
      {
        next: 'Call `duces citations --jsonl < ROWS`, without a file and without --json.',
      },
    );
  }
  const { answerRows } = await import('./citations/answer-rows.ts');
  await answerRows(process.stdin, process.stdout);
}

async function listCitations(file: string | undefined, json: boolean): Promise<void> {
  const { citationsInPaper, readPaper } = await import('../../papers/index.ts');
  const paper = await readPaper(file ?? (await buffer(process.stdin)), '-');
  const citations = citationsInPaper(paper);
  if (json) {
    const { name, format, sha256 } = paper.source;
    const reading = { source: { name, format, sha256 }, citations };
    process.stdout.write(`${JSON.stringify(reading, null, 2)}\n`);
    return;
  }
  const { renderCitations } = await import('./citations/render-citations.ts');
  process.stdout.write(renderCitations(citations));
}

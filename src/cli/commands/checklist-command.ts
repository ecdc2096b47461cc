import type { Command } from 'commander';
import { checkSubpoena } from '../../assessment/index.ts';
import { lawRegistry } from '../../law/index.ts';
import { readCourtPaper, readPaper } from '../../papers/index.ts';
import { renderChecklist } from './checklist/render-checklist.ts';

/** `duces checklist`: a subpoena against the rule for subpoenas. */
export function registerChecklist(program: Command): void {
  program
    .command('checklist')
    .description(
      'Hold a subpoena against the rule: what it shows of each point, and what a person must look for.',
    )
    .argument('<file>', 'the subpoena')
    .option('--served <date>', 'the day on which it was served, YYYY-MM-DD, where it does not say')
    .option('--as-of <date>', 'the day of the law, YYYY-MM-DD; the day of issue by default')
    .option('--json', 'as JSON')
    .action(async (file: string, options: ChecklistOptions) => {
      const reading = readCourtPaper(await readPaper(file));
      const checklists = checkSubpoena({
        reading,
        law: lawRegistry(),
        served: options.served ?? null,
        ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
      });
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify(checklists, null, 2)}\n`
          : `${renderChecklist(checklists)}\n`,
      );
    });
}

interface ChecklistOptions {
  readonly served?: string;
  readonly asOf?: string;
  readonly json?: true;
}

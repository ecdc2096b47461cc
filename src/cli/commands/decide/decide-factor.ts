import { Option, type Command } from 'commander';
import { lawRegistry } from '../../../law/index.ts';
import { decisionDate } from './decision-date.ts';
import { recordDecision } from './record-decision.ts';

/** `duces decide factor`: whether something that weighs for one side is there. */
export function addDecideFactor(decide: Command): void {
  decide
    .command('factor')
    .description('Record whether a factor that weighs for one side is there for some speakers.')
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--factor <id>', 'the factor (duces law list factor)')
    .requiredOption('--speakers <ids>', 'the speakers, separated by commas')
    .addOption(new Option('--present <answer>').choices(['yes', 'no']).makeOptionMandatory())
    .requiredOption('--by <person>', 'id of the person who found it')
    .requiredOption('--reasons <text>', 'on what it rests')
    .option('--on <date>', 'date, YYYY-MM-DD; today at the court by default')
    .action((dir: string, options: FactorOptions) => {
      const { present, by, reasons } = options;
      recordDecision(dir, 'factors', {
        factor: lawRegistry().get('factor', options.factor).id,
        speakers: options.speakers.split(',').map((id) => id.trim()),
        present,
        by,
        on: decisionDate(dir, options),
        reasons,
      });
    });
}

interface FactorOptions {
  readonly factor: string;
  readonly speakers: string;
  readonly present: string;
  readonly by: string;
  readonly reasons: string;
  readonly on?: string;
}

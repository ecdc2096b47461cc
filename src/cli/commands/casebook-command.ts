import type { Command } from 'commander';
import { checkCasebook, nearMatter } from '../../assessment/index.ts';
import { casebook, readCodedRecords } from '../../casebook/index.ts';
import { lawRegistry } from '../../law/index.ts';
import { loadMatter } from '../../matters/index.ts';
import { renderCasebookCheck } from './casebook/render-casebook-check.ts';
import { renderDecision } from './casebook/render-decision.ts';
import { renderModelAdds } from './casebook/render-model-adds.ts';
import { renderNear } from './casebook/render-near.ts';
import { renderDecisionRow } from './casebook/render-decision-row.ts';

/** `duces casebook`: decided requests, and what the engine makes of them. */
export function registerCasebook(program: Command): void {
  const command = program
    .command('casebook')
    .description('Decided requests to name a speaker: list, show, and run the engine over them.');
  command
    .command('list')
    .description('Every decision of the casebook, with what came of it.')
    .option('--json', 'as JSON')
    .action((options: { json?: true }) => {
      const { decisions } = casebook();
      if (options.json === true) return write(JSON.stringify(decisions, null, 2));
      for (const decision of decisions) write(renderDecisionRow(decision));
    });
  command
    .command('show')
    .description('One decision in full, with its sources and how far to trust its record.')
    .argument('<id>', 'id of the decision, as `duces casebook list` gives it')
    .option('--json', 'as JSON')
    .action((id: string, options: { json?: true }) => {
      const decision = casebook().get(id);
      write(options.json === true ? JSON.stringify(decision, null, 2) : renderDecision(decision));
    });
  registerNear(command);
  registerCheck(command);
}

function registerNear(command: Command): void {
  command
    .command('near')
    .description('The decided requests nearest to each speaker of a matter, on both sides.')
    .argument('<dir>', 'folder of the matter')
    .option('--standard <id>', 'the test under which they are compared')
    .option(
      '--as-of <date>',
      'decisions before that day, YYYY-MM-DD; the day of the matter by default',
    )
    .option('--json', 'as JSON')
    .action((dir: string, options: { standard?: string; asOf?: string; json?: true }) => {
      const near = nearMatter({
        matter: loadMatter(dir),
        law: lawRegistry(),
        decisions: casebook().decisions,
        standard:
          options.standard === undefined
            ? null
            : lawRegistry().get('standard', options.standard).id,
        ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
      });
      write(options.json === true ? JSON.stringify(near, null, 2) : renderNear(near));
    });
}

function registerCheck(command: Command): void {
  command
    .command('check')
    .description('Replay and predict recorded decisions, and say what is right.')
    .argument(
      '[dir]',
      'folder with one YAML file for each decision; the casebook itself by default',
    )
    .option('--json', 'as JSON')
    .action((dir: string | undefined, options: { json?: true }) => {
      const own = casebook().decisions;
      const decisions = dir === undefined ? own : readCodedRecords(dir);
      const check = checkCasebook({ decisions, casebook: own, law: lawRegistry() });
      if (options.json === true) return write(JSON.stringify(check, null, 2));
      write(renderCasebookCheck(check));
      if (dir === undefined) write(`\n${renderModelAdds(own)}`);
    });
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

import type { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { amendMatter, loadMatter } from '../../matters/index.ts';

/** `duces approve`: one person approves one exact plan. */
export function registerApprove(program: Command): void {
  program
    .command('approve')
    .description(
      'Approve one exact plan of production. Two different people must, one of them counsel.',
    )
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--plan <sha256>', 'the plan, as `duces produce --plan-only` prints it')
    .requiredOption('--by <person>', "id of a person in the matter's people")
    .action((dir: string, options: { plan: string; by: string }) => {
      loadMatter(dir);
      const at = Temporal.Now.instant().round('second').toString();
      amendMatter(dir, 'approvals', { plan: options.plan, by: options.by, at });
      process.stdout.write(`Recorded: ${options.by} approved ${options.plan} at ${at}.\n`);
    });
}

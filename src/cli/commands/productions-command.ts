import type { Command } from 'commander';
import { loadMatter } from '../../matters/index.ts';
import { listProductions, type ListedProduction } from '../../productions/index.ts';
import { addClawBack } from './productions/claw-back-commands.ts';
import { namedProduction } from './productions/named-production.ts';
import { addRetention } from './productions/retention-commands.ts';
import { addReview } from './productions/review-commands.ts';
import { addSettle } from './productions/settle-commands.ts';

/** `duces productions`: where each production of a matter stands, and its acknowledgment. */
export function registerProductions(program: Command): void {
  const productions = program
    .command('productions')
    .description('List and show the productions of a matter; record that one was received.');
  productions
    .command('list')
    .description('Each production by its plan: state, rows, numbers.')
    .argument('<dir>', 'folder of the matter')
    .option('--json', 'print them as JSON')
    .action(list);
  productions
    .command('show')
    .description('One production: its plan, who approved it, what was done when.')
    .argument('<dir>', 'folder of the matter')
    .argument('<plan>', 'SHA-256 of the plan, or its beginning')
    .option('--json', 'print it as JSON')
    .action(show);
  addSettle(productions);
  addReview(productions);
  addClawBack(productions);
  addRetention(productions);
}

async function list(dir: string, { json }: { json?: true }): Promise<void> {
  const listed = await listProductions(loadMatter(dir));
  if (json === true) return print(JSON.stringify(listed, null, 2));
  print(
    listed.length === 0
      ? 'No production was planned yet: duces produce DIR --plan-only …'
      : listed.map(line).join('\n'),
  );
}

function line({ hash, plan, state, bates }: ListedProduction): string {
  const rows = plan.categories.reduce((sum, category) => sum + category.rows, 0);
  const numbers = bates === null ? '' : `  ${bates[0]} to ${bates[1]}`;
  return `${hash.slice(0, 12)}  ${state.padEnd(12)}  ${String(rows).padStart(6)} rows${numbers}`;
}

async function show(dir: string, plan: string, { json }: { json?: true }): Promise<void> {
  const found = await namedProduction(loadMatter(dir), plan);
  if (json === true) return print(JSON.stringify(found, null, 2));
  const { hash, state, approvedBy, acts, plan: of } = found;
  print(
    [
      `Plan       ${hash}`,
      `State      ${state}`,
      `Order      dated ${of.order.dated}, SHA-256 ${of.order.sha256}`,
      `Recipient  ${of.recipient.name}`,
      `Approved   ${approvedBy.length === 0 ? 'by nobody yet' : `by ${approvedBy.join(', ')}`}`,
      ...of.categories.map(({ title, rows }) => `Records    ${title}: ${rows} rows`),
      ...(found.bates === null ? [] : [`Numbers    ${found.bates[0]} to ${found.bates[1]}`]),
      ...acts.map(
        (act) =>
          `${act.at}  ${act.kind.replaceAll('-', ' ')}${act.kind === 'production-stopped' ? `: ${act.reason}` : ''}`,
      ),
    ].join('\n'),
  );
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

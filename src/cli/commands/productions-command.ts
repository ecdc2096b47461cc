import type { Command } from 'commander';
import { DucesError } from '../../faults/index.ts';
import { loadMatter, type Matter } from '../../matters/index.ts';
import {
  acknowledge,
  listProductions,
  resumeRelease,
  type FoundOut,
  type ListedProduction,
} from '../../productions/index.ts';
import { signerOf } from '../signer-of.ts';

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
  productions
    .command('acknowledge')
    .description('Record that the recipient acknowledged a released production.')
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--plan <sha256>', 'SHA-256 of the plan, or its beginning')
    .option('--key <file>', "the custodian's SSH signing key; else the file that DUCES_KEY names")
    .action(receive);
  productions
    .command('resume')
    .description('Settle a production whose run was cut off: whether its package went out.')
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--plan <sha256>', 'SHA-256 of the plan, or its beginning')
    .option('--package <dir>', 'the package, where it was moved')
    .option('--never-released', 'say that no package went out; needs --by')
    .option('--by <person>', "id of the person who says so, in the matter's people")
    .option('--key <file>', "the custodian's SSH signing key; else the file that DUCES_KEY names")
    .action(resume);
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
  const found = oneOf(await listProductions(loadMatter(dir)), plan);
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

async function receive(dir: string, flags: { plan: string; key?: string }): Promise<void> {
  const signer = await signerOf(flags);
  const matter = loadMatter(dir);
  const { hash } = oneOf(await listProductions(matter), flags.plan);
  const { at } = await acknowledge(matter, hash, signer);
  print(`Acknowledged at ${at}; the ledger holds it.`);
}

interface ResumeFlags {
  readonly plan: string;
  readonly package?: string;
  readonly neverReleased?: true;
  readonly by?: string;
  readonly key?: string;
}

async function resume(dir: string, flags: ResumeFlags): Promise<void> {
  const matter = loadMatter(dir);
  const found = foundOut(matter, flags);
  const signer = await signerOf(flags);
  const { hash } = oneOf(await listProductions(matter), flags.plan);
  const { outcome, path } = await resumeRelease(matter, hash, found, signer);
  print(
    outcome === 'released'
      ? `The package at ${path ?? ''} is the release of this plan; the ledger holds it now.`
      : 'No package of this plan went out; it can be carried out with duces produce.',
  );
}

function foundOut(matter: Matter, flags: ResumeFlags): FoundOut {
  if (flags.package !== undefined) return { kind: 'package', path: flags.package };
  if (flags.neverReleased !== true) return { kind: 'nothing' };
  const by = matter.people.find(({ id }) => id === flags.by);
  if (by !== undefined) return { kind: 'never-released', by };
  throw new DucesError('usage', '--never-released needs a person of the matter with --by.', {
    next: `Name one of: ${matter.people.map(({ id }) => id).join(', ')}.`,
  });
}

/** The production whose plan begins so. Throws `reference-unknown` for none, or more than one. */
function oneOf(listed: readonly ListedProduction[], beginning: string): ListedProduction {
  const found = listed.filter(({ hash }) => beginning !== '' && hash.startsWith(beginning));
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  throw new DucesError(
    'reference-unknown',
    only === undefined
      ? `No plan of this matter begins with "${beginning}".`
      : `${found.length} plans of this matter begin with "${beginning}".`,
    { next: 'Name the plan by its SHA-256; `duces productions list` shows them.' },
  );
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

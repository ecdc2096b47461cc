import type { Command } from 'commander';
import { DucesError } from '../../../faults/index.ts';
import { loadMatter, type Matter } from '../../../matters/index.ts';
import { acknowledge, resumeRelease, type FoundOut } from '../../../productions/index.ts';
import { signerOf } from '../../signer-of.ts';
import { namedProduction } from './named-production.ts';

/** `duces productions acknowledge` and `resume`: what became of a release. */
export function addSettle(productions: Command): void {
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

async function receive(dir: string, flags: { plan: string; key?: string }): Promise<void> {
  const signer = await signerOf(flags);
  const matter = loadMatter(dir);
  const { hash } = await namedProduction(matter, flags.plan);
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
  const { hash } = await namedProduction(matter, flags.plan);
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

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

import type { Command } from 'commander';
import { DucesError } from '../../../faults/index.ts';
import { loadMatter, type Matter } from '../../../matters/index.ts';
import { destroyIdentity, destroyPackage, keptPackages } from '../../../productions/index.ts';
import { signerOf } from '../../signer-of.ts';
import { decisionDate } from '../decide/decision-date.ts';
import { recordDecision } from '../decide/record-decision.ts';

/** `duces productions kept`, `retain`, `destroy`, `destroy-key`: how long a sealed file is kept. */
export function addRetention(productions: Command): void {
  productions
    .command('kept')
    .description('Every sealed file that the ledger knows: what it is, until when it is kept.')
    .argument('<dir>', 'folder of the matter')
    .option('--json', 'print them as JSON')
    .action(kept);
  productions
    .command('retain')
    .description('Record until when a sealed file is kept, and why.')
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--sealed <sha256>', 'SHA-256 of the sealed file')
    .requiredOption('--until <date>', 'the last day on which it must be there, YYYY-MM-DD')
    .requiredOption('--basis <text>', 'a schedule, an order, a statute')
    .requiredOption('--by <person>', 'id of the person who says so')
    .option('--on <date>', 'date, YYYY-MM-DD; today at the court by default')
    .action(retain);
  productions
    .command('destroy')
    .description('Destroy a sealed file whose time has run; the ledger holds that.')
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--sealed <sha256>', 'SHA-256 of the sealed file')
    .option('--package <dir>', 'the folder that holds it')
    .option('--gone', 'say that it is there no more')
    .requiredOption('--by <person>', 'id of the person who destroys it')
    .option('--key <file>', "the custodian's SSH signing key; else the file that DUCES_KEY names")
    .action(destroy);
  productions
    .command('destroy-key')
    .description('Destroy an age identity once all that it opens of this matter is destroyed.')
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--identity <file>', "the platform's own age identity")
    .requiredOption('--by <person>', 'id of the person who destroys it')
    .option('--key <file>', "the custodian's SSH signing key; else the file that DUCES_KEY names")
    .action(destroyKey);
}

const WHAT = {
  'records-preserved': 'preserved',
  'production-held': 'held for review',
  'production-sealed': 'sealed to the recipient',
} as const;

async function kept(dir: string, { json }: { readonly json?: true }): Promise<void> {
  const matter = loadMatter(dir);
  const found = (await keptPackages(matter)).map(({ package: sum, act, destroyed }) => ({
    sealed: sum,
    what: WHAT[act.kind],
    at: act.at,
    until: untilOf(matter, sum),
    destroyed,
  }));
  const lines = found.map(
    ({ sealed, what, at, until, destroyed }) =>
      `${sealed}  ${what} ${at}  ${destroyed === null ? `keep until ${until ?? '(nobody said)'}` : `destroyed ${destroyed}`}`,
  );
  const text = lines.length === 0 ? 'The ledger knows no sealed file yet.' : lines.join('\n');
  process.stdout.write(`${json === true ? JSON.stringify(found, null, 2) : text}\n`);
}

function untilOf({ retentions }: Matter, sealed: string): string | null {
  return retentions.findLast((each) => each.package === sealed)?.until ?? null;
}

interface RetainFlags {
  readonly sealed: string;
  readonly until: string;
  readonly basis: string;
  readonly by: string;
  readonly on?: string;
}

async function retain(dir: string, flags: RetainFlags): Promise<void> {
  const { sealed, until, basis, by } = flags;
  const known = (await keptPackages(loadMatter(dir))).some((each) => each.package === sealed);
  if (!known) {
    throw new DucesError('reference-unknown', `The ledger knows no sealed file ${sealed}.`, {
      next: 'Name it by the SHA-256 of its sealed file; duces productions kept lists them.',
    });
  }
  const on = decisionDate(dir, flags);
  recordDecision(dir, 'retentions', { package: sealed, until, basis, by, on });
}

interface DestroyFlags {
  readonly sealed: string;
  readonly package?: string;
  readonly gone?: true;
  readonly by: string;
  readonly key?: string;
}

async function destroy(dir: string, flags: DestroyFlags): Promise<void> {
  const { sealed, by } = flags;
  if ((flags.package === undefined) !== (flags.gone === true)) {
    throw new DucesError('usage', 'Name the folder that holds it, or say that it is gone.', {
      next: 'Give either --package DIR or --gone.',
    });
  }
  const signer = await signerOf(flags);
  const matter = loadMatter(dir);
  const today = decisionDate(dir, {});
  const path = flags.package ?? null;
  const at = await destroyPackage({ matter, package: sealed, path, by, today, signer });
  process.stdout.write(`Destroyed: ${sealed}; the ledger holds it since ${at}.\n`);
}

async function destroyKey(
  dir: string,
  flags: { readonly identity: string; readonly by: string; readonly key?: string },
): Promise<void> {
  const signer = await signerOf(flags);
  const matter = loadMatter(dir);
  const at = await destroyIdentity({ matter, file: flags.identity, by: flags.by, signer });
  process.stdout.write(`The key is destroyed; the ledger holds it since ${at}.\n`);
}

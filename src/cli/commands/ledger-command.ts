import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { DucesError } from '../../faults/index.ts';
import {
  checkLedgerWindow,
  migrateLedger,
  proveFromFiles,
  verifyLedger,
} from '../../ledger/index.ts';
import { fsckMatter } from '../../productions/index.ts';
import {
  assertProven,
  checkReport,
  diskFault,
  readAgeIdentity,
  readTrustedSigners,
  type TrustedSigner,
  type VerifierKey,
} from '../../sealing/index.ts';
import { renderCheckReport } from '../render-check-report.ts';
import { addWitness } from './ledger/witness-commands.ts';

interface VerifyOptions {
  readonly signer: string;
  readonly known: readonly string[];
  readonly json?: true;
}

interface ProveOptions {
  readonly signer: string;
  readonly entry?: number;
  readonly from?: number;
  readonly json?: true;
}

const SIGNER = 'the public key of the ledger (.pub or allowed_signers), from the custodian';

/** `duces ledger verify|prove|fsck|migrate|witness`. */
export function registerLedger(program: Command): void {
  const ledger = program
    .command('ledger')
    .description('Verify a ledger, prove one entry of it, or re-prove a closed matter.');
  ledger
    .command('verify')
    .description('Re-prove every entry, the tree head and the signature.')
    .argument('<dir>', 'folder of the ledger')
    .requiredOption('--signer <file>', SIGNER)
    .option('--known <file...>', 'checkpoints held elsewhere, from which it must have grown', [])
    .option('--json', 'print the report as JSON')
    .action(verify);
  ledger
    .command('fsck')
    .description(
      'Re-prove a closed matter from its files alone: ledger, plan, order, mandate, approvals, acts, package.',
    )
    .argument('<matter>', 'folder of the matter')
    .requiredOption('--signer <file>', SIGNER)
    .option('--package <dir...>', 'packages that were released', [])
    .option('--identity <file>', "the recipient's age identity, to look inside")
    .option('--json', 'print the report as JSON')
    .action(fsck);
  ledger
    .command('prove')
    .description('Print a proof: that an entry is in the ledger, or that the ledger only grew.')
    .argument('<dir>', 'folder of the ledger')
    .requiredOption('--signer <file>', SIGNER)
    .option('--entry <number>', 'the entry to prove, counted from 0', wholeNumber)
    .option('--from <size>', 'prove that it grew from this many entries', wholeNumber)
    .option('--json', 'print the proof as JSON')
    .action(prove);
  ledger
    .command('migrate')
    .description('Bring a ledger of the older layout, with entries as lines, into tiles.')
    .argument('<dir>', 'folder of the ledger')
    .requiredOption('--signer <file>', SIGNER)
    .action(migrate);
  addWitness(ledger);
}

interface FsckOptions {
  readonly signer: string;
  readonly package: readonly string[];
  readonly identity?: string;
  readonly json?: true;
}

/** Everything that a closed matter's files prove, one check after the other. */
async function fsck(dir: string, options: FsckOptions): Promise<void> {
  const [first, ...others] = await readTrustedSigners(options.signer);
  if (first === undefined) {
    throw new DucesError('key-absent', 'The file holds no key.', {
      place: { file: options.signer },
      next: "Give the custodian's public key (.pub or allowed_signers).",
    });
  }
  const report = await fsckMatter(dir, {
    trusted: [first, ...others],
    packages: options.package,
    identity: options.identity === undefined ? null : await readAgeIdentity(options.identity),
  });
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify(report, null, 2)}\n`
      : renderCheckReport(report, 'the matter'),
  );
  assertProven(report);
}

async function verify(dir: string, options: VerifyOptions): Promise<void> {
  const known = await Promise.all(options.known.map(readText));
  const signer = await readSigner(options.signer);
  const proven = await verifyLedger(dir, signer.key, { known });
  const bounded = signer.validAfter !== undefined || signer.validBefore !== undefined;
  const window = bounded && proven.ok ? [await checkLedgerWindow(dir, signer)] : [];
  const report = checkReport([...proven.checks, ...window]);
  process.stdout.write(
    options.json ? `${JSON.stringify(report, null, 2)}\n` : renderCheckReport(report, 'the ledger'),
  );
  assertProven(report);
}

async function prove(dir: string, options: ProveOptions): Promise<void> {
  const { entry, from } = options;
  if ((entry === undefined) === (from === undefined)) {
    throw new DucesError('usage', 'What to prove is not clear.', {
      next: 'Give either --entry NUMBER or --from SIZE.',
    });
  }
  const key = await readKey(options.signer);
  if (entry === undefined) {
    const proof = (await proveFromFiles(dir, key)).consistency(from ?? 0);
    process.stdout.write(`${JSON.stringify(proof, null, 2)}\n`);
    return;
  }
  const proof = (await proveFromFiles(dir, key)).inclusion(entry);
  const plain = `${proof.entry}\n\n${proof.text}`;
  process.stdout.write(options.json ? `${JSON.stringify(proof, null, 2)}\n` : plain);
}

async function migrate(dir: string, { signer }: { readonly signer: string }): Promise<void> {
  const migration = await migrateLedger(dir, await readKey(signer));
  process.stdout.write(
    migration === null
      ? 'The ledger lies in tiles already.\n'
      : `${migration.entries} entries lie in tiles now; entries, tree and checkpoint are what they were.\n`,
  );
}

async function readKey(path: string): Promise<VerifierKey> {
  return (await readSigner(path)).key;
}

async function readSigner(path: string): Promise<TrustedSigner> {
  const [signer, ...others] = await readTrustedSigners(path);
  if (signer !== undefined && others.length === 0) return signer;
  throw new DucesError('usage', 'A ledger has one key, and this file holds several.', {
    place: { file: path },
    next: 'Give a file with the one key of this ledger.',
  });
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw diskFault(cause, 'read', path);
  });
}

function wholeNumber(text: string): number {
  if (/^(0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  throw new DucesError('usage', 'A number of entries is needed here.', {
    next: 'Give a whole number, such as 3.',
  });
}

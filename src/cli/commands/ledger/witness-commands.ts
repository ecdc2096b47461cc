import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { DucesError } from '../../../faults/index.ts';
import {
  addCosignature,
  checkWitnesses,
  formatWitnessKey,
  formatWitnessRequest,
  keepSeenStates,
  openCheckpoint,
  parseWitnessKey,
  parseWitnessRequest,
  readSeenStates,
  requestWitness,
  witnessCheckpoint,
  type Witness,
} from '../../../ledger/index.ts';
import {
  assertProven,
  checkReport,
  readTrustedSigners,
  type VerifierKey,
} from '../../../sealing/index.ts';
import { renderCheckReport } from '../../render-check-report.ts';
import { signerOf } from '../../signer-of.ts';

const SIGNER = 'the public key of the ledger (.pub or allowed_signers), from the custodian';

/** `duces ledger witness request|sign|add|check`: others vouch that they saw one history only. */
export function addWitness(ledger: Command): void {
  const witness = ledger
    .command('witness')
    .description(
      'Have others co-sign the ledger, or co-sign that of another (C2SP tlog-cosignature).',
    );
  witness
    .command('request')
    .description(
      'Print what a witness is sent: the checkpoint, and the proof since it saw it last.',
    )
    .argument('<dir>', 'folder of the ledger')
    .requiredOption('--signer <file>', SIGNER)
    .option('--from <size>', 'how many entries the witness saw last', '0')
    .action(request);
  witness
    .command('sign')
    .description('As a witness: prove a request against what was seen before, and co-sign it.')
    .argument('<request>', 'file with the request')
    .requiredOption('--signer <file>', SIGNER)
    .requiredOption('--name <name>', "the witness's own name, such as example.com/witness")
    .requiredOption('--seen <file>', "the witness's memory; made when it is not there")
    .option(
      '--key <file>',
      "the witness's own Ed25519 signing key; else the file that DUCES_KEY names",
    )
    .action(sign);
  witness
    .command('add')
    .description("Put a witness's answer under the checkpoint that it co-signed.")
    .argument('<dir>', 'folder of the ledger')
    .requiredOption('--signer <file>', SIGNER)
    .requiredOption('--witness <key>', "the witness's key, NAME+ID+KEY, or a file with it")
    .requiredOption('--cosignature <file>', "the witness's answer")
    .action(add);
  witness
    .command('check')
    .description('Check what witnesses co-signed: that the ledger begins with it, who, and when.')
    .argument('<dir>', 'folder of the ledger')
    .requiredOption('--signer <file>', SIGNER)
    .requiredOption('--witness <key...>', 'keys of witnesses, or files with them')
    .option('--json', 'print the report as JSON')
    .action(check);
}

async function request(
  dir: string,
  flags: { readonly signer: string; readonly from: string },
): Promise<void> {
  if (!/^(0|[1-9]\d{0,14})$/u.test(flags.from)) {
    throw new DucesError('usage', 'A number of entries is needed here.', {
      next: 'Give a whole number, such as 3.',
    });
  }
  const made = await requestWitness(dir, await ledgerKey(flags.signer), Number(flags.from));
  process.stdout.write(formatWitnessRequest(made));
}

interface SignFlags {
  readonly signer: string;
  readonly name: string;
  readonly seen: string;
  readonly key?: string;
}

async function sign(path: string, flags: SignFlags): Promise<void> {
  const asked = parseWitnessRequest(readFileSync(path, 'utf8'));
  const key = await ledgerKey(flags.signer);
  const own = await signerOf(flags);
  const states = readSeenStates(flags.seen);
  const { origin } = openCheckpoint(asked.checkpoint, key);
  const seen = states.find((state) => state.origin === origin) ?? null;
  const now = Math.floor(Date.now() / 1000);
  const signed = witnessCheckpoint(asked, key, { name: flags.name, key: own, now, seen });
  // Kept before it is given away: a witness that forgot could sign two histories.
  await keepSeenStates(flags.seen, [...states.filter((each) => each !== seen), signed.seen]);
  process.stdout.write(signed.line);
  process.stderr.write(
    `Key of this witness: ${formatWitnessKey({ name: flags.name, key: own.verifier })}\n`,
  );
}

interface AddFlags {
  readonly signer: string;
  readonly witness: string;
  readonly cosignature: string;
}

async function add(dir: string, flags: AddFlags): Promise<void> {
  const witness = witnessOf(flags.witness);
  const lines = readFileSync(flags.cosignature, 'utf8');
  const { size, time } = await addCosignature(dir, await ledgerKey(flags.signer), witness, lines);
  const at = new Date(time * 1000).toISOString();
  process.stdout.write(`${witness.name} co-signed ${size} entries at ${at} by its own clock.\n`);
}

interface CheckFlags {
  readonly signer: string;
  readonly witness: readonly string[];
  readonly json?: true;
}

async function check(dir: string, flags: CheckFlags): Promise<void> {
  const key = await ledgerKey(flags.signer);
  const report = checkReport(await checkWitnesses(dir, key, flags.witness.map(witnessOf)));
  process.stdout.write(
    flags.json === true
      ? `${JSON.stringify(report, null, 2)}\n`
      : renderCheckReport(report, 'what witnesses co-signed'),
  );
  assertProven(report);
}

function witnessOf(given: string): Witness {
  return parseWitnessKey(existsSync(given) ? readFileSync(given, 'utf8') : given);
}

async function ledgerKey(path: string): Promise<VerifierKey> {
  const [signer, ...others] = await readTrustedSigners(path);
  if (signer !== undefined && others.length === 0) return signer.key;
  throw new DucesError('usage', 'A ledger has one key, and this file holds several.', {
    place: { file: path },
    next: 'Give a file with the one key of this ledger.',
  });
}

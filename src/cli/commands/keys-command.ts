import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { DucesError } from '../../faults/index.ts';
import {
  createAgeIdentity,
  createSigningKey,
  diskFault,
  errnoOf,
  formatAgeIdentity,
  readTrustedSigners,
  retireKey,
  trustKey,
  type VerifierKey,
} from '../../sealing/index.ts';

interface NewKeysOptions {
  readonly out: string;
  readonly name: string;
}

/** `duces keys`: new pairs that open and sign, and which keys are trusted from when to when. */
export function registerKeys(program: Command): void {
  const keys = program
    .command('keys')
    .description('Make the keys that seal and sign; say which are trusted, and when.');
  keys
    .command('new')
    .description(
      'Make an age identity and an Ed25519 signing key. Only the public halves are printed.',
    )
    .requiredOption('--out <dir>', 'folder for the key files; existing files are never replaced')
    .option('--name <name>', 'name of the files and comment of the signing key', 'duces')
    .action(makeKeys);
  keys
    .command('trust')
    .description('Add a public signing key to a list of trusted signers (allowed_signers).')
    .requiredOption('--signers <file>', 'the list; made when it is not there')
    .requiredOption('--public <file>', 'the public key (.pub)')
    .requiredOption('--name <name>', 'who signs with it, such as custodian@example.com')
    .option('--from <instant>', 'from when on, ISO 8601 with Z; now by default')
    .action(trust);
  keys
    .command('retire')
    .description('End the trust in a key: rotated now, or stolen at an earlier instant.')
    .requiredOption('--signers <file>', 'the list of trusted signers (allowed_signers)')
    .requiredOption('--public <file>', 'the public key (.pub)')
    .option('--at <instant>', 'as of when, ISO 8601 with Z; now by default')
    .action(retire);
}

interface TrustOptions {
  readonly signers: string;
  readonly public: string;
  readonly name: string;
  readonly from?: string;
}

async function trust(options: TrustOptions): Promise<void> {
  if (!/^[^\s"#]{1,100}$/u.test(options.name)) {
    throw new DucesError('usage', 'This name does not do for a list of signers.', {
      next: 'Give a name without spaces, such as custodian@example.com.',
    });
  }
  const key = await publicKey(options.public);
  const from = instantOf(options.from);
  await trustKey(options.signers, options.name, key, from);
  process.stdout.write(`${key.fingerprint} is trusted from ${from.toISOString()} on.\n`);
}

interface RetireOptions {
  readonly signers: string;
  readonly public: string;
  readonly at?: string;
}

async function retire(options: RetireOptions): Promise<void> {
  const key = await publicKey(options.public);
  const at = instantOf(options.at);
  await retireKey(options.signers, key, at);
  process.stdout.write(
    `${key.fingerprint} is trusted before ${at.toISOString()} only. Send the list to whoever verifies, by another way than a package.\n`,
  );
}

async function publicKey(path: string): Promise<VerifierKey> {
  const [signer, ...others] = await readTrustedSigners(path);
  if (signer !== undefined && others.length === 0) return signer.key;
  throw new DucesError('usage', 'One public key is needed here.', {
    place: { file: path },
    next: 'Give a file with one key, as ssh-keygen writes it (.pub).',
  });
}

function instantOf(text: string | undefined): Date {
  if (text === undefined) return new Date();
  const date = new Date(text);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/u.test(text) && !Number.isNaN(date.getTime())) {
    return date;
  }
  throw new DucesError('date-invalid', 'This is no instant in UTC.', {
    next: 'Give it such as 2026-01-31T14:30:00Z.',
  });
}

async function makeKeys({ out, name }: NewKeysOptions): Promise<void> {
  if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,60}$/.test(name)) {
    throw new DucesError('usage', 'This name does not do for a file.', {
      next: 'Give a name of letters, digits, ".", "_" and "-".',
    });
  }
  const identity = await createAgeIdentity();
  const signing = createSigningKey(name);
  const file = (ending: string) => join(out, `${name}.${ending}`);
  await mkdir(out, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw diskFault(cause, 'write', out);
  });
  await writeNew(file('age'), formatAgeIdentity(identity).reveal(), 0o600);
  await writeNew(file('age.pub'), `${identity.recipient.text}\n`, 0o644);
  await writeNew(file('ssh'), signing.privateFile.reveal(), 0o600);
  await writeNew(file('ssh.pub'), `${signing.key.verifier.line} ${name}\n`, 0o644);
  process.stdout.write(
    [
      `To have something sealed to you, give this line (${file('age.pub')}):`,
      `  ${identity.recipient.text}`,
      `To have your signature checked, give this line (${file('ssh.pub')}) by a way that is not the package:`,
      `  ${signing.key.verifier.line}`,
      `  fingerprint ${signing.key.verifier.fingerprint}`,
      `Keep to yourself: ${file('age')} (opens) and ${file('ssh')} (signs).`,
      '',
    ].join('\n'),
  );
}

/** Writes a file that must not exist yet, with its mode from the first moment on. */
async function writeNew(path: string, text: string, mode: number): Promise<void> {
  await writeFile(path, text, { flag: 'wx', mode, flush: true }).catch((cause: unknown) => {
    if (errnoOf(cause) !== 'EEXIST') throw diskFault(cause, 'write', path);
    throw new DucesError('output-exists', `Something is already at ${path}.`, {
      place: { file: path },
      next: 'Choose another folder or name: Duces never replaces a key.',
    });
  });
}

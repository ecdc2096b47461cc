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
} from '../../sealing/index.ts';

interface NewKeysOptions {
  readonly out: string;
  readonly name: string;
}

/** `duces keys new`: the pair that opens what is sealed, and the pair that signs. */
export function registerKeys(program: Command): void {
  const keys = program.command('keys').description('Make the keys that seal and sign.');
  keys
    .command('new')
    .description(
      'Make an age identity and an Ed25519 signing key. Only the public halves are printed.',
    )
    .requiredOption('--out <dir>', 'folder for the key files; existing files are never replaced')
    .option('--name <name>', 'name of the files and comment of the signing key', 'duces')
    .action(makeKeys);
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

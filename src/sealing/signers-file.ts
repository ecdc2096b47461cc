import { existsSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { DucesError } from '../faults/index.ts';
import { diskFault } from './disk-fault.ts';
import { formatKeyTime } from './key-window.ts';
import { readTrustedSigners } from './trusted-signer.ts';
import type { VerifierKey } from './verifier-key.ts';

/**
 * Adds a key to an `allowed_signers` file, or makes the file: from that instant on it may sign what Duces
 * seals and no other thing.
 *
 * @param name who signs, without spaces.
 * @throws DucesError `usage` for a key that is there; what `readTrustedSigners` throws; `disk-failed`.
 */
export async function trustKey(
  path: string,
  name: string,
  key: VerifierKey,
  from: Date,
): Promise<void> {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (linesOf(before).some((line) => line.includes(key.line))) throw alreadyThere(path);
  const options = `namespaces="duces-*@v1",valid-after="${formatKeyTime(from)}"`;
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  await replace(path, `${before}${gap}${name} ${options} ${key.line}\n`);
}

/**
 * Ends the trust in a key as of an instant: what the ledger says was signed by it before stays good, and
 * nothing after. For a key that was stolen, the instant is when it may first have been in other hands.
 *
 * @throws DucesError `reference-unknown` for a key that is not there; `usage` for one that ended
 * earlier, or in a `.pub` file, which holds no times; what `readTrustedSigners` throws; `disk-failed`.
 */
export async function retireKey(path: string, key: VerifierKey, at: Date): Promise<void> {
  const signers = await readTrustedSigners(path);
  const known = signers.find((signer) => signer.key.line === key.line);
  if (known === undefined) throw notThere(path);
  if (known.validBefore !== undefined && new Date(known.validBefore) <= at) {
    throw endedEarlier(path, known.validBefore);
  }
  const lines = linesOf(readFileSync(path, 'utf8')).map((line) =>
    line.includes(key.line) ? retired(line, key, at, path) : line,
  );
  await replace(path, lines.join('\n'));
}

function retired(line: string, key: VerifierKey, at: Date, path: string): string {
  const [head = '', tail = ''] = line.split(key.line);
  const [name, options = ''] = head.trim().split(/\s+/u);
  if (name === undefined || name === '') {
    throw new DucesError('usage', 'A .pub file holds no times.', {
      place: { file: path },
      next: 'Put the key into an allowed_signers file first: duces keys trust.',
    });
  }
  const kept = options.replaceAll(/,?valid-before=(?:"[^"]*"|[^",\s]+)/gu, '').replace(/^,/u, '');
  const end = `valid-before="${formatKeyTime(at)}"`;
  return `${name} ${kept === '' ? end : `${kept},${end}`} ${key.line}${tail}`;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n');
}

/** Whole or not at all: half a list of trusted keys would be another list. */
async function replace(path: string, text: string): Promise<void> {
  const partial = `${path}.partial-${process.pid}`;
  try {
    const file = await open(partial, 'w', 0o644);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (cause) {
    throw diskFault(cause, 'write', path);
  }
}

function alreadyThere(path: string): DucesError {
  return new DucesError('usage', 'This key is in the file already.', {
    place: { file: path },
    next: 'A key that was retired is not trusted again: make a new one, duces keys new.',
  });
}

function notThere(path: string): DucesError {
  return new DucesError('reference-unknown', 'This key is not in the file.', {
    place: { file: path },
    next: 'Give the public key of a signer in the file.',
  });
}

function endedEarlier(path: string, before: string): DucesError {
  return new DucesError('usage', `The trust in this key ended at ${before}.`, {
    place: { file: path },
    next: 'It can end earlier, and no later.',
  });
}

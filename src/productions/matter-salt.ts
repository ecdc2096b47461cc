import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DucesError } from '../faults/index.ts';
import { createSalt, type Salt } from '../ledger/index.ts';
import { Secret } from '../secrets/index.ts';
import { writeWhole } from './write-whole.ts';

const SALT_FILE = 'ledger.salt';

/**
 * The salt with which the ledger of a matter hashes names: `ledger.salt` in the matter's folder,
 * mode 0600, made when first needed, by whoever holds the ledger. Whoever holds it can tie ledger entries to things of the
 * matter; it goes into no package.
 *
 * @throws DucesError `data-malformed` when the file is not 64 hexadecimal digits; `disk-failed`.
 */
export function matterSalt(folder: string): Salt {
  const path = join(folder, SALT_FILE);
  return existsSync(path) ? readSalt(path) : writeSalt(path);
}

/**
 * The salt of a matter that has a ledger; it is never made here.
 *
 * @throws DucesError `file-not-found`; `data-malformed` as above.
 */
export function keptSalt(folder: string): Salt {
  const path = join(folder, SALT_FILE);
  if (existsSync(path)) return readSalt(path);
  throw new DucesError('file-not-found', 'The matter has no ledger salt.', {
    place: { file: path },
    next: 'Restore the file from a backup: without it the entries of the ledger cannot be tied to this matter.',
  });
}

function readSalt(path: string): Salt {
  const text = readFileSync(path, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/u.test(text)) {
    throw new DucesError('data-malformed', `${path} is no ledger salt.`, {
      place: { file: path },
      next: 'Restore the file: without it the entries of the ledger cannot be tied to this matter.',
    });
  }
  return new Secret(Uint8Array.from(Buffer.from(text, 'hex')));
}

function writeSalt(path: string): Salt {
  const salt = createSalt();
  writeWhole(path, `${Buffer.from(salt.reveal()).toString('hex')}\n`);
  return salt;
}

import { DucesError } from '../faults/index.ts';
import { readSigningKey, type SigningKey } from '../sealing/index.ts';
import { askPassphrase } from './ask-passphrase.ts';

/**
 * The custodian's signing key: from the file that `--key` names, else from the one that `DUCES_KEY` does.
 *
 * @throws DucesError `key-absent` when neither names one; what `readSigningKey` throws.
 */
export async function signerOf(flags: { readonly key?: string }): Promise<SigningKey> {
  const key = flags.key ?? process.env['DUCES_KEY'];
  if (key !== undefined) return unlocked(key);
  throw new DucesError('key-absent', 'The ledger is signed, and no key was given.', {
    next: "Give the custodian's signing key with --key, or name its file in DUCES_KEY.",
  });
}

/** Asks for a passphrase only where the key has one. */
async function unlocked(path: string): Promise<SigningKey> {
  try {
    return await readSigningKey(path);
  } catch (error) {
    if (!(error instanceof DucesError) || error.code !== 'key-locked') throw error;
    const passphrase = await askPassphrase(path);
    if (passphrase === null) throw error;
    return readSigningKey(path, passphrase);
  }
}

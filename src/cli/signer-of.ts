import { DucesError } from '../faults/index.ts';
import { readSigningKey, type SigningKey } from '../sealing/index.ts';

/**
 * The custodian's signing key: from the file that `--key` names, else from the one that `DUCES_KEY` does.
 *
 * @throws DucesError `key-absent` when neither names one; what `readSigningKey` throws.
 */
export async function signerOf(flags: { readonly key?: string }): Promise<SigningKey> {
  const key = flags.key ?? process.env['DUCES_KEY'];
  if (key !== undefined) return readSigningKey(key);
  throw new DucesError('key-absent', 'The ledger is signed, and no key was given.', {
    next: "Give the custodian's signing key with --key, or name its file in DUCES_KEY.",
  });
}

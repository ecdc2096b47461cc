import { createHmac, randomBytes } from 'node:crypto';
import type { SealedProduction } from './seal-package.ts';
import { Secret } from '../secrets/index.ts';

/**
 * What stands in the ledger for a thing that has a name: HMAC-SHA-256 under a secret salt, 64
 * lower-case hexadecimal digits. Who holds the salt and the thing can show that they belong
 * together; who has only the ledger cannot find the thing by guessing.
 */
export type SaltedHash = string & { readonly brand: 'salted-hash' };

/** The SHA-256 of an encrypted production, 64 lower-case hexadecimal digits. */
export type PackageSum = string & { readonly brand: 'package-sum' };

/** What kind of thing is hashed. One salt never gives two kinds the same hash. */
export type HashedKind =
  | 'matter'
  | 'order'
  | 'clause'
  | 'plan'
  | 'person'
  | 'recipient'
  | 'decision'
  | 'production'
  | 'preservation';

/** 32 random bytes. It belongs in the matter's folder (mode 0600), never in ledger or package. */
export type Salt = Secret<Uint8Array>;

/** Makes a new salt. */
export function createSalt(): Salt {
  return new Secret(Uint8Array.from(randomBytes(32)));
}

/** Hashes a thing for the ledger. `value` may be identity data; the result tells nothing of it. */
export function saltedHash(salt: Salt, kind: HashedKind, value: string | Uint8Array): SaltedHash {
  const hmac = createHmac('sha256', salt.reveal()).update(`duces ledger v1\n${kind}\n`);
  return hmac.update(value).digest('hex') as SaltedHash;
}

/** The sum by which the ledger names a package: of the encrypted bytes, which tell nothing. */
export function packageSum(sealed: SealedProduction): PackageSum {
  return sealed.sha256 as PackageSum;
}

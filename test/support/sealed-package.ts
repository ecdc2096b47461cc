import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createAgeIdentity,
  createSigningKey,
  formatAgeIdentity,
  sealPackage,
  type AgeIdentity,
  type ClearFile,
  type ProductionPart,
  type SealedProduction,
  type SigningKey,
} from '../../src/sealing/index.ts';

/** Identity data planted in the production: found anywhere in the clear, it is a leak. */
export const CANARIES = ['canary-7f3a@example.com', '192.0.2.77', '@canary_handle'] as const;

export const PARTS: readonly ProductionPart[] = [
  { path: 'records/registration-emails.csv', content: `bates,email\n1,${CANARIES[0]}\n` },
  { path: 'records/post-ip-addresses.csv', content: `bates,ip\n2,${CANARIES[1]}\n` },
  { path: 'certificate.md', content: `# Certificate\n${CANARIES[2]}\n` },
  { path: 'manifest.json', content: '{"format":1}\n' },
];

export interface SealedForTest {
  readonly path: string;
  readonly signer: SigningKey;
  readonly identity: AgeIdentity;
  readonly sealed: SealedProduction;
  /** Beside the package: the recipient's key file and the verifier's allowed_signers. */
  readonly keyFile: string;
  readonly allowedSigners: string;
}

/** Seals a small production into `dir/package`, with the two key files of the people beside it. */
export async function sealForTest(
  dir: string,
  attest?: (sealed: SealedProduction, signer: SigningKey) => Promise<readonly ClearFile[]>,
): Promise<SealedForTest> {
  const signer = createSigningKey('custodian').key;
  const identity = await createAgeIdentity();
  const path = join(dir, 'package');
  const sealed = await sealPackage({
    finalPath: path,
    parts: PARTS,
    recipients: [identity.recipient],
    signer,
    sealedAt: new Date('2023-02-27T18:00:00Z'),
    ...(attest && { attest: (sealed) => attest(sealed, signer) }),
  });
  const keyFile = join(dir, 'recipient.age');
  const allowedSigners = join(dir, 'allowed_signers');
  writeFileSync(keyFile, formatAgeIdentity(identity).reveal(), { mode: 0o600 });
  writeFileSync(allowedSigners, `custodian namespaces="duces-*@v1" ${signer.verifier.line}\n`);
  return { path, signer, identity, sealed, keyFile, allowedSigners };
}

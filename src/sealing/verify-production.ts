import { createHash } from 'node:crypto';
import { DucesError } from '../faults/index.ts';
import { decryptFile } from './age-file.ts';
import type { AgeIdentity } from './age-keys.ts';
import { readArchive } from './archive.ts';
import { failedCheck, runCheck, type Check } from './check-report.ts';
import { parseChecksums, type Checksum } from './checksum-file.ts';
import { NAMESPACES, PACKAGE_FILES } from './package-layout.ts';
import { verifySsh } from './ssh-signature.ts';
import type { VerifierKey } from './verifier-key.ts';

/** What one pass over the opened archive leaves: sums of all members, text of the two small ones. */
interface Contents {
  readonly sums: ReadonlyMap<string, string>;
  readonly listed: string;
  readonly signature: string;
}

const SMALL = 16 * 1024 * 1024;
const OPENS = 'the production opens with the identity given';

/**
 * Opens the encrypted production as a stream and checks what is inside: the signature (by
 * `outerSigner`, who signed the package), each sum, and that nothing is there unlisted. Nothing is
 * written to disk. Details name files, never what they hold.
 */
export async function verifyProduction(
  path: string,
  identity: AgeIdentity,
  outerSigner: VerifierKey | null,
): Promise<readonly Check[]> {
  let contents: Contents;
  try {
    contents = await readContents(path, identity);
  } catch (cause) {
    return [failedCheck('inside', OPENS, cause)];
  }
  const { sums, listed, signature } = contents;
  const opened = await runCheck('inside', OPENS, () => `${sums.size} files`);
  const signed = await runCheck('inside-signature', 'the same signer signed what is inside', () => {
    const message = Buffer.from(listed, 'latin1');
    const key = verifySsh(signature, NAMESPACES.production, message, { file: path });
    if (key.line === outerSigner?.line) return `signed by ${key.fingerprint}`;
    throw broken('signature-invalid', 'What is inside is signed by another key.', path);
  });
  return [opened, signed, ...(await checkInnerSums(path, sums, listed))];
}

async function readContents(path: string, identity: AgeIdentity): Promise<Contents> {
  const sums = new Map<string, string>();
  const small = new Map<string, string>();
  for await (const member of readArchive(decryptFile(path, identity))) {
    if (sums.has(member.path)) {
      throw broken('package-malformed', 'The archive holds one file twice.', path);
    }
    const keep = member.path === PACKAGE_FILES.sums || member.path === PACKAGE_FILES.signature;
    const kept: Uint8Array[] = [];
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of member.content) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      if (keep && bytes <= SMALL) kept.push(chunk);
    }
    sums.set(member.path, hash.digest('hex'));
    if (keep) small.set(member.path, Buffer.concat(kept).toString('latin1'));
  }
  const listed = small.get(PACKAGE_FILES.sums);
  const signature = small.get(PACKAGE_FILES.signature);
  if (listed === undefined || signature === undefined) {
    throw broken('package-malformed', 'The archive lacks its list of sums or signature.', path);
  }
  return { sums, listed, signature };
}

async function checkInnerSums(
  path: string,
  sums: ReadonlyMap<string, string>,
  listed: string,
): Promise<readonly Check[]> {
  let lines: readonly Checksum[];
  try {
    lines = parseChecksums(listed, path);
  } catch (cause) {
    return [failedCheck('inside-layout', 'what is inside is listed', cause)];
  }
  const isListed = new Set([
    PACKAGE_FILES.sums as string,
    PACKAGE_FILES.signature as string,
    ...lines.map((line) => line.path),
  ]);
  const layout = await runCheck('inside-layout', 'nothing is inside that is not listed', () => {
    if (sums.keys().every((name) => isListed.has(name))) return `${lines.length} listed`;
    throw broken('package-malformed', 'The archive holds a file that its list does not.', path);
  });
  const checks = lines.map((line) =>
    runCheck(`inside-sum:${line.path}`, `${line.path} has the sum listed for it`, () => {
      const found = sums.get(line.path);
      if (found === line.sha256) return '';
      const code = found === undefined ? 'package-malformed' : 'sum-mismatch';
      const why = found === undefined ? 'is listed and absent' : 'does not have its listed sum';
      throw broken(code, `Inside, ${line.path} ${why}.`, path);
    }),
  );
  return [layout, ...(await Promise.all(checks))];
}

function broken(
  code: 'package-malformed' | 'signature-invalid' | 'sum-mismatch',
  message: string,
  file: string,
): DucesError {
  return new DucesError(code, message, {
    place: { file },
    next: 'Get the package again from its source; if it stays so, treat it as altered.',
  });
}

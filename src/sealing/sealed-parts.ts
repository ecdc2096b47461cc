import { join } from 'node:path';
import { decryptFile } from './age-file.ts';
import type { AgeIdentity } from './age-keys.ts';
import { readArchive } from './archive.ts';
import { PACKAGE_FILES } from './package-layout.ts';

/**
 * The parts of a sealed production, in their order, each by its path with its content, which must
 * be read to its end before the next part is asked for. Proves nothing: `verifyPackage` comes first.
 *
 * @throws DucesError `decryption-failed`, `package-malformed`, `file-not-found`.
 */
export function sealedParts(
  packagePath: string,
  identity: AgeIdentity,
): AsyncGenerator<{ path: string; content: AsyncIterable<Uint8Array> }> {
  return readArchive(decryptFile(join(packagePath, PACKAGE_FILES.sealed), identity));
}

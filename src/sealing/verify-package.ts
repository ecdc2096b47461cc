import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DucesError } from '../faults/index.ts';
import type { AgeIdentity } from './age-keys.ts';
import { checked, checkReport, runCheck, type Check, type CheckReport } from './check-report.ts';
import { parseChecksums, type Checksum } from './checksum-file.ts';
import { diskFault } from './disk-fault.ts';
import { NAMESPACES, PACKAGE_FILES } from './package-layout.ts';
import { sha256File } from './sha256.ts';
import { mayHaveSigned, type TrustedSigner } from './trusted-signer.ts';
import { verifyProduction } from './verify-production.ts';
import { verifySsh } from './ssh-signature.ts';
import type { VerifierKey } from './verifier-key.ts';

export interface VerifyOptions {
  /**
   * The signer's keys as the verifier knows them (`readTrustedSigners`). Without one, the package
   * can only be checked against itself: who signed it stays unproven.
   */
  readonly trusted?: readonly TrustedSigner[];
  /** The recipient's age identity; without it, what is inside stays unproven. */
  readonly identity?: AgeIdentity;
}

const SMALL = 16 * 1024 * 1024;

/**
 * Re-proves a package folder: its layout, who signed it, every sum, and with an identity the same
 * for what is inside, in one pass and without writing anything to disk. Every check is made and
 * listed, whatever failed before it.
 *
 * @throws DucesError `file-not-found` when there is no folder at `path`, `disk-failed` when it
 * cannot be read. Broken proofs do not throw: they are failed checks (see `assertProven`).
 */
export async function verifyPackage(
  path: string,
  { trusted = [], identity }: VerifyOptions = {},
): Promise<CheckReport> {
  const entries = await listFolder(path);
  const sums = await readListedSums(path);
  const signer: { key: VerifierKey | null } = { key: null };
  const checks: Check[] = [
    await runCheck('layout', 'the package holds its files and no others', () =>
      proveLayout(path, entries, sums),
    ),
    await runCheck('signature', 'the list of sums bears an intact signature', async () => {
      signer.key = await proveSignature(path);
      await proveSignerFile(path, signer.key);
      return `signed by ${signer.key.fingerprint}`;
    }),
    await checkSigner(signer.key, trusted, NAMESPACES.package),
    ...(await checkSums(path, sums)),
  ];
  const inside = identity
    ? await verifyProduction(join(path, PACKAGE_FILES.sealed), identity, signer.key)
    : [checked('unproven', 'inside', 'the production opens and holds what it lists', NO_IDENTITY)];
  return checkReport([...checks, ...inside]);
}

const NO_IDENTITY = 'No age identity was given: what is inside was not looked at.';

async function listFolder(path: string): Promise<readonly Dirent[]> {
  return readdir(path, { withFileTypes: true }).catch((cause: unknown) => {
    throw diskFault(cause, 'read', path);
  });
}

async function readListedSums(path: string): Promise<readonly Checksum[] | DucesError> {
  try {
    const text = await readSmall(path, PACKAGE_FILES.sums);
    return parseChecksums(text, join(path, PACKAGE_FILES.sums));
  } catch (cause) {
    if (cause instanceof DucesError) return cause;
    throw cause;
  }
}

/** The list of sums and its signature: the two files that no list can hold. */
function isSums(name: string): boolean {
  return name === PACKAGE_FILES.sums || name === PACKAGE_FILES.signature;
}

function proveLayout(
  path: string,
  entries: readonly Dirent[],
  sums: readonly Checksum[] | DucesError,
): string {
  if (sums instanceof DucesError) throw sums;
  const odd = entries.find((entry) => !entry.isFile());
  if (odd !== undefined) throw malformed(path, odd.name, 'is no plain file');
  const names = entries.map((entry) => entry.name);
  const listed = new Set(sums.map((sum) => sum.path));
  const required = Object.values(PACKAGE_FILES);
  const missing =
    required.find((name) => !names.includes(name)) ??
    required.find((name) => !isSums(name) && !listed.has(name));
  if (missing !== undefined) throw malformed(path, missing, 'is missing from the package');
  const stray = names.find((name) => !isSums(name) && !listed.has(name));
  if (stray !== undefined) throw malformed(path, stray, 'is in the package and in no list of sums');
  return `${names.length} files`;
}

async function proveSignature(path: string): Promise<VerifierKey> {
  const place = { file: join(path, PACKAGE_FILES.signature) };
  const sums = Buffer.from(await readSmall(path, PACKAGE_FILES.sums), 'latin1');
  const armoured = await readSmall(path, PACKAGE_FILES.signature);
  try {
    return verifySsh(armoured, NAMESPACES.package, sums, place);
  } catch (cause) {
    if (!(cause instanceof DucesError)) throw cause;
    throw new DucesError(
      cause.code,
      `${cause.message} Either ${PACKAGE_FILES.sums} or ${PACKAGE_FILES.signature} is not as it was made.`,
      { place, next: cause.next, cause },
    );
  }
}

/** A reader may compare `signer.pub` with what the custodian says: it must be the key that signed. */
async function proveSignerFile(path: string, key: VerifierKey): Promise<void> {
  const line = (await readSmall(path, PACKAGE_FILES.signer)).trimEnd();
  if (line === key.line) return;
  throw new DucesError('signature-invalid', 'signer.pub is not the key that signed.', {
    place: { file: join(path, PACKAGE_FILES.signer) },
    next: 'Ask the custodian which key is theirs, by another way than this package.',
  });
}

async function checkSigner(
  key: VerifierKey | null,
  trusted: readonly TrustedSigner[],
  namespace: string,
): Promise<Check> {
  const what = 'the signer is the one whom you trust';
  if (key !== null && trusted.length === 0) {
    return checked(
      'unproven',
      'signer',
      what,
      `No signer's key was given, so anyone could have made this package. Get the key from the custodian by another way, and compare ${key.fingerprint}.`,
    );
  }
  return runCheck('signer', what, () => {
    if (key === null) throw untrusted('There is no intact signature, so there is no signer.');
    if (trusted.some((signer) => mayHaveSigned(signer, key, namespace))) return key.fingerprint;
    throw untrusted(`The package is signed by ${key.fingerprint}, which is no key that you gave.`);
  });
}

async function checkSums(
  path: string,
  sums: readonly Checksum[] | DucesError,
): Promise<readonly Check[]> {
  if (sums instanceof DucesError) {
    return [
      await runCheck('sum', 'each file has the sum listed for it', () => {
        throw sums;
      }),
    ];
  }
  return Promise.all(
    sums.map((sum) =>
      runCheck(`sum:${sum.path}`, `${sum.path} has the sum listed for it`, async () => {
        const file = join(path, sum.path);
        const { sha256, bytes } = await sha256File(file);
        if (sha256 === sum.sha256) return `${bytes} bytes`;
        throw new DucesError('sum-mismatch', `${sum.path} does not have the sum listed for it.`, {
          place: { file },
          next: 'Get the package again from its source; if it stays so, treat it as altered.',
        });
      }),
    ),
  );
}

/** Reads a file that is small in every real package. Bytes are kept one to one (latin1). */
async function readSmall(path: string, name: string): Promise<string> {
  const file = join(path, name);
  try {
    const { size } = await stat(file);
    if (size > SMALL) throw malformed(path, name, 'is larger than any list of sums');
    return await readFile(file, 'latin1');
  } catch (cause) {
    if (cause instanceof DucesError) throw cause;
    throw malformed(path, name, 'is missing from the package or cannot be read', cause);
  }
}

function untrusted(why: string): DucesError {
  return new DucesError('signature-invalid', why, {
    next: 'Ask the custodian which key is theirs, by another way than this package.',
  });
}

function malformed(path: string, name: string, why: string, cause?: unknown): DucesError {
  return new DucesError('package-malformed', `${name} ${why}.`, {
    place: { file: join(path, name) },
    next: 'Get the package again from its source; if it stays so, treat it as altered.',
    cause,
  });
}

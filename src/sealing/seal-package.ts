import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DucesError } from '../faults/index.ts';
import { encryptToFile } from './age-file.ts';
import type { AgeRecipient } from './age-keys.ts';
import { packArchive, type ArchiveMember } from './archive.ts';
import { formatChecksums } from './checksum-file.ts';
import { diskFault } from './disk-fault.ts';
import { NAMESPACES, PACKAGE_FILES } from './package-layout.ts';
import { packageReadme } from './package-readme.ts';
import { isPortablePath } from './portable-path.ts';
import { publishAtomically } from './publish-atomically.ts';
import { sha256File } from './sha256.ts';
import type { SigningKey } from './signing-key.ts';
import { spoolToDisk, type Content, type Spool } from './spool.ts';
import { signSsh } from './ssh-signature.ts';

/** A file of the production: inside the encryption. */
export interface ProductionPart {
  /** Its path, such as `records/ip-addresses.csv`; see `isPortablePath`. */
  readonly path: string;
  readonly content: Content;
  /**
   * Told of the part when it is on disk, before the next part is asked for: its size and sum, and a
   * way to read it again while the package is being sealed.
   */
  readonly onSpooled?: (spool: Spool) => void;
}

/** A file that lies beside the encrypted production, in the clear. It must hold no identity data. */
export interface ClearFile {
  readonly name: string;
  readonly content: string;
}

/** The encrypted production, as a ledger may name it. */
export interface SealedProduction {
  /**
   * The SHA-256 of the encrypted file. It tells nothing about the content: age encrypts under a
   * fresh random key each time. (A sum of the plain records would: an IP address can be guessed.)
   */
  readonly sha256: string;
  readonly bytes: number;
}

export interface SealRequest {
  /** Where the package is to appear; nothing may be there. */
  readonly finalPath: string;
  /**
   * The parts, taken one by one: the next is asked for when the one before has been read to its
   * end, so a last part (a manifest) may tell of those before it.
   */
  readonly parts: Iterable<ProductionPart> | AsyncIterable<ProductionPart>;
  readonly recipients: readonly AgeRecipient[];
  readonly signer: SigningKey;
  /** The instant of sealing, UTC. Files in the archive bear it, to the second. */
  readonly sealedAt: Date;
  /**
   * Called when the encrypted file is complete and before the package is published: the place to
   * append to the ledger. What it returns goes into the package in the clear.
   */
  readonly attest?: (sealed: SealedProduction) => Promise<readonly ClearFile[]>;
}

/**
 * Seals a production into a package folder that opens and verifies with `age`, `tar`,
 * `sha256sum` and `ssh-keygen` (docs/package-format.md). Streams; publishes atomically; never
 * writes a part to disk in the clear.
 *
 * @throws DucesError `output-exists`, `disk-failed`, `key-absent`; whatever a part or `attest`
 * throws. In every such case nothing is at `finalPath`.
 */
export async function sealPackage(request: SealRequest): Promise<SealedProduction> {
  return publishAtomically(request.finalPath, async (dir) => {
    const sealed = await sealProduction(request, dir);
    const attested = (await request.attest?.(sealed)) ?? [];
    await writeClearFiles(request, dir, sealed, attested);
    return sealed;
  });
}

async function sealProduction(request: SealRequest, dir: string): Promise<SealedProduction> {
  const { recipients, signer, sealedAt } = request;
  const spoolDir = join(dir, 'spool');
  await mkdir(spoolDir);
  const members: ArchiveMember[] = [];
  const add = async (path: string, content: Content) => {
    const spool = await spoolToDisk(join(spoolDir, String(members.length)), content);
    members.push({ path, spool });
    return spool;
  };
  const taken = new Set<string>();
  for await (const part of request.parts) {
    refuseBadName(part.path, taken);
    taken.add(part.path);
    const spool = await add(part.path, part.content);
    part.onSpooled?.(spool);
  }
  const sums = formatChecksums(members.map(({ path, spool }) => ({ path, sha256: spool.sha256 })));
  await add(PACKAGE_FILES.sums, sums);
  await add(PACKAGE_FILES.signature, signSsh(signer, NAMESPACES.production, Buffer.from(sums)));
  const archive = packArchive(members, sealedAt);
  const sealed = await encryptToFile(archive, join(dir, PACKAGE_FILES.sealed), recipients);
  await rm(spoolDir, { recursive: true });
  return sealed;
}

async function writeClearFiles(
  { signer }: SealRequest,
  dir: string,
  sealed: SealedProduction,
  attested: readonly ClearFile[],
): Promise<void> {
  const clear: readonly ClearFile[] = [
    { name: PACKAGE_FILES.readme, content: packageReadme(signer.verifier.fingerprint) },
    { name: PACKAGE_FILES.signer, content: `${signer.verifier.line}\n` },
    ...attested,
  ];
  const sums = [{ path: PACKAGE_FILES.sealed as string, sha256: sealed.sha256 }];
  for (const { name, content } of clear) {
    refuseBadName(name, new Set(sums.map((sum) => sum.path)));
    await write(join(dir, name), content);
    sums.push({ path: name, sha256: (await sha256File(join(dir, name))).sha256 });
  }
  const listed = formatChecksums(sums);
  await write(join(dir, PACKAGE_FILES.sums), listed);
  const signature = signSsh(signer, NAMESPACES.package, Buffer.from(listed));
  await write(join(dir, PACKAGE_FILES.signature), signature);
}

async function write(path: string, content: string): Promise<void> {
  await writeFile(path, content, { flag: 'wx' }).catch((cause: unknown) => {
    throw diskFault(cause, 'write', path);
  });
}

const RESERVED: ReadonlySet<string> = new Set([PACKAGE_FILES.sums, PACKAGE_FILES.signature]);

function refuseBadName(name: string, taken: ReadonlySet<string>): void {
  if (isPortablePath(name) && !RESERVED.has(name) && !taken.has(name)) return;
  throw new DucesError('internal', 'A package part has a name that is taken or not portable.', {
    next: 'Report this with the command that you ran.',
  });
}

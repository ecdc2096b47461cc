import { existsSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import { LEDGER_PROOF_FILES, openLedger, saltedHash } from '../../ledger/index.ts';
import type { Matter } from '../../matters/index.ts';
import {
  diskFault,
  errnoOf,
  PACKAGE_FILES,
  sha256File,
  type SigningKey,
} from '../../sealing/index.ts';
import { keptSalt } from '../matter-salt.ts';
import { guardRetention } from './guard-retention.ts';
import { keptPackage } from './kept-package.ts';

/** Which sealed file is to be destroyed, by whom, as of which day. */
export interface Destruction {
  readonly matter: Matter;
  /** SHA-256 of the sealed file. */
  readonly package: string;
  /** Its folder; null when a person says that it is gone already. */
  readonly path: string | null;
  /** Id of the person. */
  readonly by: string;
  /** The date where the court sits, `YYYY-MM-DD`. */
  readonly today: string;
  readonly signer: SigningKey;
}

/**
 * Destroys a sealed file whose time has run, and records that. The file goes first: the ledger never
 * says of a file that is there that it was destroyed. Cut off in between, the same call with `path` null
 * records it. What a disk may still hold nobody can open once the key is destroyed too
 * (`destroyIdentity`).
 *
 * @returns the instant (UTC). @throws DucesError `retention-standing`; `reference-unknown`; `usage` when
 * it was destroyed already, or is still there though said to be gone; `sum-mismatch` when the folder
 * holds another file; `disk-failed`.
 */
export async function destroyPackage(request: Destruction): Promise<string> {
  const { matter, package: sum, path, by } = request;
  requirePerson(matter, by);
  const ledger = await openLedger(join(matter.folder, 'ledger'), { signer: request.signer });
  try {
    const kept = await keptPackage(matter, sum);
    if (kept.destroyed !== null) throw destroyedAlready(kept.destroyed);
    guardRetention(matter, sum, request.today);
    if (path !== null) await remove(path, sum);
    const at = new Date().toISOString();
    await ledger.append({
      kind: 'package-destroyed',
      at,
      matter: kept.act.matter,
      subject: kept.act.subject,
      package: kept.act.package,
      by: saltedHash(keptSalt(matter.folder), 'person', by),
    });
    return at;
  } finally {
    await ledger.close();
  }
}

/** Removes the sealed file before what lies beside it, so that a crash leaves no whole package. */
async function remove(path: string, sum: string): Promise<void> {
  const file = join(path, PACKAGE_FILES.sealed);
  if (!existsSync(file)) throw nothingThere(path);
  if ((await sha256File(file)).sha256 !== sum) throw anotherFile(path);
  try {
    await rm(file);
    for (const name of OWN) await rm(join(path, name), { force: true });
    await rmdir(path);
  } catch (cause) {
    // A folder that holds something else is somebody's, and stays with it.
    if (errnoOf(cause) === 'ENOTEMPTY' || errnoOf(cause) === 'EEXIST') return;
    throw diskFault(cause, 'write', path);
  }
}

/** What a package puts beside its sealed file. */
const OWN = [...Object.values(PACKAGE_FILES), ...Object.values(LEDGER_PROOF_FILES)];

/** @throws DucesError `reference-unknown` */
export function requirePerson(matter: Pick<Matter, 'people'>, by: string): void {
  if (matter.people.some(({ id }) => id === by)) return;
  throw new DucesError('reference-unknown', `The matter has no person "${by}".`, {
    next: 'Record the person first: duces decide person.',
  });
}

function destroyedAlready(at: string): DucesError {
  return new DucesError('usage', `It was destroyed already, at ${at}.`, {
    next: 'Nothing is left to do.',
  });
}

function nothingThere(path: string): DucesError {
  return new DucesError('file-not-found', `There is no package at ${path}.`, {
    place: { file: path },
    next: 'Give its folder. If it is gone already, say so: --gone.',
  });
}

function anotherFile(path: string): DucesError {
  return new DucesError('sum-mismatch', 'The folder holds another sealed file.', {
    place: { file: path },
    next: 'Nothing was destroyed. Give the folder of the file that you named.',
  });
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import { openLedger, saltedHash } from '../../ledger/index.ts';
import type { Matter } from '../../matters/index.ts';
import { diskFault, readAgeIdentity, type SigningKey } from '../../sealing/index.ts';
import { keptSalt } from '../matter-salt.ts';
import { requirePerson } from './destroy-package.ts';
import { keptPackages } from './kept-package.ts';

/** Which of the respondent's own keys is to be destroyed, and by whom. */
export interface KeyDestruction {
  readonly matter: Matter;
  /** The file of the age identity. */
  readonly file: string;
  /** Id of the person. */
  readonly by: string;
  readonly signer: SigningKey;
}

/**
 * Destroys the file of an age identity to which records of the matter were sealed, and records that:
 * whatever copy of those files a disk or a backup still holds, nobody can open it with this key. Only
 * when every one of them is recorded as destroyed.
 *
 * @returns the instant (UTC). @throws DucesError `reference-unknown` when nothing of this matter was
 * sealed to it; `retention-standing` while something is; what `readAgeIdentity` throws; `disk-failed`.
 */
export async function destroyIdentity(request: KeyDestruction): Promise<string> {
  const { matter, file, by } = request;
  requirePerson(matter, by);
  const { recipient } = await readAgeIdentity(file);
  const ledger = await openLedger(join(matter.folder, 'ledger'), { signer: request.signer });
  try {
    const salt = keptSalt(matter.folder);
    const key = saltedHash(salt, 'recipient', recipient.text);
    const sealed = (await keptPackages(matter)).filter((each) => each.recipient === key);
    const [first] = sealed;
    if (first === undefined) throw nothingSealed(file);
    const left = sealed.filter(({ destroyed }) => destroyed === null);
    if (left.length > 0) throw stillNeeded(left.map((each) => each.package));
    await rm(file).catch((cause: unknown) => {
      throw diskFault(cause, 'write', file);
    });
    const at = new Date().toISOString();
    await ledger.append({
      kind: 'key-destroyed',
      at,
      matter: first.act.matter,
      subject: saltedHash(salt, 'matter', matter.id),
      key,
      by: saltedHash(salt, 'person', by),
    });
    return at;
  } finally {
    await ledger.close();
  }
}

function nothingSealed(file: string): DucesError {
  return new DucesError('reference-unknown', 'Nothing of this matter was sealed to that key.', {
    place: { file },
    next: 'Nothing was destroyed. Give the file of the identity that the records were sealed to.',
  });
}

function stillNeeded(packages: readonly string[]): DucesError {
  return new DucesError(
    'retention-standing',
    `${packages.length} sealed files that this key opens are not destroyed: ${packages.join(', ')}.`,
    { next: 'Nothing was destroyed. Destroy those first: duces productions destroy.' },
  );
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DucesError, type FaultPlace } from '../faults/index.ts';
import {
  checked,
  diskFault,
  errnoOf,
  outsideWindow,
  PACKAGE_FILES,
  runCheck,
  sha256File,
  type Check,
  type ClearFile,
  type KeyWindow,
  type VerifierKey,
} from '../sealing/index.ts';
import type { Act } from './act.ts';
import { verifyLedgerProof, type LedgerProof } from './ledger-proof.ts';

/** The files by which a package shows that its sealing is in the ledger. */
export const LEDGER_PROOF_FILES = {
  entry: 'ledger-entry.json',
  proof: 'ledger-entry.tlog-proof',
} as const;

/** What to put beside the encrypted production (`SealRequest.attest`). */
export function ledgerProofFiles({ entry, text }: LedgerProof): readonly ClearFile[] {
  return [
    { name: LEDGER_PROOF_FILES.entry, content: `${entry}\n` },
    { name: LEDGER_PROOF_FILES.proof, content: text },
  ];
}

const WHAT = 'the ledger holds the sealing of this very production';

/** The acts that seal a file, and what is said of one that is no production. */
const SEALINGS: Readonly<Partial<Record<Act['kind'], string>>> = {
  'production-sealed': '',
  'production-held': 'held for review, not released: ',
  'records-preserved': 'records that were preserved, not a production: ',
};

/**
 * Checks a package against the ledger proof that it carries: the entry is a sealing, of this
 * encrypted file, and in the ledger that `key` signs; and that the key might sign then, by the time that the
 * ledger gives. Without a key the answer is `unproven`.
 */
export async function checkPackageLedger(
  path: string,
  key: VerifierKey | null,
  window: KeyWindow = {},
): Promise<Check> {
  if (key === null) return checked('unproven', 'ledger', WHAT, 'No signer’s key was given.');
  return runCheck('ledger', WHAT, async () => {
    const place = { file: join(path, LEDGER_PROOF_FILES.proof) };
    const entry = await readText(path, LEDGER_PROOF_FILES.entry);
    const proof = await readText(path, LEDGER_PROOF_FILES.proof);
    const { act, index, checkpoint } = verifyLedgerProof(
      entry.replace(/\n$/, ''),
      proof,
      key,
      place,
    );
    const { sha256 } = await sha256File(join(path, PACKAGE_FILES.sealed));
    const kind = SEALINGS[act.kind];
    if (kind !== undefined && 'package' in act && act.package === sha256) {
      const why = outsideWindow(window, act.at);
      if (why !== null) throw outside(act.at, why, place);
      return `${kind}entry ${index} of ${checkpoint.size} in ${checkpoint.origin}, ${act.at}`;
    }
    throw new DucesError('ledger-corrupt', 'The ledger entry is not about this production.', {
      place,
      next: 'Get the package again from its source; if it stays so, treat it as altered.',
    });
  });
}

function outside(at: string, why: string, place: FaultPlace): DucesError {
  return new DucesError('signature-invalid', `By the ledger it was sealed at ${at}; ${why}.`, {
    place,
    next: 'Ask the custodian, by another way than this package, whether this production is theirs.',
  });
}

async function readText(path: string, name: string): Promise<string> {
  const file = join(path, name);
  return readFile(file, 'utf8').catch((cause: unknown) => {
    if (errnoOf(cause) !== 'ENOENT') throw diskFault(cause, 'read', file);
    throw new DucesError('package-malformed', `The package holds no ${name}.`, {
      place: { file },
      next: 'Ask the custodian for the ledger proof of this package.',
      cause,
    });
  });
}

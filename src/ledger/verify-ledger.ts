import {
  checked,
  checkReport,
  failedCheck,
  runCheck,
  type Check,
  type CheckReport,
  type VerifierKey,
} from '../sealing/index.ts';
import type { DucesError } from '../faults/index.ts';
import { openCheckpoint } from './checkpoint.ts';
import { examineLedger, type LedgerExamination } from './examine-ledger.ts';
import { ledgerFault } from './ledger-fault.ts';
import { LEDGER_FILES, ledgerStore, readLedgerFiles, type LedgerPlace } from './ledger-files.ts';
import type { LedgerStore } from './ledger-store.ts';
import { treeHead } from './merkle-tree.ts';

export interface VerifyLedgerOptions {
  /**
   * The texts of signed checkpoints held elsewhere (in a package, with an auditor). Without one, a
   * ledger that was put back to an earlier state as a whole cannot be told from a young one.
   */
  readonly known?: readonly string[];
}

/**
 * Re-proves a ledger from its files and the signer's key: checkpoint signature, tree head, every
 * entry, and that it grew from every checkpoint known from elsewhere. Only reads; takes no lock.
 *
 * @throws DucesError `file-not-found` when there is no folder; `disk-failed`. Broken proofs are
 * failed checks with their file and entry (see `assertProven`).
 */
export async function verifyLedger(
  place: LedgerPlace,
  key: VerifierKey,
  { known = [] }: VerifyLedgerOptions = {},
): Promise<CheckReport> {
  const store = ledgerStore(place);
  const files = await readLedgerFiles(store);
  const examined = examineLedger(files, key);
  const faults = [...examined.faults, ...tailFaults(store, examined)];
  const proven = checked(
    'passed',
    'ledger',
    'every entry stands as it was signed',
    `${examined.lines.length} entries, signed by ${key.fingerprint}`,
  );
  return checkReport([
    ...(faults.length === 0
      ? [proven]
      : faults.map((fault) => failedCheck('ledger', proven.what, fault))),
    ...(await checkKnown(store, examined, key, known)),
  ]);
}

function tailFaults(store: LedgerStore, examined: LedgerExamination): readonly DucesError[] {
  if (examined.checkpoint === null) return [];
  return [...examined.tail.keys()]
    .toSorted()
    .map((name) =>
      ledgerFault(
        store,
        name,
        null,
        'No signed entry is in this file: an append that never ended, or an addition by another hand.',
      ),
    );
}

const GREW = 'the ledger grew from the checkpoint known from elsewhere';

async function checkKnown(
  store: LedgerStore,
  { leaves }: LedgerExamination,
  key: VerifierKey,
  known: readonly string[],
): Promise<readonly Check[]> {
  if (known.length === 0) {
    return [
      checked(
        'unproven',
        'history',
        GREW,
        'No earlier checkpoint was given, so a ledger put back as a whole to an earlier state would not show.',
      ),
    ];
  }
  const checks = known.map((text) =>
    runCheck('history', GREW, () => {
      const { size, root } = openCheckpoint(text, key);
      if (size <= leaves.length && treeHead(leaves.slice(0, size)).equals(root)) {
        return `${size} of ${leaves.length} entries`;
      }
      const why = `The ledger does not begin with the ${size} entries signed earlier.`;
      throw ledgerFault(store, LEDGER_FILES.checkpoint, null, why);
    }),
  );
  return Promise.all(checks);
}

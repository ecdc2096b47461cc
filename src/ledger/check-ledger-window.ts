import { DucesError } from '../faults/index.ts';
import { outsideWindow, runCheck, type Check, type KeyWindow } from '../sealing/index.ts';
import { ledgerStore, LEDGER_FILES, type LedgerPlace } from './ledger-files.ts';
import { readActs } from './read-acts.ts';

/**
 * Checks that no entry of a ledger is of an instant at which its key might not sign. The instants are those
 * of the custodian's clock: who steals a key can write an earlier one, which only witnesses show.
 */
export async function checkLedgerWindow(place: LedgerPlace, window: KeyWindow): Promise<Check> {
  return runCheck(
    'key-window',
    'every entry is of a time at which the key is trusted',
    async () => {
      const acts = await readActs(place);
      for (const [index, { at }] of acts.entries()) {
        const why = outsideWindow(window, at);
        if (why !== null) throw outside(place, index, at, why);
      }
      return `${acts.length} entries`;
    },
  );
}

function outside(place: LedgerPlace, entry: number, at: string, why: string): DucesError {
  return new DucesError('signature-invalid', `Entry ${entry} is of ${at}; ${why}.`, {
    place: { file: ledgerStore(place).locate(LEDGER_FILES.checkpoint), entry },
    next: 'Ask the custodian, by another way than this ledger, what was signed after that.',
  });
}

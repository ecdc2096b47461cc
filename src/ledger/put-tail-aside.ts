import { sha256Hex } from '../sealing/index.ts';
import { LEDGER_FILES } from './ledger-files.ts';
import type { LedgerStore } from './ledger-store.ts';

/** What an append that never ended had left, and where it was put. */
export interface LedgerRecovery {
  readonly bytes: number;
  /** The file, inside the ledger's place, that now holds those bytes. */
  readonly keptIn: string;
}

/**
 * Keeps an unfinished append for a person to look at, and never signs it: whoever can write to the
 * ledger's place could have put it there. Null when there is none.
 */
export async function putTailAside(
  store: LedgerStore,
  tail: ReadonlyMap<string, Buffer>,
): Promise<LedgerRecovery | null> {
  if (tail.size === 0) return null;
  const parts = [...tail].toSorted(([one], [two]) => (one < two ? -1 : 1));
  const all = Buffer.concat(
    parts.flatMap(([name, bytes]) => [
      Buffer.from(`${name} ${bytes.length}\n`),
      bytes,
      Buffer.from('\n'),
    ]),
  );
  const keptIn = `${LEDGER_FILES.recovered}${sha256Hex(all).slice(0, 16)}`;
  // A crash between keeping and removing leaves both; the same bytes are kept under the same name.
  if ((await store.read(keptIn)) === null) await store.create(keptIn, all);
  for (const [name] of parts) await store.remove(name);
  return { bytes: parts.reduce((sum, [, bytes]) => sum + bytes.length, 0), keptIn };
}

import type { Act } from '../../src/ledger/act.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import { createSalt, createSigningKey, saltedHash } from '../../src/sealing/index.ts';

/** The key that signs the ledgers of tests. */
export const LEDGER_SIGNER = createSigningKey('ledger').key;

const salt = createSalt();

/** An act that differs from others by its count. */
export function actOf(rows: number): Act {
  return {
    kind: 'records-collected',
    at: '2023-02-20T10:00:00Z',
    matter: saltedHash(salt, 'matter', 'm'),
    subject: saltedHash(salt, 'plan', 'p'),
    rows,
  };
}

/** Opens the ledger, appends `count` acts with counts from `first` on, and closes it. */
export async function fillLedger(dir: string, count: number, first = 0): Promise<void> {
  const ledger = await openLedger(dir, { signer: LEDGER_SIGNER, origin: 'platform.example/duces' });
  for (let rows = first; rows < first + count; rows++) await ledger.append(actOf(rows));
  await ledger.close();
}

import { join } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import { ledgerProofFiles, openLedger, packageSum, saltedHash } from '../../ledger/index.ts';
import type { Matter } from '../../matters/index.ts';
import type { RecordStore } from '../../records/index.ts';
import {
  parseAgeRecipient,
  sealPackage,
  type ProductionPart,
  type SigningKey,
} from '../../sealing/index.ts';
import { guardRecipient } from '../guard-recipient.ts';
import { matterSalt } from '../matter-salt.ts';
import { keptAccounts, type KeptAccounts } from './kept-accounts.ts';
import { keptStoreParts } from './kept-store-parts.ts';

/** What is to be kept, for whom to open, and where. */
export interface PreservationRequest {
  readonly matter: Matter;
  readonly store: RecordStore;
  /** An age public key of the respondent itself, recorded in the matter. */
  readonly custodyKey: string;
  readonly signer: SigningKey;
  /** The package's final path; nothing may be there. */
  readonly out: string;
  readonly signal?: AbortSignal;
}

/** What was kept. Counts, sums and the matter's own handles; no identity data. */
export interface PreservedRecords {
  readonly accounts: number;
  /** Rows by logical table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly unborne: readonly string[];
  readonly absentPosts: number;
  /** SHA-256 of the encrypted file. */
  readonly sealed: string;
}

/**
 * Keeps the records that a matter may come to be about, as they are now, before anything is decided: a
 * record store of the accounts that bore the speakers' handles or made the listed posts, sealed to a
 * key of the respondent. Nothing is given out: what a platform deletes on schedule meanwhile can still
 * be produced from here once a court orders it. The ledger holds the act and the sum.
 *
 * The duty to keep what litigation may need: Fed. R. Civ. P. 37(e).
 *
 * @throws DucesError `recipient-mismatch` for a key that is not the respondent's; `handle-unresolved`
 * when no account is found; `store-changed` when the store's files changed meanwhile; what the store,
 * `sealPackage` and `openLedger` throw. In every case nothing is at `out`.
 */
export async function preserve(request: PreservationRequest): Promise<PreservedRecords> {
  const { matter, store, signal } = request;
  const custodian = guardRecipient(matter, request.custodyKey, matter.instrument.issuedTo);
  const { sha256: before } = await store.fingerprint();
  const kept = await keptAccounts(matter, store, { signal });
  if (kept.accounts.length === 0) throw nobody();
  const ledger = await openLedger(join(matter.folder, 'ledger'), { signer: request.signer });
  try {
    const salt = matterSalt(matter.folder);
    const rows: Record<string, number> = {};
    const sealed = await sealPackage({
      finalPath: request.out,
      parts: preservedParts(request, kept, rows, before),
      recipients: [parseAgeRecipient(custodian.key)],
      signer: request.signer,
      sealedAt: new Date(),
      attest: async (production) => {
        const sum = packageSum(production);
        const proof = await ledger.append({
          kind: 'records-preserved',
          at: new Date().toISOString(),
          matter: saltedHash(salt, 'matter', matter.id),
          subject: saltedHash(salt, 'preservation', sum),
          rows: total(rows),
          package: sum,
          recipient: saltedHash(salt, 'recipient', custodian.key),
        });
        return ledgerProofFiles(proof);
      },
    });
    const { unborne, absentPosts } = kept;
    const accounts = kept.accounts.length;
    return { accounts, rows, unborne, absentPosts, sealed: sealed.sha256 };
  } finally {
    await ledger.close();
  }
}

async function* preservedParts(
  { matter, store, signal }: PreservationRequest,
  { accounts, unborne, absentPosts }: KeptAccounts,
  rows: Record<string, number>,
  before: string,
): AsyncGenerator<ProductionPart, void> {
  yield* keptStoreParts({
    store,
    accounts,
    onKept: (table, count) => {
      rows[table] = count;
    },
    options: { signal },
  });
  const { sha256: after } = await store.fingerprint();
  if (after !== before) throw changed();
  const note = {
    format: 'duces-preservation@1',
    matter: matter.id,
    at: new Date().toISOString(),
    store: { engine: store.engine, sha256: after },
    accounts: accounts.length,
    rows,
    unborne,
    absentPosts,
  };
  yield { path: 'preservation.json', content: `${JSON.stringify(note, null, 2)}\n` };
}

function total(rows: Readonly<Record<string, number>>): number {
  return Object.values(rows).reduce((sum, count) => sum + count, 0);
}

function nobody(): DucesError {
  return new DucesError('handle-unresolved', 'No account bore any handle of the speakers.', {
    next: 'Check the handles in the matter letter by letter, and the mapping; nothing was kept.',
  });
}

function changed(): DucesError {
  return new DucesError('store-changed', 'The store changed while its records were being kept.', {
    next: 'Nothing was kept. Work on a store that nothing writes to, such as a snapshot.',
  });
}

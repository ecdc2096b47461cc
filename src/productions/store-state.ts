import { createHash } from 'node:crypto';
import type { RecordRequest, RecordStore } from '../records/index.ts';
import { recordRequest } from './record-request.ts';
import type { AuthorisedCategory } from './authorised-rows.ts';
import type { ResolvedAccount } from './resolve-accounts.ts';

/**
 * What a plan holds of its store: the fingerprint given, and where that says nothing of rows, as on
 * a server that is written to all day, the fingerprint of the rows that are planned.
 */
export async function storeState(
  store: Pick<RecordStore, 'fingerprintRows'>,
  fingerprint: string,
  categories: readonly AuthorisedCategory[],
  accounts: readonly ResolvedAccount[],
): Promise<string> {
  const requests: RecordRequest[] = categories.map((each) => recordRequest(each, accounts));
  const rows = await store.fingerprintRows(requests);
  if (rows === null) return fingerprint;
  return createHash('sha256').update(`${fingerprint} ${rows}`).digest('hex');
}

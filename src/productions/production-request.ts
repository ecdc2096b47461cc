import type { Matter } from '../matters/index.ts';
import type { ExecutableMandate } from '../orders/index.ts';
import type { RecordStore } from '../records/index.ts';

/** What a production starts from: the matter, what its order commands, the records, the key. */
export interface ProductionRequest {
  readonly matter: Matter;
  readonly mandate: ExecutableMandate;
  /** The order as read: the SHA-256 of its file, and its date (ISO 8601, at the court). */
  readonly order: { readonly sha256: string; readonly dated: string };
  readonly store: RecordStore;
  /** The age public key that the production is sealed to. */
  readonly recipientKey: string;
  readonly batesPrefix: string;
  readonly signal?: AbortSignal;
}

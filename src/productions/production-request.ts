import type { Matter } from '../matters/index.ts';
import type { ExecutableMandate } from '../orders/index.ts';
import type { RecordStore } from '../records/index.ts';
import type { PlannedOrder } from './planned-order.ts';

/** What a production starts from: the matter, what its order commands, the records, the key. */
export interface ProductionRequest {
  readonly matter: Matter;
  readonly mandate: ExecutableMandate;
  readonly order: PlannedOrder;
  readonly store: RecordStore;
  /** The age public key that the production is sealed to. */
  readonly recipientKey: string;
  readonly batesPrefix: string;
  /** The confidentiality legend of the pages, where a person sets one. */
  readonly legend?: string;
  /** The hash of the plan whose production is to be set right by this one. */
  readonly corrects?: string;
  readonly signal?: AbortSignal;
}

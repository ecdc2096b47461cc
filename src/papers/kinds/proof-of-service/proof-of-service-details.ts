import type { PinnedRange } from '../../paper.ts';
import type { Oath } from '../declaration/declaration-details.ts';
import type { Signature } from '../read-signature.ts';
import type { SubpoenaService } from '../subpoena/read-service.ts';

/** What a proof or certificate of service says; each part as written, null where it is not. */
export interface ProofOfServiceDetails {
  readonly kind: 'proof-of-service';
  /** The paper that was served. */
  readonly what: PinnedRange | null;
  readonly service: SubpoenaService | null;
  /** Null for a certificate of counsel, which needs none. */
  readonly oath: Oath | null;
  readonly signature: Signature;
}

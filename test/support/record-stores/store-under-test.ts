import type { RecordStore } from '../../../src/records/index.ts';

/** An open store that holds `CONTRACT_ROWS`, and what a test may do to it behind its back. */
export interface StoreUnderTest {
  readonly store: RecordStore;
  /** Writes one log-in of the busy account anew, with another address. */
  readonly changeLogins: () => Promise<void>;
  /** Takes the posts, or the server, away for good. */
  readonly breakOff: () => Promise<void>;
  /** Closes the store and removes what the test made. */
  readonly remove: () => Promise<void>;
}

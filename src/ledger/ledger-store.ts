import type { HeldLock } from './ledger-lock.ts';

/**
 * Where a ledger's files lie: a folder on disk, or anything that can hold named bytes and keep two
 * writers apart. Names are relative, with `/`. Nothing is ever changed in place: a file is created
 * once, and only the checkpoint is swapped.
 *
 * Every act throws `disk-failed` when the store fails.
 */
export interface LedgerStore {
  readonly kind: 'ledger-store';
  /** How a fault names a file of this store: a path or an address. */
  locate(name: string): string;
  /** The names of all files, in any order. @throws DucesError `file-not-found` when there is no ledger place. */
  list(): Promise<readonly string[]>;
  /** The bytes of a file; null when there is none. */
  read(name: string): Promise<Buffer | null>;
  /**
   * Makes a file that is not there yet and has the store hold it before returning. When it fails,
   * the file is not there or lies beyond what any checkpoint covers.
   *
   * @throws DucesError `ledger-busy` when a file of this name is there: another writer made it.
   */
  create(name: string, bytes: Uint8Array): Promise<void>;
  /**
   * Puts new bytes in the place of the old, whole or not at all; `was` is what must be there (null: nothing).
   *
   * @throws DucesError `ledger-busy` when something else is there; nothing is changed then.
   */
  swap(name: string, bytes: Uint8Array, was: Uint8Array | null): Promise<void>;
  /** Removes a file; without one, nothing happens. */
  remove(name: string): Promise<void>;
  /** Makes the place if there is none, and takes the one writer's lock. @throws DucesError `ledger-busy`. */
  lock(): Promise<HeldLock>;
}

/** One file of a store as it was when it was looked at. */
export interface StoreFile {
  readonly table: string;
  /** Relative to the store's folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** Last modification, UTC, ISO 8601. */
  readonly modified: string;
  /** SHA-256 of the content of a file of at most 1 MiB; null for larger files. */
  readonly sha256: string | null;
}

/** The state of a store: its files and mapping. `sha256` is the digest of all of it. */
export interface StoreFingerprint {
  readonly sha256: string;
  readonly files: readonly StoreFile[];
}

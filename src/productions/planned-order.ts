/** The order that a production carries out, as the people who approve it must know it. */
export interface PlannedOrder {
  /** SHA-256 of its file, in lower-case hexadecimal. */
  readonly sha256: string;
  /** Its date, ISO 8601, at the court. */
  readonly dated: string;
  /** Present when a person recorded a signature in the picture: who saw it, and whose it is. */
  readonly signatureSeen?: { readonly by: string; readonly judge: string };
}

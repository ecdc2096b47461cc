/**
 * One account bore one handle from an instant up to, not including, another. Instants are
 * normalised texts; `until` is null while the account still bears the handle.
 */
export interface HandlePeriod {
  readonly accountId: string;
  readonly handle: string;
  readonly from: string;
  readonly until: string | null;
}

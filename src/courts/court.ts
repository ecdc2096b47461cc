/** Where a court stands in its own system. */
export type CourtLevel = 'last-resort' | 'appellate' | 'trial' | 'other';

/** One court. Facts come from courts-db; circuit, appeal and time zone from `state-facts.ts`. */
export interface Court {
  readonly kind: 'court';
  /** courts-db id, such as `cand`. */
  readonly id: string;
  readonly name: string;
  /** The citation form, such as `N.D. Cal.`; null where courts-db has none. */
  readonly citation: string | null;
  /** The state, territory or district the court sits in, in full; null when unknown. */
  readonly location: string | null;
  readonly system: 'federal' | 'state' | 'other';
  readonly level: CourtLevel;
  /** Ids of the court that hears appeals from this one; null at the top or when unknown. */
  readonly appealsTo: string | null;
  /** IANA zone; null when the court's district lies in two zones, or when unknown. */
  readonly timeZone: string | null;
  /** False when courts-db says that the court was abolished. */
  readonly active: boolean;
}

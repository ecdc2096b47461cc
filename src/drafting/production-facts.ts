/**
 * What a production is, as the papers about it state it: from the plan that was approved and from
 * the ledger. Counts and sums; of identity only what the order itself names.
 */
export interface ProductionFacts {
  /** SHA-256 of the plan. */
  readonly plan: string;
  /** Who receives it, as the matter names them. */
  readonly recipient: string;
  readonly order: { readonly dated: string; readonly sha256: string };
  readonly clauses: readonly {
    readonly id: string;
    readonly pin: string;
    readonly text: string;
    readonly categories: readonly string[];
  }[];
  readonly categories: readonly {
    readonly category: string;
    readonly title: string;
    readonly clauses: readonly string[];
    readonly rows: number;
  }[];
  /** Handles as the order names them, each with its posts that the store does not hold. */
  readonly accounts: readonly {
    readonly handle: string;
    readonly absentPosts: readonly string[];
  }[];
  /** The first and the last Bates number; null while none are given. */
  readonly bates: readonly [string, string] | null;
  /** When it was released (an instant, UTC) and the SHA-256 of the sealed file; null before. */
  readonly released: { readonly at: string; readonly sealed: string } | null;
}

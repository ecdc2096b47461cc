import canonicalize from 'canonicalize';
import { DucesError } from '../faults/index.ts';
import { sha256Hex } from '../sealing/index.ts';
import type { PlannedOrder } from './planned-order.ts';

/** A clause of the order as it will be carried out, and what makes it definite. */
export interface PlannedClause {
  readonly id: string;
  readonly pin: string;
  readonly text: string;
  readonly categories: readonly string[];
  /** The ids of the posts that it lists; none for a clause about whole accounts. */
  readonly posts: readonly string[];
}

/** One pull: a category, the clauses that authorise it, the columns that go out, the SQL, the count. */
export interface PlannedCategory {
  readonly category: string;
  readonly title: string;
  readonly clauses: readonly string[];
  readonly scope: 'posts' | 'accounts';
  readonly columns: readonly string[];
  readonly sql: string;
  readonly rows: number;
  /** Ordered handles of whose accounts it went out under an earlier plan; absent where there is none. */
  readonly except?: readonly string[];
}

/** One ordered handle with the posts that are held and those that are not. */
export interface PlannedAccount {
  readonly handle: string;
  readonly codePoints: string;
  readonly posts: readonly string[];
  readonly absentPosts: readonly string[];
}

/**
 * What a production would do, exactly, for people to approve. It names handles and posts as the
 * order and the matter do, and holds no identity data: no account ids, no addresses.
 */
export interface ProductionPlan {
  readonly format: 'duces-plan@1';
  readonly matter: string;
  readonly order: PlannedOrder;
  readonly respondent: string;
  readonly recipient: { readonly party: string; readonly name: string; readonly key: string };
  readonly due: string | null;
  readonly bates: string;
  /** The confidentiality legend of the pages; absent where order and people set none. */
  readonly legend?: string;
  readonly clauses: readonly PlannedClause[];
  readonly categories: readonly PlannedCategory[];
  readonly accounts: readonly PlannedAccount[];
  /** Ordered handles of which nothing is pulled while a stop stands; absent where there is none. */
  readonly heldBack?: readonly string[];
  /** The plans, by their hashes, whose records went out already and are left out of this one. */
  readonly supplements?: readonly string[];
  /** The plan whose production this one sets right: its records go out again. */
  readonly corrects?: string;
  /** That a person looks at the collected records before they go out; absent where none needs to. */
  readonly review?: true;
  readonly store: { readonly engine: string; readonly sha256: string };
}

/**
 * The SHA-256 of a plan in canonical JSON (RFC 8785): what an approval names. Any change to the
 * order, the constructions, the posts, the recipient, the mapping or the store changes it.
 */
export function planHash(plan: ProductionPlan): string {
  const text = canonicalize(plan);
  if (text === undefined) {
    throw new DucesError('internal', 'The plan has no canonical form.', {
      next: 'Report this with the command that you ran.',
    });
  }
  return sha256Hex(text);
}

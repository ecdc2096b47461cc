import type { Construction, Enumeration } from '../matters/index.ts';
import type { CategoryId } from '../records/index.ts';
import type { Clause, ClauseAuthority, ClausePeriod, Mandate } from './mandate.ts';

/** One record category that one clause authorises, with nothing left open. */
export interface ExecutableClause {
  /** The id of the mandate's clause, which each produced row names. */
  readonly clause: string;
  readonly category: CategoryId;
  readonly text: string;
  readonly pin: string;
  readonly authorities: readonly ClauseAuthority[];
  /** Counsel's recorded construction when the clause needed one; null when its words suffice. */
  readonly construction: Construction | null;
  /** The posts, when the category reaches only named posts; null when it reaches whole accounts. */
  readonly enumeration: Enumeration | null;
  /** The handles that the clause is about; never more than these. */
  readonly accounts: readonly string[];
  readonly period: ClausePeriod | null;
}

/** A mandate of which every clause is definite: exactly what may be pulled, and about whom. */
export interface ExecutableMandate {
  readonly kind: 'executable-mandate';
  readonly commandedParty: NonNullable<Mandate['commandedParty']>;
  readonly recipient: Mandate['recipient'];
  readonly due: Mandate['due'];
  readonly accounts: Mandate['accounts'];
  readonly clauses: readonly ExecutableClause[];
  /** Clauses that counsel construed to reach nothing beyond the specific ones. */
  readonly construedToNothing: readonly {
    readonly clause: Clause;
    readonly construction: Construction;
  }[];
  /** Clauses that ask for content; never carried out. */
  readonly barred: readonly Clause[];
  readonly conditions: Mandate['conditions'];
}

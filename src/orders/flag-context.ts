import type { OrderReading } from '../papers/index.ts';
import type { ExcludedAccounts } from './excluded-accounts.ts';
import type { Mandate, MandateFlag, OrderedAccount, OrderPassage } from './mandate.ts';

/** What the flags are raised from. */
export interface FlagContext {
  readonly mandate: Omit<Mandate, 'flags'>;
  readonly order: OrderReading;
  readonly partyNames: readonly string[];
  /** "respond to the subpoena", when the order says that beside what it lists; else null. */
  readonly alsoComply: OrderPassage | null;
  /** Whether the accounts stand outside the sentence that commands. */
  readonly accountsElsewhere: boolean;
  /** Handles that the paper breaks over a line: whether a hyphen is theirs cannot be seen. */
  readonly brokenOverLine: readonly OrderedAccount[];
  /** Accounts that the order takes out as a whole. */
  readonly excludedAccounts: ExcludedAccounts;
  /** Whether a commanding sentence itself says "ordered", "orders" or the like. */
  readonly commandsByOrder: boolean;
  /** Accounts that one list names a second time. */
  readonly listedTwice: readonly OrderedAccount[];
  /** Due dates of further commands that differ from the mandate's. */
  readonly otherDueDates: readonly OrderPassage[];
  /** Further parties that the order commands to produce. */
  readonly otherParties: readonly OrderPassage[];
  /** The state where the court sits, as the court table names it; null when unknown. */
  readonly state: string | null;
}

/** One rule that may raise flags. */
export type FlagRule = (context: FlagContext) => readonly MandateFlag[];

/** A flag about a passage of the order; null when it is about something the order lacks. */
export function raiseFlag(
  code: string,
  message: string,
  passage: OrderPassage | null,
  stops = false,
): MandateFlag {
  return { code, message, at: passage?.at ?? null, pin: passage?.pin ?? null, stops };
}

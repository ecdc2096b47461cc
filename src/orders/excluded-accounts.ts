import type { Paper, TextRange } from '../papers/index.ts';
import { findAccounts } from './find-accounts.ts';
import type { Exclusion, OrderedAccount } from './mandate.ts';
import type { ClauseDraft } from './read-clauses.ts';

/** The accounts that an order takes out as a whole, and those among them that it also commands. */
export interface ExcludedAccounts {
  readonly handles: ReadonlySet<string>;
  /** Named in a command and taken out elsewhere: the order says both. */
  readonly contradicted: readonly OrderedAccount[];
}

/**
 * The accounts inside words that take something out but name no kind of record: "but not @three",
 * "DENIED as to @two". What takes out a kind of record of some accounts opens clauses instead.
 */
export function excludedAccounts(
  paper: Paper,
  accounts: readonly OrderedAccount[],
  exclusions: readonly Exclusion[],
): ExcludedAccounts {
  const whole = exclusions.filter((exclusion) => exclusion.mayCover.length === 0);
  const handles = new Set(
    whole.flatMap((exclusion) => findAccounts(paper, exclusion).map(({ handle }) => handle)),
  );
  const contradicted = accounts.filter(
    (account) => handles.has(account.handle) && !whole.some((range) => inside(range)(account)),
  );
  return { handles, contradicted };
}

function inside(range: TextRange): (account: TextRange) => boolean {
  return ({ start, end }) => range.start <= start && end <= range.end;
}

/** The drafts without the accounts taken out; one that is left with none is unclear. */
export function withoutAccounts(
  drafts: readonly ClauseDraft[],
  excluded: ReadonlySet<string>,
): ClauseDraft[] {
  return drafts.map((draft) => {
    if (draft.accounts.kind !== 'own') return draft;
    const handles = draft.accounts.handles.filter((handle) => !excluded.has(handle));
    return Object.assign({}, draft, {
      accounts: handles.length === 0 ? { kind: 'unclear' } : { kind: 'own', handles },
    });
  });
}

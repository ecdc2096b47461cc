import { rawRange, type Paper, type TextRange } from '../papers/index.ts';
import { findAccounts } from './find-accounts.ts';
import type { OrderedAccount } from './mandate.ts';
import { sentenceRanges } from './sentence-ranges.ts';

const LISTS_ACCOUNTS = /\b(?:accounts?|handles?|user ?names?|screen names?)\b/iu;
const DEFINES_ACCOUNTS =
  /\((?:collectively,?\s+)?(?:the\s+)?["“](?<term>[^"”]*\b(?:Accounts?|Handles?|Users?|Usernames?)\b[^"”]*?),?["”]\)/gu;

/**
 * The accounts of the commanding sentences. Where these name none: those that a sentence of the
 * decretal part lists, or that a defined term used in the command stands for. Handles that the
 * order only mentions are never taken.
 *
 * @param parties ranges that name who produces and to whom; a handle in brackets there is theirs.
 * @param decides where the decretal part begins, as an offset.
 */
export function commandedAccounts(
  paper: Paper,
  sentences: readonly TextRange[],
  parties: readonly TextRange[],
  decides: number,
): { readonly accounts: readonly OrderedAccount[]; readonly elsewhere: boolean } {
  const accounts = sentences
    .flatMap((sentence) => findAccounts(paper, sentence))
    .filter((account) => !parties.some((party) => isTheirs(paper, party, account)));
  if (accounts.length > 0) return { accounts, elsewhere: false };
  const commands = sentences.map(({ start, end }) => paper.text.slice(start, end)).join(' ');
  const lists = sentenceRanges(paper.text).filter(({ start, end }) => {
    const words = paper.text.slice(start, end);
    return (start >= decides && LISTS_ACCOUNTS.test(words)) || definesTermOf(words, commands);
  });
  const found = lists.flatMap((sentence) => findAccounts(paper, sentence));
  return { accounts: found, elsewhere: found.length > 0 };
}

/** "Plaintiff (@sample)": the party's own handle. */
function isTheirs(paper: Paper, party: TextRange, account: TextRange): boolean {
  if (account.start < party.start) return false;
  const bracket = /^\s*\([^()]*\)/u.exec(paper.text.slice(party.end))?.[0].length ?? 0;
  return account.end <= party.end + bracket;
}

/** Whether a sentence defines a term ("the Accounts") that the commands use. */
function definesTermOf(words: string, commands: string): boolean {
  return [...words.matchAll(DEFINES_ACCOUNTS)].some(({ groups }) =>
    commands.includes(groups?.['term'] ?? '\0'),
  );
}

/** The accounts without those named again. */
export function eachOnce(accounts: readonly OrderedAccount[]): OrderedAccount[] {
  const seen = new Set<string>();
  return accounts.filter(({ handle }) => {
    if (seen.has(handle)) return false;
    seen.add(handle);
    return true;
  });
}

/** Accounts that one list names twice; a name in two clauses is no such thing. */
export function listedTwice(paper: Paper, accounts: readonly OrderedAccount[]): OrderedAccount[] {
  return accounts.filter((account, index) => {
    const earlier = accounts.slice(0, index).findLastIndex((one) => one.handle === account.handle);
    if (earlier === -1) return false;
    const gaps = accounts
      .slice(earlier, index)
      .map((one, step) =>
        paper.text.slice(one.end, accounts[earlier + step + 1]?.start ?? account.start),
      );
    return gaps.every((gap) => !/\p{L}/u.test(gap.replace(/\b(?:and|or)\b/giu, '')));
  });
}

/** Whether a name runs over a line of the paper, where a hyphen may be the printer's or its own. */
export function brokenOverLine(paper: Paper, account: OrderedAccount): boolean {
  const { start, end } = rawRange(paper, account);
  return paper.raw.slice(start, end).includes('\n');
}

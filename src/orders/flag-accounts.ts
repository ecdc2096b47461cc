import { findNameLookAlike, handlesLookAlike } from './find-look-alikes.ts';
import { raiseFlag as flag, type FlagContext, type FlagRule } from './flag-context.ts';
import type { MandateFlag, OrderedAccount } from './mandate.ts';
import { foldCase, lookAlikeKeys } from './skeleton.ts';

function lookAlikeNames({ mandate, partyNames }: FlagContext): MandateFlag[] {
  return mandate.accounts.flatMap((account) => {
    const found = findNameLookAlike(account.handle, partyNames);
    if (found === null) return [];
    const message = `${account.handle} looks like the name ${found.name}: ${found.differences.join('; ')}. It is another handle; match it by exact code points.`;
    return [flag('look-alike-handle', message, account)];
  });
}

function lookAlikeHandles({ mandate: { accounts } }: FlagContext): MandateFlag[] {
  const pairs = [0, 1].flatMap((key) =>
    pairsThatShare(accounts, ({ handle }) => lookAlikeKeys(handle)[key] ?? handle),
  );
  return pairs
    .filter(([one, two]) => handlesLookAlike(one.handle, two.handle))
    .filter(
      ([one, two], index, all) =>
        all.findIndex(([other, another]) => other === one && another === two) === index,
    )
    .map(([one, two]) =>
      flag(
        'look-alike-handle',
        `${two.handle} looks like ${one.handle}: ${two.codePoints} and ${one.codePoints}.`,
        two,
      ),
    );
}

function invisibleCharacters({ mandate }: FlagContext): MandateFlag[] {
  return mandate.accounts
    .filter(({ handle }) => /\p{Default_Ignorable_Code_Point}/u.test(handle))
    .map((account) =>
      flag(
        'invisible-character',
        `${account.handle} holds a character that shows nothing: ${account.codePoints}.`,
        account,
      ),
    );
}

/** Letters of two scripts in one name seldom stand there by chance. */
function mixedScripts({ mandate }: FlagContext): MandateFlag[] {
  return mandate.accounts
    .filter(
      ({ kind, handle }) =>
        kind === 'handle' && SCRIPTS.filter((one) => one.test(handle)).length > 1,
    )
    .map((account) =>
      flag(
        'handle-mixes-scripts',
        `${account.handle} has letters of several scripts: ${account.unusual.map(({ codePoint, character }) => `${codePoint} (${character})`).join(', ')}.`,
        account,
      ),
    );
}

const SCRIPTS = [
  /[\p{Script=Latin}]/u,
  /[\p{Script=Cyrillic}]/u,
  /[\p{Script=Greek}]/u,
  /[\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}]/u,
];

function handlesThatDifferByCase({ mandate: { accounts } }: FlagContext): MandateFlag[] {
  return pairsThatShare(accounts, ({ handle }) => foldCase(handle)).map(([one, two]) =>
    flag('handles-differ-by-case', `${one.handle} and ${two.handle} differ only by case.`, two),
  );
}

function brokenHandles({ brokenOverLine }: FlagContext): MandateFlag[] {
  return brokenOverLine.map((account) =>
    flag(
      'handle-broken-over-line',
      `${account.handle} runs over a line of the paper; whether a hyphen at the break is its own cannot be seen.`,
      account,
      true,
    ),
  );
}

/** The pairs of accounts that have one key; a long list is not held pair by pair. */
function pairsThatShare(
  accounts: readonly OrderedAccount[],
  keyOf: (account: OrderedAccount) => string,
): [OrderedAccount, OrderedAccount][] {
  return [...Map.groupBy(accounts, keyOf).values()].flatMap((group) =>
    group.flatMap((one, index) =>
      group.slice(index + 1).map((two): [OrderedAccount, OrderedAccount] => [one, two]),
    ),
  );
}

function duplicates({ listedTwice }: FlagContext): MandateFlag[] {
  return listedTwice.map((account) =>
    flag('duplicate-handle', `${account.handle} is listed twice.`, account),
  );
}

function doeCount({ mandate }: FlagContext): MandateFlag[] {
  const { does, accounts } = mandate;
  const handles = new Set(accounts.map((account) => account.handle)).size;
  if (does === null || handles === 0 || does.numbers.length === handles) return [];
  const more = handles > does.numbers.length;
  return [
    flag(
      more ? 'more-handles-than-does' : 'fewer-handles-than-does',
      `The order counts ${does.numbers.length} Does and lists ${handles} accounts.`,
      does,
    ),
  ];
}

function accountsListed({ mandate, accountsElsewhere }: FlagContext): MandateFlag[] {
  const [first] = mandate.accounts;
  if (first === undefined) {
    return [flag('accounts-not-listed', 'The order lists no account by name.', null, true)];
  }
  return accountsElsewhere
    ? [
        flag(
          'accounts-listed-elsewhere',
          'The accounts are listed outside the command; check that they are the ones meant.',
          first,
        ),
      ]
    : [];
}

function excludedToo({ excludedAccounts }: FlagContext): MandateFlag[] {
  return excludedAccounts.contradicted.map((account) =>
    flag(
      'account-excluded',
      `The order names ${account.handle} in a command and takes it out elsewhere.`,
      account,
      true,
    ),
  );
}

/** What is flagged about the accounts that an order lists. */
export const ACCOUNT_FLAGS: readonly FlagRule[] = [
  lookAlikeNames,
  lookAlikeHandles,
  invisibleCharacters,
  mixedScripts,
  handlesThatDifferByCase,
  brokenHandles,
  duplicates,
  excludedToo,
  doeCount,
  accountsListed,
];

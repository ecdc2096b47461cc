import { Temporal } from 'temporal-polyfill';
import { formatCourtDate, holidaysInYear, objectionWindow } from '../calendar/index.ts';
import type { OrderReading } from '../papers/index.ts';
import { findNameLookAlike, handlesLookAlike } from './find-look-alikes.ts';
import type { Mandate, MandateFlag, OrderedAccount, OrderPassage } from './mandate.ts';
import { foldCase } from './skeleton.ts';

/** What the flags are raised from. */
export interface FlagContext {
  readonly mandate: Omit<Mandate, 'flags'>;
  readonly order: OrderReading;
  readonly partyNames: readonly string[];
  /** "respond to the subpoena", when the order says that beside what it lists; else null. */
  readonly alsoComply: OrderPassage | null;
  /** Whether the accounts stand outside the sentence that commands. */
  readonly accountsElsewhere: boolean;
  /** Accounts that one list names a second time. */
  readonly listedTwice: readonly OrderedAccount[];
  /** Due dates of further commands that differ from the mandate's. */
  readonly otherDueDates: readonly OrderPassage[];
  /** Further parties that the order commands to produce. */
  readonly otherParties: readonly OrderPassage[];
  /** The state where the court sits, as the court table names it; null when unknown. */
  readonly state: string | null;
}

type FlagRule = (context: FlagContext) => readonly MandateFlag[];

/** Every flag that the rules raise, in the order of the paper. */
export function flagMandate(context: FlagContext): MandateFlag[] {
  return RULES.flatMap((rule) => rule(context)).toSorted(byPlace);
}

const RULES: readonly FlagRule[] = [
  lookAlikes,
  handlesThatDifferByCase,
  duplicates,
  doeCount,
  dueDateOpen,
  dueAgainstOrder,
  dueInsideObjectionWindow,
  dueOnFreeDay,
  openClauses,
  whoAndToWhom,
  dispositionOfOrder,
  accountsListed,
  severalCommands,
  conditions,
];

function flag(
  code: string,
  message: string,
  passage: OrderPassage | null,
  stops = false,
): MandateFlag {
  return { code, message, at: passage?.at ?? null, pin: passage?.pin ?? null, stops };
}

function place({ at }: MandateFlag): number {
  return at === null ? Infinity : at.page * 1000 + (at.line ?? 0);
}

function byPlace(one: MandateFlag, two: MandateFlag): number {
  const [first, second] = [place(one), place(two)];
  return first === second ? 0 : first - second;
}

function lookAlikes({ mandate, partyNames }: FlagContext): MandateFlag[] {
  const { accounts } = mandate;
  const againstNames = accounts.flatMap((account) => {
    const found = findNameLookAlike(account.handle, partyNames);
    return found === null
      ? []
      : [
          flag(
            'look-alike-handle',
            `${account.handle} looks like the name ${found.name}: ${found.differences.join('; ')}. It is another handle; match it by exact code points.`,
            account,
          ),
        ];
  });
  const againstHandles = pairs(accounts)
    .filter(([one, two]) => handlesLookAlike(one.handle, two.handle))
    .map(([one, two]) =>
      flag(
        'look-alike-handle',
        `${two.handle} looks like ${one.handle}: ${two.codePoints} and ${one.codePoints}.`,
        two,
      ),
    );
  const invisible = accounts
    .filter((account) => /\p{Default_Ignorable_Code_Point}/u.test(account.handle))
    .map((account) =>
      flag(
        'invisible-character',
        `${account.handle} holds a character that shows nothing: ${account.codePoints}.`,
        account,
      ),
    );
  return [...againstNames, ...againstHandles, ...invisible];
}

function handlesThatDifferByCase({ mandate }: FlagContext): MandateFlag[] {
  return pairs(mandate.accounts)
    .filter(
      ([one, two]) => one.handle !== two.handle && foldCase(one.handle) === foldCase(two.handle),
    )
    .map(([one, two]) =>
      flag('handles-differ-by-case', `${one.handle} and ${two.handle} differ only by case.`, two),
    );
}

function duplicates({ listedTwice }: FlagContext): MandateFlag[] {
  return listedTwice.map((account) =>
    flag('duplicate-handle', `${account.handle} is listed twice.`, account),
  );
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, index) =>
    items.slice(index + 1).map((two): [Item, Item] => [one, two]),
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

function dueDateOpen({ mandate: { due } }: FlagContext): MandateFlag[] {
  if (due.kind !== 'open') return [];
  return due.passage === null
    ? [flag('no-due-date', due.why, null)]
    : [flag('due-date-open', due.why, due.passage)];
}

function dueAgainstOrder({ mandate: { due }, order }: FlagContext): MandateFlag[] {
  if (due.kind === 'open' || order.dated === null || due.date >= order.dated) return [];
  return [
    flag(
      'due-before-order',
      `Production is due ${due.date}, before the order's own date, ${order.dated}.`,
      due,
      true,
    ),
  ];
}

const MAGISTRATE = /\bmagistrate\b/iu;

function dueInsideObjectionWindow({ mandate: { due }, order, state }: FlagContext): MandateFlag[] {
  if (due.kind === 'open' || order.dated === null) return [];
  if (!MAGISTRATE.test(order.judge?.title ?? '')) return [];
  const window = objectionWindow(Temporal.PlainDate.from(order.dated), 'electronic', state);
  const closes = window.closes.date;
  if (due.date < order.dated || due.date >= closes.toString()) return [];
  return [
    flag(
      'due-before-objection-window-closes',
      `Production is due ${due.date}; objections to the magistrate judge's order are in time until ${formatCourtDate(closes)} if it was served electronically on its date, ${order.dated} (${window.rule.authority}: 14 days after service; ${window.closes.rules.map((rule) => rule.authority).join('; ')}).`,
      due,
    ),
  ];
}

function dueOnFreeDay({ mandate: { due }, state }: FlagContext): MandateFlag[] {
  if (due.kind !== 'fixed') return [];
  const date = Temporal.PlainDate.from(due.date);
  const holiday = holidaysInYear(date.year, state).find((each) => each.date.equals(date));
  const what =
    date.dayOfWeek > 5
      ? 'a weekend'
      : holiday === undefined
        ? null
        : `${holiday.name} (${holiday.authority})`;
  if (what === null) return [];
  return [
    flag(
      'due-on-weekend-or-holiday',
      `${formatCourtDate(date)} is ${what}; Rule 6(a) does not move a date that the order itself fixes.`,
      due,
    ),
  ];
}

/** One flag for each reason that leaves a clause open, under the reason's own name. */
function openClauses({ mandate }: FlagContext): MandateFlag[] {
  const names: Readonly<Record<string, string>> = { 'general-clause': 'general-clause-open' };
  const open = mandate.clauses.flatMap((clause) =>
    clause.openings.map((opening) =>
      flag(names[opening.code] ?? opening.code, `${clause.id}: ${opening.message}`, clause),
    ),
  );
  const barred = mandate.clauses
    .filter((clause) => clause.state === 'barred')
    .map((clause) =>
      flag('content-barred', `${clause.id}: ${clause.why} (18 U.S.C. § 2702(a))`, clause),
    );
  return [...open.filter((each) => each.code !== 'accounts-not-listed'), ...barred];
}

function whoAndToWhom({ mandate }: FlagContext): MandateFlag[] {
  return [
    ...(mandate.commandedParty === null
      ? [flag('no-commanded-party', 'The order does not say who must produce.', null, true)]
      : []),
    ...(mandate.recipient === null
      ? [flag('no-recipient', 'The order does not say to whom the records go.', null)]
      : []),
  ];
}

function conditions({ mandate }: FlagContext): MandateFlag[] {
  return mandate.conditions.map((condition) =>
    condition.kind === 'stay'
      ? flag('stayed', `${condition.title}: "${condition.text}".`, condition, true)
      : flag('conditional', `${condition.title}: "${condition.text}".`, condition),
  );
}

function dispositionOfOrder({ order }: FlagContext): MandateFlag[] {
  return [
    ...(order.dispositions.length === 0
      ? [flag('no-disposition', 'The order commands a production and grants no motion.', null)]
      : []),
    ...(order.dated === null
      ? [flag('order-undated', 'The order has no date that can be read.', null, true)]
      : []),
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

function severalCommands({ alsoComply, otherDueDates, otherParties }: FlagContext): MandateFlag[] {
  return [
    ...(alsoComply === null
      ? []
      : [
          flag(
            'subpoena-not-in-order',
            `The order also commands to "${alsoComply.text}", whose requests it does not set out; they are carried out only as far as a clause says what to produce.`,
            alsoComply,
          ),
        ]),
    ...otherDueDates.map((due) =>
      flag('due-dates-differ', `A further command has another time: "${due.text}".`, due),
    ),
    ...otherParties.map((party) =>
      flag(
        'several-commanded-parties',
        `The order also commands ${party.text}; one mandate has one commanded party.`,
        party,
        true,
      ),
    ),
  ];
}

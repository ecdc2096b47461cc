import { courtById } from '../courts/index.ts';
import type { OrderReading, Paper } from '../papers/index.ts';
import { brokenOverLine, commandedAccounts, eachOnce, listedTwice } from './commanded-accounts.ts';
import { findPostUrls } from './find-accounts.ts';
import type { ProductionCommand } from './find-commands.ts';
import { findDoes } from './find-does.ts';
import type { FlagContext } from './flag-context.ts';
import { flagMandate } from './flag-mandate.ts';
import type { DueDate, Exclusion, Mandate, OrderedAccount, OrderPassage } from './mandate.ts';
import { orderPassage } from './order-passage.ts';
import { partyNames } from './party-names.ts';
import { readClauses, type ClauseDraft } from './read-clauses.ts';
import { readConditions } from './read-conditions.ts';
import { readDueDate } from './read-due-date.ts';
import { orderedParty, readRecipient, type FoundRecipient } from './read-parties.ts';
import { refuseContradiction } from './refuse-contradiction.ts';
import { selectCommands } from './select-commands.ts';
import { sentenceRanges } from './sentence-ranges.ts';
import { settleClauses } from './settle-clauses.ts';

/**
 * Reads what an order commands. Null when it commands nobody to produce anything. Throws
 * `order-contradictory` when it denies the motion and still commands, or decides one motion
 * twice; `date-invalid` for a due date that no calendar has.
 *
 * @param knownNames names of parties known from elsewhere, to hold the handles against.
 */
export function readMandate(
  order: OrderReading,
  paper: Paper,
  knownNames: readonly string[] = [],
): Mandate | null {
  const { commands, released } = selectCommands(order, paper);
  if (commands.length === 0) return null;
  refuseContradiction(order);
  const state = stateOf(order);
  const sentences = commands.map((command) => command.sentence);
  const decides = Math.min(...[...order.commands, ...sentences].map((each) => each.start));
  const { accounts, elsewhere } = commandedAccounts(paper, sentences, decides);
  const readings = commands.map((command) =>
    readCommand(paper, command, accounts, { dated: order.dated, state }),
  );
  const exclusions = [
    ...readings.flatMap((reading) => reading.exclusions),
    ...released.flatMap((command) => exclusionsOf(paper, command, accounts)),
  ];
  const parties = distinct(readings.flatMap(({ party }) => (party === null ? [] : [party])));
  const dues = readings.map((reading) => reading.due);
  const mandate: Omit<Mandate, 'flags'> = {
    kind: 'mandate',
    commandedParty: parties[0] ?? null,
    recipient: readings.find((reading) => reading.recipient !== null)?.recipient?.party ?? null,
    due: dues.find((due) => due.kind !== 'open') ?? dues[0] ?? NO_DUE,
    accounts: eachOnce(accounts),
    clauses: settleClauses(joinDrafts(readings.map((reading) => reading.clauses)), {
      orderText: paper.text,
      orderName: order.caseNumber === null ? 'The order' : `Order, No. ${order.caseNumber}`,
      handles: eachOnce(accounts).map((account) => account.handle),
      postsEnumerated: sentences.some(
        (each) => findPostUrls(paper.text.slice(each.start, each.end)).length > 0,
      ),
      exclusions,
    }),
    exclusions,
    conditions: readConditions(
      paper,
      sentenceRanges(paper.text).filter((each) => each.end > decides),
    ),
    does: sentences.map((each) => findDoes(paper, each)).find((does) => does !== null) ?? null,
  };
  const context: FlagContext = {
    mandate,
    order,
    state,
    partyNames: [...knownNames, ...partyNames(order, [mandate.commandedParty, mandate.recipient])],
    alsoComply: readings.find((reading) => reading.alsoComply !== null)?.alsoComply ?? null,
    accountsElsewhere: elsewhere,
    listedTwice: listedTwice(paper, accounts),
    brokenOverLine: accounts.filter((account) => brokenOverLine(paper, account)),
    otherDueDates: otherDueDates(dues, mandate.due),
    otherParties: parties.slice(1),
  };
  return { ...mandate, flags: flagMandate(context) };
}

const NO_DUE: DueDate = {
  kind: 'open',
  date: null,
  passage: null,
  why: 'The command gives no time.',
};

/** The state where the court sits, for its holidays; null when the court is unknown. */
function stateOf(order: OrderReading): string | null {
  const id = order.court?.id ?? null;
  return id === null ? null : (courtById(id)?.location ?? null);
}

interface CommandReading {
  readonly party: OrderPartyOrNull;
  readonly recipient: FoundRecipient | null;
  readonly due: DueDate;
  readonly clauses: readonly ClauseDraft[];
  readonly exclusions: readonly Exclusion[];
  readonly alsoComply: OrderPassage | null;
}

type OrderPartyOrNull = Mandate['commandedParty'];

function readCommand(
  paper: Paper,
  command: ProductionCommand,
  accounts: readonly OrderedAccount[],
  order: { readonly dated: string | null; readonly state: string | null },
): CommandReading {
  const recipient = readRecipient(paper, command.object);
  const found = readDueDate(paper, command.sentence, order);
  const outside = [
    ...readConditions(paper, [command.object]),
    ...(recipient === null ? [] : [recipient.range]),
    ...(found.range === null ? [] : [found.range]),
    ...(command.frame === null ? [] : [command.frame]),
  ];
  return {
    party: command.subject === null ? null : orderedParty(paper, command.subject),
    recipient,
    due: found.due,
    ...ownAccounts(
      readClauses(paper, command.object, outside, accounts, command.verb),
      command,
      accounts,
    ),
    alsoComply: alsoComply(paper, command),
  };
}

/** "shall respond to the subpoena at issue and produce …" */
function alsoComply(paper: Paper, command: ProductionCommand): OrderPassage | null {
  const start = command.subject?.end ?? command.sentence.start;
  const words = paper.text.slice(start, command.object.start);
  const match = /\b(?:respond to|comply with)\s+the\s+subpoena(?:\s+at\s+issue)?/iu.exec(words);
  if (match === null) return null;
  return orderPassage(paper, start + match.index, start + match.index + match[0].length);
}

function exclusionsOf(
  paper: Paper,
  command: ProductionCommand,
  accounts: readonly OrderedAccount[],
): Exclusion[] {
  const { clauses, exclusions } = readClauses(paper, command.object, [], accounts, command.verb);
  return [
    ...clauses.map(({ start, end, text, at, until, pin, category }) => ({
      start,
      end,
      text,
      at,
      until,
      pin,
      category,
    })),
    ...exclusions,
  ];
}

/** The clauses of one command among several are about the accounts that its own sentence names. */
function ownAccounts(
  reading: ReturnType<typeof readClauses>,
  command: ProductionCommand,
  accounts: readonly OrderedAccount[],
): ReturnType<typeof readClauses> {
  const within = accounts.filter(
    ({ start, end }) => command.sentence.start <= start && end <= command.sentence.end,
  );
  const handles = eachOnce(within).map((account) => account.handle);
  if (handles.length === 0 || handles.length === eachOnce(accounts).length) return reading;
  const clauses = reading.clauses.map((draft) =>
    draft.accounts.kind === 'shared'
      ? Object.assign({}, draft, { accounts: { kind: 'own', handles } })
      : draft,
  );
  return { ...reading, clauses };
}

/** Puts the drafts of several commands in one list, keeping each one's parent. */
function joinDrafts(lists: readonly (readonly ClauseDraft[])[]): ClauseDraft[] {
  const joined: ClauseDraft[] = [];
  for (const list of lists) {
    const offset = joined.length;
    for (const draft of list) {
      joined.push({ ...draft, parent: draft.parent === null ? null : draft.parent + offset });
    }
  }
  return joined;
}

function distinct<Party extends { readonly name: string }>(parties: readonly Party[]): Party[] {
  return parties.filter(
    (one, index) =>
      parties.findIndex((other) => other.name.toLowerCase() === one.name.toLowerCase()) === index,
  );
}

function otherDueDates(dues: readonly DueDate[], chosen: DueDate): OrderPassage[] {
  return dues.flatMap((due) => (due.kind !== 'open' && due.date !== chosen.date ? [due] : []));
}

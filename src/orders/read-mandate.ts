import { courtById } from '../courts/index.ts';
import type { OrderReading, Paper } from '../papers/index.ts';
import { brokenOverLine, commandedAccounts, eachOnce, listedTwice } from './commanded-accounts.ts';
import { deniedParts } from './denied-parts.ts';
import { excludedAccounts, withoutAccounts } from './excluded-accounts.ts';
import { findAccounts, findPostUrls } from './find-accounts.ts';
import { findDoes } from './find-does.ts';
import type { FlagContext } from './flag-context.ts';
import { flagMandate } from './flag-mandate.ts';
import type {
  DueDate,
  Exclusion,
  Mandate,
  OrderedAccount,
  OrderedParty,
  OrderPassage,
} from './mandate.ts';
import { partyNames } from './party-names.ts';
import type { ClauseDraft } from './read-clauses.ts';
import { readCommand, releasedBy } from './read-command.ts';
import { readConditions } from './read-conditions.ts';
import { readRecipient } from './read-parties.ts';
import { refuseContradiction } from './refuse-contradiction.ts';
import { selectCommands } from './select-commands.ts';
import { separateTerms } from './separate-terms.ts';
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
  const named = commands.flatMap(({ subject, object, frame }) => [
    ...(subject === null ? [] : [subject]),
    ...[readRecipient(paper, object, frame)?.party ?? []].flat(),
  ]);
  const { accounts, elsewhere } = commandedAccounts(paper, sentences, named, decides);
  const readings = commands.map((command) =>
    readCommand(paper, command, accounts, { dated: order.dated, state }),
  );
  const exclusions = [
    ...readings.flatMap((reading) => reading.exclusions),
    ...released.flatMap((command) => releasedBy(paper, command, accounts)),
    ...deniedExclusions(paper, decides, accounts),
  ];
  const excluded = excludedAccounts(paper, accounts, exclusions);
  const meant = accounts.filter(({ handle }) => !excluded.handles.has(handle));
  const parties = distinct(readings.flatMap((reading) => reading.parties));
  const apart = separateTerms(paper, decides, { dated: order.dated, state });
  const drafts = joinDrafts(readings.map((reading) => reading.clauses));
  const dues = [...readings.map((reading) => reading.due), ...apart.dues];
  const mandate: Omit<Mandate, 'flags'> = {
    kind: 'mandate',
    commandedParty: parties[0] ?? null,
    recipient:
      readings.find((reading) => reading.recipient !== null)?.recipient?.party ?? apart.recipient,
    due: dues.find((due) => due.kind !== 'open') ?? dues[0] ?? NO_DUE,
    accounts: eachOnce(meant),
    clauses: settleClauses(withoutAccounts(drafts, excluded.handles), {
      orderText: paper.text,
      orderName: order.caseNumber === null ? 'The order' : `Order, No. ${order.caseNumber}`,
      handles: eachOnce(meant).map((account) => account.handle),
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
    commandsByOrder: sentences.some(({ start, end }) => ORDERS.test(paper.text.slice(start, end))),
    excludedAccounts: excluded,
    listedTwice: listedTwice(paper, meant),
    brokenOverLine: meant.filter((account) => brokenOverLine(paper, account)),
    otherDueDates: [
      ...otherDueDates(dues, mandate.due),
      ...readings.flatMap((reading) => reading.otherDues),
    ],
    otherParties: parties.slice(1),
  };
  return { ...mandate, flags: flagMandate(context) };
}

/** What the decretal part denies though it grants the rest; what names no record is passed over. */
function deniedExclusions(
  paper: Paper,
  decides: number,
  accounts: readonly OrderedAccount[],
): Exclusion[] {
  const sentences = sentenceRanges(paper.text).filter((each) => each.end > decides);
  return deniedParts(paper, sentences).flatMap((object) => {
    const named = [...accounts, ...findAccounts(paper, object)];
    return releasedBy(paper, { object, verb: '' }, named).filter(
      (exclusion) =>
        exclusion.mayCover.length > 0 ||
        named.some((each) => exclusion.start <= each.start && each.end <= exclusion.end) ||
        findDoes(paper, exclusion) !== null,
    );
  });
}

/** Words by which a sentence is itself the court's order. */
const ORDERS =
  /\b(?:orders|ordered|directs|directed|commands|commanded|compels|compelled|requires)\s+(?:that\b|to\b|\p{L})/iu;

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

const PRONOUN = /^(?:it|they|he|she)$/iu;
const FORM = /,?\s+(?:Inc|LLC|L\.L\.C|Ltd|Corp|Co|Corporation|Company)\b\.?$/iu;

/** The name as the order has it and the full one that it stands for, without the legal form. */
function namesOf({ name, fullName }: OrderedParty): string[] {
  return [name, fullName ?? name].map((each) => each.replace(FORM, '').toLowerCase());
}

function distinct(parties: readonly OrderedParty[]): OrderedParty[] {
  const named = parties.filter(({ name }) => !PRONOUN.test(name));
  const known = named.length > 0 ? named : parties;
  return known.filter(
    (one, index) =>
      known.findIndex((other) => namesOf(other).some((name) => namesOf(one).includes(name))) ===
      index,
  );
}

function otherDueDates(dues: readonly DueDate[], chosen: DueDate): OrderPassage[] {
  return dues.flatMap((due) => (due.kind !== 'open' && due.date !== chosen.date ? [due] : []));
}

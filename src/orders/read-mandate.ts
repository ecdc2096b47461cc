import type { OrderReading, Paper, TextRange } from '../papers/index.ts';
import { brokenOverLine, commandedAccounts, eachOnce, listedTwice } from './commanded-accounts.ts';
import { countingBasis } from './counting-basis.ts';
import { deniedExclusions } from './denied-exclusions.ts';
import { distinctParties } from './distinct-parties.ts';
import { excludedAccounts, withoutAccounts, type ExcludedAccounts } from './excluded-accounts.ts';
import { findPostUrls } from './find-accounts.ts';
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
import { readCommand, releasedBy, type CommandReading } from './read-command.ts';
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
  const sentences = commands.map((command) => command.sentence);
  const said: WhatIsSaid = {
    ...whatIsSaid(order, paper, { commands, released }),
    sentences,
    decides: decidesFrom(order, sentences),
  };
  const mandate = withoutFlags(order, paper, said);
  return {
    ...mandate,
    flags: flagMandate(flagContext(order, paper, { said, mandate, knownNames })),
  };
}

/** What the commands of an order say, each one read, before they make one mandate. */
interface WhatIsSaid {
  readonly sentences: readonly TextRange[];
  /** Where the decretal part begins, as an offset. */
  readonly decides: number;
  readonly readings: readonly CommandReading[];
  readonly apart: ReturnType<typeof separateTerms>;
  readonly dues: readonly DueDate[];
  readonly exclusions: readonly Exclusion[];
  readonly excluded: ExcludedAccounts;
  /** The accounts as they are named, without those taken out. */
  readonly meant: readonly OrderedAccount[];
  readonly elsewhere: boolean;
}

function decidesFrom(order: OrderReading, sentences: readonly TextRange[]): number {
  return Math.min(...[...order.commands, ...sentences].map((each) => each.start));
}

function whatIsSaid(
  order: OrderReading,
  paper: Paper,
  { commands, released }: ReturnType<typeof selectCommands>,
): Omit<WhatIsSaid, 'sentences' | 'decides'> {
  const sentences = commands.map((command) => command.sentence);
  const decides = decidesFrom(order, sentences);
  const basis = countingBasis(order);
  const parties = commands.flatMap(({ subject, object, frame }) => [
    ...(subject === null ? [] : [subject]),
    ...[readRecipient(paper, object, frame)?.party ?? []].flat(),
  ]);
  const { accounts, elsewhere } = commandedAccounts(paper, sentences, parties, decides);
  const readings = commands.map((command) => readCommand(paper, command, accounts, basis));
  const exclusions = [
    ...readings.flatMap((reading) => reading.exclusions),
    ...released.flatMap((command) => releasedBy(paper, command, accounts)),
    ...deniedExclusions(paper, decides, accounts),
  ];
  const excluded = excludedAccounts(paper, accounts, exclusions);
  const apart = separateTerms(paper, decides, basis);
  return {
    readings,
    apart,
    dues: [...readings.map((reading) => reading.due), ...apart.dues],
    exclusions,
    excluded,
    meant: accounts.filter(({ handle }) => !excluded.handles.has(handle)),
    elsewhere,
  };
}

function withoutFlags(order: OrderReading, paper: Paper, said: WhatIsSaid): Omit<Mandate, 'flags'> {
  const { sentences, readings, exclusions } = said;
  const accounts = eachOnce(said.meant);
  const drafts = joinDrafts(readings.map((reading) => reading.clauses));
  return {
    kind: 'mandate',
    commandedParty: commandedParties(said)[0] ?? null,
    recipient:
      readings.find((reading) => reading.recipient !== null)?.recipient?.party ??
      said.apart.recipient,
    due: said.dues.find((due) => due.kind !== 'open') ?? said.dues[0] ?? NO_DUE,
    accounts,
    clauses: settleClauses(withoutAccounts(drafts, said.excluded.handles), {
      orderText: paper.text,
      orderName: order.caseNumber === null ? 'The order' : `Order, No. ${order.caseNumber}`,
      handles: accounts.map((account) => account.handle),
      readByOcr: new Set(
        accounts.flatMap(({ handle, ocrConfidence }) =>
          ocrConfidence === undefined ? [] : [handle],
        ),
      ),
      postsEnumerated: sentences.some(
        (each) => findPostUrls(paper.text.slice(each.start, each.end)).length > 0,
      ),
      exclusions,
    }),
    exclusions,
    conditions: readConditions(
      paper,
      sentenceRanges(paper.text).filter((each) => each.end > said.decides),
    ),
    does: sentences.map((each) => findDoes(paper, each)).find((does) => does !== null) ?? null,
  };
}

function commandedParties({ readings }: WhatIsSaid): OrderedParty[] {
  return distinctParties(readings.flatMap((reading) => reading.parties));
}

function flagContext(
  order: OrderReading,
  paper: Paper,
  read: {
    readonly said: WhatIsSaid;
    readonly mandate: Omit<Mandate, 'flags'>;
    readonly knownNames: readonly string[];
  },
): FlagContext {
  const { said, mandate, knownNames } = read;
  const names = partyNames(order, [mandate.commandedParty, mandate.recipient]);
  return {
    mandate,
    order,
    state: countingBasis(order).state,
    partyNames: [...knownNames, ...names],
    alsoComply: said.readings.find((reading) => reading.alsoComply !== null)?.alsoComply ?? null,
    accountsElsewhere: said.elsewhere,
    commandsByOrder: said.sentences.some(({ start, end }) =>
      ORDERS.test(paper.text.slice(start, end)),
    ),
    excludedAccounts: said.excluded,
    listedTwice: listedTwice(paper, said.meant),
    brokenOverLine: said.meant.filter((account) => brokenOverLine(paper, account)),
    otherDueDates: [
      ...otherDueDates(said.dues, mandate.due),
      ...said.readings.flatMap((reading) => reading.otherDues),
    ],
    otherParties: commandedParties(said).slice(1),
  };
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

/** Times of further commands that differ from the mandate's, those included that give no date. */
function otherDueDates(dues: readonly DueDate[], chosen: DueDate): OrderPassage[] {
  return dues.flatMap((due) => {
    if (due === chosen) return [];
    if (due.kind === 'open') return due.passage ?? [];
    return due.date === chosen.date ? [] : [due];
  });
}

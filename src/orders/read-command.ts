import type { Paper } from '../papers/index.ts';
import { eachOnce } from './commanded-accounts.ts';
import { LEGAL_FORM } from './distinct-parties.ts';
import type { ProductionCommand } from './find-commands.ts';
import type { CountingBasis } from './found-due.ts';
import type { DueDate, Exclusion, OrderedAccount, OrderedParty, OrderPassage } from './mandate.ts';
import type { MaskedRange } from './mask-object.ts';
import { orderPassage } from './order-passage.ts';
import { readClauses, type ClauseDraft } from './read-clauses.ts';
import { readConditions } from './read-conditions.ts';
import { readDueDate } from './read-due-date.ts';
import {
  orderedParty,
  readRecipient,
  separateParties,
  type FoundRecipient,
} from './read-parties.ts';

/** What one command says. */
export interface CommandReading {
  /** Everybody that its subject names. */
  readonly parties: readonly OrderedParty[];
  readonly recipient: FoundRecipient | null;
  readonly due: DueDate;
  /** Further dates that its sentence sets. */
  readonly otherDues: readonly OrderPassage[];
  readonly clauses: readonly ClauseDraft[];
  readonly exclusions: readonly Exclusion[];
  readonly alsoComply: OrderPassage | null;
}

/** Reads one command: who, to whom, by when, what; its clauses are about its own accounts. */
export function readCommand(
  paper: Paper,
  command: ProductionCommand,
  accounts: readonly OrderedAccount[],
  order: CountingBasis,
): CommandReading {
  const recipient = readRecipient(paper, command.object, command.frame);
  const own = readDueDate(paper, command.own, order);
  const found = own.range === null ? readDueDate(paper, command.sentence, order) : own;
  const outside = [
    ...readConditions(paper, [command.object]),
    ...(recipient === null ? [] : [recipient.range]),
    ...(found.range === null ? [] : [found.range]),
    ...(command.frame === null ? [] : [command.frame]),
    ...mentions(paper, command),
  ];
  return {
    parties:
      command.subject === null
        ? []
        : separateParties(paper.text, command.subject).map((each) => orderedParty(paper, each)),
    recipient,
    due: found.due,
    otherDues: found.others ?? [],
    ...ownAccounts(
      readClauses(paper, command.object, outside, accounts, command.verb),
      command,
      accounts,
    ),
    alsoComply: alsoComply(paper, command),
  };
}

/** The commanded party's own name inside the object: "the Social accounts", "held by Social". */
function mentions(paper: Paper, { subject, object }: ProductionCommand): MaskedRange[] {
  if (subject === null) return [];
  const { name } = orderedParty(paper, subject);
  const short = name.replace(LEGAL_FORM, '');
  if (!/^\p{Lu}/u.test(short)) return [];
  const escaped = short.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const pattern = new RegExp(
    `(?<![\\p{L}\\d@])${escaped}(?:,?\\s+(?:Inc|LLC|Ltd|Corp|Co)\\b\\.?)?(?:[’']s)?(?![\\p{L}\\d])`,
    'gu',
  );
  const words = paper.text.slice(object.start, object.end);
  return [...words.matchAll(pattern)].map((match) => ({
    start: object.start + match.index,
    end: object.start + match.index + match[0].length,
    filler: '_',
  }));
}

/** "shall respond to the subpoena at issue and produce …" */
function alsoComply(paper: Paper, command: ProductionCommand): OrderPassage | null {
  const start = command.subject?.end ?? command.sentence.start;
  const words = paper.text.slice(start, command.object.start);
  const match = /\b(?:respond to|comply with)\s+the\s+subpoena(?:\s+at\s+issue)?/iu.exec(words);
  if (match === null) return null;
  return orderPassage(paper, start + match.index, start + match.index + match[0].length);
}

/** What a sentence such as "need not produce …" takes out. */
export function releasedBy(
  paper: Paper,
  command: Pick<ProductionCommand, 'object' | 'verb'>,
  accounts: readonly OrderedAccount[],
): Exclusion[] {
  const { clauses, exclusions } = readClauses(paper, command.object, [], accounts, command.verb);
  return [
    ...clauses.map(({ start, end, text, at, until, pin, category, mayCover }) => ({
      start,
      end,
      text,
      at,
      until,
      pin,
      category,
      mayCover,
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

import type { PaperKind, PaperReading } from '../order-reading.ts';
import type { Paper, TextRange } from '../paper.ts';
import { judgeDispositions } from './judge-dispositions.ts';
import { readDeadlines } from './order/read-deadlines.ts';
import { readOrderConditions } from './order/read-order-conditions.ts';
import { readCommands } from './read-commands.ts';
import { readDispositions } from './read-dispositions.ts';
import type { Front } from './read-front.ts';

/** What a court decides and commands by a paper. */
export type Decided = Pick<
  PaperReading,
  'disposition' | 'dispositions' | 'commands' | 'deadlines' | 'conditions' | 'flags'
>;

/** Kinds by which a court decides. A transcript is none: what is said there is no ruling. */
const DECIDES: ReadonlySet<PaperKind> = new Set(['order', 'opinion', 'minutes']);

const UNDECIDED: Decided = {
  disposition: null,
  dispositions: [],
  commands: [],
  deadlines: [],
  conditions: [],
  flags: [],
};

/** What is known of a paper when it is asked what it decides. */
interface DecidedInput {
  readonly sentences: readonly TextRange[];
  readonly isQuoted: (offset: number) => boolean;
  readonly title: Front['title'];
  readonly dated: string | null;
}

/**
 * Reads what a paper decides; nothing of a kind by which nobody decides. A proposed order decides
 * nothing either, but the times and conditions that it would set are read.
 */
export function readDecided(
  paper: Paper,
  kind: PaperKind,
  { sentences, isQuoted, title, dated }: DecidedInput,
): Decided {
  if (!DECIDES.has(kind) && kind !== 'proposed-order') return UNDECIDED;
  const dispositions = readDispositions(paper, sentences, isQuoted);
  const commands = readCommands(paper, sentences, dispositions, isQuoted);
  const terms = {
    deadlines: readDeadlines(paper, sentences, { commands, dispositions, dated, isQuoted }),
    conditions: readOrderConditions(paper, sentences, commands, isQuoted),
  };
  if (kind === 'proposed-order') return { ...UNDECIDED, ...terms };
  const { disposition, flags } = judgeDispositions(dispositions, title, {
    decidesReview: kind === 'opinion',
    commands: commands.some((command) => command.kind !== 'ruling'),
  });
  return { disposition, dispositions, commands, ...terms, flags };
}

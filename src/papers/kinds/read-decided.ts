import type { PaperKind, PaperReading } from '../order-reading.ts';
import type { Paper, TextRange } from '../paper.ts';
import { judgeDispositions } from './judge-dispositions.ts';
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

/** Reads what a paper decides; nothing of a kind by which nobody decides, a proposed order's too. */
export function readDecided(
  paper: Paper,
  kind: PaperKind,
  {
    sentences,
    isQuoted,
  }: {
    readonly sentences: readonly TextRange[];
    readonly isQuoted: (offset: number) => boolean;
  },
  { title }: Front,
): Decided {
  if (!DECIDES.has(kind)) return UNDECIDED;
  const dispositions = readDispositions(paper, sentences, isQuoted);
  const commands = readCommands(paper, sentences, dispositions, isQuoted);
  const { disposition, flags } = judgeDispositions(dispositions, title, {
    decidesReview: kind === 'opinion',
    commands: commands.some((command) => command.kind === 'directive'),
  });
  return { ...UNDECIDED, disposition, dispositions, commands, flags };
}

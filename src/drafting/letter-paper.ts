import type { Party } from '../matters/index.ts';
import { counselBlock } from './caption-of.ts';
import type { Block, Draft, DraftKind, Inline } from './draft.ts';
import type { DraftContext } from './draft-context.ts';
import { open, words } from './say.ts';

/** A letter from the counsel of a party, or from the party itself. */
export function letterPaper(
  context: DraftContext,
  letter: {
    readonly paper: DraftKind;
    readonly title: string;
    readonly by: Party | undefined;
    readonly to: readonly (readonly Inline[])[];
    readonly reference: readonly (readonly Inline[])[];
    readonly blocks: readonly Block[];
  },
): Draft {
  const { paper, title, by, to, reference, blocks } = letter;
  return {
    kind: 'draft',
    paper,
    title,
    footer: `${title}, Case No. ${context.proceeding.caseNumber}`,
    counsel: counselBlock(context, by),
    head: { kind: 'letter', date: words`${open('the date')}`, to, reference },
    parts: [{ title: '', separate: true, under: [], tables: false, blocks }],
    final: null,
    dated: context.today,
  };
}

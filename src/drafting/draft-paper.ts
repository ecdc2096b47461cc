import type { Draft, DraftKind } from './draft.ts';
import type { DraftContext } from './draft-context.ts';
import { markFinal } from './mark-final.ts';
import { objections } from './papers/objections.ts';
import { proposedOrder } from './papers/proposed-order.ts';
import { spellCitations } from './spell-citations.ts';
import { supplyGaps } from './gaps.ts';

/** Who drafts each kind of paper. */
const DRAFTERS: Readonly<Partial<Record<DraftKind, (context: DraftContext) => Draft>>> = {
  objections,
  'proposed-order': proposedOrder,
};

/**
 * Drafts a paper of a matter: what the matter, the assessment and the law say, with their pins;
 * what people supplied for its gaps; and the mark of whoever declared this very text final.
 */
export function draftPaper(kind: DraftKind, context: DraftContext): Draft {
  const drafter = DRAFTERS[kind];
  if (drafter === undefined) throw new Error(kind);
  const { supplies, finals, people } = context.matter;
  return markFinal(spellCitations(supplyGaps(drafter(context), supplies)), finals, people);
}

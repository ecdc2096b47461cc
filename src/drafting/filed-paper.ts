import type { Party } from '../matters/index.ts';
import { captionOf, counselBlock } from './caption-of.ts';
import type { Block, Draft, DraftKind, DraftPart } from './draft.ts';
import { partyOf, type DraftContext } from './draft-context.ts';
import { lines, open, words } from './say.ts';

/** A paper with the caption of the proceeding, presented by the counsel of a party. */
export function filedPaper(
  context: DraftContext,
  paper: DraftKind,
  by: Party | undefined,
  parts: readonly [DraftPart, ...DraftPart[]],
): Draft {
  const [{ title }] = parts;
  return {
    kind: 'draft',
    paper,
    title,
    footer: `${title}, Case No. ${context.proceeding.caseNumber}`,
    counsel: counselBlock(context, by),
    head: { kind: 'caption', caption: captionOf(context) },
    parts,
    final: null,
    dated: context.today,
  };
}

/** Where counsel of a party dates and signs. */
export function counselSignature({ matter }: DraftContext, by: Party | undefined): Block {
  const counsel = matter.counsel.find((each) => each.for === by?.id);
  return {
    kind: 'signature',
    before: words`Dated: ____________________`,
    under: lines(
      counsel?.name ?? open('name of counsel'),
      `Attorneys for ${by?.name ?? 'the party that presents this paper'}`,
    ),
  };
}

/** The name of a party by its role, or a gap for it. */
export function partyName(context: Pick<DraftContext, 'matter'>, role: Party['role']) {
  return partyOf(context, role)?.name ?? open(`the name of the ${role}`);
}

import { fileURLToPath } from 'node:url';
import { assess } from '../../src/assessment/index.ts';
import type { Block, Draft, DraftKind, Sentence } from '../../src/drafting/draft.ts';
import { draftContext, type DraftContext } from '../../src/drafting/draft-context.ts';
import { draftPaper } from '../../src/drafting/draft-paper.ts';
import { lawRegistry } from '../../src/law/index.ts';
import { loadMatter, type Matter } from '../../src/matters/index.ts';
import { loadMatterMandate } from '../../src/orders/index.ts';

const FOLDER = fileURLToPath(new URL('../../examples/in-re-twitter', import.meta.url));
const law = lawRegistry();

/** The founding matter, and what its order commands. */
export const foundingMatter = loadMatter(FOLDER);
export const foundingOrder = await loadMatterMandate(foundingMatter);

/** The context of a paper in a matter, of which no order is held. */
export function contextOf(matter: Matter, more: Partial<DraftContext> = {}): DraftContext {
  return draftContext({
    matter,
    law,
    assessment: assess({ matter, law }),
    ordered: null,
    production: null,
    relief: null,
    speaker: null,
    today: '2023-02-17',
    ...more,
  });
}

/** A paper of the founding matter, or of one made from it, with its order. */
export function draftOf(
  kind: DraftKind,
  matter: Matter = foundingMatter,
  more: Partial<DraftContext> = {},
): Draft {
  return draftPaper(kind, contextOf(matter, { ordered: foundingOrder, ...more }));
}

/** Every sentence of a draft. */
export function sentencesIn({ parts }: Draft): readonly Sentence[] {
  return parts.flatMap(({ blocks }) => blocks.flatMap(ofBlock));
}

function ofBlock(block: Block): readonly Sentence[] {
  if (block.kind === 'items') return block.items.flat();
  return 'sentences' in block ? block.sentences : [];
}

import type { Block, Inline } from '../draft.ts';
import type { DraftContext } from '../draft-context.ts';
import { paragraph, say, words } from '../say.ts';
import { pointOfLaw } from './point-of-law.ts';

/** The end of a declaration that is not sworn, in the form of the statute, with its signature. */
export function underPenalty(
  context: DraftContext,
  under: readonly (readonly Inline[])[],
): readonly Block[] {
  const unsworn = pointOfLaw(context, 'evidence', 'within');
  return [
    paragraph(
      say`I declare under penalty of perjury that the foregoing is true and correct. ${unsworn.cite}.`,
    ),
    {
      kind: 'signature',
      before: words`Executed on ____________________ at ____________________`,
      under,
    },
  ];
}

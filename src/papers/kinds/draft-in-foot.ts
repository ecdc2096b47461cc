import { callsItselfProposed, PROPOSED_IN_FOOT } from '../layout/proposed-note.ts';
import type { Paper } from '../paper.ts';
import { judgeSigns } from './judge-signs.ts';

/** Of a page whose foot is not repeated, and so stays in the text, its outermost lines. */
const OUTERMOST = 2;

/**
 * Why an order is to be taken for a draft: a head, foot or stamp calls it proposed and no judge's
 * block shows a signature. Null when nothing does, or a judge signed it all the same.
 */
export function draftInFoot(paper: Paper): string | null {
  const said =
    paper.notes.some(({ code }) => code === PROPOSED_IN_FOOT) ||
    paper.stamps.some(({ text }) => callsItselfProposed(text)) ||
    footOf(paper).some(callsItselfProposed);
  if (!said || judgeSigns(paper)) return null;
  return 'the head or foot of its pages calls it proposed, and no judge’s block shows a signature';
}

function footOf(paper: Paper): readonly string[] {
  return [...Map.groupBy(paper.lines, ({ at }) => at.page).values()].flatMap((lines) =>
    [...lines.slice(0, OUTERMOST), ...lines.slice(-OUTERMOST)].map(({ start, end }) =>
      paper.text.slice(start, end).trim(),
    ),
  );
}

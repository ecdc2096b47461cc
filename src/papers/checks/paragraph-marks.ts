import type { TextRange } from '../paper.ts';
import { isWhole } from '../quotations/whole-paragraph.ts';

/** Marks of one kind that a paragraph by itself leaves without their fellow, by offset. */
export interface LoneMarks {
  readonly paragraph: TextRange;
  readonly opens: readonly number[];
  readonly closes: readonly number[];
}

/** How far a mark may be from its fellow when a page break or a footnote parts them. */
const REACH = 8000;

/**
 * What stays alone once marks are paired over paragraphs too. A page break or a footnote may cut a
 * paragraph in two, so an opening mark is matched with a closing one that its own paragraph does
 * not account for. Only in a whole paragraph, which begins and ends as paragraphs do, is a lone mark
 * a slip of the writer.
 *
 * @param spans whether such marks may rightly hold several whole paragraphs, as quotations do.
 */
export function loneMarks(
  text: string,
  marked: readonly LoneMarks[],
  spans: boolean,
): { readonly opens: readonly number[]; readonly closes: readonly number[] } {
  const pending: { readonly at: number; readonly whole: boolean }[] = [];
  const closes: number[] = [];
  for (const { paragraph, opens, closes: unmatched } of marked) {
    if (opens.length + unmatched.length === 0) continue;
    const whole = isWhole(text, paragraph);
    for (const at of unmatched) {
      const last = pending.at(-1);
      const fits = last !== undefined && at - last.at <= REACH && (spans || !last.whole || !whole);
      if (fits) pending.pop();
      else if (whole) closes.push(at);
    }
    pending.push(...opens.map((at) => ({ at, whole })));
  }
  return { opens: pending.flatMap(({ at, whole }) => (whole ? [at] : [])), closes };
}

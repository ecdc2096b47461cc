import { pinAt } from '../locate.ts';
import type { ReadingFlag } from '../order-reading.ts';
import { pairParentheses } from '../pair-parentheses.ts';
import type { Paper } from '../paper.ts';

/** Flags round brackets that open and never close in their paragraph, after the caption. */
export function flagParentheses(paper: Paper, bodyStart: number): readonly ReadingFlag[] {
  return paper.paragraphs
    .filter((paragraph) => paragraph.start >= bodyStart)
    .flatMap((paragraph) => {
      const prose = paper.text.slice(paragraph.start, paragraph.end);
      return pairParentheses(prose).unclosed.map((open): ReadingFlag => {
        const opening = prose.slice(open, open + 40).replace(/\s\S*$/, '');
        return {
          code: 'parenthesis-unclosed',
          severity: 'warning',
          message: `The parenthesis that opens ${opening} … never closes.`,
          at: pinAt(paper, paragraph.start + open),
        };
      });
    });
}

import { pairParentheses } from '../pair-parentheses.ts';
import { checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';

/** Round brackets that open and never close in their paragraph. */
export const checkParentheses: Check = ({ text, paragraphs }) =>
  paragraphs.flatMap((paragraph) => {
    const prose = text.slice(paragraph.start, paragraph.end);
    return pairParentheses(prose).unclosed.map((open) => {
      const opening = prose.slice(open, open + 40).replace(/\s\S*$/, '');
      const start = paragraph.start + open;
      const message = `The parenthesis that opens ${opening} … never closes. Find where it ends.`;
      return checkMark('parenthesis-unclosed', { start, end: start + 1 }, message);
    });
  });

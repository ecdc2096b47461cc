import type { PaperFormat } from '../paper.ts';

const MARKS = [
  /^[^\S\n]{0,3}#{1,6}[^\S\n]+\S/m,
  /\*\*[^\s*][^*]*\*\*/,
  /(?:^|\s)\*[^\s*\d][^*\n]*[^\s*]\*(?=[\s.,;:)]|$)/m,
  /\\[*_#[\]]/,
  /^[^\S\n]*\|.*\|[^\S\n]*$/m,
];

/** Tells markdown from plain text by its marks: file names of orders say little. */
export function textFormat(raw: string): PaperFormat {
  return MARKS.some((mark) => mark.test(raw)) ? 'markdown' : 'text';
}

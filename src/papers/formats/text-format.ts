import type { PaperFormat } from '../paper.ts';

const MARKS = [
  /^\s{0,3}#{1,6}\s+\S/m,
  /\*\*[^\s*][^*]*\*\*/,
  /(?:^|\s)\*[^\s*\d][^*\n]*[^\s*]\*(?=[\s.,;:)]|$)/m,
  /\\[*_#[\]]/,
  /^\s*\|.*\|\s*$/m,
];

/** Tells markdown from plain text by its marks: file names of orders say little. */
export function textFormat(raw: string): PaperFormat {
  return MARKS.some((mark) => mark.test(raw)) ? 'markdown' : 'text';
}

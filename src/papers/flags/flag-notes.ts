import type { ReadingFlag } from '../order-reading.ts';
import type { Paper } from '../paper.ts';

/** What is to be said about the reading of the file, as flags, each at its first page. */
export function flagNotes({ notes }: Pick<Paper, 'notes'>): readonly ReadingFlag[] {
  return notes.map(({ code, severity, message, pages }) => ({
    code,
    severity,
    message,
    at: pages[0] === undefined ? null : { page: pages[0], line: null },
  }));
}

import type { PaperNote } from '../paper.ts';

/** Stretches of text that a file holds and that are not read. */
export interface UnreadStretches {
  /** A reader of the paper does not see them. */
  readonly hidden: number;
  /** They are struck through: what is struck out of a paper is no part of it. */
  readonly struck: number;
}

/** What is to be said about text that was not read. */
export function notesOnUnread({ hidden, struck }: UnreadStretches): readonly PaperNote[] {
  return [
    ...noted('hidden-text', hidden, 'hidden'),
    ...noted('struck-text', struck, 'struck-through'),
  ];
}

function noted(code: string, stretches: number, what: string): readonly PaperNote[] {
  if (stretches === 0) return [];
  const message =
    stretches === 1
      ? `A stretch of ${what} text was not read.`
      : `${stretches} stretches of ${what} text were not read.`;
  return [{ code, severity: 'warning', message, pages: [] }];
}

import type { LineGroup } from './group-paragraphs.ts';

/** The raw characters of a paragraph's lines, joined by line ends, each with its raw offset. */
export interface ParagraphSource {
  readonly text: string;
  readonly rawAt: readonly number[];
  /** Offset in `text` at which each line begins. */
  readonly lineStarts: readonly number[];
}

/** Gathers a paragraph's characters from the raw text. */
export function paragraphSource(group: LineGroup, raw: string): ParagraphSource {
  const parts: string[] = [];
  const rawAt: number[] = [];
  const lineStarts: number[] = [];
  for (const [index, line] of group.entries()) {
    if (index > 0) {
      parts.push('\n');
      rawAt.push(group[index - 1]?.pieces.at(-1)?.end ?? 0);
    }
    lineStarts.push(rawAt.length);
    for (const piece of line.pieces) {
      parts.push(raw.slice(piece.start, piece.end));
      for (let at = piece.start; at < piece.end; at += 1) rawAt.push(at);
    }
  }
  return { text: parts.join(''), rawAt, lineStarts };
}

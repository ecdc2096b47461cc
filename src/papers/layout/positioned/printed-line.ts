import type { PageBox, PositionedWord } from '../../positioned-page.ts';

/** Words of a page that stand on one baseline and are read together, from left to right. */
export interface PrintedLine extends PageBox {
  readonly words: readonly PositionedWord[];
  /** Its words with single spaces between them. */
  readonly text: string;
  readonly baseline: number;
  /** The size of type of most of its letters. */
  readonly size: number;
  /** A raised number or sign at its head, which opens a footnote; no word of the line. */
  readonly mark: string | null;
}

/** Makes a line of words; null of none. */
export function printedLine(
  words: readonly PositionedWord[],
  mark: string | null = null,
): PrintedLine | null {
  const ordered = words.toSorted((a, b) => a.left - b.left);
  const [first] = ordered;
  if (first === undefined) return null;
  let longest = first;
  let { left, top, right, bottom } = first;
  for (const word of ordered) {
    if (word.text.length > longest.text.length) longest = word;
    left = Math.min(left, word.left);
    top = Math.min(top, word.top);
    right = Math.max(right, word.right);
    bottom = Math.max(bottom, word.bottom);
  }
  const { baseline, size } = longest;
  const text = ordered.map((word) => word.text).join(' ');
  return { words: ordered, text, left, top, right, bottom, baseline, size, mark };
}

/** A line without some of its words; null when none are left. */
export function withoutWords(
  line: PrintedLine,
  dropped: ReadonlySet<PositionedWord>,
): PrintedLine | null {
  if (!line.words.some((word) => dropped.has(word))) return line;
  return printedLine(
    line.words.filter((word) => !dropped.has(word)),
    line.mark,
  );
}

import type { Paper, PaperLine, TextRange } from '../paper.ts';

/** The caption of a paper: its lines before the prose begins. */
export interface FrontMatter extends TextRange {
  readonly lines: readonly FrontLine[];
}

/**
 * One line of the caption. Where a rule of brackets or bars divides it, `left` and `right` are its
 * columns; else all of it is `left`.
 */
export interface FrontLine extends TextRange {
  readonly text: string;
  readonly line: PaperLine;
  readonly left: string;
  readonly right: string;
  readonly divided: boolean;
}

const MOST_LINES = 60;
/** The shortest line that may open the prose of a wrapped paper. */
const PROSE_WIDTH = 60;
const COLUMN = /\s*(?:(?<=\s|^)[)§|](?=\s|$)|(?<=[,.\w])\)(?=\s|$))\s*/;

/** Finds the caption: everything before the first line that reads as a sentence. */
export function frontMatter(paper: Paper): FrontMatter {
  const lines: FrontLine[] = [];
  for (const line of paper.lines.slice(0, MOST_LINES)) {
    const text = paper.text.slice(line.start, line.end).trim();
    if (lines.length > 0 && isProse(text)) break;
    lines.push({ ...columns(text), text, line, start: line.start, end: line.end });
  }
  const start = lines[0]?.start ?? 0;
  return { lines, start, end: lines.at(-1)?.end ?? start };
}

/** Long and mostly in small letters: a sentence, not a party, a title or a court. */
function isProse(text: string): boolean {
  if (text.length < PROSE_WIDTH || /\s[)|§](?:\s|$)/.test(text)) return false;
  const words = text.match(/[\p{L}’']+/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length >= 8 && small >= words.length * 0.5;
}

function columns(text: string): Pick<FrontLine, 'left' | 'right' | 'divided'> {
  const divider = unbalancedDivider(text);
  if (divider === null) return { left: text, right: '', divided: false };
  return {
    left: text.slice(0, divider.start).trim(),
    right: text.slice(divider.end).trim(),
    divided: true,
  };
}

/** The bracket or bar that rules a caption into columns: one that closes no bracket. */
function unbalancedDivider(text: string): TextRange | null {
  const match = COLUMN.exec(text);
  if (match === null) return null;
  const before = text.slice(0, match.index + match[0].length);
  const opened = before.split('(').length;
  const closed = before.split(')').length;
  if (match[0].includes(')') && opened >= closed) return null;
  if (match[0].includes('§') && /\d/.test(text.slice(match.index + match[0].length).charAt(0))) {
    return null;
  }
  return { start: match.index, end: match.index + match[0].length };
}

import type { TextRange } from '../paper.ts';

/** What may stand between the bracket and the mark of a defined term. */
const DEFINES = /\((?:the|collectively,?|together,?|hereinafter,?|or|each,?|a|an|\s|,)*$/i;

/** Words in the longest defined term. */
const LONGEST_TERM = 8;

/**
 * Whether the marks at `open` and `close` give a name, `(“Underlying Lawsuit”)`, and quote no words.
 */
export function definesTerm(
  text: string,
  paragraph: TextRange,
  open: number,
  close: number,
): boolean {
  const before = text.slice(Math.max(paragraph.start, open - 40), open);
  const lead = DEFINES.exec(before);
  // A parenthesis after another one belongs to a citation: its words are quoted.
  if (lead === null || /[)\d]\s*$/.test(before.slice(0, lead.index))) return false;
  if (text.slice(open, close).split(/\s+/).length > LONGEST_TERM) return false;
  return /^[\s,.]*(?:\)|or\s+(?:the\s+)?[“"])/.test(text.slice(close + 1, close + 12));
}

import type { TextRange } from '../paper.ts';

/** A line's text after its block marks (heading, quotation, list, table) are taken off. */
export interface UnmarkedLine {
  /** Offsets within the line. Several when marks stood inside it. */
  readonly pieces: readonly TextRange[];
  readonly heading: number;
  readonly opensBlock: boolean;
  readonly indent: number;
}

const QUOTE = /^\s{0,3}(?:>\s?)+/;
const HEADING = /^\s{0,3}(#{1,6})\s+/;
const BULLET = /^\s*[-+*]\s+(?=\S)/;
const TABLE = /^\s*\|.*\|\s*$/;

/**
 * Takes markdown's block marks off a line.
 *
 * @param text the line; `from` to its end is looked at. `keep` is emphasis that stood before a
 * margin number and belongs to the text after it.
 * @param mayList whether a dash or star may open a list item here (after a blank line or another
 * item); elsewhere it is a dash of the sentence.
 */
export function stripBlockMarks(
  text: string,
  from: number,
  keep: TextRange | null,
  mayList: boolean,
): UnmarkedLine {
  let at = from;
  let opensBlock = false;
  const quote = QUOTE.exec(text.slice(at));
  if (quote !== null) at += quote[0].length;
  const head = keep === null ? HEADING.exec(text.slice(at)) : null;
  const heading = head?.[1]?.length ?? 0;
  if (head !== null) at += head[0].length;
  const bullet = mayList ? BULLET.exec(text.slice(at)) : null;
  if (bullet !== null && !/^\s*\*\s\*/.test(text.slice(at))) {
    at += bullet[0].length;
    opensBlock = true;
  }
  const end = heading > 0 ? text.replace(/\s+#+\s*$/, '').length : text.length;
  const indent = columns(text.slice(from, at + leadingSpace(text.slice(at))));
  const body = piecesOf(text, at, end);
  return { pieces: keep === null ? body : [keep, ...body], heading, opensBlock, indent };
}

/** A table row's cells become text; the bars between them are no part of it. */
function piecesOf(text: string, start: number, end: number): readonly TextRange[] {
  if (!TABLE.test(text.slice(start, end))) return [{ start, end }];
  const pieces: TextRange[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && (text[at] !== '|' || text[at - 1] === '\\')) continue;
    if (at > from) pieces.push({ start: from, end: at });
    from = at + 1;
  }
  return pieces;
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}

function columns(space: string): number {
  return space.replace(/\t/g, '    ').length;
}

import { isSpace, isUpper } from './characters.ts';
import type { Span } from './citation.ts';
import { isAbbreviation } from './name-words.ts';

const OPEN_ROUND = 40;
const CLOSE_ROUND = 41;
const OPEN_SQUARE = 91;
const CLOSE_SQUARE = 93;
const NEWLINE = 10;
/** How far an unclosed parenthesis may be followed in search of its sentence's end. */
const REACH = 1500;
/** A closing bracket looks no further than this many open ones for its own kind. */
const DEEPEST = 12;

/** Where each bracket closes. `end` is the place of the closing bracket, or of the end assumed. */
export interface Brackets {
  /** The content of the bracket that opens at `open`: from after it to its close. */
  readonly contentAt: (open: number) => (Span & { readonly closed: boolean }) | null;
}

/**
 * Pairs round and square brackets in one pass. A bracket that its paragraph never closes ends
 * with its sentence instead, so that nothing after it is swallowed and nothing in it is lost.
 */
export function matchBrackets(text: string): Brackets {
  const closes = new Map<number, number>();
  const stack: number[] = [];
  const unclosed: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN_ROUND || code === OPEN_SQUARE) stack.push(at);
    else if (code === CLOSE_ROUND || code === CLOSE_SQUARE)
      close(text, code, at, stack, closes, unclosed);
    else if (code === NEWLINE && stack.length > 0 && endsParagraph(text, at))
      for (const each of stack.splice(0)) unclosed.push(each);
  }
  const open = new Set([...unclosed, ...stack]);
  // An unclosed bracket inside another ends with the same sentence.
  let last: Span = { start: -1, end: -1 };
  return {
    contentAt: (place) => {
      const end = closes.get(place);
      if (end !== undefined) return { start: place + 1, end, closed: true };
      if (!open.has(place)) return null;
      const inside = place > last.start && place < last.end;
      if (!inside) last = { start: place, end: sentenceEnd(text, place + 1, closes) };
      return { start: place + 1, end: last.end, closed: false };
    },
  };
}

function close(
  text: string,
  code: number,
  at: number,
  stack: number[],
  closes: Map<number, number>,
  unclosed: number[],
): void {
  const wanted = code === CLOSE_ROUND ? OPEN_ROUND : OPEN_SQUARE;
  const lowest = Math.max(0, stack.length - DEEPEST);
  for (let depth = stack.length - 1; depth >= lowest; depth--) {
    const open = stack[depth];
    if (open === undefined || text.charCodeAt(open) !== wanted) continue;
    closes.set(open, at);
    for (const each of stack.splice(depth).slice(1)) unclosed.push(each);
    return;
  }
}

/** A blank line after a full stop (or a quotation mark or bracket after one). */
function endsParagraph(text: string, newline: number): boolean {
  let after = newline + 1;
  while (text.charCodeAt(after) === 32 || text.charCodeAt(after) === 13) after++;
  if (text.charCodeAt(after) !== NEWLINE) return false;
  let before = newline - 1;
  const lowest = newline - 40;
  while (before >= 0 && before > lowest && isSpace(text.charCodeAt(before))) before--;
  const tail = text.slice(Math.max(0, before - 14), before + 1);
  if (!/[.?!:]["”’)\]]*$/.test(tail)) return false;
  return !isAbbreviation(/\S+$/.exec(tail)?.[0] ?? '');
}

function sentenceEnd(text: string, from: number, closes: ReadonlyMap<number, number>): number {
  const limit = Math.min(text.length, from + REACH);
  let lastClose = -1;
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN_ROUND || code === OPEN_SQUARE) {
      const end = closes.get(at);
      if (end !== undefined && end < limit) {
        at = end;
        lastClose = end;
        if (text.charCodeAt(end - 1) === 46 && capitalFollows(text, end + 1)) return end + 1;
      }
    } else if (code === 46 && capitalFollows(text, at + 1) && endsWord(text, at, lastClose)) {
      return at;
    } else if (code === NEWLINE && endsParagraph(text, at)) {
      return at;
    }
  }
  return limit;
}

function capitalFollows(text: string, at: number): boolean {
  if (!isSpace(text.charCodeAt(at))) return at >= text.length;
  let place = at;
  while (isSpace(text.charCodeAt(place))) place++;
  return (
    isUpper(text.charCodeAt(place)) || '“"('.includes(text.charAt(place)) || place >= text.length
  );
}

/** The full stop follows a closed bracket, a closed quotation, or a whole lower-case word. */
function endsWord(text: string, stop: number, lastClose: number): boolean {
  if (lastClose === stop - 1) return true;
  return /(?:["”’]|\b[a-z]{4,})$/.test(text.slice(Math.max(0, stop - 12), stop));
}

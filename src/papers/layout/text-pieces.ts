import type { TextRange } from '../paper.ts';

/** A stretch of a paragraph's source that becomes text. `text` replaces it when it is an entity. */
export interface TextPiece extends TextRange {
  readonly kind: 'copy' | 'space' | 'entity';
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&nbsp;': ' ',
  '&sect;': '§',
  '&para;': '¶',
  '&ndash;': '–',
  '&mdash;': '—',
  '&hellip;': '…',
  '&lsquo;': '‘',
  '&rsquo;': '’',
  '&ldquo;': '“',
  '&rdquo;': '”',
};
const ENTITY = /&#?\w{2,6};/y;
const TAG = /<\/?(?:b|i|u|em|strong|sup|sub|span|center|br|p|small)\b[^<>\n]{0,80}>/iy;
const ESCAPE = /\\[!-/:-@[-`{-~]/y;
const SPACE = /[^\S\uFEFF]+/y;
/** Controls print nothing. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000E-\u001F]/;
/** A footnote's raised number: no digit of the word before it. */
const RAISED_NUMBER = /<sup\b[^<>\n]{0,80}>\s*\[?\d/iy;
/** Words with single spaces between them go in one piece. */
const PLAIN =
  // oxlint-disable-next-line no-control-regex
  /[^\s\\&<*_[\]\uFEFF\u00AD\u0000-\u001F]+(?: [^\s\\&<*_[\]\uFEFF\u00AD\u0000-\u001F]+)*/y;
const LINK = /\[([^\][\n]{1,200})\]\((?:https?:|mailto:|#)[^()\s]{0,300}\)/g;

/**
 * Cuts a paragraph's source into text and white space, leaving out emphasis marks (`marks`),
 * escapes, link targets, tags and invisible characters.
 */
export function textPieces(text: string, marks: ReadonlySet<number>): readonly TextPiece[] {
  const skipped = new Set([...marks, ...linkMarks(text)]);
  const pieces: TextPiece[] = [];
  let at = 0;
  while (at < text.length) {
    if (skipped.has(at) || isInvisible(text, at)) {
      at += 1;
      continue;
    }
    const tag = text[at] === '<' ? matchAt(TAG, text, at) : null;
    if (tag !== null) {
      if (/^<br/i.test(tag) || matchAt(RAISED_NUMBER, text, at) !== null)
        pieces.push({ kind: 'space', text: ' ', start: at, end: at + tag.length });
      at += tag.length;
      continue;
    }
    const piece = pieceAt(text, at);
    pieces.push(piece);
    at = piece.end;
  }
  return pieces;
}

const NAME_TOKEN = /[@＠]|:\/\//;
const LONGEST_TOKEN = 100;

function tokenAt(text: string, at: number): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - LONGEST_TOKEN), at))?.[0] ?? '';
  return before + (/^\S*/.exec(text.slice(at, at + LONGEST_TOKEN))?.[0] ?? '');
}

/** A byte order mark inside a word may be a character of a handle; elsewhere it prints nothing. */
function isInvisible(text: string, at: number): boolean {
  if (CONTROL.test(text.charAt(at))) return true;
  // A printer's soft hyphen is no character of a word; in a name it may be.
  if (text[at] === '\u00AD')
    return /\S/.test(text[at + 1] ?? ' ') && !NAME_TOKEN.test(tokenAt(text, at));
  if (text[at] !== '\uFEFF') return false;
  return !/\S/.test(text[at - 1] ?? ' ') || !/\S/.test(text[at + 1] ?? ' ');
}

function pieceAt(text: string, at: number): TextPiece {
  const space = matchAt(SPACE, text, at);
  if (space !== null) return { kind: 'space', text: space, start: at, end: at + space.length };
  if (matchAt(ESCAPE, text, at) !== null) {
    return { kind: 'copy', text: text.charAt(at + 1), start: at + 1, end: at + 2 };
  }
  const entity = text[at] === '&' ? matchAt(ENTITY, text, at) : null;
  const character = entity === null ? undefined : ENTITIES[entity];
  if (entity !== null && character !== undefined) {
    const kind = character === ' ' ? 'space' : 'entity';
    return { kind, text: character, start: at, end: at + entity.length };
  }
  const plain = matchAt(PLAIN, text, at) ?? text.charAt(at);
  return { kind: 'copy', text: plain, start: at, end: at + plain.length };
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** The characters of `[text](target)` that are not its text. */
function linkMarks(text: string): readonly number[] {
  const marks: number[] = [];
  for (const match of text.matchAll(LINK)) {
    const close = match.index + 1 + (match[1]?.length ?? 0);
    marks.push(match.index);
    for (let at = close; at < match.index + match[0].length; at += 1) marks.push(at);
  }
  return marks;
}

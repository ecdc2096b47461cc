import type { TextRange } from '../paper.ts';

/** A passage between quotation marks in one paragraph, as offsets into the text. */
export interface QuotedPassage extends TextRange {
  /** The passage without its marks. */
  readonly inner: TextRange;
  readonly closed: boolean;
  /** Where a second double mark opens inside it, so that the marks are doubled; else null. */
  readonly doubledAt: number | null;
}

const MARKS = /[“”"]/g;
/** A defined term, `(“Underlying Lawsuit”)`: a name given, not words quoted. */
const DEFINES = /\((?:the|collectively,?|together,?|hereinafter,?|or|each,?|a|an|\s|,)*$/i;

/** Words in the longest defined term. */
const LONGEST_TERM = 8;

/**
 * Finds the outermost passages in double quotation marks of one paragraph. Marks that open and
 * never close run to the paragraph's end; marks doubled inside others are noted.
 */
export function findQuotations(text: string, paragraph: TextRange): readonly QuotedPassage[] {
  const found: QuotedPassage[] = [];
  let open: number | null = null;
  let doubledAt: number | null = null;
  for (const { 0: mark, index } of text.slice(paragraph.start, paragraph.end).matchAll(MARKS)) {
    const at = paragraph.start + index;
    const opens = mark === '“' || (mark === '"' && open === null);
    if (opens && open === null) open = at;
    else if (opens) doubledAt ??= at;
    else if (open !== null) {
      if (!definesTerm(text, paragraph, open, at)) found.push(passage(open, at, doubledAt));
      open = null;
      doubledAt = null;
    }
  }
  if (open !== null) {
    const end = doubledAt ?? paragraph.end;
    const inner = { start: open + 1, end };
    found.push({ start: open, end, inner, closed: false, doubledAt: null });
  }
  return found;
}

function passage(open: number, close: number, doubledAt: number | null): QuotedPassage {
  const inner = { start: open + 1, end: close };
  return { start: open, end: close + 1, inner, closed: true, doubledAt };
}

function definesTerm(text: string, paragraph: TextRange, open: number, close: number): boolean {
  const before = text.slice(Math.max(paragraph.start, open - 40), open);
  const lead = DEFINES.exec(before);
  // A parenthesis after another one belongs to a citation: its words are quoted.
  if (lead === null || /[)\d]\s*$/.test(before.slice(0, lead.index))) return false;
  if (text.slice(open, close).split(/\s+/).length > LONGEST_TERM) return false;
  return /^[\s,.]*(?:\)|or\s+(?:the\s+)?[“"])/.test(text.slice(close + 1, close + 12));
}

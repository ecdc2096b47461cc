import type { TextRange } from '../paper.ts';
import { definesTerm } from './defined-term.ts';
import { markNesting } from './mark-nesting.ts';
import { type QuotationMark, quotationMarks } from './quotation-marks.ts';

/** A quoted passage, as offsets into the text; its range includes the marks. */
export interface QuotedPassage extends TextRange {
  /** A paragraph set off as a block, without marks. */
  readonly block: boolean;
  /** The passage without its marks. */
  readonly inner: TextRange;
  readonly closed: boolean;
  /** Where a second double mark opens inside it, when one pair only closes; else null. */
  readonly doubledAt: number | null;
}

/** The marks of one paragraph, paired. */
interface PairedMarks {
  readonly passages: readonly QuotedPassage[];
  /** Offsets of marks that close nothing. */
  readonly strayClosers: readonly number[];
}

/**
 * Finds the outermost passages in double quotation marks of one paragraph. Marks that open and
 * never close run to the paragraph's end. Double marks inside double marks are part of the passage
 * when both pairs close, and noted when one does.
 */
export function findQuotations(text: string, paragraph: TextRange): PairedMarks {
  const marks = quotationMarks(text, paragraph);
  const passages: QuotedPassage[] = [];
  const strayClosers: number[] = [];
  const nesting = markNesting(text, paragraph);
  let open: number | null = null;
  let doubledAt: number | null = null;
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark === undefined) continue;
    const { at, side } = mark;
    nesting.advance(at);
    if (open === null) {
      if (side === 'closes') strayClosers.push(at);
      if (side === 'closes' || side === 'loose') continue;
      open = at;
      nesting.openDouble();
    } else if (side === 'opens') {
      if (nesting.inSingle()) nesting.openDouble();
      else if (doubledAt === null && closesTwice(marks, index + 1)) index += 1;
      else if (!opensItem(text, open, at)) doubledAt ??= at;
    } else if (nesting.closeDouble()) {
      if (!definesTerm(text, paragraph, open, at)) passages.push(closed(open, at, doubledAt));
      open = null;
      doubledAt = null;
    }
  }
  if (open !== null) passages.push(unclosed(open, doubledAt ?? paragraph.end));
  return { passages, strayClosers };
}

const ITEM = /^[“"]\s?\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[).]\s/;

/** Whether a mark opens a further item of a list that is quoted: `“(1) …; “(2) …”`. */
function opensItem(text: string, open: number, at: number): boolean {
  return (
    ITEM.test(text.slice(open, open + 12)) &&
    ITEM.test(text.slice(at, at + 12)) &&
    /[.;:]\s+(?:(?:and|or)\s+)?$/.test(text.slice(Math.max(open, at - 8), at))
  );
}

/** Whether the next two marks both close: the inner pair and the outer one. */
function closesTwice(marks: readonly QuotationMark[], from: number): boolean {
  return [marks[from], marks[from + 1]].every((mark) => mark?.side === 'closes');
}

function closed(open: number, close: number, doubledAt: number | null): QuotedPassage {
  const inner = { start: open + 1, end: close };
  return { start: open, end: close + 1, inner, block: false, closed: true, doubledAt };
}

function unclosed(open: number, end: number): QuotedPassage {
  const inner = { start: open + 1, end };
  return { start: open, end, inner, block: false, closed: false, doubledAt: null };
}

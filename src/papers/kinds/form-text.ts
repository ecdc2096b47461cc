import { pinAt } from '../locate.ts';
import type { Paper, PinnedRange } from '../paper.ts';
import { type BodyLine, type PinnedDate, pinnedDates } from './body-lines.ts';

/** The lines of a form as one text, a line feed after each, for patterns that span lines. */
export interface FormText {
  readonly paper: Paper;
  readonly text: string;
  readonly lines: readonly BodyLine[];
  /** Where each line begins in `text`. */
  readonly offsets: readonly number[];
}

/** Joins the lines of a form. */
export function formText(paper: Paper, lines: readonly BodyLine[]): FormText {
  const offsets: number[] = [];
  let at = 0;
  for (const { text } of lines) {
    offsets.push(at);
    at += text.length + 1;
  }
  return { paper, text: lines.map(({ text }) => text).join('\n'), lines, offsets };
}

/** Blanks and rules of a form, and the boxes before its choices. */
const EMPTY = /^[\s_.,;:()☐□▢❑❒$–-]*$/u;

/**
 * A group of a match in the form's text, its lines joined by spaces. Null for a blank: rules,
 * stops and empty boxes are none of its words. The pattern must have the `d` flag.
 */
export function formField(
  form: FormText,
  match: RegExpExecArray | null,
  group: string,
): PinnedRange | null {
  const range = match?.indices?.groups?.[group];
  return range === undefined ? null : fieldAt(form, range[0], range[1]);
}

/** What is filled in between two offsets of the form's text; null when it is blank. */
export function fieldAt(form: FormText, from: number, to: number): PinnedRange | null {
  const written = form.text.slice(from, to);
  if (EMPTY.test(written)) return null;
  const lead = /^[\s_:;,]*/.exec(written)?.[0].length ?? 0;
  const trail = /[\s_;,]*$/.exec(written.slice(-40))?.[0].length ?? 0;
  return formRange(form, from + lead, to - trail);
}

/** The line that is filled in above a printed label, where no other label stands. */
export function filledAbove(
  form: FormText,
  label: RegExp,
  isPrinted: (text: string) => boolean,
): BodyLine | null {
  const at = form.lines.findIndex(({ text }) => label.test(text));
  const above = form.lines[at - 1];
  if (at < 1 || above === undefined || EMPTY.test(above.text) || isPrinted(above.text)) return null;
  return above;
}

/** A stretch of the form's text as a pinned range of the paper. */
export function formRange(form: FormText, from: number, to: number): PinnedRange {
  const start = toClean(form, from);
  const end = toClean(form, Math.max(from, to - 1)) + 1;
  return {
    text: form.text.slice(from, to).replace(/\s+/g, ' ').trim(),
    start,
    end,
    at: pinAt(form.paper, start),
    until: pinAt(form.paper, end - 1),
  };
}

/** The first date in a field. */
export function dateIn(form: FormText, field: PinnedRange | null): PinnedDate | null {
  return field === null ? null : (pinnedDates(form.paper, field)[0] ?? null);
}

function toClean({ lines, offsets, paper }: FormText, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  const line = lines[low];
  if (line === undefined) return paper.text.length;
  return Math.min(line.end, line.start + offset - (offsets[low] ?? 0));
}

import { formatPin, type PaperPin, type PinnedRange } from '../../../papers/index.ts';

const LABEL_WIDTH = 12;
const LONGEST = 96;

/** One line of the details of a paper; a null value is shown as not stated. */
export interface DetailsRow {
  readonly label: string;
  readonly value: string | null;
  readonly at: PaperPin | null;
  readonly until?: PaperPin;
}

/** A row of a range of the paper, in its own words. */
export function wordsRow(label: string, range: PinnedRange | null): DetailsRow {
  return range === null
    ? { label, value: null, at: null }
    : { label, value: range.text, at: range.at, until: range.until };
}

/** A row of a date: as a calendar has it, or as printed where no calendar does. */
export function dateRow(
  label: string,
  date: (PinnedRange & { readonly iso: string | null }) | null,
  more = '',
): DetailsRow {
  const value = date === null ? null : `${date.iso ?? `"${date.text}"`}${more}`;
  return { label, value, at: date?.at ?? null };
}

/** A row of what is no single place of the paper. */
export function plainRow(
  label: string,
  value: string | null,
  at: PaperPin | null = null,
): DetailsRow {
  return { label, value, at };
}

/** Rows of a list under one label; an empty list is one row that says so. */
export function listRows<T>(
  label: string,
  items: readonly T[],
  row: (item: T) => DetailsRow,
): readonly DetailsRow[] {
  return items.length === 0
    ? [plainRow(label, null)]
    : items.map((item, at) => ({ ...row(item), label: at === 0 ? label : '' }));
}

/** Prints a row on one line. */
export function printRow({ label, value, at, until }: DetailsRow): string {
  const place = value === null || at === null ? '' : `  [${formatPin(at, until)}]`;
  return `${label.padEnd(LABEL_WIDTH)}${value === null ? 'not stated' : shorten(value)}${place}`;
}

/** A text on one line, cut at a word where it is long. */
export function shorten(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= LONGEST ? flat : `${flat.slice(0, LONGEST).replace(/\s\S*$/, '')} …`;
}

import { PageColumns, type PageCounts } from './page-columns.ts';
import type { PageBox, PageFacts, PositionedPage, PositionedWord } from './positioned-page.ts';

/**
 * A page as a few columns in one buffer, some 25 bytes a word: what goes from the reading process
 * to the parent, and how many pages are kept at once. One buffer, because it can be given back at
 * once when the page is done with; see `PageShelf`.
 */
export interface PackedPage {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly source: PositionedPage['source'];
  readonly facts: PageFacts | null;
  /** How many words, lines of type, drawn rules and bytes of text the buffer holds. */
  readonly counts: PageCounts;
  /** See `PageColumns`. */
  readonly buffer: ArrayBuffer;
}

const BOLD = 1;
const ITALIC = 2;
const TURNED = 4;
const HIDDEN = 8;

/** Columns from words. */
export function packPage(page: PositionedPage): PackedPage {
  const { words, rules } = page;
  const text = Buffer.from(words.map((word) => word.text).join('\n'));
  const { lines, lineOf } = linesOf(words);
  const counts: PageCounts = {
    words: words.length,
    lines: lines.length,
    rules: rules.length,
    confidences: words.some(({ confidence }) => confidence !== null),
    textBytes: text.byteLength,
  };
  const columns = PageColumns.make(counts);
  for (const [at, { left, top, right, bottom, ...word }] of words.entries()) {
    columns.boxes.set([left, top, right, bottom], at * 4);
    if (counts.confidences) columns.confidences[at] = word.confidence ?? Number.NaN;
    columns.lineOf[at] = lineOf[at] ?? 0;
    columns.marks[at] =
      (word.bold ? BOLD : 0) |
      (word.italic ? ITALIC : 0) |
      (word.turned ? TURNED : 0) |
      (word.hidden ? HIDDEN : 0);
  }
  for (const [at, { baseline, size }] of lines.entries())
    columns.lines.set([baseline, size], at * 2);
  for (const [at, { left, top, right, bottom }] of rules.entries())
    columns.rules.set([left, top, right, bottom], at * 4);
  columns.text.set(text);
  return {
    page: page.page,
    width: page.width,
    height: page.height,
    source: page.source,
    facts: page.facts ?? null,
    counts,
    buffer: columns.buffer,
  };
}

type Line = Pick<PositionedWord, 'baseline' | 'size'>;

/** The lines of type of a page, and for each word which one is its own. */
function linesOf(words: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly lineOf: readonly number[];
} {
  const lines: Line[] = [];
  const known = new Map<number, Map<number, number>>();
  const lineOf = words.map((word) => {
    const sizes = known.get(word.baseline) ?? new Map<number, number>();
    const line = sizes.get(word.size) ?? lines.push(word) - 1;
    known.set(word.baseline, sizes.set(word.size, line));
    return line;
  });
  return { lines, lineOf };
}

/** Words from columns. */
export function unpackPage({ counts, buffer, facts, ...page }: PackedPage): PositionedPage {
  const columns = new PageColumns(counts, buffer);
  const text = Buffer.from(columns.text.buffer, columns.text.byteOffset, counts.textBytes);
  const texts = counts.words === 0 ? [] : text.toString().split('\n');
  return {
    ...page,
    words: texts.map((word, at) => wordAt(columns, word, at)),
    rules: Array.from({ length: counts.rules }, (_, at) => boxAt(columns.rules, at)),
    ...(facts === null ? {} : { facts }),
  };
}

function wordAt(
  { boxes, lines, lineOf, marks, confidences }: PageColumns,
  text: string,
  at: number,
): PositionedWord {
  const line = (lineOf[at] ?? 0) * 2;
  const mark = marks[at] ?? 0;
  const confidence = confidences[at] ?? Number.NaN;
  return {
    text,
    left: boxes[at * 4] ?? 0,
    top: boxes[at * 4 + 1] ?? 0,
    right: boxes[at * 4 + 2] ?? 0,
    bottom: boxes[at * 4 + 3] ?? 0,
    baseline: lines[line] ?? 0,
    size: lines[line + 1] ?? 0,
    bold: (mark & BOLD) !== 0,
    italic: (mark & ITALIC) !== 0,
    turned: (mark & TURNED) !== 0,
    hidden: (mark & HIDDEN) !== 0,
    confidence: Number.isNaN(confidence) ? null : confidence,
  };
}

function boxAt(boxes: Float32Array, at: number): PageBox {
  const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(at * 4, at * 4 + 4);
  return { left, top, right, bottom };
}

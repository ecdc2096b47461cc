import type { PageBox, PageFacts, PositionedPage, PositionedWord } from './positioned-page.ts';

/**
 * A page as a few columns, some 30 bytes a word: what goes from the reading process to the parent,
 * and how many pages are kept at once.
 */
export interface PackedPage {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** The words, divided by line feeds (a word holds no white space). */
  readonly text: string;
  /** Six numbers a word: left, top, right, bottom, baseline, size. */
  readonly places: Float32Array;
  /** One byte a word: see `BOLD` and the others. */
  readonly marks: Uint8Array;
  /** Four numbers a drawn rule. */
  readonly rules: Float32Array;
  readonly source: PositionedPage['source'];
  readonly facts: PageFacts | null;
  /** One number a word; null when no word has one. */
  readonly confidences: Float32Array | null;
}

const BOLD = 1;
const ITALIC = 2;
const TURNED = 4;
const HIDDEN = 8;

/** Columns from words. */
export function packPage(page: PositionedPage): PackedPage {
  const places = new Float32Array(page.words.length * 6);
  const marks = new Uint8Array(page.words.length);
  for (const [at, word] of page.words.entries()) {
    const { left, top, right, bottom, baseline, size } = word;
    places.set([left, top, right, bottom, baseline, size], at * 6);
    marks[at] =
      (word.bold ? BOLD : 0) |
      (word.italic ? ITALIC : 0) |
      (word.turned ? TURNED : 0) |
      (word.hidden ? HIDDEN : 0);
  }
  return {
    page: page.page,
    width: page.width,
    height: page.height,
    text: page.words.map((word) => word.text).join('\n'),
    places,
    marks,
    rules: Float32Array.from(
      page.rules.flatMap(({ left, top, right, bottom }) => [left, top, right, bottom]),
    ),
    source: page.source,
    facts: page.facts ?? null,
    confidences: page.words.some(({ confidence }) => confidence !== null)
      ? Float32Array.from(page.words, ({ confidence }) => confidence ?? Number.NaN)
      : null,
  };
}

/** The same page in memory of its own: columns off a channel may keep a larger buffer alive. */
export function copyPacked(page: PackedPage): PackedPage {
  const { places, marks, rules, confidences } = page;
  return {
    ...page,
    places: places.slice(),
    marks: marks.slice(),
    rules: rules.slice(),
    confidences: confidences?.slice() ?? null,
  };
}

/** Words from columns. */
export function unpackPage(packed: PackedPage): PositionedPage {
  const texts = packed.marks.length === 0 ? [] : packed.text.split('\n');
  return {
    page: packed.page,
    width: packed.width,
    height: packed.height,
    words: texts.map((text, at) => wordAt(packed, text, at)),
    rules: rulesOf(packed.rules),
    source: packed.source,
    ...(packed.facts === null ? {} : { facts: packed.facts }),
  };
}

function wordAt(
  { places, marks, confidences }: PackedPage,
  text: string,
  at: number,
): PositionedWord {
  const mark = marks[at] ?? 0;
  const confidence = confidences?.[at] ?? Number.NaN;
  return {
    text,
    left: places[at * 6] ?? 0,
    top: places[at * 6 + 1] ?? 0,
    right: places[at * 6 + 2] ?? 0,
    bottom: places[at * 6 + 3] ?? 0,
    baseline: places[at * 6 + 4] ?? 0,
    size: places[at * 6 + 5] ?? 0,
    bold: (mark & BOLD) !== 0,
    italic: (mark & ITALIC) !== 0,
    turned: (mark & TURNED) !== 0,
    hidden: (mark & HIDDEN) !== 0,
    confidence: Number.isNaN(confidence) ? null : confidence,
  };
}

function rulesOf(columns: Float32Array): readonly PageBox[] {
  const rules: PageBox[] = [];
  for (let at = 0; at + 3 < columns.length; at += 4) {
    const [left = 0, top = 0, right = 0, bottom = 0] = columns.subarray(at, at + 4);
    rules.push({ left, top, right, bottom });
  }
  return rules;
}

import type { PaperGeometry } from '../../paper.ts';
import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';
import type { LaidLine } from '../laid-line.ts';
import { assemblePaper, type LaidOut } from '../lay-out-paper.ts';
import { classifyFurniture, type StampText } from '../page-furniture.ts';
import { marginColumn } from './margin-column.ts';
import { linesOfWords } from './lines-of-words.ts';

/** A paper laid out from positioned pages, with the transcript that stands for its source. */
export type LaidOutPages = LaidOut & { readonly raw: string };

/** Lays out positioned pages: one printed line a line of the transcript, a form feed a page. */
export function layOutPages(pages: Iterable<PositionedPage>): LaidOutPages {
  const raw: string[] = [];
  let offset = 0;
  const lines: LaidLine[] = [];
  const stamps: { text: string; page: number; stamp: StampText }[] = [];
  const placed: { start: number; end: number; page: number; word: PositionedWord }[] = [];
  const push = (text: string): void => {
    raw.push(text);
    offset += text.length;
  };
  for (const page of pages) {
    if (page.page > 1) push('\f');
    const margin = marginColumn(page);
    let previous: readonly PositionedWord[] | null = null;
    for (const line of linesOfWords(margin.words)) {
      const text = line.map((word) => word.text).join(' ');
      const furniture = classifyFurniture(text);
      if (furniture !== null) {
        if (furniture.kind === 'stamp')
          stamps.push({ text, page: page.page, stamp: furniture.stamp });
        continue;
      }
      const start = offset;
      for (const [at, word] of line.entries()) {
        if (at > 0) push(gap(line[at - 1], word));
        placed.push({ start: offset, end: offset + word.text.length, page: page.page, word });
        push(word.text);
      }
      const number = margin.numberAt(line);
      lines.push({
        pieces: [{ start, end: offset }],
        text,
        at: { page: page.page, line: number },
        numbered: number !== null,
        heading: 0,
        indent: Math.round((line[0]?.left ?? 0) / 6),
        width: Math.round((line.at(-1)?.right ?? 0) / 6),
        afterBlank:
          previous !== null &&
          (line[0]?.baseline ?? 0) - (previous[0]?.baseline ?? 0) > (line[0]?.size ?? 12) * 2.6,
        opensBlock: false,
      });
      push('\n');
      previous = line;
    }
  }
  const whole = raw.join('');
  const laidOut = assemblePaper(whole, lines, stamps);
  return { ...laidOut, raw: whole, geometry: geometryOf(placed) };
}

function gap(left: PositionedWord | undefined, right: PositionedWord): string {
  const points = left === undefined ? 0 : right.left - left.right;
  return ' '.repeat(points > 24 ? Math.max(4, Math.round(points / 6)) : 1);
}

function geometryOf(
  placed: readonly { start: number; end: number; page: number; word: PositionedWord }[],
): PaperGeometry {
  return {
    starts: Uint32Array.from(placed, ({ start }) => start),
    ends: Uint32Array.from(placed, ({ end }) => end),
    pages: Uint32Array.from(placed, ({ page }) => page),
    boxes: Float32Array.from(
      placed.flatMap(({ word }) => [word.left, word.top, word.right, word.bottom]),
    ),
    confidences: Float32Array.from(placed, ({ word }) => word.confidence ?? Number.NaN),
  };
}

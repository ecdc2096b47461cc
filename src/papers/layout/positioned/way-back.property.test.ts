import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxesOf } from '../../boxes-of.ts';
import { cleanOffset, pinAt, rawOffset, rawRange } from '../../locate.ts';
import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';
import {
  level,
  numbersTo,
  pageOf,
  set,
  upright,
} from '../../../../test/support/positioned-page.ts';
import { layOutPages } from './lay-out-pages.ts';

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,9}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('The', 'Id.', 'v.', '1.', '(a)', '12', '*', ')', '§', '—'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('co-', 'state-', '\u00AD', '@a_b', '\u{1F600}', '_____'),
  },
);
const style = fc.record({
  bold: fc.boolean(),
  italic: fc.boolean(),
  hidden: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
  size: fc.constantFrom(7, 10, 12, 12, 12, 14),
});
const line = fc
  .record({
    x: fc.constantFrom(60, 72, 72, 100, 108, 136, 330, 400),
    y: fc.integer({ min: 20, max: 780 }),
    words: fc.array(word, { minLength: 1, maxLength: 9 }),
    style,
  })
  .map(({ x, y, words, style: setting }) => set(x, y, words.join(' '), setting));
const page = fc.record({
  lines: fc.array(line, { maxLength: 24 }),
  numbered: fc.boolean(),
  rules: fc.array(
    fc.constantFrom(
      level(72, 216, 600),
      level(72, 500, 300),
      upright(320, 100, 300),
      upright(88, 0, 792),
    ),
    { maxLength: 3 },
  ),
});

const papers = fc.array(page, { minLength: 1, maxLength: 4 }).map((made) =>
  made.map(({ lines, numbered, rules }, at): PositionedPage => {
    const words: readonly (readonly PositionedWord[])[] = numbered
      ? [numbersTo(28, 56), ...lines]
      : lines;
    return pageOf(words, { page: at + 1, rules });
  }),
);

test('every character of a positioned paper leads back to its source, page, line and box', () => {
  fc.assert(
    fc.property(papers, (pages) => {
      const paper = layOutPages(pages);
      const { text, raw, segments, lines, paragraphs, geometry } = paper;
      // Segments tile the text and rise in the source.
      expect(segments.reduce((end, each) => (each.start === end ? each.end : -1), 0)).toBe(
        text.length,
      );
      for (const [at, segment] of segments.entries()) {
        expect(segment.rawStart).toBeGreaterThanOrEqual(segments[at - 1]?.rawEnd ?? 0);
        if (segment.kind === 'copy')
          expect(raw.slice(segment.rawStart, segment.rawEnd)).toBe(
            text.slice(segment.start, segment.end),
          );
      }
      for (let at = 0; at < text.length; at += 1) {
        if (/\s/.test(text.charAt(at))) continue;
        const from = rawOffset(paper, at);
        expect(raw.charAt(from)).toBe(text.charAt(at));
        expect(cleanOffset(paper, from)).toBe(at);
        const [box] = boxesOf(paper, { start: at, end: at + 1 });
        expect(box?.page).toBe(pinAt(paper, at).page);
      }
      // Lines and paragraphs stand in order and hold all of the text but the breaks.
      for (const each of [lines, paragraphs])
        for (const [at, { start, end }] of each.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(each[at - 1]?.end ?? 0);
        }
      expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
      expect(geometry?.starts.length).toBe(geometry?.ends.length);
      expect(rawRange(paper, { start: 0, end: text.length }).end).toBeLessThanOrEqual(raw.length);
    }),
    { numRuns: 150 },
  );
});

test('no visible word is lost but numbers, marks, heads and fillers, and none is read twice', () => {
  const prose = fc
    .array(fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 1, maxLength: 9 }), {
      minLength: 1,
      maxLength: 20,
    })
    .map((lines) => lines.map((words, at) => set(72, 200 + 20 * at, words.join(' '))));
  fc.assert(
    fc.property(prose, (lines) => {
      const { raw } = layOutPages([pageOf(lines)]);
      expect(raw.split(/\s+/).toSorted()).toEqual(
        lines
          .flat()
          .map(({ text }) => text)
          .toSorted(),
      );
    }),
    { numRuns: 100 },
  );
});

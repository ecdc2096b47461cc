import type { PageBox } from '../../../positioned-page.ts';
import type { Glyph } from './page-glyphs.ts';

/** Letters that stand together, in order. */
export type WordGlyphs = readonly Glyph[];

/** Shares of the type size. A word space is 0.2 to 0.33, narrowed by justification to some 0.16. */
const WORD_GAP = 0.14;
/** Letters set apart on purpose, at most this far: beyond, they are columns. */
const WIDEST_LETTER_SPACING = 0.6;
/** Gaps smaller than this are kerning, no letter spacing. */
const KERNING = 0.06;
/** A step back within one object: an accent, a kern, the second half of a ligature. */
const OWN_STEP_BACK = 1.2;
const STEP_BACK = 0.4;
/** Letters of one word stand on one baseline; a raised footnote call does not. */
const BASELINE_STEP = 0.14;
/** A written space that moves the next letter by less than this divides nothing. */
const NO_SPACE = 0.03;

/**
 * Words from the letters of a page in the order of drawing. What divides two letters is the gap
 * between them, measured against the letter spacing of their line, or a space that the file
 * writes; where an object breaks off amid a word, the parts are joined.
 */
export function groupWords(glyphs: readonly Glyph[]): readonly WordGlyphs[] {
  return joinParts(stretches(glyphs).flatMap(divide));
}

/** Letters with, between them, what the file's own spaces say. */
interface Part {
  readonly glyphs: Glyph[];
  /** A written space stands before, or after it. */
  openLeft: boolean;
  openRight: boolean;
}

/** Cuts where the next letter does not go on in the same line: another baseline, a jump back. */
function stretches(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const found: Glyph[][] = [];
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    const open = found.at(-1);
    if (open === undefined || last === null || !goesOn(last, glyph)) found.push([glyph]);
    else open.push(glyph);
    last = glyph;
  }
  return found;
}

function goesOn(last: Glyph, next: Glyph): boolean {
  if (!sameLine(last, next) || last.hidden !== next.hidden) return false;
  const em = emOf(last, next);
  const back = last.order === next.order ? OWN_STEP_BACK : STEP_BACK;
  return next.start - last.end > -back * em;
}

function sameLine(last: Glyph, next: Glyph): boolean {
  if (Math.abs(last.style.angle - next.style.angle) > 0.03) return false;
  return Math.abs(last.across - next.across) <= BASELINE_STEP * emOf(last, next);
}

function emOf(a: Glyph, b: Glyph): number {
  return Math.max(a.style.size, b.style.size, 0.1);
}

/** Divides a stretch at its spaces, written or only drawn. */
function divide(stretch: readonly Glyph[]): readonly Part[] {
  const parts: Part[] = [];
  const spacing = letterSpacing(stretch);
  let last: Glyph | null = null;
  let written = false;
  for (const glyph of stretch) {
    if (glyph.text === ' ') {
      written = true;
      continue;
    }
    const part = parts.at(-1);
    const gap = last === null ? 0 : (glyph.start - last.end) / emOf(last, glyph);
    const apart = gap > spacing + (written ? NO_SPACE : WORD_GAP);
    if (part === undefined || apart) {
      if (part !== undefined && written) part.openRight = false;
      parts.push({ glyphs: [glyph], openLeft: !written, openRight: true });
    } else part.glyphs.push(glyph);
    last = glyph;
    written = false;
  }
  const end = parts.at(-1);
  if (end !== undefined && written) end.openRight = false;
  return parts;
}

/**
 * How far letters are set apart in a stretch, in ems: the gap that a quarter of its neighbours do
 * not exceed. In plain text, and wherever spaces are drawn as gaps, that is nothing; in condensed
 * text it is less than nothing.
 */
function letterSpacing(stretch: readonly Glyph[]): number {
  const gaps: number[] = [];
  for (let at = 1; at < stretch.length; at += 1) {
    const [last, next] = [stretch[at - 1], stretch[at]];
    if (last === undefined || next === undefined || last.text === ' ' || next.text === ' ')
      continue;
    gaps.push((next.start - last.end) / emOf(last, next));
  }
  if (gaps.length < 3) return 0;
  const low = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0;
  return low > WIDEST_LETTER_SPACING || Math.abs(low) < KERNING ? 0 : low;
}

/** Joins parts that touch although other objects were drawn between them. */
function joinParts(parts: readonly Part[]): readonly WordGlyphs[] {
  const ordered = parts.toSorted(
    (a, b) => direction(a) - direction(b) || place(a).across - place(b).across,
  );
  const joinedAway = new Set<Part>();
  const lines = linesOf(ordered);
  for (const line of lines) {
    line.sort((a, b) => place(a).start - place(b).start);
    let open: Part | null = null;
    for (const [at, part] of line.entries()) {
      const after = line[at + 1];
      if (open !== null && touches(open, part) && !overlaps(part, after)) {
        open.glyphs.push(...part.glyphs);
        open.openRight = part.openRight;
        joinedAway.add(part);
      } else open = part;
    }
  }
  return parts.filter((part) => !joinedAway.has(part)).map((part) => part.glyphs);
}

function place(part: Part): Glyph {
  return part.glyphs[0] as Glyph;
}

function direction(part: Part): number {
  return Math.round(place(part).style.angle * 20);
}

function end(part: Part): Glyph {
  return part.glyphs.at(-1) as Glyph;
}

function linesOf(ordered: readonly Part[]): Part[][] {
  const lines: Part[][] = [];
  for (const part of ordered) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && sameLine(place(first), place(part)))
      line.push(part);
    else lines.push([part]);
  }
  return lines;
}

function touches(left: Part, right: Part): boolean {
  const [last, next] = [end(left), place(right)];
  if (!left.openRight || !right.openLeft || last.hidden !== next.hidden) return false;
  if (!sameLine(last, next)) return false;
  const gap = (next.start - last.end) / emOf(last, next);
  return gap > -0.1 && gap < WORD_GAP;
}

/** Two texts printed over each other stay two. */
function overlaps(part: Part, after: Part | undefined): boolean {
  if (after === undefined) return false;
  return place(after).start < end(part).end - 0.2 * emOf(end(part), place(after));
}

/** The box around the ink of some letters. */
export function inkBox(glyphs: WordGlyphs): PageBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { box } of glyphs) {
    [left, top] = [Math.min(left, box.left), Math.min(top, box.top)];
    [right, bottom] = [Math.max(right, box.right), Math.max(bottom, box.bottom)];
  }
  return { left, top, right, bottom };
}

import { rawRange } from '../locate.ts';
import type { Paper, PaperLine, TextRange } from '../paper.ts';

/** The caption of a paper: its lines before the prose begins. */
export interface FrontMatter extends TextRange {
  readonly lines: readonly FrontLine[];
}

/**
 * One line of the caption. Where a rule of brackets or bars, or a wide gap, divides it, `left` and
 * `right` are its columns; else all of it is `left`.
 */
export interface FrontLine extends TextRange {
  readonly text: string;
  readonly line: PaperLine;
  readonly left: string;
  readonly right: string;
  readonly divided: 'rule' | 'gap' | null;
}

const MOST_LINES = 60;
/** The shortest line that may open the prose of a wrapped paper. */
const PROSE_WIDTH = 60;
/** A bar, section sign, colon or bracket that stands apart: the rule between two columns. */
const RULE = /(?:(?<=^|\s)[)§|:X](?=\s|$)|(?<=[,.\w])\)(?=\s|$))/g;
/** Space between the columns of a caption without a rule. */
const GAP = /\S(?<gap>(?: {4,}|\s*\t\s*))\S/;
/** How far to the right a line stands that belongs to the right column alone. */
const RIGHT_COLUMN = 30;

/** Finds the caption: everything before the first line that reads as a sentence. */
export function frontMatter(paper: Paper): FrontMatter {
  const lines: FrontLine[] = [];
  for (const line of paper.lines.slice(0, MOST_LINES)) {
    const text = paper.text.slice(line.start, line.end).trim();
    const columns = columnsOf(paper, line, text);
    if (lines.length > 0 && isProse(text, columns)) break;
    lines.push({ ...columns, text, line, start: line.start, end: line.end });
  }
  const start = lines[0]?.start ?? 0;
  return { lines: rightColumnAlone(paper, lines), start, end: lines.at(-1)?.end ?? start };
}

type Columns = Pick<FrontLine, 'left' | 'right' | 'divided'>;

/** Mostly in small letters, and long or closed: a sentence, not a party, a title or a court. */
function isProse(text: string, { divided }: Columns): boolean {
  if (divided !== null) return false;
  const words = text.match(/[\p{L}’']+/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  const long = text.length >= PROSE_WIDTH && words.length >= 8;
  const sentence = words.length >= 5 && /[.?!][”")]*$/.test(text);
  return (long || sentence) && small > words.length * 0.4;
}

function columnsOf(paper: Paper, line: PaperLine, text: string): Columns {
  const rule = findRule(text);
  if (rule !== null) {
    const left = text.slice(0, rule).trim();
    return { left, right: text.slice(rule + 1).trim(), divided: 'rule' };
  }
  const { start, end } = rawRange(paper, { start: line.start, end: line.start + text.length });
  const gap = GAP.exec(paper.raw.slice(start, end));
  const width = gap?.groups?.['gap']?.length ?? 0;
  if (gap === null) return { left: text, right: '', divided: null };
  const raw = paper.raw.slice(start, end);
  return {
    left: tidy(raw.slice(0, gap.index + 1)),
    right: tidy(raw.slice(gap.index + 1 + width)),
    divided: 'gap',
  };
}

function tidy(part: string): string {
  return part.replace(/[*\s]+/g, ' ').trim();
}

/** Where the rule between two columns stands: a bracket counts only when it closes none. */
function findRule(text: string): number | null {
  for (const { 0: mark, index } of text.matchAll(RULE)) {
    const before = text.slice(0, index);
    if (mark === ')' && before.split('(').length > before.split(')').length) continue;
    if (mark === '§' && /^\s*\d/.test(text.slice(index + 1))) continue;
    if (mark === 'X' && text.slice(index + 1).trim() !== '') continue;
    return index;
  }
  return null;
}

/** In a caption with a gap for its rule, lines far to the right belong to the right column. */
function rightColumnAlone(paper: Paper, lines: readonly FrontLine[]): readonly FrontLine[] {
  if (!lines.some(({ divided }) => divided === 'gap')) return lines;
  const from = lines.findIndex(({ divided }) => divided === 'gap');
  return lines.map((line, at) => {
    if (line.divided !== null || at < from || columnOf(paper, line) < RIGHT_COLUMN) return line;
    return { ...line, left: '', right: line.text, divided: 'gap' as const };
  });
}

function columnOf(paper: Paper, line: FrontLine): number {
  const { start } = rawRange(paper, line);
  return start - (paper.raw.lastIndexOf('\n', start - 1) + 1);
}

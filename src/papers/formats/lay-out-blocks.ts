import { rawOffset } from '../locate.ts';
import type { LaidLine } from '../layout/laid-line.ts';
import { assemblePaper, type LaidOut } from '../layout/lay-out-paper.ts';
import { classifyFurniture, type StampText } from '../layout/page-furniture.ts';
import { blockText, type FlowedBlock, type FlowedLine, type FlowedRun } from './flowed-block.ts';

/** What would be a mark of markdown is written with a backslash. */
const MARKS = /[\\*_<&[\]]|(?<=\])\(/g;
/** A length at which no line seems to end before its margin: where lines end here says nothing. */
const FULL_WIDTH = 100;

interface Transcript {
  readonly raw: string;
  readonly lines: readonly LaidLine[];
  readonly stamps: readonly { text: string; page: number; stamp: StampText }[];
  /** The raw offset at which each block begins. */
  readonly starts: readonly { readonly start: number; readonly block: FlowedBlock }[];
}

/**
 * Lays out blocks as a paper. Its raw text is a transcript in markdown: the file's own bytes have
 * no text that offsets could count in.
 *
 * @param furniture texts of headers and footers, from which the court's stamps are taken.
 */
export function layOutBlocks(
  blocks: readonly FlowedBlock[],
  furniture: readonly string[] = [],
): LaidOut & { readonly raw: string } {
  const { raw, lines, stamps, starts } = transcribe(blocks);
  const laidOut = assemblePaper(raw, lines, [...furniture.flatMap(headerStamp), ...stamps]);
  let at = 0;
  const paragraphs = laidOut.paragraphs.map((paragraph) => {
    const from = rawOffset({ segments: laidOut.segments, raw }, paragraph.start);
    while ((starts[at + 1]?.start ?? Infinity) <= from) at += 1;
    const block = starts[at]?.block;
    return block === undefined ? paragraph : { ...paragraph, role: block.role, mark: block.mark };
  });
  return { ...laidOut, paragraphs, raw };
}

function headerStamp(text: string): Transcript['stamps'] {
  const found = classifyFurniture(text);
  return found?.kind === 'stamp' ? [{ text, page: 1, stamp: found.stamp }] : [];
}

function transcribe(blocks: readonly FlowedBlock[]): Transcript {
  const raw: string[] = [];
  const lines: LaidLine[] = [];
  const stamps: { text: string; page: number; stamp: StampText }[] = [];
  const starts: { start: number; block: FlowedBlock }[] = [];
  let offset = 0;
  for (const block of blocks) {
    const text = blockText(block);
    const furniture = classifyFurniture(text);
    if (furniture?.kind === 'stamp')
      stamps.push({ text, page: block.lines[0]?.page ?? 1, stamp: furniture.stamp });
    if (furniture !== null) continue;
    starts.push({ start: offset, block });
    for (const [at, line] of block.lines.entries()) {
      const written = writeLine(line);
      lines.push(laidLine(written, offset, line, block.heading, at === 0));
      raw.push(written, '\n');
      offset += written.length + 1;
    }
    raw.push('\n');
    offset += 1;
  }
  return { raw: raw.join(''), lines, stamps, starts };
}

function laidLine(
  raw: string,
  start: number,
  { page }: FlowedLine,
  heading: number,
  opens: boolean,
): LaidLine {
  return {
    pieces: [{ start, end: start + raw.length }],
    text: raw.trim(),
    at: { page, line: null },
    numbered: false,
    heading,
    indent: 0,
    width: FULL_WIDTH,
    afterBlank: opens,
    opensBlock: opens,
  };
}

function writeLine({ runs }: FlowedLine): string {
  return runs.reduce(
    (line, run, at) =>
      line + writeRun(run, line.at(-1) ?? ' ', runs[at + 1]?.text.charAt(0) ?? ' '),
    '',
  );
}

/**
 * Marks hug the words that they set. Those that would touch other marks, or stand where they open
 * or close nothing, are left out: a word without its italics is better than one with stars.
 */
function writeRun({ text, bold, italic }: FlowedRun, before: string, after: string): string {
  const escaped = text.replace(/[\r\n]+/g, ' ').replace(MARKS, '\\$&');
  const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  const inner = escaped.trim();
  const start = escaped.indexOf(inner);
  const end = start + inner.length;
  const opens = /^\p{L}/u.test(inner) && (start > 0 || !/[*\\]/.test(before));
  const closes =
    /[\p{L}\p{N}]$/u.test(inner) ||
    (/[^*\\]$/.test(inner) && /[\s\p{P}\p{S}]/u.test(escaped.charAt(end) || after));
  if (mark === '' || !opens || !closes) return escaped;
  return `${escaped.slice(0, start)}${mark}${inner}${mark}${escaped.slice(end)}`;
}

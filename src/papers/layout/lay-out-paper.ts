import type {
  Paper,
  PaperEmphasis,
  PaperLine,
  PaperPage,
  PaperParagraph,
  PaperSegment,
} from '../paper.ts';
import { groupParagraphs, type LineGroup } from './group-paragraphs.ts';
import { wordsIn } from './join-hyphens.ts';
import type { LaidLine } from './laid-line.ts';
import { layOutLines, type LineLayout } from './lay-out-lines.ts';
import { splitPhysicalLines } from './physical-line.ts';
import { type Reflowed, reflow } from './reflow.ts';
import { joinSplitStamps } from './split-stamps.ts';
import { unfoldRunningText } from './running-text.ts';

/** What layout makes of raw text: everything in a paper but its source. */
export type LaidOut = Omit<Paper, 'kind' | 'source' | 'raw' | 'notes'>;

const BREAK = '\n\n';

/** Lays out raw text as paragraphs whose every character maps back to page, line and source. */
export function layOutPaper(raw: string): LaidOut {
  const { lines, stamps } = layOutLines(
    unfoldRunningText(joinSplitStamps(splitPhysicalLines(raw))),
  );
  return assemblePaper(raw, lines, stamps);
}

/** Makes paragraphs of lines that already know their page and line. */
export function assemblePaper(
  raw: string,
  lines: readonly LaidLine[],
  stamps: LineLayout['stamps'],
): LaidOut {
  let found: ReadonlySet<string> | null = null;
  const words = (): ReadonlySet<string> => (found ??= wordsIn(raw));
  const groups = groupParagraphs(lines);
  const parts = groups
    .map((group) => ({ group, flowed: reflow(group, raw, words) }))
    .filter(({ flowed }) => flowed.text !== '');
  return {
    ...assemble(parts),
    stamps: stamps.map(({ text, page, stamp }) => ({
      text,
      page,
      caseNumber: stamp.caseNumber,
      entry: stamp.entry,
      filed: stamp.filed,
    })),
    geometry: null,
  };
}

function assemble(
  parts: readonly { readonly group: LineGroup; readonly flowed: Reflowed }[],
): Omit<LaidOut, 'stamps' | 'geometry'> {
  const texts: string[] = [];
  const segments: PaperSegment[] = [];
  const lines: PaperLine[] = [];
  const paragraphs: PaperParagraph[] = [];
  const emphases: PaperEmphasis[] = [];
  let offset = 0;
  for (const { group, flowed } of parts) {
    if (offset > 0) {
      const rawStart = segments.at(-1)?.rawEnd ?? 0;
      const rawEnd = flowed.segments[0]?.rawStart ?? rawStart;
      segments.push({ kind: 'break', start: offset, end: offset + BREAK.length, rawStart, rawEnd });
      texts.push(BREAK);
      offset += BREAK.length;
    }
    const own = flowed.lines.map((line, at) => ({
      ...shift(line, offset),
      at: group[at]?.at ?? { page: 1, line: null },
      heading: group[at]?.heading ?? 0,
    }));
    const filled = own.filter((line) => line.end > line.start);
    for (const line of filled) lines.push(line);
    for (const segment of flowed.segments) pushSegment(segments, shift(segment, offset));
    for (const span of flowed.emphases) emphases.push(shift(span, offset));
    const first = filled[0] ?? { at: { page: 1, line: null }, heading: 0 };
    paragraphs.push({
      start: offset,
      end: offset + flowed.text.length,
      at: first.at,
      until: filled.at(-1)?.at ?? first.at,
      heading: first.heading,
      role: first.heading > 0 ? 'heading' : 'body',
      mark: null,
    });
    texts.push(flowed.text);
    offset += flowed.text.length;
  }
  return { text: texts.join(''), segments, lines, paragraphs, emphases, pages: pagesOf(lines) };
}

function shift<T extends { readonly start: number; readonly end: number }>(
  range: T,
  by: number,
): T {
  return { ...range, start: range.start + by, end: range.end + by };
}

/** Adds a segment, or lengthens the last when both copy and their raw text is continuous. */
function pushSegment(segments: PaperSegment[], next: PaperSegment): void {
  const last = segments.at(-1);
  if (last?.kind === 'copy' && next.kind === 'copy' && last.rawEnd === next.rawStart) {
    segments[segments.length - 1] = { ...last, end: next.end, rawEnd: next.rawEnd };
  } else segments.push(next);
}

function pagesOf(lines: readonly PaperLine[]): readonly PaperPage[] {
  return [...Map.groupBy(lines, (line) => line.at.page)].map(([page, onPage]) => ({
    page,
    start: onPage[0]?.start ?? 0,
    end: onPage.at(-1)?.end ?? 0,
    lastLine: onPage.reduce<number | null>((last, { at }) => at.line ?? last, null),
    source: 'text' as const,
    size: null,
  }));
}

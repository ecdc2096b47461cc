import type {
  PaperEmphasis,
  PaperLine,
  PaperPage,
  PaperParagraph,
  PaperSegment,
  TextRange,
} from '../../paper.ts';
import type { LaidOut } from '../lay-out-paper.ts';
import type { PageFrame } from './lay-out-pages.ts';
import { setParagraph } from './set-paragraph.ts';
import type { SetParagraph } from './transcript.ts';

const BREAK = '\n\n';

/** Makes the clean text of a paper out of the paragraphs of its transcript. */
export function assembleSet(
  raw: string,
  paragraphs: readonly SetParagraph[],
  frames: readonly PageFrame[],
  words: () => ReadonlySet<string>,
): Omit<LaidOut, 'stamps' | 'geometry'> {
  const texts: string[] = [];
  const segments: PaperSegment[] = [];
  const lines: PaperLine[] = [];
  const made: PaperParagraph[] = [];
  const emphases: PaperEmphasis[] = [];
  const bodies = new Map<number, TextRange>();
  let offset = 0;
  for (const paragraph of paragraphs) {
    const clean = setParagraph(paragraph, raw, words);
    const first = paragraph.lines[0];
    const last = paragraph.lines.at(-1);
    if (first === undefined || last === undefined || clean.text === '') continue;
    if (offset > 0) {
      const rawStart = segments.at(-1)?.rawEnd ?? 0;
      const end = offset + BREAK.length;
      segments.push({ kind: 'break', start: offset, end, rawStart, rawEnd: first.start });
      texts.push(BREAK);
      offset = end;
    }
    texts.push(clean.text);
    for (const segment of clean.segments) segments.push(shift(segment, offset));
    for (const emphasis of clean.emphases) emphases.push(shift(emphasis, offset));
    for (const [at, range] of clean.lines.entries()) {
      const pin = paragraph.lines[at]?.at ?? first.at;
      const line = { ...shift(range, offset), at: pin, heading: 0 };
      if (line.end === line.start) continue;
      lines.push(line);
      if (paragraph.role !== 'footnote') extend(bodies, pin.page, line);
    }
    const end = offset + clean.text.length;
    const { role, mark } = paragraph;
    made.push({ start: offset, end, at: first.at, until: last.at, heading: 0, role, mark });
    offset = end;
  }
  emphases.sort((a, b) => a.start - b.start);
  const pages = pagesOf(frames, bodies);
  return { text: texts.join(''), segments, lines, paragraphs: made, emphases, pages };
}

function extend(bodies: Map<number, TextRange>, page: number, { start, end }: TextRange): void {
  const body = bodies.get(page);
  bodies.set(page, {
    start: Math.min(start, body?.start ?? start),
    end: Math.max(end, body?.end ?? end),
  });
}

/** A page without body text stands, empty, where the page before it ends. */
function pagesOf(
  frames: readonly PageFrame[],
  bodies: ReadonlyMap<number, TextRange>,
): readonly PaperPage[] {
  let end = 0;
  return frames.map((frame) => {
    const body = bodies.get(frame.page) ?? { start: end, end };
    end = body.end;
    return { ...frame, start: body.start, end: body.end };
  });
}

function shift<T extends TextRange>(range: T, by: number): T {
  return { ...range, start: range.start + by, end: range.end + by };
}

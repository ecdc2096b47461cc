import type { PaperEmphasis, PaperSegment, TextRange } from '../../paper.ts';
import { isEnglish } from '../../formats/ocr/english-words.ts';
import { joinHyphen } from '../join-hyphens.ts';
import type { SetParagraph, SetLine } from './transcript.ts';

/** A paragraph's clean text, from offset 0, and where each part of it came from. */
export interface CleanParagraph {
  readonly text: string;
  readonly segments: readonly PaperSegment[];
  readonly lines: readonly TextRange[];
  readonly emphases: readonly PaperEmphasis[];
}

const LONGEST_WORD = 60;
const SPACES = / {2,}/g;

/** Makes running text of a paragraph's lines: words broken at line ends whole, gaps one space. */
export function setParagraph(
  { lines, styled }: SetParagraph,
  raw: string,
  words: () => ReadonlySet<string>,
): CleanParagraph {
  const parts: string[] = [];
  const segments: PaperSegment[] = [];
  const starts: number[] = [];
  let clean = 0;
  const put = (kind: 'copy' | 'space', text: string, rawStart: number, rawEnd: number): void => {
    if (text === '') return;
    parts.push(text);
    segments.push({ kind, start: clean, end: clean + text.length, rawStart, rawEnd });
    clean += text.length;
  };
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const join = next === undefined ? 'end' : joinOf(raw, line, next, words);
    starts.push(clean);
    const end = join === 'whole' ? line.end - 1 : line.end;
    let from = line.start;
    for (const gap of raw.slice(line.start, end).matchAll(SPACES)) {
      const gapStart = line.start + gap.index;
      put('copy', raw.slice(from, gapStart), from, gapStart);
      put('space', ' ', gapStart, gapStart + gap[0].length);
      from = gapStart + gap[0].length;
    }
    put('copy', raw.slice(from, end), from, end);
    if (join === 'space' && next !== undefined) put('space', ' ', line.end, next.start);
  }
  return {
    text: parts.join(''),
    segments,
    lines: starts.map((start, at) => ({ start, end: starts[at + 1] ?? clean })),
    emphases: styled.flatMap(({ start, end, style }) => {
      const range = { start: cleanAt(segments, start), end: cleanAt(segments, end) };
      return range.end > range.start ? [{ ...range, style }] : [];
    }),
  };
}

/** How two lines of a paragraph are joined. */
function joinOf(
  raw: string,
  line: SetLine,
  next: SetLine,
  words: () => ReadonlySet<string>,
): 'space' | 'none' | 'whole' {
  const before = raw.slice(Math.max(line.start, line.end - LONGEST_WORD), line.end);
  const after = raw.slice(next.start, Math.min(next.end, next.start + LONGEST_WORD));
  if (before.endsWith('\u00AD')) return 'whole';
  if (!/^[\p{L}\p{N}]/u.test(after)) return 'space';
  if (/\S[—/]$/.test(before) || (/\d–$/.test(before) && /^\d/.test(after))) return 'none';
  const broken = /([\p{L}\p{N}]+)-$/u.exec(before)?.[1];
  if (broken === undefined) return 'space';
  // `out-of-` is a compound already; its last part takes a hyphen as the first does.
  if (/[\p{L}\p{N}]-[\p{L}\p{N}]+-$/u.test(before)) return 'none';
  const rest = /^[\p{L}\p{N}]+/u.exec(after)?.[0] ?? '';
  return joinHyphen(broken, rest, words(), isEnglish) === 'whole' ? 'whole' : 'none';
}

/** The clean offset of a raw one, both within the paragraph. */
function cleanAt(segments: readonly PaperSegment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.rawEnd ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  const segment = segments[low];
  if (segment === undefined) return segments.at(-1)?.end ?? 0;
  if (offset <= segment.rawStart) return segment.start;
  return segment.kind === 'copy' ? segment.start + offset - segment.rawStart : segment.end;
}

import type { PaperEmphasis, PaperSegment, TextRange } from '../paper.ts';
import { findEmphasis } from './find-emphasis.ts';
import type { LineGroup } from './group-paragraphs.ts';
import { joinHyphen } from './join-hyphens.ts';
import { type ParagraphSource, paragraphSource } from './paragraph-source.ts';
import { type TextPiece, textPieces } from './text-pieces.ts';

/** A paragraph's text and where each part of it came from. Clean offsets count from 0. */
export interface Reflowed {
  readonly text: string;
  readonly segments: readonly PaperSegment[];
  readonly emphases: readonly PaperEmphasis[];
  /** Each line of the group in clean offsets; a line ends where the next begins. */
  readonly lines: readonly TextRange[];
}

/** How far back a word broken at a hyphen is looked for. */
const LONGEST_WORD = 60;
/** A line that ends with none of these is joined to the next by a space. */
const JOINING = new Set(['-', '\u00AD', '—', '/']);

/** A piece that was written, in source offsets and in clean offsets. */
interface Written {
  readonly kind: TextPiece['kind'];
  readonly from: number;
  readonly to: number;
  readonly clean: number;
  readonly text: string;
}

/** Makes one paragraph out of its lines: marks off, white space joined, words made whole. */
export function reflow(group: LineGroup, raw: string, words: () => ReadonlySet<string>): Reflowed {
  const source = paragraphSource(group, raw);
  const { marks, spans } = findEmphasis(source.text);
  const written = write(textPieces(source.text, marks), source, words);
  const text = written.map((piece) => piece.text).join('');
  const starts = source.lineStarts.map((start) => cleanAtOrAfter(written, start, text.length));
  return {
    text,
    segments: written.flatMap((piece) => segmentsOf(piece, source.rawAt)),
    emphases: spans
      .map(({ start, end, style }) => ({
        start: cleanAtOrAfter(written, start, text.length),
        end: cleanAtOrAfter(written, end, text.length),
        style,
      }))
      .filter((span) => span.end > span.start),
    lines: starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length })),
  };
}

function write(
  pieces: readonly TextPiece[],
  source: ParagraphSource,
  words: () => ReadonlySet<string>,
): readonly Written[] {
  const written: Written[] = [];
  let clean = 0;
  let spaceStart: number | null = null;
  for (const piece of pieces) {
    if (piece.kind === 'space') {
      spaceStart ??= piece.start;
      continue;
    }
    const gap = spaceStart === null ? '' : source.text.slice(spaceStart, piece.start);
    const join = gap === '' ? 'none' : joinOf(written, gap, piece, words);
    if (join === 'whole') clean -= dropHyphen(written);
    if (join === 'space' && spaceStart !== null) {
      const kind = gap === ' ' ? 'copy' : 'space';
      written.push({ kind, from: spaceStart, to: piece.start, clean, text: ' ' });
      clean += 1;
    }
    written.push({ kind: piece.kind, from: piece.start, to: piece.end, clean, text: piece.text });
    clean += piece.text.length;
    spaceStart = null;
  }
  return written;
}

/** How the text before and after white space is joined. */
function joinOf(
  written: readonly Written[],
  gap: string,
  next: TextPiece,
  words: () => ReadonlySet<string>,
): 'space' | 'none' | 'whole' {
  if (written.length === 0) return 'none';
  if (!gap.includes('\n')) return 'space';
  if (!JOINING.has(written.at(-1)?.text.at(-1) ?? '')) return 'space';
  const before = written
    .slice(-3)
    .map((piece) => piece.text)
    .join('')
    .slice(-LONGEST_WORD);
  if (before.endsWith('\u00AD')) return 'whole';
  if (/\S[—/]$/.test(before) && /^[\p{L}\p{N}]/u.test(next.text)) return 'none';
  const broken = /([\p{L}\p{N}]+)-$/u.exec(before)?.[1];
  if (broken === undefined || !/^[\p{L}\p{N}]/u.test(next.text)) return 'space';
  const rest = /^[\p{L}\p{N}]+/u.exec(next.text)?.[0] ?? '';
  return joinHyphen(broken, rest, words()) === 'whole' ? 'whole' : 'none';
}

/** Takes the hyphen off the last piece written; returns how many characters went. */
function dropHyphen(written: Written[]): number {
  const last = written.pop();
  if (last === undefined) return 0;
  if (last.text.length > 1) {
    written.push({ ...last, to: last.to - 1, text: last.text.slice(0, -1) });
  }
  return 1;
}

/** The clean offset of the first written character at or after a source offset. */
function cleanAtOrAfter(written: readonly Written[], offset: number, end: number): number {
  let low = 0;
  let high = written.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((written[middle]?.to ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const piece = written[low];
  if (piece === undefined) return end;
  if (piece.kind !== 'copy') return piece.from < offset ? piece.clean + 1 : piece.clean;
  return piece.clean + Math.max(0, offset - piece.from);
}

/** Segments of a written piece, split where its raw characters are not next to each other. */
function segmentsOf(piece: Written, rawAt: readonly number[]): readonly PaperSegment[] {
  const rawOf = (at: number): number => rawAt[at] ?? (rawAt.at(-1) ?? -1) + 1;
  const whole = {
    start: piece.clean,
    end: piece.clean + piece.text.length,
    rawStart: rawOf(piece.from),
    rawEnd: rawOf(piece.to - 1) + 1,
  };
  if (piece.kind !== 'copy') {
    return [{ ...whole, kind: piece.kind, rawEnd: Math.max(whole.rawEnd, rawOf(piece.to)) }];
  }
  // Raw offsets rise, so equal lengths mean that no raw character was left out between.
  if (whole.rawEnd - whole.rawStart === piece.text.length) return [{ ...whole, kind: 'copy' }];
  const segments: PaperSegment[] = [];
  let from = piece.from;
  for (let at = piece.from + 1; at <= piece.to; at += 1) {
    if (at < piece.to && rawOf(at) === rawOf(at - 1) + 1) continue;
    const start = piece.clean + from - piece.from;
    segments.push({
      kind: 'copy',
      start,
      end: start + at - from,
      rawStart: rawOf(from),
      rawEnd: rawOf(at - 1) + 1,
    });
    from = at;
  }
  return segments;
}

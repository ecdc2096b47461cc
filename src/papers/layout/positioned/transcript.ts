import type { PaperGeometry, PaperPin, ParagraphRole, TextRange } from '../../paper.ts';
import type { PositionedWord } from '../../positioned-page.ts';
import type { FlowLine } from './flow-line.ts';
import { GeometryColumns } from './geometry-columns.ts';

/** A paragraph of printed lines, ready to be set. */
export interface FlowParagraph {
  readonly role: ParagraphRole;
  readonly mark: string | null;
  readonly lines: readonly FlowLine[];
}

/** A line as it stands in the transcript, in raw offsets. */
export interface SetLine extends TextRange {
  readonly at: PaperPin;
}

/** A stretch in bold or italics, in raw offsets. */
export interface StyledRange extends TextRange {
  readonly style: 'bold' | 'italic';
}

/** A paragraph as it stands in the transcript. */
export interface SetParagraph {
  readonly role: ParagraphRole;
  readonly mark: string | null;
  readonly lines: readonly SetLine[];
  readonly styled: readonly StyledRange[];
}

/** The transcript of a positioned paper: what stands for its source, in reading order. */
export interface FinishedTranscript {
  readonly raw: string;
  readonly paragraphs: readonly SetParagraph[];
  readonly geometry: PaperGeometry;
}

/** A gap of more ems than this between words parts columns; the transcript shows it as spaces. */
const COLUMN_GAP = 2;
const SPACE_WIDTH = 6;
const FEWEST_SPACES = 4;

/**
 * Writes the transcript paragraph by paragraph and keeps of each word only its place, so that
 * long papers need little memory: one printed line a line, a form feed where a page begins.
 */
export class Transcript {
  readonly #parts: string[] = [];
  readonly #paragraphs: SetParagraph[] = [];
  readonly #geometry: GeometryColumns;
  #offset = 0;
  #page = 0;

  /** @param words the most words that the paper may have. */
  constructor(words: number) {
    this.#geometry = new GeometryColumns(words);
  }

  /** Adds a paragraph at the end. */
  add({ role, mark, lines }: FlowParagraph): void {
    if (this.#offset > 0) this.#push('\n\n');
    const styled: StyledRange[] = [];
    const set = lines.map((line, at): SetLine => {
      if (at > 0) this.#push('\n');
      if (role !== 'footnote' && line.at.page > this.#page) {
        if (this.#page > 0) this.#push('\f');
        this.#page = line.at.page;
      }
      return this.#line(line, styled);
    });
    this.#paragraphs.push({ role, mark, lines: set, styled });
  }

  /** The whole transcript. */
  finish(): FinishedTranscript {
    return {
      raw: this.#parts.join(''),
      paragraphs: this.#paragraphs,
      geometry: this.#geometry.finish(),
    };
  }

  #line({ line, at }: FlowLine, styled: StyledRange[]): SetLine {
    const start = this.#offset;
    const parts: string[] = [];
    let from = start;
    let last: PositionedWord | null = null;
    for (const word of line.words) {
      if (last !== null) {
        const gap = gapBetween(last, word);
        parts.push(gap);
        from += gap.length;
      }
      parts.push(word.text);
      const end = from + word.text.length;
      this.#geometry.add(from, end, at.page, word);
      if (word.bold) lengthen(styled, { start: from, end, style: 'bold' });
      if (word.italic) lengthen(styled, { start: from, end, style: 'italic' });
      from = end;
      last = word;
    }
    this.#push(parts.join(''));
    return { start, end: this.#offset, at };
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#offset += text.length;
  }
}

function gapBetween(left: PositionedWord, right: PositionedWord): string {
  const points = right.left - left.right;
  if (points <= COLUMN_GAP * Math.max(left.size, right.size)) return ' ';
  return ' '.repeat(Math.max(FEWEST_SPACES, Math.round(points / SPACE_WIDTH)));
}

/** Adds a styled word, joined to the one before it where only a space or line end parts them. */
function lengthen(styled: StyledRange[], next: StyledRange): void {
  const at = styled.findLastIndex(({ style }) => style === next.style);
  const last = styled[at];
  if (last !== undefined && next.start - last.end <= 3) styled[at] = { ...last, end: next.end };
  else styled.push(next);
}

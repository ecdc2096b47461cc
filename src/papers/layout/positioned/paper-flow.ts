import type { ParagraphRole } from '../../paper.ts';
import { classifyFurniture } from '../page-furniture.ts';
import { type FlowLine, indentOf, lineStyle } from './flow-line.ts';
import type { PageRegion } from './page-region.ts';
import { startsParagraph } from './starts-paragraph.ts';
import { measureText, type TextMeasure } from './text-measure.ts';
import type { Transcript } from './transcript.ts';

/** A part of a page whose lines have their pins. */
export interface FlowRegion {
  readonly kind: PageRegion['kind'];
  readonly lines: readonly FlowLine[];
}

/** What word processors print where a footnote goes on over the page. */
const CONTINUED = /^\(?\.{0,4}\s?continued\s?(?:\.\s?){0,4}\)?$/i;

interface OpenNote {
  mark: string | null;
  lines: FlowLine[];
}

/**
 * Joins the lines of pages to paragraphs. Body text runs from page to page; the footnotes of a
 * page come after the paragraph in which the page ends, so that no sentence is parted by them.
 */
export class PaperFlow {
  readonly #transcript: Transcript;
  #open: FlowLine[] = [];
  #notes: OpenNote[] = [];

  constructor(transcript: Transcript) {
    this.#transcript = transcript;
  }

  /** Adds a page: its parts in reading order, and its footnotes. */
  addPage(regions: readonly FlowRegion[], printed: readonly FlowLine[]): void {
    const notes = printed.filter(({ line }) => !CONTINUED.test(line.text));
    const opens = notes.findIndex(({ line }) => line.mark !== null);
    const rest = opens === -1 ? notes.length : opens;
    // What stands before the first mark continues the last footnote of the page before.
    const last = this.#notes.at(-1);
    if (last !== undefined) last.lines.push(...notes.slice(0, rest));
    for (const region of regions) this.#addRegion(region);
    if (last === undefined && rest > 0)
      this.#notes.push({ mark: null, lines: notes.slice(0, rest) });
    for (const note of notes.slice(rest)) {
      if (note.line.mark === null) this.#notes.at(-1)?.lines.push(note);
      else this.#notes.push({ mark: note.line.mark, lines: [note] });
    }
  }

  /** Ends the paper. */
  end(): void {
    this.#close();
  }

  #addRegion({ kind, lines }: FlowRegion): void {
    if (kind !== 'flow' && kind !== 'column') this.#close();
    const spoken = lines.filter((line) => !isFiller(line));
    if (kind === 'cell-left' || kind === 'row') {
      if (spoken.length > 0) this.#transcript.add({ role: kind, mark: null, lines: spoken });
      return;
    }
    if (kind === 'cell-right') {
      for (const paragraph of paragraphsOf(spoken))
        this.#transcript.add({ role: kind, mark: null, lines: paragraph });
      return;
    }
    for (const line of lines) {
      const filler = isFiller(line);
      if (filler || startsParagraph(this.#open, line)) this.#close();
      if (!filler) this.#open.push(line);
    }
  }

  #close(): void {
    if (this.#open.length > 0)
      this.#transcript.add({ role: roleOf(this.#open), mark: null, lines: this.#open });
    this.#open = [];
    for (const { mark, lines } of this.#notes)
      for (const paragraph of paragraphsOf(lines))
        this.#transcript.add({ role: 'footnote', mark, lines: paragraph });
    this.#notes = [];
  }
}

/** What closes the left side of a caption: a stroke, or New York's dashes with their X. */
const CLOSES_CELL = /^[/)\\]$|^(?:[-_]\s?){3,200}[Xx]$/;

/** A line of slashes, dashes or a drawn blank is no text, and ends a paragraph. */
function isFiller({ line }: FlowLine): boolean {
  const text = line.text;
  return classifyFurniture(text)?.kind === 'filler' || CLOSES_CELL.test(text);
}

function paragraphsOf(lines: readonly FlowLine[]): readonly (readonly FlowLine[])[] {
  const paragraphs: FlowLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open === undefined || startsParagraph(open, line)) paragraphs.push([line]);
    else open.push(line);
  }
  return paragraphs;
}

const LONGEST_HEADING = 4;
/** A block quotation stands in by this many ems or more. */
const QUOTE_INDENT = 1.4;
const NUMBERED = /^(?:[IVXLC]{1,6}|[A-Z]|\d{1,2})\.$/;

function roleOf(lines: readonly FlowLine[]): ParagraphRole {
  const text = lines.map(({ line }) => line.text).join(' ');
  const styles = lines.map(({ style }) => style);
  const numbered = NUMBERED.test(lines[0]?.line.words[0]?.text ?? '');
  const stands = styles.every(({ bold, capitals, centred }) => bold || capitals || centred);
  const open = !/[.;:,?!]["”’)]*$/.test(text);
  if (lines.length <= LONGEST_HEADING && (stands ? numbered || open : numbered && open))
    return 'heading';
  const inset = lines.every((line) => indentOf(line) > QUOTE_INDENT * line.line.size);
  return lines.length > 1 && inset && !numbered ? 'quote' : 'body';
}

/** Gives the lines of a part of a page their measure, of that part alone unless one is given. */
export function measured(
  lines: readonly Pick<FlowLine, 'line' | 'at'>[],
  given: TextMeasure | null = null,
): readonly FlowLine[] {
  const measure = given ?? measureText(lines.map(({ line }) => line));
  if (measure === null) return [];
  return lines.map((each, at) => {
    const next = lines[at + 1];
    const below = next === undefined ? null : next.line.baseline - each.line.baseline;
    return {
      ...each,
      measure,
      below: below !== null && below > 0 ? below : null,
      style: lineStyle(each.line, measure),
    };
  });
}

import type { PaperNote, PaperPage, PaperStamp } from '../../paper.ts';
import type { PositionedPage } from '../../positioned-page.ts';
import { wordsIn } from '../join-hyphens.ts';
import type { LaidOut } from '../lay-out-paper.ts';
import { callsItselfProposed, proposedNote } from '../proposed-note.ts';
import { assembleSet } from './assemble-set.ts';
import { partClerkStamp } from './clerk-stamp.ts';
import { readCounselByColumn } from './counsel-columns.ts';
import { dropFurniture } from './drop-furniture.ts';
import type { FlowLine } from './flow-line.ts';
import { splitFootnotes } from './footnote-lines.ts';
import { numberAt } from './margin-column.ts';
import type { PageRegion } from './page-region.ts';
import { pageRegions } from './page-regions.ts';
import { measured, PaperFlow } from './paper-flow.ts';
import { type PreparedPage, preparePage } from './prepare-page.ts';
import type { PrintedLine } from './printed-line.ts';
import { EdgeLines } from './running-lines.ts';
import { measureText, type TextMeasure } from './text-measure.ts';
import { Transcript } from './transcript.ts';
import { UnreadText } from './unread-text.ts';

/**
 * A paper laid out from positioned pages, with the transcript that stands for its source, and
 * notes on text that was not read.
 */
export type LaidOutPages = LaidOut & { readonly raw: string; readonly notes: readonly PaperNote[] };

/** Pages that can be gone through more than once; `drain` lets each go as it is passed. */
interface PagesToLayOut extends Iterable<PositionedPage> {
  readonly drain?: () => Iterable<PositionedPage>;
}

/** A page of the paper as far as its text does not tell. */
export type PageFrame = Omit<PaperPage, 'start' | 'end'>;

/**
 * Lays out positioned pages. The transcript has one printed line a line, in reading order, and a
 * form feed where a page begins; margin numbers, stamps, running heads and hidden words are not
 * in it.
 *
 * @param pages gone through twice, the second time by `drain`; nothing of a page is kept but its
 * text and the places of its words.
 */
export function layOutPages(pages: PagesToLayOut): LaidOutPages {
  const { edges, numbered, unread, words: count } = surveyPages(pages);
  const transcript = new Transcript(count);
  const flow = new PaperFlow(transcript);
  const frames: PageFrame[] = [];
  const stamps: PaperStamp[] = [];
  const proposed: number[] = [];
  let notes: Notes = { number: null, runsOver: false };
  for (const page of pages.drain?.() ?? pages) {
    const prepared = preparePage(page, { numbered, edges: false });
    frames.push(frameOf(prepared));
    for (const { text, stamp } of prepared.stamps) {
      const { caseNumber, entry, filed } = stamp;
      stamps.push({ text, page: page.page, caseNumber, entry, filed });
    }
    const kept = dropFurniture(prepared, edges);
    if (dropsProposed(prepared.lines, kept)) proposed.push(page.page);
    notes = addPage(flow, prepared, kept, notes);
  }
  flow.end();
  const { raw, paragraphs, geometry } = transcript.finish();
  let words: ReadonlySet<string> | null = null;
  return {
    raw,
    ...assembleSet(raw, paragraphs, frames, () => (words ??= wordsIn(raw))),
    stamps,
    geometry,
    notes: [...unread.notes(), ...(proposed.length > 0 ? [proposedNote(proposed)] : [])],
  };
}

function dropsProposed(all: readonly PrintedLine[], kept: readonly PrintedLine[]): boolean {
  return proposedLines(all) > proposedLines(kept);
}

function proposedLines(lines: readonly PrintedLine[]): number {
  return lines.filter(({ text }) => callsItselfProposed(text)).length;
}

/** What must be known of the whole paper before a page is laid out. */
function surveyPages(pages: Iterable<PositionedPage>): {
  readonly edges: EdgeLines;
  readonly numbered: boolean;
  readonly unread: UnreadText;
  readonly words: number;
} {
  const edges = new EdgeLines();
  const unread = new UnreadText();
  let numbered = false;
  let words = 0;
  for (const page of pages) {
    const prepared = preparePage(page, { numbered: false, edges: true });
    numbered ||= prepared.columns.length > 0;
    edges.add(prepared);
    unread.add(page);
    words += page.words.length;
  }
  return { edges, numbered, unread, words };
}

function frameOf({ source, columns }: PreparedPage): PageFrame {
  const { page, width, height } = source;
  return {
    page,
    lastLine: columns[0]?.numbers.at(-1)?.number ?? null,
    source: source.source,
    size: { width, height },
  };
}

interface Notes {
  readonly number: number | null;
  readonly runsOver: boolean;
}

function addPage(
  flow: PaperFlow,
  prepared: PreparedPage,
  lines: readonly PrintedLine[],
  before: Notes,
): Notes {
  const measure = measureText(lines);
  if (measure === null) return before;
  const pinned = (line: PrintedLine): Pick<FlowLine, 'line' | 'at'> => ({
    line,
    at: { page: prepared.page, line: numberAt(prepared.columns, line.baseline) },
  });
  const { body, notes } = splitFootnotes(lines, prepared.source, measure, before);
  const stamped = prepared.page === 1 ? partClerkStamp(body, measure) : null;
  const rest = stamped?.rest ?? body;
  const regions: readonly PageRegion[] = [
    ...(stamped === null ? [] : [{ kind: 'row' as const, lines: stamped.stamp }]),
    ...readCounselByColumn(pageRegions(rest, prepared.source, measureText(rest) ?? measure)),
  ];
  const running = regions.filter(({ kind }) => kind === 'flow').flatMap((each) => each.lines);
  const flowMeasure: TextMeasure = measureText(running) ?? measure;
  flow.addPage(
    regions.map(({ kind, lines: own }) => ({
      kind,
      lines: measured(own.map(pinned), kind === 'flow' ? flowMeasure : null),
    })),
    measured(notes.map(pinned)),
  );
  const last = notes.findLast(({ mark }) => mark !== null && /^\d+$/.test(mark))?.mark ?? null;
  return { number: last === null ? before.number : Number(last), runsOver: notes.length > 0 };
}

import type { PaperPin } from '../paper.ts';
import type { LineEvent } from './line-events.ts';

/** Text lines above the first margin number that make an unnumbered page of their own. */
const UNNUMBERED_PAGE = 4;
/** Unnumbered lines after a page's last number that still count as that line. */
const LONGEST_TRAIL = 3;
/** Numbers with no text beside them after which unnumbered text cannot be aligned. */
const UNALIGNED_AFTER = 3;

interface Walk {
  page: number;
  line: number | null;
  /** Text lines since the page began. */
  texts: number;
  /** Text lines without a number since the last number. */
  trail: number;
  /** Numbers without text in a row. */
  bare: number;
  hasNumbers: boolean;
  seenRun: boolean;
  /** A footer was read: the next text begins a page. */
  ended: boolean;
  /** The page has just begun at a form feed. */
  fed: boolean;
}

/** How the source marks its pages. */
interface Marks {
  /** Columns of numbers stand after their pages' text. */
  readonly columnsFollow: boolean;
  /** Page numbers are the only sign of a page's end. */
  readonly numbersDivide: boolean;
}

/**
 * Gives each physical line its page and line. Pages begin at form feeds, at docket stamps, where
 * margin numbers begin again, and, where nothing else tells, after page numbers; marks of one boundary count once.
 */
export function assignPages(events: readonly LineEvent[]): readonly PaperPin[] {
  const columnsFollow = columnFollowsText(events);
  const numbersDivide = !events.some(
    (event) => event.afterFormFeed || event.opens !== null || event.stamp !== null,
  );
  const walk: Walk = {
    page: 1,
    line: null,
    texts: 0,
    trail: 0,
    bare: 0,
    hasNumbers: false,
    seenRun: false,
    ended: false,
    fed: false,
  };
  const lastOfRun = lastNumbered(events);
  return events.map((event) => {
    if (event.afterFormFeed) feed(walk);
    if (event.kind !== 'blank') turn(walk, event, { columnsFollow, numbersDivide });
    const line = event.kind === 'text' ? lineOf(walk, event, lastOfRun) : walk.line;
    return { page: walk.page, line };
  });
}

function feed(walk: Walk): void {
  if (walk.texts > 0 || walk.hasNumbers || walk.fed || walk.ended) beginPage(walk);
  walk.fed = true;
}

function turn(walk: Walk, event: LineEvent, { columnsFollow, numbersDivide }: Marks): void {
  if (event.kind === 'stamp') {
    if (walk.texts > 0 || walk.hasNumbers) beginPage(walk);
    walk.page = Math.max(walk.page, event.stamp?.page ?? 0);
    return;
  }
  if (event.kind === 'page-number') {
    walk.ended ||= numbersDivide && walk.texts > 0;
    return;
  }
  if (event.opens !== null) open(walk, event, columnsFollow);
  else if (walk.ended && !(event.inColumn && columnsFollow)) beginPage(walk);
  if (event.kind === 'text') walk.texts += 1;
  if (event.numbered !== null && !event.inColumn) {
    walk.line = event.numbered.number;
    walk.bare = event.kind === 'number' ? (walk.trail > 0 ? 1 : walk.bare + 1) : 0;
    walk.trail = 0;
  }
}

function open(walk: Walk, event: LineEvent, columnsFollow: boolean): void {
  const follows = event.opens === 'column' && columnsFollow;
  const unnumberedPage = !walk.seenRun && walk.texts >= UNNUMBERED_PAGE;
  if (!follows && (walk.ended || walk.hasNumbers || unnumberedPage)) beginPage(walk);
  // The first column may stand under the court's name, at the head of its own page.
  const headed = !walk.seenRun && walk.texts < UNNUMBERED_PAGE;
  if (!follows && event.opens === 'column' && walk.texts > 0 && !headed) beginPage(walk);
  walk.hasNumbers = true;
  walk.seenRun = true;
  if (follows) walk.ended = true;
}

function beginPage(walk: Walk): void {
  walk.page += 1;
  walk.line = null;
  walk.texts = 0;
  walk.trail = 0;
  walk.bare = 0;
  walk.hasNumbers = false;
  walk.ended = false;
  walk.fed = false;
}

function lineOf(walk: Walk, event: LineEvent, lastOfRun: ReadonlySet<number>): number | null {
  if (event.numbered !== null) return event.inColumn ? null : event.numbered.number;
  if (walk.line === null) return null;
  walk.trail += 1;
  if (walk.bare >= UNALIGNED_AFTER) return null;
  const trailing = lastOfRun.has(walk.line) && walk.trail > LONGEST_TRAIL;
  return trailing ? null : walk.line;
}

/** The numbers that end a page, so that a long unnumbered tail is not all counted as that line. */
function lastNumbered(events: readonly LineEvent[]): ReadonlySet<number> {
  const last = new Set<number>();
  let number: number | null = null;
  for (const event of events) {
    if (event.opens !== null && number !== null) last.add(number);
    if (event.numbered !== null) number = event.numbered.number;
  }
  if (number !== null) last.add(number);
  return last;
}

/** Whether converters wrote the number columns after their pages' text: the paper ends with one. */
function columnFollowsText(events: readonly LineEvent[]): boolean {
  const used = events.filter((event) => event.kind === 'number' || event.kind === 'text');
  return used[0]?.inColumn !== true && used.at(-1)?.inColumn === true;
}

import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';
import { classifyFurniture, type StampText } from '../page-furniture.ts';
import { nyscefStamp } from './nyscef-stamp.ts';

/** A docket stamp on a page. */
export interface PageStamp {
  readonly text: string;
  readonly stamp: StampText;
}

/** The stamps of a page, the latest last, and their words. */
export interface PageStamps {
  readonly stamps: readonly PageStamp[];
  readonly words: ReadonlySet<PositionedWord>;
}

/** Stamps stand in this share of the page's height at its top and bottom. */
const EDGE = 0.12;
const VERY_EDGE = 0.03;
/** The parts of a stamp stand nearer to each other than this, in points. */
const WIDEST_GAP = 150;
/** A step back of more than this many points begins another text. */
const STEP_BACK = 6;

/**
 * Finds docket stamps by the order of drawing: a stamp is put onto a finished page in one go, so
 * its words follow each other even where two stamps are printed over each other.
 */
export function pageStamps(
  words: readonly PositionedWord[],
  page: Pick<PositionedPage, 'height'>,
): PageStamps {
  const edge = words.filter(
    ({ baseline }) => baseline < page.height * EDGE || baseline > page.height * (1 - EDGE),
  );
  const stamps: PageStamp[] = [];
  const stamped = new Set<PositionedWord>();
  const take = (run: readonly PositionedWord[]): void => {
    const text = run.map((word) => word.text).join(' ');
    const furniture = classifyFurniture(text);
    const stamp = furniture?.kind === 'stamp' ? furniture.stamp : archiveMark(text, run, page);
    if (stamp === null) return;
    stamps.push({ text, stamp });
    for (const word of run) stamped.add(word);
  };
  for (const run of drawnRuns(edge)) take(run);
  for (const line of sameBaseline(edge.filter((word) => !stamped.has(word)))) take(line);
  const head = newYorkHead(edge);
  if (head !== null) {
    stamps.push(head.stamp);
    for (const word of head.words) stamped.add(word);
  }
  return {
    stamps: stamps.toSorted((a, b) => (a.stamp.filed ?? '').localeCompare(b.stamp.filed ?? '')),
    words: stamped,
  };
}

/** "Doc. 18" at the very edge: the entry as an archive of dockets writes it on its copies. */
function archiveMark(
  text: string,
  run: readonly PositionedWord[],
  { height }: Pick<PositionedPage, 'height'>,
): StampText | null {
  const entry = /^Doc\. (\d{1,4})(?: Att\. \d{1,3})?$/.exec(text)?.[1];
  const outside = run.every(
    ({ baseline }) => baseline < height * VERY_EDGE || baseline > height * (1 - VERY_EDGE),
  );
  return entry === undefined || !outside
    ? null
    : { caseNumber: null, entry, filed: null, page: null };
}

/** New York's stamp: from the line that begins with "FILED:" to the one that names NYSCEF. */
function newYorkHead(
  words: readonly PositionedWord[],
): { readonly stamp: PageStamp; readonly words: readonly PositionedWord[] } | null {
  const filed = words.find(({ text }) => text === 'FILED:');
  const received = words.find(({ text }) => text === 'NYSCEF');
  if (filed === undefined || received === undefined) return null;
  const last = Math.max(filed.baseline, received.baseline);
  const first = Math.min(filed.baseline, received.baseline);
  const box = words.filter(({ baseline }) => baseline > first - 2 && baseline < last + 2);
  const text = sameBaseline(box)
    .toSorted((a, b) => (a[0]?.baseline ?? 0) - (b[0]?.baseline ?? 0))
    .map((line) => line.map((word) => word.text).join(' '))
    .join(' ');
  const stamp = nyscefStamp(text);
  return stamp === null ? null : { stamp: { text, stamp }, words: box };
}

function drawnRuns(words: readonly PositionedWord[]): readonly (readonly PositionedWord[])[] {
  const runs: PositionedWord[][] = [];
  let last: PositionedWord | undefined;
  for (const word of words) {
    const goesOn =
      last !== undefined &&
      Math.abs(word.baseline - last.baseline) < 2 &&
      word.left > last.right - STEP_BACK &&
      word.left < last.right + WIDEST_GAP;
    if (goesOn) runs.at(-1)?.push(word);
    else runs.push([word]);
    last = word;
  }
  return runs;
}

/** For files that draw the parts of a stamp in another order. */
function sameBaseline(words: readonly PositionedWord[]): readonly (readonly PositionedWord[])[] {
  const lines = Map.groupBy(words, ({ baseline }) => Math.round(baseline / 2));
  return [...lines.values()].map((line) => line.toSorted((a, b) => a.left - b.left));
}

import type { Paper, PaperStamp } from '../paper.ts';
import type { FrontMatter } from './front-matter.ts';
import { isAppellate } from './is-appellate.ts';
import { findDates } from './read-calendar-date.ts';

/** What the court's stamp on the first page says. */
export interface FilingReading {
  readonly caseNumber: string | null;
  readonly filed: string | null;
  readonly entry: string | null;
}

/** "Filed February 5, 2010" under the caption of an opinion; not "Complaint filed". */
const FILED =
  /(?:^|[.;,()\d—–|]\s*|\s{2})\W*(?:(?:Date|Opinion|Order|Decision|Memorandum)\s+)?(?:FILED|DECIDED):?\s+(?:on\s+)?$/i;

/** How far below the caption that day may stand. */
const LINES_BELOW = 25;

/**
 * Reads the filing from the stamp: of several over each other the one filed last, since a paper
 * that is filed again (a draft that became the order) is stamped again. Without a stamp the head of
 * the paper may say when it was filed.
 */
export function readFiling(paper: Paper, front: FrontMatter): FilingReading {
  const last = stampsOfFirstPage(paper).toSorted(byDate).at(-1);
  return {
    caseNumber: last?.caseNumber ?? null,
    filed: last === undefined ? filedAtHead(paper, front) : last.filed,
    entry: last?.entry ?? null,
  };
}

/**
 * Whether another entry was stamped over the first page later: it was filed a second time, by
 * itself. An attachment's stamp (`581-2`) shows only that somebody filed a copy.
 */
export function isFiledAgain(paper: Paper): boolean {
  const [one, two] = stampsOfFirstPage(paper).toSorted(byDate);
  if (one === undefined || two === undefined || one.filed === null || two.filed === null)
    return false;
  const alone = two.entry !== null && !two.entry.includes('-');
  return alone && one.entry !== two.entry && one.filed < two.filed;
}

function stampsOfFirstPage({ stamps }: Paper): readonly PaperStamp[] {
  return stamps.filter(({ page }) => page === stamps[0]?.page);
}

function byDate(one: PaperStamp, two: PaperStamp): number {
  return (one.filed ?? '').localeCompare(two.filed ?? '');
}

function filedAtHead(paper: Paper, front: FrontMatter): string | null {
  return filedIn(front.lines) ?? (isAppellate(front, paper) ? dateAlone(paper, front) : null);
}

/** The day of an appeal's decision stands alone, by the names of the panel and of counsel. */
function dateAlone(paper: Paper, front: FrontMatter): string | null {
  const from = paper.lines.filter(({ start }) => start <= front.end).length;
  for (const { start, end } of paper.lines.slice(0, from + LINES_BELOW)) {
    const text = paper.text.slice(start, end).trim();
    const [date] = findDates(text);
    if (date !== undefined && text.replace(/^\W+|\W+$/g, '') === date.text) return date.iso;
    const filed = findDates(text).find((each) => FILED.test(text.slice(0, each.start)));
    if (filed !== undefined) return filed.iso;
  }
  return null;
}

function filedIn(lines: FrontMatter['lines']): string | null {
  for (const [at, { text }] of lines.entries()) {
    const found = findDates(text).find(({ start }) => FILED.test(text.slice(0, start)));
    if (found !== undefined) return found.iso;
    const mark = /^\W*(?:ELECTRONICALLY\s+|E-?)FILED\b|^\W*FILED:/.test(text);
    const near = mark
      ? findDates(
          lines
            .slice(at, at + 5)
            .map((line) => line.text)
            .join('\n'),
        )
      : [];
    if (near[0] !== undefined) return near[0].iso;
    // The clerk's mark: FILED, and a date under it.
    if (!/(?:^|\s{3})\W*(?:E-?)?FILED\W*$/.test(text)) continue;
    for (const under of lines.slice(at + 1, at + 4)) {
      for (const column of [under.text, under.right]) {
        const [below] = findDates(column);
        if (below?.start === 0) return below.iso;
      }
    }
  }
  return null;
}

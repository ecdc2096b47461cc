import type { Paper, PaperStamp } from '../paper.ts';
import { filedAtHead } from './filed-at-head.ts';
import type { FrontMatter } from './front-matter.ts';

/** What the court's stamp on the first page says. */
export interface FilingReading {
  readonly caseNumber: string | null;
  readonly filed: string | null;
  readonly entry: string | null;
}

/**
 * Reads the filing from the stamp: of several over each other the one filed last, since a paper
 * that is filed again (a draft that became the order) is stamped again. Without a stamp the head of
 * the paper may say when it was filed.
 */
export function readFiling(paper: Paper, front: FrontMatter): FilingReading {
  const last = stampsOfFirstPage(paper).toSorted(byDate).at(-1);
  // A stamp that begins on a later page may be an attachment's.
  const own = last?.page === paper.pages[0]?.page;
  const stamped = last?.filed ?? null;
  return {
    caseNumber: last?.caseNumber ?? null,
    filed: own && stamped !== null ? stamped : (filedAtHead(paper, front) ?? stamped),
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

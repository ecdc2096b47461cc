import type { Paper, PaperStamp } from '../paper.ts';

/** What the court's stamp on the first page says. */
export interface FilingReading {
  readonly caseNumber: string | null;
  readonly filed: string | null;
  readonly entry: string | null;
}

/**
 * Reads the filing from the stamp: of several over each other the one filed last, since a paper
 * that is filed again (a draft that became the order) is stamped again.
 */
export function readFiling(paper: Paper): FilingReading {
  const [first] = paper.stamps;
  const together = paper.stamps.filter(({ page }) => page === first?.page);
  const last = together.toSorted(byDate).at(-1);
  return {
    caseNumber: last?.caseNumber ?? null,
    filed: last?.filed ?? null,
    entry: last?.entry ?? null,
  };
}

function byDate(one: PaperStamp, two: PaperStamp): number {
  return (one.filed ?? '').localeCompare(two.filed ?? '');
}

import { readFileSync } from 'node:fs';

/** The years in which a numbered series of a reporter may have been printed. */
export interface SeriesYears {
  readonly from: number;
  readonly to: number;
}

interface ReporterRow {
  readonly editions: Readonly<
    Record<string, { readonly start: string | null; readonly end: string | null }>
  >;
}

/** The table's years are rough: some series are off by as much. */
const ROUGH = 10;

let table: ReadonlyMap<string, SeriesYears> | null = null;

/**
 * The years of one edition by its settled form; null where the table has none worth trusting. Of a
 * reporter in several series the years between one and the next are; the beginning of the first
 * and the end of the last are not.
 */
export function seriesYears(edition: string | null): SeriesYears | null {
  table ??= readTable();
  return edition === null ? null : (table.get(edition) ?? null);
}

function readTable(): ReadonlyMap<string, SeriesYears> {
  const file = new URL('../../../generated/reporters.json', import.meta.url);
  const rows = Object.values(
    JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, readonly ReporterRow[]>>,
  ).flat();
  const years = new Map<string, SeriesYears>();
  const twice = new Set<string>();
  for (const { editions } of rows) {
    const inOrder = Object.entries(editions).flatMap(([edition, { start, end }]) =>
      start === null ? [] : [{ edition, start: yearOf(start), end: end && yearOf(end) }],
    );
    if (inOrder.length < 2) continue;
    inOrder.sort((one, two) => one.start - two.start);
    for (const [at, { edition, start, end }] of inOrder.entries()) {
      if (years.has(edition)) twice.add(edition);
      const from = at === 0 ? -Infinity : start - ROUGH;
      const to = at === inOrder.length - 1 || !end ? Infinity : end + ROUGH;
      years.set(edition, { from, to });
    }
  }
  // One form that two reporters share tells nothing.
  return new Map([...years].filter(([edition]) => !twice.has(edition)));
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

import { parse } from 'csv-parse/sync';
import { formatBates } from '../bates.ts';
import { brokenNumbers, LOG, type ProductionNumbers } from './read-numbers.ts';

/** The files that no log can list: itself, and what is made of the sums of all. */
const UNLISTED: ReadonlySet<string> = new Set([LOG, 'SHA256SUMS', 'SHA256SUMS.sig']);

/**
 * The production log lists every file once, with its sum, its first and last number, and of PDF
 * files the number of pages.
 *
 * @throws DucesError `package-malformed`. @returns a line that sums it up.
 */
export function checkLog({ texts, sums, records, pages }: ProductionNumbers): string {
  const lines = parse(texts.get(LOG) ?? '', { columns: true }) as Record<string, string>[];
  const files = lines.filter(({ entry }) => entry === 'file');
  const there = [...sums.keys()].filter((path) => !UNLISTED.has(path));
  if (files.length !== there.length) throw wrong('lists other files than there are');
  const logged = new Map(files.map((line) => [line['path'], line]));
  for (const path of there) {
    const line = logged.get(path);
    const run = records.get(path)?.run ?? null;
    const stamps = pages.get(path);
    const first = run === null ? stamps?.at(0)?.first : formatBates(run.prefix, run.first);
    const last = run === null ? stamps?.at(-1)?.last : formatBates(run.prefix, run.last);
    const agrees =
      line !== undefined &&
      line['sha256'] === sums.get(path) &&
      line['first_bates'] === (first ?? '') &&
      line['last_bates'] === (last ?? '') &&
      line['pages'] === (stamps === undefined ? '' : String(stamps.length));
    if (!agrees) throw wrong(`is not right about ${path}`);
  }
  return `${there.length} files`;
}

function wrong(why: string) {
  return brokenNumbers(`${LOG} ${why}.`, LOG);
}

import {
  checked,
  failedCheck,
  runCheck,
  type AgeIdentity,
  type Check,
} from '../../sealing/index.ts';
import { checkLoadFiles } from './check-load-files.ts';
import { checkLog } from './check-log.ts';
import { formatBates } from '../bates.ts';
import { parseBates, type NumberRun } from './number-run.ts';
import { brokenNumbers, LOAD_DAT, readNumbers, type ProductionNumbers } from './read-numbers.ts';

const NUMBERS = 'each record bears the next Bates number, each page the range of its rows';

/** What was checked of a production's numbers; `run` is null where there are none, or they break. */
export interface NumberChecks {
  readonly checks: readonly Check[];
  readonly run: NumberRun | null;
}

/**
 * Checks that CSV files, PDF pages, load files and log of a sealed production say the same of its
 * Bates numbers. For packages that `verifyPackage` found in order: the files are taken to be signed.
 */
export async function checkNumbers(path: string, identity: AgeIdentity): Promise<NumberChecks> {
  let numbers: ProductionNumbers;
  try {
    numbers = await readNumbers(path, identity);
  } catch (cause) {
    return { checks: [failedCheck('numbers', NUMBERS, cause)], run: null };
  }
  if (!numbers.texts.has(LOAD_DAT)) {
    const why = 'The production holds no pages and no load file: it was made without them.';
    return { checks: [checked('unproven', 'numbers', NUMBERS, why)], run: null };
  }
  let run: NumberRun | null = null;
  const follow = await runCheck('numbers', NUMBERS, () => {
    run = wholeRun(numbers);
    for (const file of numbers.records.keys()) pagesCover(numbers, file);
    return run === null ? 'no records' : `${bounds(run).join(' to ')}`;
  });
  const load = await runCheck('load-files', 'the load files name each page and its numbers', () =>
    checkLoadFiles(numbers),
  );
  const log = await runCheck('production-log', 'the log lists every file as it is', () =>
    checkLog(numbers),
  );
  return { checks: [follow, load, log], run: follow.outcome === 'passed' ? run : null };
}

/** The numbers of all CSV files as one run: the next file goes on where the one before ended. */
function wholeRun({ records }: ProductionNumbers): NumberRun | null {
  let whole = null as NumberRun | null;
  for (const [file, { run }] of records) {
    if (run === null) continue;
    if (whole !== null && (run.prefix !== whole.prefix || run.first !== whole.last + 1)) {
      throw brokenNumbers(`${file} does not go on with the numbers of the file before.`, file);
    }
    whole = whole === null ? run : { ...run, first: whole.first };
  }
  return whole;
}

/** The pages of a CSV file begin at its first row, leave none out, and end at its last. */
function pagesCover({ records, pages }: ProductionNumbers, file: string): void {
  const run = records.get(file)?.run ?? null;
  const stem = file.replace(/^records\/(?<name>.+)\.csv$/u, 'pages/$<name>-');
  const own = [...pages].filter(([path]) => path.replace(/\d{4,}\.pdf$/u, '') === stem);
  let last = run === null ? 0 : run.first - 1;
  for (const [path, stamps] of own) {
    for (const { first, last: end } of stamps) {
      const begins = parseBates(first)?.number ?? 0;
      // A row longer than a page goes on: the next page begins with its number again.
      if (begins !== last + 1 && begins !== last) {
        throw brokenNumbers(`The pages of ${path} leave numbers out.`, path);
      }
      last = parseBates(end)?.number ?? 0;
    }
  }
  if (run === null ? own.length > 0 : last !== run.last) {
    throw brokenNumbers(`The pages do not hold the rows of ${file}, all and no others.`, file);
  }
}

function bounds({ prefix, first, last }: NumberRun): readonly [string, string] {
  return [formatBates(prefix, first), formatBates(prefix, last)];
}

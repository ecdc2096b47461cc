import { InvalidArgumentError, Option, type Command } from 'commander';
import { DucesError } from '../../faults/index.ts';
import {
  categoryById,
  makeSyntheticStore,
  openRecordStore,
  RECORD_CATEGORIES,
  type RecordStore,
  type StoreCheck,
  type SyntheticOptions,
} from '../../records/index.ts';

interface CheckFlags {
  readonly records: string;
  readonly json?: true;
}

interface SynthesizeFlags {
  readonly out: string;
  readonly posts: number;
  readonly seed: number;
  readonly format: NonNullable<SyntheticOptions['format']>;
  readonly handle?: readonly string[];
}

/** `duces records check|synthesize`. */
export function registerRecords(program: Command): void {
  const records = program
    .command('records')
    .description("Check a platform's record store and its mapping, or make a synthetic one.");
  records
    .command('check')
    .description('Read a store through; show its tables, its faults, and the SQL of each category.')
    .requiredOption('--records <dir>', 'folder of the records, with its mapping.yaml')
    .option('--json', 'print the report as JSON')
    .action(check);
  records
    .command('synthesize')
    .description('Make a store of invented people around the given handles.')
    .requiredOption('--out <dir>', 'folder to make')
    .option('--posts <n>', 'how many posts', wholeNumber, 1_000_000)
    .option('--seed <n>', 'the same seed gives the same rows', wholeNumber, 1)
    .addOption(
      new Option('--format <format>', 'format of the tables')
        .choices(['parquet', 'csv', 'json'])
        .default('parquet'),
    )
    .option('--handle <handle...>', "handles without @; default: the founding order's nine")
    .action(synthesize);
}

async function check({ records, json }: CheckFlags): Promise<void> {
  const store = await openRecordStore(records);
  try {
    const report = await store.check();
    process.stdout.write(json === true ? asJson(store, report) : asText(store, report));
    const faults = report.findings.filter(({ kind }) => kind === 'fault');
    if (faults.length === 0) return;
    throw new DucesError(
      'store-value-invalid',
      `The store has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}; nothing can be produced from it.`,
      { place: { file: records }, next: 'Correct the store or its mapping as the report says.' },
    );
  } finally {
    store.close();
  }
}

async function synthesize({ out, handle, ...options }: SynthesizeFlags): Promise<void> {
  const made = await makeSyntheticStore({
    ...options,
    folder: out,
    ...(handle !== undefined && { handles: handle.map((name) => name.replace(/^@/u, '')) }),
  });
  process.stdout.write(
    `${made.folder}\n${made.posts} posts of ${made.accounts} accounts; the list of offending posts is ${made.offendingPosts}\n`,
  );
}

function asJson(store: RecordStore, report: StoreCheck): string {
  const categories = store.categories.map((id) => ({ id, sql: store.statement(id) }));
  return `${JSON.stringify({ engine: store.engine, ...report, categories }, null, 2)}\n`;
}

function asText(store: RecordStore, { tables, findings }: StoreCheck): string {
  const tableLines = tables.flatMap(({ table, files, relation, rows, columns }) => [
    `${table}: ${rows} rows in ${relation ?? (files.length === 1 ? '1 file' : `${files.length} files`)}`,
    ...Object.entries(columns).map(
      ([logical, { column, type }]) => `  ${logical.padEnd(14)} ${column} (${type})`,
    ),
  ]);
  const findingLines = findings.map(
    ({ kind, table, column, count, message }) =>
      `${kind === 'fault' ? 'FAULT ' : 'notice'}  ${column === null ? table : `${table}.${column}`}: ${count} ${message}`,
  );
  const categoryLines = RECORD_CATEGORIES.map(({ id }) => `${id}: ${categoryText(store, id)}`);
  return `${[
    ...tableLines,
    '',
    ...(findingLines.length === 0 ? ['No fault was found.'] : findingLines),
    '',
    ...categoryLines,
  ].join('\n')}\n`;
}

function categoryText(store: RecordStore, id: Parameters<RecordStore['statement']>[0]): string {
  const { title, authorities, query } = categoryById(id);
  if (query === null) {
    return `${title}. Never producible: ${authorities.map(({ cite }) => cite).join(', ')}`;
  }
  if (!store.categories.includes(id)) return `${title}. The mapping gives no columns for it.`;
  const sql = store.statement(id).replaceAll(/^/gmu, '  ');
  return `${title} (${authorities.map(({ cite }) => cite).join(', ')})\n${sql}\n`;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/u.test(text) || !Number.isSafeInteger(number)) {
    throw new InvalidArgumentError('It must be a whole number.');
  }
  return number;
}

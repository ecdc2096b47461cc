import type { Command } from 'commander';
import { DucesError, formatFaultPlace } from '../../faults/index.ts';
import {
  checkLaw,
  isLawKind,
  LAW_KIND_NAMES,
  lawRegistry,
  type Law,
  type LawCheck,
  type LawKind,
} from '../../law/index.ts';
import { formatClaims } from './law/format-claims.ts';
import { formatCourts } from './law/format-courts.ts';
import { formatLawEntry } from './law/format-law-entry.ts';
import { formatStandards } from './law/format-standards.ts';

/** `duces law`: show the law that Duces holds, and check that it holds together. */
export function registerLaw(program: Command): void {
  const law = program.command('law').description('The law as data: list it, show it, check it.');
  law
    .command('list')
    .description('Every entry of law, or those of one kind.')
    .argument('[kind]', LAW_KIND_NAMES.join(', '))
    .option('--json', 'as JSON')
    .action((kind: string | undefined, options: { json?: true }) =>
      list(kind, options.json === true),
    );
  law
    .command('show')
    .description('One entry in full, with its authority, pin, dates and doubts.')
    .argument('<id>', 'id of the entry, or kind/id where two kinds share one')
    .option('--json', 'as JSON')
    .action((id: string, options: { json?: true }) => show(id, options.json === true));
  addView(
    law,
    'standards',
    'standard',
    'Each test: authority, steps, burdens, proof levels.',
    formatStandards,
  );
  addView(law, 'claims', 'claim', 'Each claim: elements, defences, limitation.', formatClaims);
  addView(law, 'courts', 'court-follow', 'Each court: the tests that it follows.', formatCourts);
  law
    .command('check')
    .description('References, pins, dates and contradictions; what is unverified or not covered.')
    .option('--json', 'as JSON')
    .action((options: { json?: true }) => check(options.json === true));
}

/** `duces law standards [id…]` and its like: whole entries of one kind, or those that are named. */
function addView<Kind extends LawKind>(
  law: Command,
  name: string,
  kind: Kind,
  description: string,
  format: (entries: readonly Law<Kind>[]) => string,
): void {
  law
    .command(name)
    .description(description)
    .argument('[ids...]', 'only these')
    .option('--json', 'as JSON')
    .action((ids: readonly string[], options: { json?: true }) => {
      const registry = lawRegistry();
      const entries =
        ids.length === 0 ? registry.all(kind) : ids.map((id) => registry.get(kind, id));
      write(options.json === true ? JSON.stringify(entries, null, 2) : format(entries));
    });
}

function list(kind: string | undefined, json: boolean): void {
  if (kind !== undefined && !isLawKind(kind)) {
    throw new DucesError('usage', `There is no kind of law called ${kind}.`, {
      next: `Use one of: ${LAW_KIND_NAMES.join(', ')}.`,
    });
  }
  const rows = LAW_KIND_NAMES.filter((one) => kind === undefined || one === kind).flatMap((one) =>
    lawRegistry()
      .all(one)
      .map((entry) => ({ kind: one, id: entry.id, name: nameOf(entry) })),
  );
  if (json) return write(JSON.stringify(rows, null, 2));
  const width = Math.max(...rows.map((row) => row.kind.length + row.id.length + 1));
  for (const row of rows) write(`${`${row.kind}/${row.id}`.padEnd(width)}  ${row.name}`);
}

function show(reference: string, json: boolean): void {
  const entries = lookUp(reference);
  for (const { kind, entry } of entries) {
    write(json ? JSON.stringify({ kind, entry }, null, 2) : formatLawEntry(kind, entry));
  }
}

function lookUp(reference: string) {
  const [kind, id] = reference.includes('/') ? reference.split('/', 2) : [undefined, reference];
  const found = LAW_KIND_NAMES.filter((one) => kind === undefined || kind === one).flatMap(
    (one) => {
      const entry = lawRegistry().find(one, id ?? '');
      return entry === null ? [] : [{ kind: one, entry }];
    },
  );
  if (found.length > 0) return found;
  throw new DucesError('reference-unknown', `No entry of law has the id ${reference}.`, {
    next: 'Run `duces law list` to see every id.',
  });
}

/** Prints the check. A fault exits with 3 (`law-inconsistent`); gaps and unverified pins do not. */
function check(json: boolean): void {
  const result = checkLaw(lawRegistry());
  write(json ? JSON.stringify(result, null, 2) : formatCheck(result));
  if (result.faults.length > 0) {
    throw new DucesError('law-inconsistent', `The law has ${result.faults.length} faults.`, {
      place: result.faults[0]?.place ?? {},
      next: 'Correct each place listed above.',
    });
  }
}

function formatCheck({ entries, faults, pins, unverified, notCovered }: LawCheck): string {
  const wrong = faults.map(
    ({ place, kind, id, message }) => `  ${formatFaultPlace(place)} ${kind} ${id} ${message}`,
  );
  return [
    `${entries} entries, ${pins} pins, ${faults.length} faults.`,
    ...wrong,
    `Not verified: ${unverified.length} of ${pins} pins; look each up before a court sees it.`,
    'Not covered:',
    ...notCovered.map((gap) => `  ${gap}`),
  ].join('\n');
}

function nameOf(entry: object): string {
  if ('shortCite' in entry) return String(entry.shortCite);
  if ('name' in entry) return String(entry.name);
  return 'what' in entry ? String(entry.what) : '';
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}

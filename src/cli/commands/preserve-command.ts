import { join } from 'node:path';
import type { Command } from 'commander';
import { loadMatter } from '../../matters/index.ts';
import { preserve, type PreservedRecords } from '../../productions/index.ts';
import { openRecordStore } from '../../records/index.ts';
import { keepMemorySmall } from '../keep-memory-small.ts';
import { recipientKey } from '../recipient-key.ts';
import { signerOf } from '../signer-of.ts';
import { timeName } from '../time-name.ts';

interface PreserveFlags {
  readonly records: string;
  readonly to: string;
  readonly key?: string;
  readonly out?: string;
  readonly json?: true;
}

/** `duces preserve`: the litigation hold at intake, before anything is decided. */
export function registerPreserve(program: Command): void {
  program
    .command('preserve')
    .description(
      "Keep the records of the speakers' accounts as they are now, sealed to the platform itself.",
    )
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--records <dir>', "folder of the platform's records, with mapping.yaml")
    .requiredOption(
      '--to <key>',
      "an age public key of the platform's own (or a file with it), or the party; it must be recorded in the matter",
    )
    .option('--key <file>', "the custodian's SSH signing key; else the file that DUCES_KEY names")
    .option('--out <dir>', 'where the sealed records are to appear; below the matter by default')
    .option('--json', 'print the outcome as JSON')
    .action(run);
}

async function run(dir: string, flags: PreserveFlags): Promise<void> {
  keepMemorySmall();
  const matter = loadMatter(dir);
  const signer = await signerOf(flags);
  const out = flags.out ?? join(dir, 'preserved', timeName());
  const store = await openRecordStore(flags.records);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    const custodyKey = recipientKey(matter, flags.to);
    const kept = await preserve({ matter, store, custodyKey, signer, out, signal: stop.signal });
    process.stdout.write(
      flags.json === true
        ? `${JSON.stringify({ ...kept, package: out }, null, 2)}\n`
        : rendered(kept, out),
    );
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    store.close();
  }
}

function rendered({ accounts, rows, unborne, absentPosts, sealed }: PreservedRecords, out: string) {
  const lines = [
    `Kept: ${accounts} accounts in ${out}; the ledger holds it.`,
    ...Object.entries(rows).map(([table, count]) => `  ${table}: ${count} rows`),
    ...unborne.map((handle) => `No account ever bore ${handle}: nothing of it is kept.`),
    ...(absentPosts === 0 ? [] : [`${absentPosts} listed posts are not held.`]),
    `SHA-256 of the sealed file: ${sealed}`,
    'To produce from it later: open it (README.txt inside), and give the folder to duces produce --records.',
  ];
  return `${lines.join('\n')}\n`;
}

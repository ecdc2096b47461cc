/**
 * Cite-checks real papers and prints, for each, the number of flags by code and, when asked, each
 * flag with the words around it, so that a person can judge which of them are false. Says so and
 * passes where there are no papers.
 *
 *   node scripts/accuracy/count-flags.ts [--show CODE|all] [--only TEXT] [FILE...]
 */
import { parseArgs } from 'node:util';
import { type CheckedPaper, checkedFile, checkedPapers } from './checked-papers.ts';
import { flagsOfPaper, type ShownFlag } from './flags-of-paper.ts';
import { tallyFlags } from './measure-flags.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string' }, only: { type: 'string', default: '' } },
});

const checked: (readonly ShownFlag[])[] = [];
for await (const each of papersAsked()) {
  if (each.paper === null) {
    console.log(`   - ${each.name}: ${each.fault ?? ''}`);
    continue;
  }
  const flags = flagsOfPaper(each.paper);
  checked.push(flags);
  print(each.name, flags);
}
if (checked.length === 0) console.log('count-flags: no papers found');
else {
  const { papers, warnings, byCode } = tallyFlags(checked);
  console.log(
    `\n${papers} papers; warnings: ${warnings}, ${(warnings / papers).toFixed(2)} a paper`,
  );
  for (const [code, count] of byCode) console.log(`${String(count).padStart(6)} ${code}`);
}

async function* papersAsked(): AsyncGenerator<CheckedPaper> {
  if (positionals.length === 0) yield* checkedPapers(values.only);
  for (const file of positionals) yield await checkedFile(file);
}

function print(name: string, flags: readonly ShownFlag[]): void {
  const { warnings, byCode } = tallyFlags([flags]);
  const listed = byCode.map(([code, count]) => `${code} ${count}`).join(', ');
  console.log(`${String(warnings).padStart(4)} ${name}: ${listed}`);
  for (const flag of flags) {
    if (values.show !== 'all' && values.show !== flag.code) continue;
    console.log(`       [${flag.pin}] ${flag.code}: ${flag.message}\n         | ${flag.words}`);
  }
}

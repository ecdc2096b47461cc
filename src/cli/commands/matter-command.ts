import type { Command } from 'commander';
import { lawRegistry } from '../../law/index.ts';
import { checkMatter, citeCheckMatter, loadMatter } from '../../matters/index.ts';
import { renderCiteCheck } from './matter/render-cite-check.ts';
import { renderMatter } from './matter/render-matter.ts';

/** `duces matter`: check a matter file, or show it. */
export function registerMatter(program: Command): void {
  const matter = program.command('matter').description('Check a matter file, or show it.');
  matter
    .command('check')
    .description('Check matter.yaml against its schema, itself, its papers and the law.')
    .argument('<dir>', 'the folder of the matter')
    .option('--json', 'the outcome, as JSON')
    .action(async (dir: string, options: { json?: true }) => {
      const loaded = loadMatter(dir);
      await checkMatter(loaded, lawRegistry());
      const citeCheck = await citeCheckMatter(loaded);
      const { id, speakers, statements, exhibits, rulings } = loaded;
      const counts = {
        speakers: speakers.length,
        statements: statements.length,
        exhibits: exhibits.length,
        rulings: rulings.length,
      };
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify({ matter: id, faults: [], ...counts, citeCheck }, null, 2)}\n`
          : `${id}: no fault found (${Object.entries(counts)
              .map(([what, count]) => `${what}: ${count}`)
              .join(', ')}).\n${renderCiteCheck(citeCheck)}`,
      );
    });
  matter
    .command('show')
    .description('Show a matter in outline.')
    .argument('<dir>', 'the folder of the matter')
    .option('--json', 'the whole matter, as JSON')
    .action((dir: string, options: { json?: true }) => {
      const loaded = loadMatter(dir);
      const { folder: _folder, placeOf: _placeOf, ...data } = loaded;
      process.stdout.write(
        options.json === true ? `${JSON.stringify(data, null, 2)}\n` : renderMatter(loaded),
      );
    });
}

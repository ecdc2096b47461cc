/** Builds dist/ and generated/: the reference tables, the compiled TypeScript, the data files. */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseData } from './parse-data.ts';
import { buildTables } from './build-tables.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

await buildTables(join(root, 'generated'));
rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json')],
  { stdio: 'inherit', cwd: root },
);
for (const file of globSync('**/*.{yaml,csv,typ}', { cwd: join(root, 'src') })) {
  cpSync(join(root, 'src', file), join(root, 'dist', file));
}
parseData(join(root, 'dist'));

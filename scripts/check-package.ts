/**
 * Packs the project, installs the tarball into an empty project and uses it there: the command
 * starts, reads a paper of each format (some by processes and data of their own, which a package
 * could lack), and each library entry imports.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asDocx, asHtml, asPdf, asScan, type PaperWords } from '../test/support/write-paper.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'duces-package-'));

/** A made-up paper. */
const NOTICE: PaperWords = {
  court: ['UNITED STATES DISTRICT COURT', 'NORTHERN DISTRICT OF CALIFORNIA'],
  left: ['JANE SAMPLE,', 'Plaintiff,', 'v.', 'DOES 1-3,', 'Defendants.'],
  right: ['Case No. 3:24-cv-00017-XYZ', 'NOTICE OF SUBPOENA'],
  paragraphs: [
    'Please take notice that Plaintiff will serve a subpoena under Federal Rule of Civil Procedure 45 on Social Example, Inc., for the records of three accounts.',
  ],
  signature: ['Dated: March 1, 2024', 'PAT EXAMPLE', 'Attorney for Plaintiff'],
};

function run(program: string, args: readonly string[], cwd: string): string {
  return execFileSync(program, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

try {
  const packed = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  ) as
    | readonly { filename: string; size: number }[]
    | Record<string, { filename: string; size: number }>;
  const tarball = Object.values(packed)[0];
  if (tarball === undefined) throw new Error('npm pack made no tarball');
  writeFileSync(join(folder, 'package.json'), '{"name":"stranger","private":true,"type":"module"}');
  run('npm', ['install', '--prefer-offline', '--no-audit', join(folder, tarball.filename)], folder);

  const { version, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
    exports: Record<string, unknown>;
  };
  const printed = run('node_modules/.bin/duces', ['--version'], folder).trim();
  if (printed !== version) throw new Error(`duces --version printed ${printed}, not ${version}`);
  const order = join(folder, 'node_modules/duces/examples/in-re-twitter/order.md');
  const read = JSON.parse(run('node_modules/.bin/duces', ['read', order, '--json'], folder)) as {
    caseNumber: string;
  };
  if (read.caseNumber !== '22-mc-80319-SK')
    throw new Error('duces read misread the founding order');
  const pdf = await asPdf(NOTICE);
  const papers = {
    'notice.pdf': pdf,
    'scan.pdf': await asScan(pdf),
    'notice.docx': await asDocx(NOTICE),
    'notice.html': asHtml(NOTICE),
  };
  for (const [name, bytes] of Object.entries(papers)) {
    writeFileSync(join(folder, name), bytes);
    const reading = JSON.parse(
      run('node_modules/.bin/duces', ['read', name, '--json'], folder),
    ) as {
      caseNumber: string | null;
    };
    if (reading.caseNumber !== '3:24-cv-00017-XYZ')
      throw new Error(`duces read misread ${name}: case number ${reading.caseNumber}`);
  }
  const cited = run('node_modules/.bin/duces', ['citations', 'notice.pdf'], folder);
  if (!cited.includes('45')) throw new Error('duces citations found no rule in notice.pdf');
  const matter = join(folder, 'node_modules/duces/examples/in-re-twitter');
  for (const name of ['objections.pdf', 'objections.docx']) {
    run('node_modules/.bin/duces', ['draft', matter, 'objections', '--out', name], folder);
    const { caseNumber } = JSON.parse(
      run('node_modules/.bin/duces', ['read', name, '--json'], folder),
    ) as { caseNumber: string | null };
    if (caseNumber !== '22-mc-80319-SK')
      throw new Error(`the drafted ${name} has the case number ${caseNumber}`);
  }
  const dates = run('node_modules/.bin/duces', ['deadlines', matter], folder);
  if (!dates.includes('2023-02-28')) throw new Error('duces deadlines lacks the due date');
  const entries = Object.keys(exports).filter((entry) => entry !== './package.json');
  for (const entry of entries) {
    const script = `const m = await import('duces${entry.slice(1)}'); if (Object.keys(m).length === 0) throw new Error('empty')`;
    run('node', ['--input-type=module', '-e', script], folder);
  }
  console.log(
    `package: ${tarball.size} bytes; command, ${Object.keys(papers).length} formats and ${entries.length} imports work`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

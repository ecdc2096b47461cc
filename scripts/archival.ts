/**
 * Drafts every paper of the founding matter as a PDF and has veraPDF check each against PDF/A-2a and
 * PDF/UA-1. Fetches veraPDF with Maven into a temporary folder; where Java or Maven is absent, or
 * nothing can be fetched, it says that the check was not run and passes.
 *
 *   node scripts/archival.ts
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assess } from '../src/assessment/index.ts';
import { DRAFT_KINDS, draftContext, draftPaper, renderDraft } from '../src/drafting/index.ts';
import { lawRegistry } from '../src/law/index.ts';
import { loadMatter } from '../src/matters/index.ts';
import { loadMatterMandate } from '../src/orders/index.ts';

const HERE = join(import.meta.dirname, 'archival');
const scratch = mkdtempSync(join(tmpdir(), 'duces-archival-'));
try {
  process.exitCode = await check();
} finally {
  rmSync(scratch, { recursive: true });
}

async function check(): Promise<number> {
  const library = join(scratch, 'lib');
  const fetched = spawnSync(
    'mvn',
    [
      '-q',
      '-f',
      join(HERE, 'pom.xml'),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${library}`,
    ],
    { stdio: 'ignore', timeout: 300_000 },
  );
  if (fetched.status !== 0 || spawnSync('java', ['-version']).status !== 0) {
    console.log('PDF/A and PDF/UA: not run, no Java with Maven here, or nothing to be fetched.');
    return 0;
  }
  const files = await draftAll();
  const { status } = spawnSync(
    'java',
    ['-cp', join(library, '*'), join(HERE, 'Validate.java'), '2a,ua1', ...files],
    { stdio: ['ignore', 'inherit', 'ignore'] },
  );
  return status ?? 1;
}

async function draftAll(): Promise<string[]> {
  const matter = loadMatter(join(import.meta.dirname, '../examples/in-re-twitter'));
  const law = lawRegistry();
  const context = draftContext({
    matter,
    law,
    assessment: assess({ matter, law }),
    ordered: await loadMatterMandate(matter),
    production: null,
    relief: null,
    speaker: null,
    today: '2023-02-16',
  });
  return Promise.all(
    DRAFT_KINDS.map(async (kind) => {
      const path = join(scratch, `${kind}.pdf`);
      writeFileSync(path, await renderDraft(draftPaper(kind, context), context.style, 'pdf'));
      return path;
    }),
  );
}

import type { Command } from 'commander';
import { DucesError } from '../../../faults/index.ts';
import { loadMatter } from '../../../matters/index.ts';
import { recordReview, releaseReviewed } from '../../../productions/index.ts';
import { readAgeIdentity } from '../../../sealing/index.ts';
import { progressBar } from '../../progress-bar.ts';
import { signerOf } from '../../signer-of.ts';
import { decisionDate } from '../decide/decision-date.ts';
import { namedProduction } from './named-production.ts';

/** `duces productions review` and `release`: held records are looked at, and then go out. */
export function addReview(productions: Command): void {
  productions
    .command('review')
    .description("Record a person's look at the records that duces produce has held.")
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--plan <sha256>', 'SHA-256 of the plan, or its beginning')
    .requiredOption('--held <dir>', 'the held package that was opened and looked at')
    .requiredOption('--verdict <word>', 'fit-to-go-out, or not-fit')
    .requiredOption('--by <person>', 'id of the person who looked')
    .requiredOption('--reasons <text>', 'what was looked at and found, naming nobody but Does')
    .option('--on <date>', 'date, YYYY-MM-DD; today at the court by default')
    .option('--key <file>', "the custodian's SSH signing key; else the file that DUCES_KEY names")
    .action(review);
  productions
    .command('release')
    .description('Release the held records that a person found fit, sealed to the recipient.')
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--plan <sha256>', 'SHA-256 of the plan, or its beginning')
    .requiredOption('--held <dir>', 'the held package that was reviewed')
    .requiredOption('--identity <file>', "the platform's own age identity, which opens it")
    .requiredOption('--out <dir>', 'where the package is to appear; nothing may be there')
    .option('--key <file>', "the custodian's SSH signing key; else the file that DUCES_KEY names")
    .option('--json', 'print the outcome as JSON')
    .action(release);
}

interface ReviewFlags {
  readonly plan: string;
  readonly held: string;
  readonly verdict: string;
  readonly by: string;
  readonly reasons: string;
  readonly on?: string;
  readonly key?: string;
}

async function review(dir: string, flags: ReviewFlags): Promise<void> {
  const { held, by, reasons } = flags;
  const verdict = verdictOf(flags.verdict);
  const signer = await signerOf(flags);
  const matter = loadMatter(dir);
  const { hash: plan } = await namedProduction(matter, flags.plan);
  const on = decisionDate(dir, flags);
  await recordReview({ matter, plan, held, verdict, reasons, by, on, signer });
  process.stdout.write(
    verdict === 'fit-to-go-out'
      ? `Recorded: ${by} found it fit. To release it: duces productions release ${dir} --plan ${plan}\n`
      : `Recorded: ${by} found it not fit; the production is stopped.\n`,
  );
}

interface ReleaseFlags {
  readonly plan: string;
  readonly held: string;
  readonly identity: string;
  readonly out: string;
  readonly key?: string;
  readonly json?: true;
}

async function release(dir: string, flags: ReleaseFlags): Promise<void> {
  const { held, out } = flags;
  const signer = await signerOf(flags);
  const identity = await readAgeIdentity(flags.identity);
  const matter = loadMatter(dir);
  const { hash: plan } = await namedProduction(matter, flags.plan);
  const bar = progressBar();
  try {
    const { onProgress } = bar;
    const released = await releaseReviewed({
      matter,
      plan,
      held,
      identity,
      signer,
      out,
      onProgress,
    });
    bar.end();
    process.stdout.write(
      flags.json === true
        ? `${JSON.stringify({ ...released, package: out }, null, 2)}\n`
        : `Released: ${released.rows} rows in ${out}, sealed to ${released.plan.recipient.name}.\nSHA-256 of the sealed file: ${released.sealed}\n`,
    );
  } finally {
    bar.end();
  }
}

function verdictOf(word: string): 'fit-to-go-out' | 'not-fit' {
  if (word === 'fit-to-go-out' || word === 'not-fit') return word;
  throw new DucesError('usage', `"${word}" is no verdict.`, {
    next: 'Say fit-to-go-out or not-fit.',
  });
}

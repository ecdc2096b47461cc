import type { Command } from 'commander';
import { DucesError } from '../../../faults/index.ts';
import { loadMatter, type Matter, type Person } from '../../../matters/index.ts';
import { clawBack, returned } from '../../../productions/index.ts';
import { signerOf } from '../../signer-of.ts';
import { decisionDate } from '../decide/decision-date.ts';
import { namedProduction } from './named-production.ts';

/** `duces productions claw-back` and `returned`: what should not have gone out comes back. */
export function addClawBack(productions: Command): void {
  productions
    .command('claw-back')
    .description('Record that a released production is asked back. Only counsel can.')
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--plan <sha256>', 'SHA-256 of the plan, or its beginning')
    .requiredOption('--by <person>', 'id of the counsel who asks it back')
    .requiredOption(
      '--reasons <text>',
      'what was wrong with it, naming nobody but Does and parties',
    )
    .option('--on <date>', 'date, YYYY-MM-DD; today at the court by default')
    .option('--key <file>', "the custodian's SSH signing key; else the file that DUCES_KEY names")
    .action(ask);
  productions
    .command('returned')
    .description("Record the recipient's word that it was returned, sequestered or destroyed.")
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--plan <sha256>', 'SHA-256 of the plan, or its beginning')
    .requiredOption('--by <person>', 'id of the person who has the word of it')
    .option('--key <file>', "the custodian's SSH signing key; else the file that DUCES_KEY names")
    .action(giveBack);
}

interface AskFlags {
  readonly plan: string;
  readonly by: string;
  readonly reasons: string;
  readonly on?: string;
  readonly key?: string;
}

async function ask(dir: string, flags: AskFlags): Promise<void> {
  const signer = await signerOf(flags);
  const matter = loadMatter(dir);
  const by = personOf(matter, flags.by);
  const { hash: plan } = await namedProduction(matter, flags.plan);
  const { reasons } = flags;
  const on = decisionDate(dir, flags);
  const { at } = await clawBack(matter, plan, { by, reasons, on }, signer);
  process.stdout.write(
    [
      `Recorded at ${at}: the production is asked back.`,
      `The letter to the recipient: duces draft ${dir} claw-back-letter --plan ${plan} --out FILE`,
      `To set it right: duces produce ${dir} --corrects ${plan} --plan-only …`,
      '',
    ].join('\n'),
  );
}

async function giveBack(
  dir: string,
  flags: { readonly plan: string; readonly by: string; readonly key?: string },
): Promise<void> {
  const signer = await signerOf(flags);
  const matter = loadMatter(dir);
  const by = personOf(matter, flags.by);
  const { hash } = await namedProduction(matter, flags.plan);
  const { at } = await returned(matter, hash, by, signer);
  process.stdout.write(`Recorded at ${at}: the recipient has none of it any more.\n`);
}

function personOf({ people }: Matter, by: string): Person {
  const found = people.find(({ id }) => id === by);
  if (found !== undefined) return found;
  throw new DucesError('reference-unknown', `The matter has no person "${by}".`, {
    next: 'Record the person first: duces decide person.',
  });
}

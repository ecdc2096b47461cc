import type { Command } from 'commander';
import { draftSum, gapsIn, type Draft } from '../../../drafting/index.ts';
import { DucesError } from '../../../faults/index.ts';
import { loadMatter } from '../../../matters/index.ts';
import { reliefOption } from '../draft-command.ts';
import { expectDraftKind, prepareDraft, type DraftChoices } from '../draft/prepare-draft.ts';
import { decisionDate } from './decision-date.ts';
import { recordDecision } from './record-decision.ts';

/** `duces decide supply` and `duces decide final`: what a person adds to a drafted paper. */
export function addDecideDraft(decide: Command): void {
  addSupply(decide);
  addFinal(decide);
}

function addSupply(decide: Command): void {
  decide
    .command('supply')
    .description('Supply the words for a gap of a drafted paper.')
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--paper <kind>', 'the kind of paper')
    .requiredOption('--gap <words>', 'what stands in the brackets, without "counsel:"')
    .requiredOption('--text <words>', 'what is to stand there')
    .requiredOption('--by <person>', 'id of the person who supplies it')
    .option('--on <date>', 'date, YYYY-MM-DD; today at the court by default')
    .action(async (dir: string, options: SupplyOptions) => {
      const { paper, gap, text, by } = options;
      const { draft } = await prepareDraft(dir, expectDraftKind(paper), {});
      const { open } = gapsIn(draft);
      if (!open.includes(gap)) throw noSuchGap(draft, gap, open);
      recordDecision(dir, 'supplies', { paper, gap, text, by, on: decisionDate(dir, options) });
    });
}

interface SupplyOptions {
  readonly paper: string;
  readonly gap: string;
  readonly text: string;
  readonly by: string;
  readonly on?: string;
}

function addFinal(decide: Command): void {
  decide
    .command('final')
    .description(
      'Mark a drafted paper final, as it would be drafted now. Any change undoes the mark.',
    )
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--paper <kind>', 'the kind of paper')
    .requiredOption('--by <person>', 'id of the counsel who read it')
    .option('--pins-verified', 'she looked up every pin that is marked to be verified')
    .option('--court <id>', 'as the paper was drafted with it')
    .addOption(reliefOption())
    .option('--as-of <date>', 'as the paper was drafted with it')
    .option('--speaker <id>', 'as the paper was drafted with it')
    .option('--plan <sha256>', 'as the paper was drafted with it')
    .option('--on <date>', 'date, YYYY-MM-DD; today at the court by default')
    .action(async (dir: string, options: FinalOptions) => {
      const { paper, by, pinsVerified = false } = options;
      const { draft } = await prepareDraft(dir, expectDraftKind(paper), options);
      refuseGaps(draft, pinsVerified);
      refuseOthers(dir, by);
      const sha256 = draftSum(draft);
      recordDecision(dir, 'finals', {
        paper,
        sha256,
        pinsVerified,
        by,
        on: decisionDate(dir, options),
      });
    });
}

interface FinalOptions extends DraftChoices {
  readonly paper: string;
  readonly by: string;
  readonly pinsVerified?: boolean;
  readonly on?: string;
}

/** A paper with a gap is not final, whoever says so. */
function refuseGaps(draft: Draft, pinsVerified: boolean): void {
  const { open, pinsToVerify } = gapsIn(draft);
  const pins = pinsVerified ? [] : pinsToVerify;
  if (open.length + pins.length === 0) return;
  throw new DucesError(
    'draft-open',
    [
      `The paper ${draft.paper} cannot be marked final.`,
      ...open.map((gap) => `It has the gap: ${gap}`),
      ...pins.map((pin) => `Nobody has verified: ${pin}`),
    ].join('\n'),
    {
      next: 'Supply the words (duces decide supply), look up the pins (--pins-verified), then mark it.',
    },
  );
}

function refuseOthers(dir: string, by: string): void {
  if (loadMatter(dir).people.find(({ id }) => id === by)?.role === 'counsel') return;
  throw new DucesError('approval-missing', `"${by}" is not recorded as counsel.`, {
    next: 'Have counsel who signs the paper read it, and mark it under her own id (duces decide person).',
  });
}

function noSuchGap(draft: Draft, gap: string, open: readonly string[]): DucesError {
  return new DucesError(
    'reference-unknown',
    [
      `The paper ${draft.paper} has no gap "${gap}". Its gaps:`,
      ...open.map((one) => `  ${one}`),
    ].join('\n'),
    { next: 'Give the words of one of its gaps, exactly.' },
  );
}

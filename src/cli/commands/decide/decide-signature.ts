import { join } from 'node:path';
import type { Command } from 'commander';
import { DucesError } from '../../../faults/index.ts';
import { loadMatter } from '../../../matters/index.ts';
import { readPaper } from '../../../papers/index.ts';
import { decisionDate } from './decision-date.ts';
import { recordDecision } from './record-decision.ts';

/** `duces decide signature`: counsel saw in the order's picture that a judge signed it. */
export function addDecideSignature(decide: Command): void {
  decide
    .command('signature')
    .description("Record a judge's signature that the order's picture shows and its text does not.")
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--judge <name>', 'the judge who signed')
    .requiredOption('--dated <date>', 'the date beside the signature, YYYY-MM-DD')
    .requiredOption('--how <text>', 'where it stands and what it looks like')
    .requiredOption('--by <person>', 'id of the counsel who looked')
    .option('--on <date>', 'date, YYYY-MM-DD; today at the court by default')
    .action(recordSignature);
}

interface SignatureOptions {
  readonly judge: string;
  readonly dated: string;
  readonly how: string;
  readonly by: string;
  readonly on?: string;
}

async function recordSignature(dir: string, options: SignatureOptions): Promise<void> {
  const matter = loadMatter(dir);
  const { judge, dated, how, by } = options;
  if (matter.people.find(({ id }) => id === by)?.role !== 'counsel') {
    throw new DucesError('approval-missing', `"${by}" is not recorded as counsel.`, {
      next: 'Have counsel look at the order and record it under her own id (duces decide person).',
    });
  }
  const order = matter.papers.find(({ id }) => id === matter.order);
  if (order === undefined || order.file === null) {
    throw new DucesError('mandate-absent', `The matter ${matter.id} holds no order.`, {
      next: 'Put the order into the matter (papers, order), then record its signature.',
    });
  }
  const { source } = await readPaper(join(matter.folder, order.file));
  recordDecision(dir, 'seenSignatures', {
    paper: order.id,
    sha256: source.sha256,
    judge,
    dated,
    how,
    by,
    on: decisionDate(dir, options),
  });
}

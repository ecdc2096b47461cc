import { existsSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { DucesError } from '../../faults/index.ts';
import { loadMatter } from '../../matters/index.ts';
import {
  loadMatterMandate,
  readMandate,
  resolveMandate,
  type Mandate,
  type MandateSupplement,
} from '../../orders/index.ts';
import { readOrder, readPaper } from '../../papers/index.ts';
import { renderMandate, type MandateOutcome } from '../render-mandate.ts';

/** `duces mandate`: what an order commands, clause by clause, and what keeps it from being done. */
export function registerMandate(program: Command): void {
  program
    .command('mandate')
    .description('Show what an order commands: who, to whom, what, about which accounts, by when.')
    .argument('<path>', 'folder of a matter, or the file of an order')
    .option('--json', 'print the mandate as JSON')
    .action(async (path: string, options: { json?: true }) => {
      const { mandate, supplement } = await readFrom(path);
      const outcome = outcomeOf(mandate, supplement);
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify({ ...mandate, outcome }, null, 2)}\n`
          : renderMandate(mandate, outcome),
      );
    });
}

const NOTHING_RECORDED: MandateSupplement = { constructions: [], enumerations: [], people: [] };

async function readFrom(
  path: string,
): Promise<{ mandate: Mandate; supplement: MandateSupplement }> {
  if (existsSync(path) && statSync(path).isDirectory()) {
    const matter = loadMatter(path);
    return { mandate: (await loadMatterMandate(matter)).mandate, supplement: matter };
  }
  const paper = await readPaper(path);
  const mandate = readMandate(readOrder(paper), paper);
  if (mandate !== null) return { mandate, supplement: NOTHING_RECORDED };
  throw new DucesError('mandate-absent', `${path} commands nobody to produce anything.`, {
    place: { file: path },
    next: 'Read what the order decides with duces read.',
  });
}

/** Whether the mandate can be carried out as it is recorded now; what stands against it if not. */
function outcomeOf(mandate: Mandate, supplement: MandateSupplement): MandateOutcome {
  try {
    return { kind: 'executable', clauses: resolveMandate(mandate, supplement).clauses };
  } catch (error) {
    if (!(error instanceof DucesError)) throw error;
    const { code, message, next } = error;
    return { kind: 'blocked', code, message, next };
  }
}

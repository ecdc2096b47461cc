import type { Command } from 'commander';
import { DucesError } from '../../../faults/index.ts';
import { loadMatter } from '../../../matters/index.ts';
import { decisionDate } from './decision-date.ts';
import { recordDecision } from './record-decision.ts';

/** `duces decide stop` and `duces decide lift`: nothing goes out while a stop stands. */
export function addDecideStop(decide: Command): void {
  decide
    .command('stop')
    .description('Stop whatever would go out in this matter, also a production that is under way.')
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--id <id>', 'a short id, such as objection-doe-3')
    .option('--speakers <ids>', 'only what is of these speakers, separated by commas')
    .requiredOption('--by <person>', 'id of the person who stops it')
    .requiredOption('--reasons <text>', 'why, naming nobody but Does and parties')
    .option('--on <date>', 'date, YYYY-MM-DD; today at the court by default')
    .action((dir: string, options: StopOptions) => {
      const { id, by, reasons } = options;
      const speakers = options.speakers?.split(',').map((each) => each.trim());
      if (loadMatter(dir).stops.some((stop) => stop.id === id)) throw taken(id);
      recordDecision(dir, 'stops', {
        id,
        ...(speakers === undefined ? {} : { speakers }),
        reasons,
        by,
        on: decisionDate(dir, options),
      });
    });
  decide
    .command('lift')
    .description('Lift a stop. Only counsel can.')
    .argument('<dir>', 'folder of the matter')
    .requiredOption('--stop <id>', 'the stop')
    .requiredOption('--by <person>', 'id of the counsel who lifts it')
    .requiredOption('--reasons <text>', 'why it holds no longer')
    .option('--on <date>', 'date, YYYY-MM-DD; today at the court by default')
    .action((dir: string, options: LiftOptions) => {
      const { stop, by, reasons } = options;
      refuseLift(dir, options);
      recordDecision(dir, 'liftedStops', { stop, reasons, by, on: decisionDate(dir, options) });
    });
}

interface StopOptions {
  readonly id: string;
  readonly speakers?: string;
  readonly by: string;
  readonly reasons: string;
  readonly on?: string;
}

interface LiftOptions {
  readonly stop: string;
  readonly by: string;
  readonly reasons: string;
  readonly on?: string;
}

function refuseLift(dir: string, { stop, by }: LiftOptions): void {
  const { stops, people } = loadMatter(dir);
  const ids = stops.map(({ id }) => id);
  if (!ids.includes(stop)) {
    throw new DucesError('reference-unknown', `The matter has no stop "${stop}".`, {
      next: ids.length === 0 ? 'Nothing is stopped in it.' : `Name one of: ${ids.join(', ')}.`,
    });
  }
  if (people.find(({ id }) => id === by)?.role === 'counsel') return;
  throw new DucesError('approval-missing', `"${by}" is not recorded as counsel.`, {
    next: 'Have counsel lift the stop under her own id (duces decide person).',
  });
}

function taken(id: string): DucesError {
  return new DucesError('usage', `The matter has a stop "${id}" already.`, {
    next: 'Give this one another id.',
  });
}

import type { Command } from 'commander';
import {
  computeDeadlines,
  deadlineCollisions,
  deadlinesCalendar,
  type Deadline,
  type DeadlineCollision,
} from '../../calendar/index.ts';
import { DucesError } from '../../faults/index.ts';
import { loadMatter, type Matter } from '../../matters/index.ts';
import { loadMatterMandate, type DueDate } from '../../orders/index.ts';
import { deadlineCaseOf } from './deadlines/deadline-case-of.ts';
import { renderDeadlines } from './deadlines/render-deadlines.ts';
import { writeNewFile } from './draft/write-new-file.ts';

/** `duces deadlines`: what is due when in a matter, by which rule, and what does not go together. */
export function registerDeadlines(program: Command): void {
  program
    .command('deadlines')
    .description('List what is due when, by which rule, how it was counted, and what collides.')
    .argument('<dir>', 'folder of the matter')
    .option('--json', 'print the deadlines as JSON')
    .option('--ics <file>', 'also write them to a calendar file; nothing may be there')
    .action(async (dir: string, options: { json?: true; ics?: string }) => {
      const matter = loadMatter(dir);
      const facts = deadlineCaseOf(matter, await dueUnderOrder(matter));
      const deadlines = computeDeadlines(facts);
      const collisions = deadlineCollisions(facts, deadlines);
      if (options.ics !== undefined) writeCalendar(options.ics, matter.id, deadlines, collisions);
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify({ matter: matter.id, asOf: matter.asOf, deadlines, collisions }, null, 2)}\n`
          : renderDeadlines(matter.id, matter.asOf, deadlines, collisions),
      );
    });
}

/** A calendar without entries is none (RFC 5545), so a matter without dates gets no file. */
function writeCalendar(
  path: string,
  matter: string,
  deadlines: readonly Deadline[],
  collisions: readonly DeadlineCollision[],
): void {
  if (!deadlines.some((each) => 'date' in each)) {
    process.stderr.write(`No deadline has a date: ${path} was not written.\n`);
    return;
  }
  writeNewFile(path, Buffer.from(deadlinesCalendar(matter, deadlines, collisions), 'utf8'));
}

/** When the order is to be obeyed; null when the matter holds no order that commands anything. */
async function dueUnderOrder(matter: Matter): Promise<DueDate | null> {
  try {
    return (await loadMatterMandate(matter)).mandate.due;
  } catch (error) {
    if (error instanceof DucesError && error.code === 'mandate-absent') return null;
    throw error;
  }
}

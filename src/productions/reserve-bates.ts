import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DucesError } from '../faults/index.ts';
import type { BatesRange } from './bates.ts';
import { writeWhole } from './write-whole.ts';

const FILE = 'bates.json';

const schema = z.strictObject({
  format: z.literal('duces-bates@1'),
  reservations: z.array(
    z.strictObject({
      plan: z.string().regex(/^[0-9a-f]{64}$/u),
      prefix: z.string().min(1),
      first: z.int().positive(),
      last: z.int().positive(),
    }),
  ),
});

/** Numbers that a plan has to itself. */
export type BatesReservation = z.output<typeof schema>['reservations'][number];

/**
 * Reserves as many Bates numbers as a plan has rows, behind every number of that prefix that this
 * matter ever reserved. A plan has one reservation: tried again after a failure it gets the same
 * numbers, and no other production ever does. Kept in `bates.json` of the matter's folder, written
 * whole; whoever calls holds the matter's ledger, so that no other process reserves meanwhile.
 *
 * @throws DucesError `data-malformed` when the file is not as it was written; `disk-failed`.
 */
export function reserveBates(
  folder: string,
  plan: string,
  prefix: string,
  count: number,
): BatesRange {
  const reservations = batesReservations(folder);
  const own = reservations.find((each) => each.plan === plan && each.prefix === prefix);
  if (own !== undefined) return own;
  const used = reservations.filter((each) => each.prefix === prefix).map(({ last }) => last);
  const first = Math.max(0, ...used) + 1;
  const reserved = { plan, prefix, first, last: first + count - 1 };
  if (count === 0) return reserved;
  const kept = { format: 'duces-bates@1', reservations: [...reservations, reserved] };
  writeWhole(join(folder, FILE), `${JSON.stringify(kept, null, 2)}\n`);
  return reserved;
}

/** Every reservation of a matter, in the order in which they were made. Throws `data-malformed`. */
export function batesReservations(folder: string): readonly BatesReservation[] {
  const path = join(folder, FILE);
  if (!existsSync(path)) return [];
  const { data, success } = schema.safeParse(parsed(readFileSync(path, 'utf8')));
  if (success && !overlap(data.reservations)) return data.reservations;
  throw new DucesError('data-malformed', 'The file of reserved Bates numbers was changed.', {
    place: { file: path },
    next: 'Restore it from a backup: without it numbers could be given twice.',
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function overlap(reservations: readonly BatesReservation[]): boolean {
  return reservations.some((one, index) =>
    reservations
      .slice(index + 1)
      .some(
        (other) =>
          one.prefix === other.prefix && one.first <= other.last && other.first <= one.last,
      ),
  );
}

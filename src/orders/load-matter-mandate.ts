import { join } from 'node:path';
import { DucesError } from '../faults/index.ts';
import type { Matter } from '../matters/index.ts';
import { readOrder, readPaper, type OrderReading, type Paper } from '../papers/index.ts';
import { compareSpeakers } from './compare-speakers.ts';
import type { Mandate } from './mandate.ts';
import { readMandate } from './read-mandate.ts';
import { signatureOfOrder } from './signature-of-order.ts';

/** The order of a matter with what it commands. */
export interface MatterMandate {
  readonly paper: Paper;
  readonly order: OrderReading;
  readonly mandate: Mandate;
}

/**
 * Reads the order that a matter names and what it commands.
 *
 * @throws DucesError `mandate-absent` when the matter names no order, does not hold it, or it
 * commands nobody to produce; what `readPaper`, `signatureOfOrder`, `readOrder` and `readMandate`
 * throw.
 */
export async function loadMatterMandate(matter: Matter): Promise<MatterMandate> {
  const entry = matter.papers.find(({ id }) => id === matter.order);
  if (entry === undefined || entry.file === null) {
    throw absent(`The matter ${matter.id} holds no order.`);
  }
  const path = join(matter.folder, entry.file);
  const paper = await readPaper(path);
  const order = readOrder(paper, signatureOfOrder(matter, entry.id, paper));
  const mandate = readMandate(
    order,
    paper,
    matter.parties.map((party) => party.name),
  );
  if (mandate === null) throw absent(`${path} commands nobody to produce anything.`);
  const flags = [...mandate.flags, ...compareSpeakers(mandate, matter.speakers)];
  return { paper, order, mandate: { ...mandate, flags } };
}

function absent(message: string): DucesError {
  return new DucesError('mandate-absent', message, {
    next: 'Without an order that commands it, nothing is produced. Put the order into the matter (papers, order).',
  });
}

import { DucesError, type FaultPlace } from '../faults/index.ts';
import {
  formatPin,
  type DispositionStatement,
  type OrderReading,
  type PaperPin,
} from '../papers/index.ts';

const NEXT = 'Ask the court which it means; nothing is produced under an order that says both.';

/**
 * Throws `order-contradictory` when an order that commands a production decides one motion twice
 * (as its reading found), denies every motion for it, or grants one against it.
 */
export function refuseContradiction(order: OrderReading): void {
  const found = order.flags.find((flag) => flag.code === 'dispositions-contradictory');
  if (found !== undefined) {
    throw new DucesError('order-contradictory', found.message, {
      place: placeOf(order, found.at),
      next: NEXT,
    });
  }
  const against = order.dispositions.find(refuses);
  if (against === undefined || order.dispositions.some(commands)) return;
  const does = against.disposition === 'denied' ? 'denies' : 'grants';
  throw new DucesError(
    'order-contradictory',
    `The order ${does} ${against.object ?? 'the motion'} at ${formatPin(against.at)} and yet commands a production.`,
    { place: placeOf(order, against.at), next: NEXT },
  );
}

/** Motions against a production: to deny one leaves the command standing, to grant one lifts it. */
const RESISTS =
  /\b(?:quash|protective order|vacate|reconsider\w*|rehearing|stay|objections?|modify|strike|intervene|seal)\b/iu;
/** Motions of which neither outcome says anything of a production. */
const NEITHER = /\b(?:reconsider\w*|rehearing|intervene|seal|extend|extension|strike)\b/iu;

function refuses({ disposition, object }: DispositionStatement): boolean {
  const resists = RESISTS.test(object ?? '');
  if (disposition === 'denied') return !resists && !NEITHER.test(object ?? '');
  return disposition === 'granted' && resists && !NEITHER.test(object ?? '');
}

/** A grant, in whole or in part, of what is no motion against the production. */
function commands({ disposition, object }: DispositionStatement): boolean {
  if (disposition === 'granted-in-part' || disposition === 'denied-in-part') return true;
  return disposition === 'granted' && !RESISTS.test(object ?? '');
}

function placeOf(order: OrderReading, at: PaperPin | null): FaultPlace {
  return { ...(order.source.name === null ? {} : { file: order.source.name }), ...at };
}

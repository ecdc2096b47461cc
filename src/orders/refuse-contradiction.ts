import { DucesError, type FaultPlace } from '../faults/index.ts';
import { formatPin, type OrderReading, type PaperPin } from '../papers/index.ts';

const NEXT = 'Ask the court which it means; nothing is produced under an order that says both.';

/**
 * Throws `order-contradictory` when an order that commands a production decides one motion twice
 * (as its reading found), or only denies.
 */
export function refuseContradiction(order: OrderReading): void {
  const found = order.flags.find((flag) => flag.code === 'dispositions-contradictory');
  if (found !== undefined) {
    throw new DucesError('order-contradictory', found.message, {
      place: placeOf(order, found.at),
      next: NEXT,
    });
  }
  const denied = order.dispositions.find((each) => each.disposition === 'denied');
  const granted = order.dispositions.some((each) => /grant/u.test(each.disposition));
  if (denied === undefined || granted) return;
  throw new DucesError(
    'order-contradictory',
    `The order denies ${denied.object ?? 'the motion'} at ${formatPin(denied.at)} and yet commands a production.`,
    { place: placeOf(order, denied.at), next: NEXT },
  );
}

function placeOf(order: OrderReading, at: PaperPin | null): FaultPlace {
  return { ...(order.source.name === null ? {} : { file: order.source.name }), ...at };
}

import { courtById } from '../courts/index.ts';
import type { OrderReading } from '../papers/index.ts';
import type { CountingBasis } from './found-due.ts';

/** From what an order's days are counted, with which state's holidays, and under whose rules. */
export function countingBasis(order: OrderReading): CountingBasis {
  return { dated: order.dated, state: stateOf(order), federal: isFederal(order) };
}

/** The state where the court sits, for its holidays; null when the court is unknown. */
function stateOf(order: OrderReading): string | null {
  const id = order.court?.id ?? null;
  return id === null ? null : (courtById(id)?.location ?? null);
}

/** A court that its heading places in a state's own system is not federal; an unknown one may be. */
function isFederal({ court }: OrderReading): boolean {
  const known = court?.id == null ? null : courtById(court.id);
  if (known !== null) return known.system !== 'state';
  return !STATE_COURT.test(court?.name ?? '');
}

const STATE_COURT =
  /^(?!.*\bunited states\b).*\b(?:superior court|circuit court|chancery|common pleas|county|judicial district|supreme court)\b/isu;

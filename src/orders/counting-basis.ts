import { courtById } from '../courts/index.ts';
import type { Knowledge } from '../matters/index.ts';
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

/** Whether the Federal Rules count this court's days; unknown when the court is, or is neither. */
function isFederal({ court }: OrderReading): Knowledge {
  const system = court?.id == null ? undefined : courtById(court.id)?.system;
  if (system === 'federal') return 'yes';
  if (system === 'state') return 'no';
  if (court === null || system === 'other') return 'unknown';
  if (/\bunited states\b/iu.test(court.name)) return 'yes';
  return STATE_COURT.test(court.name) ? 'no' : 'unknown';
}

const STATE_COURT =
  /\b(?:superior court|circuit court|chancery|common pleas|county|judicial district|supreme court)\b/iu;

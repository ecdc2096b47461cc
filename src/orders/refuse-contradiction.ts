import { DucesError } from '../faults/index.ts';
import type { DispositionStatement, OrderReading } from '../papers/index.ts';

/**
 * Throws `order-contradictory` when an order that commands a production also denies the motion,
 * or grants and denies one and the same motion. Both places are named.
 */
export function refuseContradiction(order: OrderReading): void {
  const granted = order.dispositions.filter((each) => /grant/u.test(each.disposition));
  const denied = order.dispositions.filter((each) => each.disposition === 'denied');
  const [firstDenied] = denied;
  if (firstDenied === undefined) return;
  const clash = granted.find((each) => denied.some((other) => sameMotion(each, other)));
  if (clash === undefined && granted.length > 0) return;
  const other =
    clash === undefined ? 'yet commands a production' : `and grants it at ${place(clash)}`;
  throw new DucesError(
    'order-contradictory',
    `The order denies ${firstDenied.object ?? 'the motion'} at ${place(firstDenied)} ${other}.`,
    {
      place: {
        ...(order.source.name === null ? {} : { file: order.source.name }),
        ...firstDenied.at,
      },
      next: 'Ask the court which it means; nothing is produced under an order that says both.',
    },
  );
}

function sameMotion(one: DispositionStatement, two: DispositionStatement): boolean {
  return plainWords(one.object) === plainWords(two.object);
}

function plainWords(text: string | null): string {
  return (text ?? '')
    .toLowerCase()
    .replace(/\b(?:the|its|his|her|their|petitioner[’']s|plaintiff[’']s)\b/gu, '')
    .replace(/[^a-z]+/gu, ' ')
    .trim();
}

function place(statement: DispositionStatement): string {
  const { page, line } = statement.at;
  return line === null ? `p. ${page}` : `${page}:${line}`;
}

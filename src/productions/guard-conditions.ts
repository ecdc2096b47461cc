import { DucesError } from '../faults/index.ts';
import type { Matter } from '../matters/index.ts';
import type { ExecutableMandate } from '../orders/index.ts';

/**
 * A condition that the order attaches (notice to the speaker, time to object, a stay, eyes only)
 * stops the production until a person records how it was met.
 *
 * @throws DucesError `mandate-open`, naming each condition, its pin and what to record.
 */
export function guardConditions(
  mandate: Pick<ExecutableMandate, 'conditions'>,
  matter: Pick<Matter, 'conditions'>,
): void {
  const open = mandate.conditions.filter(
    ({ kind }) => !matter.conditions.some(({ condition }) => condition === kind),
  );
  if (open.length === 0) return;
  const list = open.map(({ kind, title, pin }) => `${kind} (${pin}): ${title}`).join('; ');
  throw new DucesError('mandate-open', `The order sets conditions that are open: ${list}.`, {
    next: 'Record how each was met: duces decide condition DIR --condition KIND --how … --by PERSON',
  });
}

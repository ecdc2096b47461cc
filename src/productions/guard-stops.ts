import { join } from 'node:path';
import { DucesError } from '../faults/index.ts';
import type { Matter, Stop } from '../matters/index.ts';
import type { ProductionPlan } from './production-plan.ts';
import { bareHandle } from './production-scope.ts';

type Stopped = Pick<Matter, 'stops' | 'liftedStops' | 'speakers' | 'folder'>;

/** The stops of a matter that nobody has lifted. */
export function standingStops({
  stops,
  liftedStops,
}: Pick<Matter, 'stops' | 'liftedStops'>): readonly Stop[] {
  const lifted = new Set(liftedStops.map(({ stop }) => stop));
  return stops.filter(({ id }) => !lifted.has(id));
}

/** The handles, without the `@`, of speakers of whom nothing may go out while a stop stands. */
export function heldHandles(matter: Stopped): ReadonlySet<string> {
  const held = new Set(standingStops(matter).flatMap(({ speakers }) => speakers ?? []));
  return new Set(
    matter.speakers.filter(({ id }) => held.has(id)).map(({ handle }) => bareHandle(handle)),
  );
}

/**
 * The guard before anything leaves: no stop stands on the whole matter, nor on a speaker whose account
 * the plan holds. An objection, a stay or a doubt stops a production at any moment before its release,
 * whoever approved it.
 *
 * @throws DucesError `production-stopped`.
 */
export function guardStops(matter: Stopped, plan: Pick<ProductionPlan, 'accounts'> | null): void {
  const planned = new Set((plan?.accounts ?? []).map(({ handle }) => handle));
  const standing = standingStops(matter).filter(
    ({ speakers }) =>
      speakers === undefined ||
      matter.speakers.some(
        ({ id, handle }) => speakers.includes(id) && planned.has(bareHandle(handle)),
      ),
  );
  if (standing.length === 0) return;
  throw new DucesError(
    'production-stopped',
    [
      'What goes out in this matter is stopped:',
      ...standing.map(({ id, by, on, reasons }) => `${id}, by ${by} on ${on}: ${reasons}`),
    ].join('\n'),
    {
      place: { file: join(matter.folder, 'matter.yaml') },
      next: 'Nothing was released. Counsel lifts a stop, with reasons: duces decide lift DIR --stop ID --by PERSON --reasons TEXT. A stop on some speakers alone leaves a plan for the others: plan again.',
    },
  );
}

import { join } from 'node:path';
import { DucesError } from '../faults/index.ts';
import type { Matter, Stop } from '../matters/index.ts';

/** The stops of a matter that nobody has lifted. */
export function standingStops({
  stops,
  liftedStops,
}: Pick<Matter, 'stops' | 'liftedStops'>): readonly Stop[] {
  const lifted = new Set(liftedStops.map(({ stop }) => stop));
  return stops.filter(({ id }) => !lifted.has(id));
}

/**
 * The guard before anything leaves: no stop stands. An objection of a speaker, a stay or a doubt stops a
 * production at any moment before its release, whoever approved it.
 *
 * @throws DucesError `production-stopped`.
 */
export function guardStops(matter: Pick<Matter, 'stops' | 'liftedStops' | 'folder'>): void {
  const standing = standingStops(matter);
  if (standing.length === 0) return;
  throw new DucesError(
    'production-stopped',
    [
      'What goes out in this matter is stopped:',
      ...standing.map(({ id, by, on, reasons }) => `${id}, by ${by} on ${on}: ${reasons}`),
    ].join('\n'),
    {
      place: { file: join(matter.folder, 'matter.yaml') },
      next: 'Nothing was released. Counsel lifts a stop, with reasons: duces decide lift DIR --stop ID --by PERSON --reasons TEXT',
    },
  );
}

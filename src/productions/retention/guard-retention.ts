import { join } from 'node:path';
import { DucesError } from '../../faults/index.ts';
import type { Matter } from '../../matters/index.ts';
import { standingStops } from '../guard-stops.ts';

/**
 * The guard before anything is destroyed: a person said until when the sealed file is kept, that day is
 * over, no litigation hold stands and nothing is stopped. That nobody said is no leave to destroy.
 *
 * @param today the date where the court sits, `YYYY-MM-DD`.
 * @throws DucesError `retention-standing`, saying which.
 */
export function guardRetention(
  matter: Pick<Matter, 'retentions' | 'holds' | 'stops' | 'liftedStops' | 'folder'>,
  sealed: string,
  today: string,
): void {
  const retention = matter.retentions.findLast((each) => each.package === sealed);
  const holds = matter.holds.filter(({ released }) => released === null);
  const standing = [
    ...(retention === undefined ? ['nobody recorded until when it is kept'] : []),
    ...(retention !== undefined && retention.until >= today
      ? [`it is kept until ${retention.until} (${retention.basis})`]
      : []),
    ...holds.map(({ id }) => `the litigation hold "${id}" is not released`),
    ...standingStops(matter).map(({ id }) => `the stop "${id}" stands`),
  ];
  if (standing.length === 0) return;
  throw new DucesError('retention-standing', `It must still be kept: ${standing.join('; ')}.`, {
    place: { file: join(matter.folder, 'matter.yaml') },
    next: 'Nothing was destroyed. Record the schedule with duces productions retain; counsel releases holds and lifts stops.',
  });
}

import { courtById } from '../courts/index.ts';
import { DucesError } from '../faults/index.ts';
import type { Matter } from '../matters/index.ts';

/** The proceeding in which the order was made, as papers name it. */
export interface OrderProceeding {
  readonly caption: string;
  /** The court as citations write it, such as `N.D. Cal.`. */
  readonly court: string;
  readonly caseNumber: string;
}

/** The proceeding of the matter's order. Throws `internal`: `loadMatter` checked the references. */
export function orderProceeding(
  matter: Pick<Matter, 'papers' | 'order' | 'proceedings'>,
): OrderProceeding {
  const order = matter.papers.find(({ id }) => id === matter.order);
  const proceeding = matter.proceedings.find(({ id }) => id === order?.proceeding);
  if (proceeding === undefined) {
    throw new DucesError('internal', 'The matter names no proceeding of its order.', {
      next: 'Report this with the command that you ran; nothing was released.',
    });
  }
  const { caption, court, caseNumber } = proceeding;
  return { caption, court: courtById(court)?.citation ?? court, caseNumber };
}

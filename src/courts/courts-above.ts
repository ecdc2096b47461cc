import { DucesError } from '../faults/index.ts';
import type { Court } from './court.ts';

/**
 * The ids of the courts that hear appeals from a court, nearest first, as far up as the table leads.
 *
 * @throws DucesError `internal` when the line of appeal comes round to a court that it has left: a
 * shortened line would silently take an authority's binding force away.
 */
export function courtsAbove(court: string, courtOf: (id: string) => Court | null): string[] {
  const above: string[] = [];
  let next = courtOf(court)?.appealsTo ?? null;
  while (next !== null) {
    if (next === court || above.includes(next)) {
      throw new DucesError(
        'internal',
        `The line of appeal from the court "${court}" comes round to "${next}".`,
        { next: 'Mend the table of courts: a court answers to none that answers to it.' },
      );
    }
    above.push(next);
    next = courtOf(next)?.appealsTo ?? null;
  }
  return above;
}

import { DucesError, type FaultPlace } from '../../faults/index.ts';

/** A claim says of the one that it stands on what is not so. `known` lists what there is. */
export function inheritanceFault(
  what: string,
  at: { readonly place: FaultPlace; readonly known: readonly string[] },
): DucesError {
  return new DucesError('law-inconsistent', `A claim that stands on another ${what}.`, {
    place: at.place,
    next:
      at.known.length === 0
        ? 'Write it under `adds`, or take it out.'
        : `Use one of: ${at.known.join(', ')}; or write a part of its own under \`adds\`.`,
  });
}

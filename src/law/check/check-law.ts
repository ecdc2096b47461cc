import type { FaultPlace } from '../../faults/index.ts';
import { LAW_KIND_NAMES } from '../law-kinds.ts';
import type { LawRegistry } from '../law-registry.ts';
import { checkContradictions } from './check-contradictions.ts';
import { checkDates } from './check-dates.ts';
import { checkPins, countPins, unverifiedPins, type UnverifiedPin } from './check-groundings.ts';
import {
  checkCourts,
  checkFollowedRules,
  checkReferences,
  checkStepOrder,
} from './check-references.ts';
import type { LawFault } from './law-fault.ts';
import { listGaps } from './list-gaps.ts';

/** What a check of the law found. The law holds together when `faults` is empty. */
export interface LawCheck {
  readonly entries: number;
  readonly faults: readonly (LawFault & { readonly place: FaultPlace | null })[];
  readonly pins: number;
  readonly unverified: readonly UnverifiedPin[];
  readonly notCovered: readonly string[];
}

/**
 * Whether every reference resolves, every pin says honestly how it is known, dates are possible and
 * no two entries contradict each other without precedence; and what is unverified or not covered.
 */
export function checkLaw(law: LawRegistry): LawCheck {
  const kinds = LAW_KIND_NAMES;
  const faults = [
    ...kinds.flatMap((kind) => [
      ...checkReferences(law, kind),
      ...checkCourts(law, kind),
      ...checkPins(law, kind),
    ]),
    ...checkFollowedRules(law),
    ...checkStepOrder(law, 'standard'),
    ...checkStepOrder(law, 'gate'),
    ...checkDates(law),
    ...checkContradictions(law),
  ];
  return {
    entries: kinds.reduce((sum, kind) => sum + law.all(kind).length, 0),
    faults: faults.map(({ code, kind, id, path, message }) => {
      const place = law.placeOf(kind, id, path);
      return { code, kind, id, path, message, place };
    }),
    pins: kinds.reduce((sum, kind) => sum + countPins(law, kind), 0),
    unverified: kinds.flatMap((kind) => unverifiedPins(law, kind)),
    notCovered: listGaps(law),
  };
}

import type { DataPath } from '../../data-files/index.ts';
import type { LawKind } from '../law-kinds.ts';

/** Something wrong with the law as data. */
export interface LawFault {
  readonly code:
    'reference-unknown' | 'court-unknown' | 'pin-unfounded' | 'dates' | 'contradiction';
  readonly kind: LawKind;
  readonly id: string;
  readonly path: DataPath;
  readonly message: string;
}

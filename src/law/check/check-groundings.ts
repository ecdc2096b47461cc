import type { DataPath } from '../../data-files/index.ts';
import type { LawKind } from '../law-kinds.ts';
import type { LawRegistry } from '../law-registry.ts';
import type { LawFault } from './law-fault.ts';
import { isRecord, walkLaw } from './walk-law.ts';

/** A pin that must be looked up before anybody relies on it. */
export interface UnverifiedPin {
  readonly kind: LawKind;
  readonly id: string;
  readonly path: DataPath;
  readonly authority: string;
  readonly pin: string | null;
}

interface PinnedPart {
  readonly path: DataPath;
  readonly authority: string;
  readonly pin: string | null;
  readonly pinVerified: boolean;
  readonly pinBasis: string;
}

/** Every part of a kind's entries that stands on an authority at a pin. */
function* pinnedParts(entry: unknown): Generator<PinnedPart> {
  for (const { path, value } of walkLaw(entry)) {
    if (!isRecord(value)) continue;
    const { authority, pin, pinVerified, pinBasis } = value;
    if (typeof authority !== 'string' || typeof pinVerified !== 'boolean') continue;
    yield {
      path,
      authority,
      pin: typeof pin === 'string' ? pin : null,
      pinVerified,
      pinBasis: String(pinBasis),
    };
  }
}

/** Pins that claim to be verified while nothing was seen. */
export function checkPins(law: LawRegistry, kind: LawKind): LawFault[] {
  return law.all(kind).flatMap((entry) =>
    [...pinnedParts(entry)]
      .filter(({ pinVerified, pin, pinBasis }) => pinVerified && (pin === null || unseen(pinBasis)))
      .map(({ path, pin, pinBasis }) => ({
        code: 'pin-unfounded' as const,
        kind,
        id: entry.id,
        path: [...path, 'pinVerified'],
        message:
          pin === null
            ? 'says that its pin is verified and gives none'
            : `says that ${pin} is verified, on no more than ${pinBasis}`,
      })),
  );
}

/** Only a look at the passage, or a reliable account of the page, verifies a pin. */
function unseen(basis: string): boolean {
  return basis === 'memory' || basis === 'none' || basis === 'order';
}

/** Every pin that is not verified, in the order of the files. */
export function unverifiedPins(law: LawRegistry, kind: LawKind): UnverifiedPin[] {
  return law
    .all(kind)
    .flatMap((entry) =>
      [...pinnedParts(entry)]
        .filter(({ pinVerified }) => !pinVerified)
        .map(({ path, authority, pin }) => ({ kind, id: entry.id, path, authority, pin })),
    );
}

/** How many parts of a kind stand on an authority at a pin. */
export function countPins(law: LawRegistry, kind: LawKind): number {
  return law.all(kind).reduce((sum, entry) => sum + [...pinnedParts(entry)].length, 0);
}

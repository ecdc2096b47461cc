import { courtsAbove, type Court } from '../../courts/index.ts';

type CourtOf = (id: string) => Court | null;

/**
 * Whether a precedent binds the deciding court: a court above it in its own line decided it, or an
 * appellate court decides and it is its own. Everything else persuades.
 */
export function precedentWeight(
  courtOf: CourtOf,
  deciding: string | null,
  precedent: string | null,
): 'binding' | 'persuasive' {
  if (deciding === null || precedent === null) return 'persuasive';
  if (deciding === precedent) {
    return courtOf(deciding)?.level === 'trial' ? 'persuasive' : 'binding';
  }
  return courtsAbove(deciding, courtOf).includes(precedent) ? 'binding' : 'persuasive';
}

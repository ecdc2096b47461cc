import type { Court } from '../../courts/index.ts';

type CourtOf = (id: string) => Court | null;

const MOST_LEVELS = 6;

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
  let above = courtOf(deciding)?.appealsTo ?? null;
  for (let level = 0; above !== null && level < MOST_LEVELS; level += 1) {
    if (above === precedent) return 'binding';
    above = courtOf(above)?.appealsTo ?? null;
  }
  return 'persuasive';
}

import { postalCode } from '../../courts/index.ts';
import type { Overlay, Pinned, ProceduralEffect } from '../../law/index.ts';
import { underlyingProceeding, type Knowledge } from '../../matters/index.ts';
import type { AssessmentContext } from '../assessment-context.ts';
import { decidingCourt } from '../court-chain.ts';
import { inFederalCourtOf } from '../in-federal-court.ts';
import type { EffectCondition } from './effect-conditions.ts';

/** The court whose procedure an effect is; null where the matter names none. */
export function forumOf(
  { matter }: Pick<AssessmentContext, 'matter'>,
  { forum }: Pick<ProceduralEffect, 'forum'>,
): string | null {
  return forum === 'deciding'
    ? decidingCourt(matter)
    : (underlyingProceeding(matter)?.court ?? null);
}

/**
 * Whether the procedure of a statute is that of the court in view: in its own state's courts it is;
 * a federal court takes it or not, as its own law has it; whether another state's court takes it over
 * with the law of the claim is not held here.
 */
export function forumCondition(
  context: AssessmentContext,
  { jurisdiction, inFederalCourt }: Overlay,
  effect: ProceduralEffect,
): { readonly condition: EffectCondition; readonly sources: readonly Pinned[] } {
  const id = forumOf(context, effect);
  const court = id === null ? null : context.courtOf(id);
  const federal = inFederalCourtOf(context, effect.inFederalCourt ?? inFederalCourt, id);
  const system = court?.system ?? 'unknown';
  const held = (value: Knowledge, sources: readonly Pinned[] = []) => ({
    condition: {
      condition: 'forum' as const,
      value,
      about: { court: id ?? 'unknown', system, inFederalCourt: federal.applies },
    },
    sources,
  });
  if (court?.system === 'federal') {
    return held(federal.applies === 'open' ? 'unknown' : federal.applies, federal.sources);
  }
  if (court?.system !== 'state') return held('unknown');
  return held(postalCode(court.location) === jurisdiction ? 'yes' : 'unknown');
}

import type { Determination } from '../determine.ts';
import { bothSets, type Missing } from '../missing.ts';
import { reason } from '../reason.ts';
import type { StatutoryEffect } from './statutory-effect.ts';

/**
 * A determination under the statutes that stay discovery or put a further burden on whoever asks:
 * nothing is disclosed in the face of them. What fails anyhow still fails, and what waits still waits.
 */
export function heldByStatute(
  determination: Determination,
  effects: readonly StatutoryEffect[],
): Determination {
  const holding = effects.filter(({ follows }) => follows === 'holds-open');
  const { outcome } = determination;
  if (holding.length === 0 || outcome === 'withhold' || outcome === 'defer') return determination;
  const reasons = holding.map(({ overlay, effect, name, what, authorities }) => {
    const about = { outcome: 'held open', parts: `${name}: ${what.replace(/\.$/u, '')}` };
    return reason('held-by-statute', [overlay, effect], { about, authorities });
  });
  const lifted: Missing[] = holding.map(({ name, effect }) => ({
    kind: 'statute-answered',
    statute: name,
    effect,
  }));
  return {
    ...determination,
    outcome: 'open',
    because: [...reasons, ...(outcome === 'disclose' ? [] : determination.because)],
    needs: bothSets(determination.needs, [lifted]),
    hangsOn: [],
  };
}

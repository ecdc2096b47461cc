import type { Court } from '../../courts/index.ts';
import type { LawRegistry } from '../../law/index.ts';
import type { Speaker } from '../../matters/index.ts';
import type { MatterFile } from '../assessment-context.ts';
import { citePrecedent, type CitedPrecedent } from './cited-precedent.ts';
import { matterSituation, type SituationRecord } from './matter-situation.ts';
import type { Precedent, Situation } from './situation.ts';
import { precedentWeigher, type PrecedentWeighing } from './weigh-by-precedent.ts';

/** What decided cases make of a weighing for one speaker under one standard. */
export interface WeighingByPrecedent {
  readonly kind: 'forced' | 'inconsistent' | 'open';
  /** The outcome that is forced; null unless the kind is `forced`. */
  readonly outcome: 'disclose' | 'withhold' | null;
  /** Only what binds the deciding court decides; what persuades is shown. */
  readonly weight: CitedPrecedent['weight'] | null;
  readonly by: readonly CitedPrecedent[];
  readonly nearest: {
    readonly disclose: readonly CitedPrecedent[];
    readonly withhold: readonly CitedPrecedent[];
  };
  /** What was compared: factors that are there, and those that nobody has settled. */
  readonly factors: {
    readonly requester: readonly string[];
    readonly speaker: readonly string[];
    readonly unknown: readonly string[];
  };
}

/** Weighs a speaker's situation under a standard; alike situations are weighed once. */
export type SpeakerWeigher = (speaker: Speaker, standard: string | null) => WeighingByPrecedent;

/** A weigher for one matter, its day, its deciding court and the precedents that may be used. */
export function speakerWeigher({
  matter,
  law,
  asOf,
  court,
  courtOf,
  precedents,
}: {
  /** The matter, or what it holds on one speaker. */
  readonly matter: MatterFile | ((speaker: Speaker) => SituationRecord);
  readonly law: LawRegistry;
  readonly asOf: string;
  readonly court: string | null;
  readonly courtOf: (id: string) => Court | null;
  readonly precedents: readonly Precedent[];
}): SpeakerWeigher {
  const weigh = precedentWeigher(law, courtOf);
  const known = new Map<string, WeighingByPrecedent>();
  // The standard is no part of what is read from the matter.
  const situations = new Map<Speaker, Situation>();
  const situationOf = (speaker: Speaker): Situation => {
    const record = typeof matter === 'function' ? matter(speaker) : matter;
    return matterSituation({ matter: record, law, asOf }, speaker, { court, standard: null });
  };
  return (speaker, standard) => {
    const bare = situations.get(speaker) ?? situationOf(speaker);
    situations.set(speaker, bare);
    const situation = { ...bare, standard };
    const factors = {
      requester: [...situation.requester],
      speaker: [...situation.speaker],
      unknown: [...situation.unknown],
    };
    const key = JSON.stringify([standard, situation.role, factors]);
    const weighed = known.get(key) ?? described(weigh(situation, precedents), factors);
    known.set(key, weighed);
    return weighed;
  };
}

function described(
  { constraint, nearest }: PrecedentWeighing,
  factors: WeighingByPrecedent['factors'],
): WeighingByPrecedent {
  const forced = constraint.kind === 'forced' ? constraint : null;
  return {
    kind: constraint.kind,
    outcome: forced?.outcome ?? null,
    weight: forced?.weight ?? null,
    by: constraint.kind === 'open' ? [] : constraint.by.map(citePrecedent),
    nearest: {
      disclose: nearest.disclose.map(citePrecedent),
      withhold: nearest.withhold.map(citePrecedent),
    },
    factors,
  };
}

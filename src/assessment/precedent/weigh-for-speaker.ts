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
  const situations = new Map<Speaker, SpeakerSituation>();
  const situationOf = (speaker: Speaker): SpeakerSituation => {
    const record = typeof matter === 'function' ? matter(speaker) : matter;
    const bare = matterSituation({ matter: record, law, asOf }, speaker, { court, standard: null });
    const factors = {
      requester: [...bare.requester],
      speaker: [...bare.speaker],
      unknown: [...bare.unknown],
    };
    return { bare, factors, key: JSON.stringify([bare.role, factors]) };
  };
  return (speaker, standard) => {
    const of = situations.get(speaker) ?? situationOf(speaker);
    situations.set(speaker, of);
    const { bare, factors } = of;
    const key = `${standard ?? ''}|${of.key}`;
    const weighed = known.get(key) ?? described(weigh({ ...bare, standard }, precedents), factors);
    known.set(key, weighed);
    return weighed;
  };
}

interface SpeakerSituation {
  readonly bare: Situation;
  readonly factors: WeighingByPrecedent['factors'];
  /** The role and the factors as text, the same for alike situations alone. */
  readonly key: string;
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

import { courtById, type Court } from '../../courts/index.ts';
import type { Decision } from '../../casebook/index.ts';
import type { LawRegistry } from '../../law/index.ts';
import type { MatterFile } from '../assessment-context.ts';
import { decidingCourt } from '../court-chain.ts';
import { earlierDecisions } from './earlier-decisions.ts';
import { precedentsOf } from './situation.ts';
import { speakerWeigher, type WeighingByPrecedent } from './weigh-for-speaker.ts';

/** Speakers of a matter whose situations are alike, and the decided requests nearest to theirs. */
export interface NearSpeakers {
  readonly speakers: readonly string[];
  readonly standard: string | null;
  readonly weighed: WeighingByPrecedent;
}

/**
 * The decided requests nearest to the speakers of a matter, by how each came out as a whole, before
 * the day given and not in the matter's own case.
 *
 * @param standard the test under which the matter is compared; null leaves the relation of tests
 * unknown.
 */
export function nearMatter({
  matter,
  law,
  decisions,
  standard,
  asOf = matter.asOf,
  courtOf = courtById,
}: {
  readonly matter: MatterFile;
  readonly law: LawRegistry;
  readonly decisions: readonly Decision[];
  readonly standard: string | null;
  readonly asOf?: string;
  readonly courtOf?: (id: string) => Court | null;
}): NearSpeakers[] {
  const weigh = speakerWeigher({
    matter,
    law,
    asOf,
    courtOf,
    court: decidingCourt(matter),
    precedents: precedentsOf(law, earlierDecisions(decisions, matter, asOf)),
  });
  const alike = Map.groupBy(matter.speakers, (speaker) => weigh(speaker, standard));
  return [...alike].map(([weighed, speakers]) => ({
    speakers: speakers.map(({ label }) => label),
    standard,
    weighed,
  }));
}

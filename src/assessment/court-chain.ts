import { courtsAbove } from '../courts/index.ts';
import { decidingProceeding, underlyingProceeding } from '../matters/index.ts';
import type { AssessmentContext } from './assessment-context.ts';

/** A court of the matter, and the courts that it answers to, nearest first. */
export interface CourtInMatter {
  readonly court: string;
  /** The court that decides the request, or the one where the underlying action is pending. */
  readonly seat: 'deciding' | 'underlying';
  /** The court itself, then those above it. */
  readonly chain: readonly string[];
}

/** The court that decides the request: where it is enforced, else where it is to be complied with. */
export function decidingCourt({
  proceedings,
  instrument,
}: Pick<AssessmentContext['matter'], 'proceedings' | 'instrument'>): string {
  return decidingProceeding({ proceedings })?.court ?? instrument.complianceCourt;
}

/** The courts whose law may govern: the deciding one, and that of the underlying action where it is another. */
export function courtChain({
  matter,
  courtOf,
}: Pick<AssessmentContext, 'matter' | 'courtOf'>): CourtInMatter[] {
  const underlying = underlyingProceeding(matter);
  const deciding = decidingCourt(matter);
  const inMatter = (court: string, seat: CourtInMatter['seat']): CourtInMatter => ({
    court,
    seat,
    chain: [court, ...courtsAbove(court, courtOf)],
  });
  return [
    inMatter(deciding, 'deciding'),
    ...(underlying === null || underlying.court === deciding
      ? []
      : [inMatter(underlying.court, 'underlying')]),
  ];
}

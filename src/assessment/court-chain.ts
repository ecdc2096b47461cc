import { decidingProceeding } from '../matters/index.ts';
import type { AssessmentContext } from './assessment-context.ts';

/** A court of the matter, and the courts that it answers to, nearest first. */
export interface CourtInMatter {
  readonly court: string;
  /** The court that decides the request, or the one where the underlying action is pending. */
  readonly seat: 'deciding' | 'underlying';
  readonly chain: readonly string[];
}

const MOST_LEVELS = 4;

/** The court that decides the request: where it is enforced, else where it is to be complied with. */
export function decidingCourt({
  proceedings,
  instrument,
}: Pick<AssessmentContext['matter'], 'proceedings' | 'instrument'>): string {
  return decidingProceeding({ proceedings })?.court ?? instrument.complianceCourt;
}

/** A court and those that it answers to, nearest first. */
export function chainUpFrom(court: string, courtOf: AssessmentContext['courtOf']): string[] {
  const chain = [court];
  let next = courtOf(court)?.appealsTo ?? null;
  while (next !== null && chain.length < MOST_LEVELS) {
    chain.push(next);
    next = courtOf(next)?.appealsTo ?? null;
  }
  return chain;
}

export function courtChain({
  matter,
  courtOf,
}: Pick<AssessmentContext, 'matter' | 'courtOf'>): CourtInMatter[] {
  const underlying = matter.proceedings.find(({ role }) => role === 'underlying');
  const deciding = decidingCourt(matter);
  const upFrom = (court: string) => chainUpFrom(court, courtOf);
  return [
    { court: deciding, seat: 'deciding' as const, chain: upFrom(deciding) },
    ...(underlying === undefined || underlying.court === deciding
      ? []
      : [
          { court: underlying.court, seat: 'underlying' as const, chain: upFrom(underlying.court) },
        ]),
  ];
}

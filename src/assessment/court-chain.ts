import type { AssessmentContext } from './assessment-context.ts';

/** A court of the matter, and the courts that it answers to, nearest first. */
export interface CourtInMatter {
  readonly court: string;
  /** The court that decides the request, or the one where the underlying action is pending. */
  readonly seat: 'deciding' | 'underlying';
  readonly chain: readonly string[];
}

const MOST_LEVELS = 4;

export function courtChain({ matter, courtOf }: AssessmentContext): CourtInMatter[] {
  const enforcement = matter.proceedings.find(({ role }) => role === 'enforcement');
  const underlying = matter.proceedings.find(({ role }) => role === 'underlying');
  const deciding = enforcement?.court ?? matter.instrument.complianceCourt;
  const upFrom = (court: string): string[] => {
    const chain = [court];
    let next = courtOf(court)?.appealsTo ?? null;
    while (next !== null && chain.length < MOST_LEVELS) {
      chain.push(next);
      next = courtOf(next)?.appealsTo ?? null;
    }
    return chain;
  };
  return [
    { court: deciding, seat: 'deciding' as const, chain: upFrom(deciding) },
    ...(underlying === undefined || underlying.court === deciding
      ? []
      : [
          { court: underlying.court, seat: 'underlying' as const, chain: upFrom(underlying.court) },
        ]),
  ];
}

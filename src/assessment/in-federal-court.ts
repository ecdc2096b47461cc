import type { Overlay } from '../law/index.ts';
import type { AssessmentContext } from './assessment-context.ts';
import { chainUpFrom } from './court-chain.ts';

type InFederalCourt = Overlay['inFederalCourt'];

/** What holds before one federal court: what is said of it, or of the nearest court above it. */
export function inFederalCourtOf(
  { applies, sources, byCourt }: InFederalCourt,
  court: string | null,
  courtOf: AssessmentContext['courtOf'],
): Pick<InFederalCourt, 'applies' | 'sources'> {
  const chain = court === null || byCourt.length === 0 ? [] : chainUpFrom(court, courtOf);
  const said = chain.flatMap((one) => byCourt.find(({ courts }) => courts.includes(one)) ?? []);
  return said[0] ?? { applies, sources };
}

import { courtsAbove } from '../courts/index.ts';
import type { Overlay } from '../law/index.ts';
import type { AssessmentContext } from './assessment-context.ts';

type InFederalCourt = Overlay['inFederalCourt'];
type Said = Pick<InFederalCourt, 'applies' | 'sources'>;

/**
 * What holds before one federal court on the day of the assessment: what is said of it, or of the
 * nearest court above it. A decision of a later day says nothing yet.
 */
export function inFederalCourtOf(
  context: Pick<AssessmentContext, 'law' | 'asOf' | 'courtOf'>,
  { applies, sources, byCourt }: InFederalCourt,
  court: string | null,
): Said {
  const chain =
    court === null || byCourt.length === 0 ? [] : [court, ...courtsAbove(court, context.courtOf)];
  for (const one of chain) {
    const said = byCourt.find(({ courts }) => courts.includes(one));
    const known = said?.sources.filter((source) => decidedBy(context, source.authority)) ?? [];
    if (said !== undefined && known.length > 0) return { applies: said.applies, sources: known };
  }
  return { applies, sources: sources.filter((source) => decidedBy(context, source.authority)) };
}

/** Whether an authority was there on the day of the assessment, as far as its day is known. */
function decidedBy({ law, asOf }: Pick<AssessmentContext, 'law' | 'asOf'>, id: string): boolean {
  const decided = law.find('authority', id)?.decided ?? null;
  return decided === null || decided <= asOf;
}

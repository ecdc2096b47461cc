import type { Claim as ClaimLaw } from '../../law/index.ts';
import { underlyingProceeding, type Statement } from '../../matters/index.ts';
import { authoritiesOf, type AssessmentContext } from '../assessment-context.ts';
import { exhibitsOn } from '../offered-exhibits.ts';
import type { PleadingPoint } from './claim-points.ts';

type Detail = PleadingPoint['lacks'][number];

/**
 * What a pleading must state of a statement, and what the matter does not hold of it. A complaint may
 * state more than the matter does, so that nothing follows from it but what to look for.
 */
export function pleadingPoint(
  context: AssessmentContext,
  claim: ClaimLaw,
  statement: Statement,
): PleadingPoint | null {
  const { pleading } = claim;
  if (pleading === null) return null;
  const asks: Detail[] = [
    ...(pleading.particularity === 'exact-words' ? (['words'] as const) : []),
    ...pleading.alsoAsks,
  ];
  const lacks = asks.filter((detail) => !holds(context, claim, statement, detail));
  const system = context.courtOf(underlyingProceeding(context.matter)?.court ?? '')?.system;
  return {
    kind: 'pleading',
    particularity: pleading.particularity,
    what: pleading.what,
    lacks,
    governs: system === 'state' ? 'yes' : system === 'federal' ? 'no' : 'unknown',
    effect: 'none',
    missing: lacks.map((detail) => ({ kind: 'detail', detail, statement: statement.id })),
    authorities: authoritiesOf(context, pleading),
  };
}

function holds(
  context: AssessmentContext,
  claim: ClaimLaw,
  { id, speaker, words, published, medium }: Statement,
  detail: Detail,
): boolean {
  switch (detail) {
    case 'words':
      return words !== null;
    case 'day':
      return published !== null;
    case 'place':
      return medium !== undefined;
    case 'recipient': {
      const subject = { speaker, statement: id, proofLevel: null };
      return claim.elements
        .filter((element) => element.role === 'publication')
        .flatMap((element) => (element.kind === 'routed' ? element.routes : []))
        .flatMap(({ propositions }) => propositions)
        .some((one) => exhibitsOn(context, 'supports', one, subject).length > 0);
    }
  }
}

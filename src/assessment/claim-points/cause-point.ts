import { postalCode } from '../../courts/index.ts';
import type { Claim as ClaimLaw } from '../../law/index.ts';
import { underlyingProceeding, type Claim } from '../../matters/index.ts';
import type { AssessmentContext } from '../assessment-context.ts';
import { citeAuthority } from '../cited.ts';
import type { CausePoint } from './claim-points.ts';

const NO_STATE = 'US';

/**
 * Whether the governing law has the cause of action; null where no law is known to lack it. Which law
 * governs is never guessed: while it is unknown, a court that sits where there is no such cause is
 * reason enough to leave it open.
 */
export function causePoint(
  context: AssessmentContext,
  claim: Claim,
  law: ClaimLaw,
): CausePoint | null {
  if (law.notRecognisedIn.length === 0) return null;
  const own = law.jurisdiction === NO_STATE ? null : law.jurisdiction;
  const governingLaw = claim.governingLaw ?? own;
  const lacking = law.notRecognisedIn.map(({ jurisdiction, says, ...pinned }) => ({
    jurisdiction,
    says,
    authority: citeAuthority(context.law, pinned),
  }));
  const decisive = lacking.filter(
    ({ jurisdiction }) => jurisdiction === (governingLaw ?? seatOf(context)),
  );
  const status =
    governingLaw === null ? 'unknown' : decisive.length > 0 ? 'not-recognised' : 'recognised';
  return {
    kind: 'cause',
    status,
    governingLaw,
    notRecognisedIn: status === 'unknown' || decisive.length === 0 ? lacking : decisive,
    effect: decisive.length === 0 ? 'none' : governingLaw === null ? 'holds-open' : 'defeats',
    missing: governingLaw === null ? [{ kind: 'governing-law', claim: claim.id }] : [],
    authorities: decisive.map(({ authority }) => authority),
  };
}

/** The state in which the action is pending. */
function seatOf({ matter, courtOf }: AssessmentContext): string | null {
  return postalCode(courtOf(underlyingProceeding(matter)?.court ?? '')?.location ?? null);
}

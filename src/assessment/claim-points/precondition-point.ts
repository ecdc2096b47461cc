import type { Claim as ClaimLaw } from '../../law/index.ts';
import type { Knowledge, Statement } from '../../matters/index.ts';
import { authoritiesOf, type AssessmentContext } from '../assessment-context.ts';
import { conditionValue, factsAsked } from '../condition-value.ts';
import { matterFact } from '../matter-fact.ts';
import type { Missing } from '../missing.ts';
import type { PreconditionPoint } from './claim-points.ts';

/**
 * Whether what must come before suit was done. What was not done can mostly still be done, and is for
 * the other side to raise: it holds open and defeats nothing. What nobody recorded is asked.
 */
export function preconditionPoint(
  context: AssessmentContext,
  precondition: ClaimLaw['preconditions'][number],
  { id, speaker }: Statement,
): PreconditionPoint {
  const subjects = [id, speaker];
  const valueOf = (fact: string) => matterFact(context.matter, fact, subjects).value;
  const { fact, onlyIf, what } = precondition;
  const asked = onlyIf === null ? 'yes' : conditionValue(onlyIf, valueOf);
  const done = fact === null ? 'unknown' : valueOf(fact);
  const status = statusOf(asked, done);
  const facts = [...(fact === null ? [] : [fact]), ...(onlyIf === null ? [] : factsAsked(onlyIf))];
  return {
    kind: 'precondition',
    precondition: precondition.id,
    what,
    status,
    effect: status === 'not-met' ? 'holds-open' : 'none',
    missing:
      status === 'unknown' || status === 'not-met'
        ? facts
            .filter((one) => valueOf(one) !== 'yes')
            .map((one): Missing => ({ kind: 'fact', fact: one, about: id }))
        : [],
    authorities: authoritiesOf(context, precondition),
  };
}

function statusOf(asked: Knowledge, done: Knowledge): PreconditionPoint['status'] {
  if (done === 'yes') return 'met';
  if (asked === 'no') return 'not-asked';
  return asked === 'yes' && done === 'no' ? 'not-met' : 'unknown';
}

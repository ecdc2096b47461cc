import type { Claim as ClaimLaw } from '../../law/index.ts';
import type { Claim, Statement } from '../../matters/index.ts';
import type { AssessmentContext } from '../assessment-context.ts';
import { causePoint } from './cause-point.ts';
import type { ClaimPoints, StatementPoints } from './claim-points.ts';
import { courtQuestionPoint } from './court-question-point.ts';
import { pleadingPoint } from './pleading-point.ts';
import { preconditionPoint } from './precondition-point.ts';
import { timePoint } from './time-point.ts';

const found = new WeakMap<AssessmentContext, readonly ClaimPoints[]>();

/** What stands before and beside the elements of each claim of the matter: found once. */
export function pointsOfClaims(context: AssessmentContext): readonly ClaimPoints[] {
  const known = found.get(context);
  if (known !== undefined) return known;
  const statements = new Map(context.matter.statements.map((one) => [one.id, one]));
  const points = context.matter.claims.map((claim) => pointsOfClaim(context, claim, statements));
  found.set(context, points);
  return points;
}

function pointsOfClaim(
  context: AssessmentContext,
  claim: Claim,
  statements: ReadonlyMap<string, Statement>,
): ClaimPoints {
  const law = context.law.get('claim', claim.law);
  return {
    kind: 'claim-points',
    claim: claim.id,
    law: law.id,
    name: law.name,
    cause: causePoint(context, claim, law),
    statements: claim.statements.flatMap((id) => {
      const statement = statements.get(id);
      return statement === undefined ? [] : [pointsOfStatement(context, law, statement)];
    }),
  };
}

function pointsOfStatement(
  context: AssessmentContext,
  law: ClaimLaw,
  statement: Statement,
): StatementPoints {
  return {
    statement: statement.id,
    gist: statement.gist,
    time: law.limitation === null ? null : timePoint(context, law.limitation, statement),
    preconditions: law.preconditions.map((one) => preconditionPoint(context, one, statement)),
    pleading: pleadingPoint(context, law, statement),
    questions: law.questionsForCourt.map((one) => courtQuestionPoint(context, one, statement)),
  };
}

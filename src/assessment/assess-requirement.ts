import type { AttributionRequirement, PropositionsRequirement, Requirement } from '../law/index.ts';
import type { Statement } from '../matters/index.ts';
import { assessClaims } from './assess-claims.ts';
import { assessProposition } from './assess-proposition.ts';
import { assessRoutes } from './assess-route.ts';
import { authoritiesOf, type AssessmentContext } from './assessment-context.ts';
import type { Subject } from './offered-exhibits.ts';
import type { ClaimFinding, RequirementFinding, SubjectFinding } from './assessment-tree.ts';
import { behindRequirement, NOTHING_BEHIND } from './behind.ts';
import { atLeastOnePart, everyPart, type Finding } from './finding.ts';
import type { Missing } from './missing.ts';
import { heldForSpeaker } from './held-for-speaker.ts';
import { onceForStatement } from './once-for-statement.ts';
import { reason } from './reason.ts';

/** One requirement of a step, for one speaker. */
export function assessRequirement(
  context: AssessmentContext,
  requirement: Requirement,
  subject: Subject,
  path: readonly string[],
): RequirementFinding {
  const bare = requirementFinding(context, requirement, subject, path);
  return { ...bare, ...behindRequirement(bare) };
}

function requirementFinding(
  context: AssessmentContext,
  requirement: Requirement,
  subject: Subject,
  path: readonly string[],
): RequirementFinding {
  const here = [...path, requirement.id];
  const stated = {
    requirement: requirement.id,
    what: requirement.what,
    authorities: authoritiesOf(context, requirement),
    ...NOTHING_BEHIND,
  };
  if (requirement.kind === 'elements') {
    const { claims, finding } = assessClaims(context, requirement, subject, here);
    const oneIsEnough =
      requirement.claims === 'at-least-one' && requirement.statements === 'at-least-one';
    const byStatement = oneIsEnough ? bestByStatement(claims, here) : null;
    return { kind: 'elements', ...stated, finding, byStatement, claims };
  }
  const subjects = subjectsOf(context, requirement, subject, here);
  const finding = atLeastOnePart(
    here,
    subjects.map((one) => ({ id: one.statement ?? subject.speaker, finding: one.finding })),
    noStatement(context, subject.speaker, here),
  );
  const byStatement = subjects.flatMap(({ statement, finding: one }) =>
    statement === null ? [] : [{ statement, finding: one }],
  );
  return {
    kind: requirement.kind,
    ...stated,
    finding,
    byStatement: aboutStatements(requirement) ? byStatement : null,
    subjects,
  };
}

/** The best claim for each statement: one claim is enough, but all of it for one statement. */
function bestByStatement(claims: readonly ClaimFinding[], path: readonly string[]) {
  const ids = new Set(claims.flatMap(({ statements }) => statements.map((one) => one.statement)));
  return [...ids].map((statement) => {
    const parts = claims.flatMap(({ claim, statements }) =>
      statements
        .filter((one) => one.statement === statement)
        .map(({ finding }) => ({ id: claim, finding })),
    );
    return { statement, finding: atLeastOnePart([...path, statement], parts, everyPart(path, [])) };
  });
}

function aboutStatements(requirement: AttributionRequirement | PropositionsRequirement): boolean {
  return requirement.kind === 'attribution' || requirement.about === 'statement';
}

/**
 * A requirement about statements is met by one statement of this speaker, as the claims are; one
 * about the speaker or the request is held once.
 */
function subjectsOf(
  context: AssessmentContext,
  requirement: AttributionRequirement | PropositionsRequirement,
  subject: Subject,
  path: readonly string[],
): SubjectFinding[] {
  if (requirement.kind === 'propositions' && requirement.about !== 'statement') {
    return [{ statement: null, ...assessRoutes(context, requirement, subject, path) }];
  }
  const claims = context.matter.claims.filter(({ against }) => against.includes(subject.speaker));
  const statements = new Set(
    claims.flatMap((claim) => context.statements.get(claim)?.get(subject.speaker) ?? []),
  );
  return [...statements].map((statement) =>
    onStatement(context, requirement, { ...subject, statement: statement.id }, statement, path),
  );
}

function onStatement(
  context: AssessmentContext,
  requirement: AttributionRequirement | PropositionsRequirement,
  subject: Subject,
  statement: Statement,
  path: readonly string[],
): SubjectFinding {
  const here = [...path, statement.id];
  const { named, subjects } = context.found;
  const held = onceForStatement(subjects, here, { speaker: subject.speaker, named }, () =>
    requirement.kind === 'attribution'
      ? attribution(context, requirement, subject, here)
      : assessRoutes(context, requirement, subject, here),
  );
  const finding = heldForSpeaker(held.finding, statement, subject, here);
  return { statement: statement.id, ...held, finding };
}

/** The tie itself is the statement's speaker; the propositions must be supported of it as well. */
function attribution(
  context: AssessmentContext,
  requirement: AttributionRequirement,
  subject: Subject,
  path: readonly string[],
): Omit<SubjectFinding, 'statement'> {
  const propositions = requirement.propositions.map((id) =>
    assessProposition(context, id, subject, path),
  );
  const parts = propositions.map(({ proposition, finding }) => ({ id: proposition, finding }));
  const finding = everyPart(path, parts);
  const route = {
    kind: 'route' as const,
    route: requirement.id,
    what: requirement.what,
    authorities: authoritiesOf(context, requirement),
    finding,
    propositions,
  };
  return { finding, routes: [route], notCarried: [] };
}

/** No statement to hold it against: for want of a claim, or of a statement in the claims. */
function noStatement(
  { matter }: AssessmentContext,
  speaker: string,
  path: readonly string[],
): Finding {
  const claims = matter.claims.filter(({ against }) => against.includes(speaker));
  const missing: Missing[] =
    claims.length === 0
      ? [{ kind: 'claim', speaker }]
      : claims.map(({ id }) => ({ kind: 'statement', claim: id, speaker }));
  const code = claims.length === 0 ? 'no-claim-against-speaker' : 'no-statement-in-claim';
  return {
    outcome: matter.recordComplete === 'yes' ? 'not-shown' : 'open',
    reasons: [reason(code, path, { missing })],
    needs: [],
    hangsOn: [],
  };
}

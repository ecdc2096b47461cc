import type { AttributionRequirement, PropositionsRequirement, Requirement } from '../law/index.ts';
import type { Statement } from '../matters/index.ts';
import { assessElements } from './assess-elements.ts';
import { assessProposition } from './assess-proposition.ts';
import { assessRoutes } from './assess-route.ts';
import { authoritiesOf, type AssessmentContext } from './assessment-context.ts';
import type { Subject } from './offered-exhibits.ts';
import type { RequirementFinding, SubjectFinding } from './assessment-tree.ts';
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
  const here = [...path, requirement.id];
  const { id, what } = requirement;
  const stated = { requirement: id, what, authorities: authoritiesOf(context, requirement) };
  if (requirement.kind === 'elements') {
    return assessElements(context, requirement, stated, subject, here);
  }
  const subjects = subjectsOf(context, requirement, subject, here);
  const finding = atLeastOnePart(
    here,
    subjects.map((one) => ({ id: one.statement ?? subject.speaker, finding: one.finding })),
    () => noStatement(context, subject.speaker, here),
  );
  const byStatement = subjects.flatMap(({ statement, finding: one }) =>
    statement === null ? [] : [{ statement, finding: one }],
  );
  const bare = {
    kind: requirement.kind,
    ...stated,
    ...NOTHING_BEHIND,
    finding,
    byStatement: aboutStatements(requirement) ? byStatement : null,
    subjects,
  };
  return { ...bare, ...behindRequirement(bare) };
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
  const claims = context.records.get(subject.speaker)?.claims ?? [];
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
  { matter, records }: AssessmentContext,
  speaker: string,
  path: readonly string[],
): Finding {
  const claims = records.get(speaker)?.claims ?? [];
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

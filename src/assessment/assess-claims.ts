import type { Claim as ClaimLaw, ElementsRequirement } from '../law/index.ts';
import type { Claim, Statement } from '../matters/index.ts';
import { assessDefence } from './assess-defence.ts';
import { assessElement } from './assess-element.ts';
import type { AssessmentContext } from './assessment-context.ts';
import { withClaimPoints } from './claim-points/with-claim-points.ts';
import type { Subject } from './offered-exhibits.ts';
import type { ClaimFinding, StatementFinding } from './assessment-tree.ts';
import { atLeastOnePart, everyPart, type Finding, type Part } from './finding.ts';
import type { Missing } from './missing.ts';
import { reason } from './reason.ts';
import { withDefences } from './with-defences.ts';

/**
 * The claims against one speaker, each with its statements and, for each statement, every element.
 * A finding on a claim never draws on another claim, statement or speaker.
 */
export function assessClaims(
  context: AssessmentContext,
  requirement: ElementsRequirement,
  subject: Subject,
  path: readonly string[],
): { claims: ClaimFinding[]; finding: Finding } {
  const { speaker } = subject;
  const claims = (context.records.get(speaker)?.claims ?? []).map((claim) =>
    assessClaim(context, claim, { requirement, subject }, path),
  );
  const parts = claims.map(({ claim, finding }) => ({ id: claim, finding }));
  const none = () => absent(context, path, { kind: 'claim', speaker });
  return { claims, finding: byQuantifier(requirement.claims, path, parts, none) };
}

interface ClaimInView {
  readonly requirement: ElementsRequirement;
  readonly subject: Subject;
}

function assessClaim(
  context: AssessmentContext,
  claim: Claim,
  inView: ClaimInView,
  path: readonly string[],
): ClaimFinding {
  const here = [...path, claim.id];
  const law = context.law.get('claim', claim.law);
  const statements = (context.statements.get(claim)?.get(inView.subject.speaker) ?? []).map(
    (statement) => assessStatement(context, law, { claim: claim.id, statement }, inView, here),
  );
  const parts = statements.map(({ statement, finding }) => ({ id: statement, finding }));
  const none = () =>
    absent(context, here, {
      kind: 'statement',
      claim: claim.id,
      speaker: inView.subject.speaker,
    });
  return {
    kind: 'claim',
    claim: claim.id,
    law: law.id,
    name: law.name,
    finding: byQuantifier(inView.requirement.statements, here, parts, none),
    statements,
  };
}

function assessStatement(
  context: AssessmentContext,
  claim: ClaimLaw,
  { claim: id, statement }: { readonly claim: string; readonly statement: Statement },
  { requirement, subject }: ClaimInView,
  path: readonly string[],
): StatementFinding {
  const here = [...path, statement.id];
  const inView = {
    claim,
    requirement,
    statement,
    subject: { ...subject, statement: statement.id },
  };
  const elements = claim.elements.map((element) => assessElement(context, element, inView, here));
  const defences = claim.defences.flatMap(
    (defence) => assessDefence(context, defence, inView.subject, here) ?? [],
  );
  const parts = elements
    .filter(({ required }) => required)
    .map(({ element, finding }) => ({ id: element, finding }));
  return {
    kind: 'statement',
    statement: statement.id,
    gist: statement.gist,
    tied: statement.speaker === subject.speaker ? 'yes' : 'unknown',
    finding: withClaimPoints(
      context,
      withDefences(everyPart(here, parts), defences, statement.id, here),
      here,
      { claim: id, statement: statement.id },
    ),
    elements,
    defences,
  };
}

function byQuantifier(
  quantifier: 'at-least-one' | 'every',
  path: readonly string[],
  parts: readonly Part[],
  none: () => Finding,
): Finding {
  if (parts.length === 0) return none();
  return quantifier === 'every' ? everyPart(path, parts) : atLeastOnePart(path, parts, none);
}

/** No claim or statement is in the matter: open, unless the record is known to be complete. */
function absent({ matter }: AssessmentContext, path: readonly string[], missing: Missing): Finding {
  const code = missing.kind === 'claim' ? 'no-claim-against-speaker' : 'no-statement-in-claim';
  return {
    outcome: matter.recordComplete === 'yes' ? 'not-shown' : 'open',
    reasons: [reason(code, path, { missing: [missing] })],
    needs: [],
    hangsOn: [],
  };
}

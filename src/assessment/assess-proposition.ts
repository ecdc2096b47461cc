import type { AssessmentContext } from './assessment-context.ts';
import type { PropositionFinding } from './assessment-tree.ts';
import { exhibitsOn, type Subject } from './offered-exhibits.ts';
import { reason } from './reason.ts';
import { sideFinding } from './side-finding.ts';

/**
 * Holds a proposition against the exhibits on both sides about one subject. What they come to does
 * not depend on who asks, so it is found once; only the path in its reasons is the asker's own.
 */
export function assessProposition(
  context: AssessmentContext,
  id: string,
  subject: Subject,
  path: readonly string[],
): PropositionFinding {
  const { named, propositions } = context.found;
  const speaker = named.has(subject.speaker) ? subject.speaker : '';
  const key = `${id}|${subject.statement ?? ''}|${subject.proofLevel?.id ?? ''}|${speaker}|${subject.issueIsEnough === false ? 'settled' : ''}`;
  const known = propositions.get(key);
  if (known !== undefined) return askedAt(known, [...path, id]);
  const found = findProposition(context, id, subject, path);
  propositions.set(key, found);
  return found;
}

function askedAt(known: PropositionFinding, path: readonly string[]): PropositionFinding {
  const { kind, proposition, what, finding, support, rebuttal } = known;
  const { outcome, needs, hangsOn } = finding;
  const reasons = finding.reasons.map((one) => reason(one.code, path, one));
  return {
    kind,
    proposition,
    what,
    finding: { outcome, reasons, needs, hangsOn },
    support,
    rebuttal,
  };
}

function findProposition(
  context: AssessmentContext,
  id: string,
  subject: Subject,
  path: readonly string[],
): PropositionFinding {
  const proposition = context.law.find('proposition', id);
  const support = exhibitsOn(context, 'supports', id, subject);
  const rebuttal = [
    ...exhibitsOn(context, 'rebuts', id, subject),
    ...(proposition?.contradictedBy ?? []).flatMap((contrary) =>
      exhibitsOn(context, 'supports', contrary, subject),
    ),
  ];
  const sides = { id, subject, path: [...path, id], support, rebuttal };
  return {
    kind: 'proposition',
    proposition: id,
    what: proposition?.what ?? id,
    finding: sideFinding(context, sides),
    support,
    rebuttal,
  };
}

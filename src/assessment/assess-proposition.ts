import type { AssessmentContext } from './assessment-context.ts';
import type { PropositionFinding } from './assessment-tree.ts';
import { exhibitsOn, type Subject } from './offered-exhibits.ts';
import { sideFinding } from './side-finding.ts';

/** Holds a proposition against the exhibits on both sides about one subject. */
export function assessProposition(
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
    finding: sideFinding(sides, context.matter.recordComplete),
    support,
    rebuttal,
  };
}

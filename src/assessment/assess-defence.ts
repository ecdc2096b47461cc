import type { Claim } from '../law/index.ts';
import { assessProposition } from './assess-proposition.ts';
import { authoritiesOf, type AssessmentContext } from './assessment-context.ts';
import type { DefenceFinding, PropositionFinding } from './assessment-tree.ts';
import { everyPart, greatest } from './finding.ts';
import { exhibitsOn, type Subject } from './offered-exhibits.ts';

type Defence = Claim['defences'][number];

/**
 * A defence for one statement; null where nothing puts it in play. Whoever must carry a defence must
 * raise it with evidence: silence is no defence. One that the requester must rule out is in play
 * from the start.
 */
export function assessDefence(
  context: AssessmentContext,
  defence: Defence,
  subject: Subject,
  path: readonly string[],
): DefenceFinding | null {
  const raised = defence.propositions.some(
    (id) => exhibitsOn(context, 'supports', id, subject).length > 0,
  );
  if (!raised && defence.burden !== 'requester') return null;
  const here = [...path, defence.id];
  const held = { ...subject, issueIsEnough: false };
  const propositions = defence.propositions.map((id) => assessProposition(context, id, held, here));
  const defeat = defence.defeatedBy.map((id) => assessProposition(context, id, held, here));
  const finding = everyPart(
    here,
    propositions.map((one) => ({ id: one.proposition, finding: one.finding })),
  );
  return {
    kind: 'defence',
    defence: defence.id,
    what: defence.what,
    burden: defence.burden,
    authorities: authoritiesOf(context, defence),
    raised,
    finding,
    propositions,
    defeat,
    effect: effectOf(context, defence, {
      raised,
      propositions,
      outcome: finding.outcome,
      defeat,
      issueIsEnough: (subject.proofLevel?.issueIsEnough ?? null) !== null,
    }),
  };
}

interface HeldDefence {
  readonly raised: boolean;
  readonly propositions: readonly PropositionFinding[];
  readonly outcome: DefenceFinding['finding']['outcome'];
  readonly defeat: readonly PropositionFinding[];
  readonly issueIsEnough: boolean;
}

/**
 * What a defence does to the claim on the statement. One that is made out defeats it only on a
 * complete record, since what answers it may still come; one whose parts are weighed is never
 * computed. One with evidence on both sides is an issue to try, and where that is enough it defeats
 * nothing.
 */
function effectOf(
  { matter }: AssessmentContext,
  { burden, combination }: Defence,
  { raised, propositions, outcome, defeat, issueIsEnough }: HeldDefence,
): DefenceFinding['effect'] {
  const defeated = greatest(['not-shown', ...defeat.map(({ finding }) => finding.outcome)]);
  if (defeated === 'shown') return 'none';
  if (combination === 'weighed') return raised ? 'holds-open' : 'none';
  if (outcome === 'contested' || (outcome === 'shown' && defeated === 'contested')) {
    return issueIsEnough ? 'none' : 'contests';
  }
  if (outcome === 'shown') return matter.recordComplete === 'yes' ? 'defeats' : 'holds-open';
  if (burden !== 'requester') return 'none';
  return propositions.some(({ rebuttal }) =>
    rebuttal.some(({ meetsLevel }) => meetsLevel === 'yes'),
  )
    ? 'none'
    : 'holds-open';
}

import type { Wording } from '../assessment.ts';
import type { Reason } from '../reason.ts';
import { authoritiesText } from './cited-text.ts';
import { midSentence, missingList, spaced } from './missing-text.ts';

/** The sentence that a reason makes. Null for reasons that the outline shows by its shape. */
export function reasonText(
  { code, about, missing, authorities }: Reason,
  words: Wording,
): string | null {
  switch (code) {
    case 'contested':
      return 'evidence of standing on both sides';
    case 'issue-is-enough':
      return `evidence of standing on both sides, and an issue to try is enough (${authoritiesText(authorities)})`;
    case 'rebutted-only':
      return 'the only evidence of standing is against it';
    case 'below-proof-level':
      return 'what is offered is not evidence of the level that the step asks for';
    case 'record-closed-without-exhibit':
      return 'the record is complete and has no evidence of the level for it';
    case 'persuasion-not-computed':
      return 'a degree of conviction is not reached by counting exhibits';
    case 'proof-level-open':
      return `the law attaches ${spaced(about['ownProofLevel'] ?? '')} proof; how that works at the stage of this test is open (${authoritiesText(authorities)})`;
    case 'overlay-unknown':
      return `which version governs is open (${missingList(missing, words)})`;
    case 'excused-at-this-stage':
      return 'not required at this stage';
    case 'judged':
      return `decided by the recorded judgment of ${about['by'] ?? ''}: ${about['decision'] ?? ''}`;
    case 'forced-by-precedent':
      return `forced by precedent that binds the court: ${about['by'] ?? ''} (verify before you cite)`;
    case 'defence-made-out':
      return `a defence is made out and nothing answers it: ${midSentence(about['defence'] ?? '')} (${authoritiesText(authorities)})`;
    case 'defence-contested':
      return `a defence has evidence on both sides: ${midSentence(about['defence'] ?? '')} (${authoritiesText(authorities)})`;
    case 'defence-in-play':
      return `a defence is in play and not answered: ${midSentence(about['defence'] ?? '')} (${authoritiesText(authorities)})`;
    case 'judgments-disagree':
      return 'recorded judgments disagree, so none decides';
    case 'judgment-needed':
      return 'a weighing is never computed: open until a person records a judgment';
    case 'no-claim-against-speaker':
      return 'no claim is asserted against this speaker';
    case 'no-statement-in-claim':
      return "no statement in the claim is, or may be, this speaker's";
    default:
      return null;
  }
}

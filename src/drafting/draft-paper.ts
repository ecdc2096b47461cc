import type { Draft, DraftKind } from './draft.ts';
import type { DraftContext } from './draft-context.ts';
import { markFinal } from './mark-final.ts';
import { accountHolderNotice } from './papers/account-holder-notice.ts';
import { benchMemorandum } from './papers/bench-memorandum.ts';
import { clawBackLetter } from './papers/claw-back-letter.ts';
import { complianceStatement } from './papers/compliance-statement.ts';
import { custodianCertificatePaper } from './papers/custodian-certificate.ts';
import { declarationOutline } from './papers/declaration-outline.ts';
import { meetAndConferLetter } from './papers/meet-and-confer-letter.ts';
import { motionToCompel } from './papers/motion-to-compel.ts';
import { motionToQuash } from './papers/motion-to-quash.ts';
import { objections } from './papers/objections.ts';
import { productionCoverLetter } from './papers/production-cover-letter.ts';
import { proposedOrder } from './papers/proposed-order.ts';
import { withholdingLog } from './papers/withholding-log.ts';
import { spellCitations } from './spell-citations.ts';
import { supplyGaps } from './gaps.ts';

/** Who drafts each kind of paper. */
const DRAFTERS: Readonly<Record<DraftKind, (context: DraftContext) => Draft>> = {
  'bench-memorandum': benchMemorandum,
  'motion-to-quash': motionToQuash,
  'motion-to-compel': motionToCompel,
  objections,
  'proposed-order': proposedOrder,
  'declaration-outline': declarationOutline,
  'account-holder-notice': accountHolderNotice,
  'meet-and-confer-letter': meetAndConferLetter,
  'custodian-certificate': custodianCertificatePaper,
  'production-cover-letter': productionCoverLetter,
  'claw-back-letter': clawBackLetter,
  'withholding-log': withholdingLog,
  'compliance-statement': complianceStatement,
};

/**
 * Drafts a paper of a matter: what the matter, the assessment and the law say, with their pins;
 * what people supplied for its gaps; and the mark of whoever declared this very text final.
 */
export function draftPaper(kind: DraftKind, context: DraftContext): Draft {
  const { supplies, finals, people } = context.matter;
  return markFinal(spellCitations(supplyGaps(DRAFTERS[kind](context), supplies)), finals, people);
}

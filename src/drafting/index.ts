export {
  draftCustodianCertificate,
  type CertificateFacts,
  type CertifiedFile,
} from './custodian-certificate.ts';
export { draftNotHeldStatement, type NotHeld } from './not-held-statement.ts';
export { DRAFT_KINDS, type Draft, type DraftKind } from './draft.ts';
export { draftContext, type DraftContext } from './draft-context.ts';
export { draftPaper } from './draft-paper.ts';
export { gapsIn, type Gaps } from './gaps.ts';
export { draftSum } from './mark-final.ts';
export type { ProductionFacts } from './production-facts.ts';
export { renderDraft, type DraftFormat } from './render-draft.ts';

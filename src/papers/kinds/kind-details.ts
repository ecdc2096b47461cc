import type { PaperKind } from '../order-reading.ts';
import type { ComplaintDetails } from './complaint/complaint-details.ts';
import { readComplaint } from './complaint/read-complaint.ts';
import type { DeclarationDetails } from './declaration/declaration-details.ts';
import { readDeclaration } from './declaration/read-declaration.ts';
import type { DocketSheetDetails } from './docket-sheet/docket-details.ts';
import { readDocketSheet } from './docket-sheet/read-docket-sheet.ts';
import type { KindFields, KindInput } from './kind-input.ts';
import type { MotionDetails } from './motion/motion-details.ts';
import { readMotion } from './motion/read-motion.ts';
import type { NoticeDetails } from './notice/notice-details.ts';
import { readNotice } from './notice/read-notice.ts';
import type { ProofOfServiceDetails } from './proof-of-service/proof-of-service-details.ts';
import { readProofOfService } from './proof-of-service/read-proof-of-service.ts';
import { readSubpoena } from './subpoena/read-subpoena.ts';
import type { SubpoenaDetails } from './subpoena/subpoena-details.ts';
import { readSummons } from './summons/read-summons.ts';
import type { SummonsDetails } from './summons/summons-details.ts';

/** The fields that only one kind of paper has; `kind` tells which. */
export type PaperDetails =
  | DeclarationDetails
  | MotionDetails
  | ComplaintDetails
  | SubpoenaDetails
  | DocketSheetDetails
  | NoticeDetails
  | SummonsDetails
  | ProofOfServiceDetails;

type Reader = (input: KindInput, kind: PaperKind) => KindFields<PaperDetails>;

const READERS: Partial<Record<PaperKind, Reader>> = {
  declaration: readDeclaration,
  motion: readMotion,
  opposition: readMotion,
  reply: readMotion,
  notice: readNotice,
  stipulation: readMotion,
  statement: readMotion,
  letter: readMotion,
  complaint: readComplaint,
  subpoena: readSubpoena,
  summons: readSummons,
  answer: readMotion,
  'proof-of-service': readProofOfService,
  'docket-sheet': readDocketSheet,
};

/** Reads the fields of a kind; null for kinds that have none of their own. */
export function readDetails(
  kind: PaperKind,
  input: () => KindInput,
): KindFields<PaperDetails> | null {
  const read = READERS[kind];
  return read === undefined ? null : read(input(), kind);
}

import type { PaperDetails } from '../../../papers/index.ts';
import { signatureRow } from './common-details-rows.ts';
import { dateRow, type DetailsRow, plainRow, wordsRow } from './details-row.ts';

type Proof = Extract<PaperDetails, { kind: 'proof-of-service' }>;

/** What was served, on whom, how and when. */
export function proofOfServiceRows({
  what,
  service,
  oath,
  signature,
}: Proof): readonly DetailsRow[] {
  return [
    wordsRow('What', what),
    dateRow('Served', service?.served ?? null),
    wordsRow('  on', service?.on ?? null),
    wordsRow('  how', service?.manner ?? null),
    ...(service?.address == null ? [] : [wordsRow('  at', service.address)]),
    plainRow('Oath', oath === null ? 'none' : oath.form, oath?.words.at),
    signatureRow(signature),
  ];
}

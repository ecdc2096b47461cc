import type { PaperDetails } from '../../../papers/index.ts';
import { counselRows, paragraphsRow, signatureRow } from './common-details-rows.ts';
import { dateRow, type DetailsRow, listRows, plainRow, wordsRow } from './details-row.ts';

type Complaint = Extract<PaperDetails, { kind: 'complaint' }>;
type Summons = Extract<PaperDetails, { kind: 'summons' }>;

/** Who pleads what against whom, and asks for what. */
export function complaintRows(details: Complaint): readonly DetailsRow[] {
  const { parties, causes, prayer, juryDemand, verification } = details;
  return [
    ...listRows('Parties', parties, (party) => ({
      ...wordsRow('', party),
      value: `${party.role} ${party.name} (¶ ${party.paragraph})`,
    })),
    ...listRows('Causes', causes, causeRow),
    ...listRows('Prayer', prayer, (item) => wordsRow('', item)),
    wordsRow('Jury demand', juryDemand),
    plainRow('Verified', verification === null ? 'no' : 'yes', verification?.at),
    paragraphsRow(details.paragraphs),
    signatureRow(details.signature),
    ...counselRows(details.counsel),
  ];
}

function causeRow(cause: Complaint['causes'][number]): DetailsRow {
  const { number, name, by, against, law } = cause;
  const parts = [
    `${number ?? ''}. ${name ?? 'no name'}`,
    ...(by === null ? [] : [`by ${by}`]),
    ...(against === null ? [] : [`against ${against}`]),
    ...(law.length === 0 ? [] : [`(${law.map(({ text }) => text).join('; ')})`]),
  ];
  return { ...wordsRow('', cause), value: parts.join(' ') };
}

/** Whom it summons, by when to answer, and whether it was served. */
export function summonsRows(details: Summons): readonly DetailsRow[] {
  const { action, service } = details;
  return [
    plainRow('Form', details.form?.text ?? 'free form', details.form?.at),
    plainRow('Issued from', action.issuingCourt?.name ?? null, action.issuingCourt?.at),
    wordsRow('Action no.', action.number),
    wordsRow('Plaintiff', action.plaintiff),
    wordsRow('Defendant', action.defendant),
    wordsRow('To', details.to),
    wordsRow('Answer', details.answerWithin),
    dateRow('Issued', details.issued),
    wordsRow('Clerk', details.clerk),
    dateRow('Served', service?.served ?? null),
    ...(service?.manner == null ? [] : [wordsRow('  how', service.manner)]),
    ...counselRows(details.counsel),
  ];
}

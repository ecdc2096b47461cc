import type { PaperDetails } from '../../../papers/index.ts';
import { counselRows, hearingRows, paragraphsRow, signatureRow } from './common-details-rows.ts';
import { dateRow, type DetailsRow, listRows, plainRow, wordsRow } from './details-row.ts';

type Motion = Extract<PaperDetails, { kind: 'motion' }>;
type Notice = Extract<PaperDetails, { kind: 'notice' }>;

/** What it asks for, when it is heard, its points. */
export function motionRows(details: Motion): readonly DetailsRow[] {
  const { aim, rules, relief, points, tables } = details;
  const pages = [...tables.contents, ...tables.authorities];
  return [
    plainRow('Aim', aim),
    ...hearingRows(details.hearing),
    ...listRows('Relief', relief, (range) => wordsRow('', range)),
    plainRow('Rules', rules.length === 0 ? null : rules.map(({ text }) => text).join('; ')),
    ...listRows('Points', points, (point) => ({
      ...wordsRow('', point),
      value: `${'  '.repeat(point.depth - 1)}${point.label === '' ? '' : `${point.label}. `}${point.text}`,
    })),
    ...(pages.length === 0 ? [] : [plainRow('Tables', `on pages ${pages.join(', ')}`)]),
    paragraphsRow(details.paragraphs),
    signatureRow(details.signature),
    ...counselRows(details.counsel),
  ];
}

/** What it gives notice of, with the fields that go with that. */
export function noticeRows(details: Notice): readonly DetailsRow[] {
  const { notice, noticed, accounts, records, deadline, rules, court } = details;
  const within = deadline?.within?.text ?? null;
  return [
    plainRow('Notice of', notice),
    ...listRows('Gives', noticed, (range) => wordsRow('', range)),
    ...stated([
      wordsRow('By', details.by),
      wordsRow('For', details.appearsFor),
      wordsRow('What', details.object),
      plainRow('Court', court?.name ?? null, court?.at),
      wordsRow('Number', details.otherNumber),
      plainRow('Prejudice', details.prejudice),
      plainRow('Rules', rules.length === 0 ? null : rules.map(({ text }) => text).join('; ')),
      plainRow('Records', records.length === 0 ? null : records.map(({ text }) => text).join(', ')),
    ]),
    ...(accounts.length === 0 ? [] : listRows('Accounts', accounts, (each) => wordsRow('', each))),
    ...(deadline === null
      ? []
      : [
          deadline.date === null
            ? plainRow('Deadline', within, deadline.at)
            : dateRow('Deadline', deadline.date),
        ]),
    ...(details.hearing === null ? [] : hearingRows(details.hearing)),
    signatureRow(details.signature),
    ...counselRows(details.counsel),
  ];
}

/** A notice of one kind has no fields of another: those are left out, not shown as missing. */
function stated(rows: readonly DetailsRow[]): readonly DetailsRow[] {
  return rows.filter(({ value }) => value !== null);
}

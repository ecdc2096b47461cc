import type { PaperDetails } from '../../../papers/index.ts';
import { counselRows, hearingRows, paragraphsRow, signatureRow } from './common-details-rows.ts';
import { dateRow, type DetailsRow, listRows, plainRow, wordsRow } from './details-row.ts';

type Declaration = Extract<PaperDetails, { kind: 'declaration' }>;

const BASES: Readonly<Record<Declaration['basis']['basis'], string>> = {
  'personal-knowledge': 'personal knowledge',
  'information-and-belief': 'information and belief',
  told: 'what others told',
  records: 'a review of records',
  disclaimed: 'personal knowledge is disclaimed',
  mixed: 'personal knowledge, with exceptions',
  'none-stated': 'none stated',
};
const OATHS: Readonly<Record<NonNullable<Declaration['oath']>['form'], string>> = {
  'outside-united-states':
    'penalty of perjury under the laws of the United States (28 U.S.C. § 1746(1))',
  'within-united-states': 'penalty of perjury, no law named (28 U.S.C. § 1746(2))',
  state: 'penalty of perjury under the laws of a state',
  affidavit: 'sworn before an officer',
  'no-penalty': 'declared without the penalty of perjury',
};

/** Who declares, on what basis, under which oath, when and where. */
export function declarationRows(details: Declaration): readonly DetailsRow[] {
  const { basis, oath, executed, differing, exhibits } = details;
  return [
    wordsRow('Declarant', details.declarant),
    wordsRow('  as', details.capacity),
    plainRow('Basis', BASES[basis.basis], basis.words?.at),
    ...(differing.length === 0
      ? []
      : listRows('  but', differing, (each) => ({
          ...wordsRow('', each),
          value: `${each.paragraph === null ? '' : `¶ ${each.paragraph}, `}${BASES[each.basis]}: ${each.text}`,
        }))),
    plainRow('Oath', oath === null ? null : OATHS[oath.form], oath?.words.at),
    ...(oath?.jurat == null ? [] : [wordsRow('Jurat', oath.jurat)]),
    dateRow('Executed', executed.date),
    wordsRow('  at', executed.place),
    signatureRow(details.signature),
    paragraphsRow(details.paragraphs),
    ...(exhibits.length === 0
      ? [plainRow('Exhibits', 'none attached')]
      : listRows('Exhibits', exhibits, (each) => ({
          ...wordsRow('', each),
          value: `${each.label}: ${each.description ?? 'not described'}`,
        }))),
    ...(details.hearing === null ? [] : hearingRows(details.hearing)),
    ...counselRows(details.counsel),
  ];
}

import type { PaperDetails } from '../../../papers/index.ts';
import { dateRow, type DetailsRow, plainRow, wordsRow } from './details-row.ts';

type Counsel = Extract<PaperDetails, { kind: 'motion' }>['counsel'];
type Hearing = Extract<PaperDetails, { kind: 'motion' }>['hearing'];
type Signature = Extract<PaperDetails, { kind: 'motion' }>['signature'];
type Paragraphs = Extract<PaperDetails, { kind: 'motion' }>['paragraphs'];

/** Who acts as counsel, how to reach them, and for whom. */
export function counselRows(counsel: Counsel): readonly DetailsRow[] {
  if (counsel === null) return [plainRow('Counsel', null)];
  const { names, firm, address, emails, telephones, represents } = counsel;
  return [
    plainRow('Counsel', texts(names) ?? firm?.text ?? null, counsel.at),
    ...(firm === null || names.length === 0 ? [] : [wordsRow('  firm', firm)]),
    plainRow('  address', texts(address), address[0]?.at),
    plainRow('  e-mail', texts(emails), emails[0]?.at),
    plainRow('  telephone', texts(telephones), telephones[0]?.at),
    wordsRow('  for', represents),
  ];
}

function texts(ranges: readonly { readonly text: string }[]): string | null {
  return ranges.length === 0 ? null : ranges.map(({ text }) => text).join('; ');
}

/** When and where it is heard. */
export function hearingRows(hearing: Hearing): readonly DetailsRow[] {
  if (hearing === null) return [plainRow('Hearing', null)];
  const { date, time, courtroom, judge, remote } = hearing;
  const more = [time, courtroom, judge, remote].flatMap((part) => part?.text ?? []);
  const row = dateRow('Hearing', date, more.map((part) => `, ${part}`).join(''));
  return [
    row.value === null && more.length > 0
      ? plainRow('Hearing', `no date, ${more.join(', ')}`)
      : row,
  ];
}

/** What the text shows of the signature. */
export function signatureRow(signature: Signature): DetailsRow {
  if (signature.state === 'typed')
    return plainRow('Signed', signature.name?.text ?? 'typed', signature.name?.at);
  if (signature.state === 'none-in-text') return plainRow('Signed', null);
  const name = signature.name === null ? '' : ` over "${signature.name.text}"`;
  return plainRow('Signed', `a blank line${name}`, signature.name?.at);
}

/** How many numbered paragraphs, and which. */
export function paragraphsRow(paragraphs: Paragraphs): DetailsRow {
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  if (first === undefined || last === undefined) return plainRow('Paragraphs', 'none numbered');
  const series = new Set(paragraphs.map((each) => each.series)).size;
  const which = series > 1 ? `in ${series} series` : `¶¶ ${first.number}-${last.number}`;
  return {
    ...plainRow('Paragraphs', `${paragraphs.length}, ${which}`, first.at),
    until: last.until,
  };
}

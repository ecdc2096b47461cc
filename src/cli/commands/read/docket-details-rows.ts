import type { PaperDetails } from '../../../papers/index.ts';
import { dateRow, type DetailsRow, listRows, plainRow, wordsRow } from './details-row.ts';

type Docket = Extract<PaperDetails, { kind: 'docket-sheet' }>;

/** The case, its parties with counsel, its motions and its entries. */
export function docketRows(details: Docket): readonly DetailsRow[] {
  const { case: head, parties, entries, motions } = details;
  return [
    wordsRow('Case no.', head.number),
    wordsRow('Case title', head.title),
    wordsRow('Assigned to', head.assignedTo),
    ...(head.referredTo === null ? [] : [wordsRow('Referred to', head.referredTo)]),
    dateRow('Filed', head.filed),
    dateRow('Terminated', head.terminated),
    wordsRow('Suit', head.natureOfSuit),
    wordsRow('Cause', head.cause),
    wordsRow('Jury demand', head.juryDemand),
    ...(head.marks.length === 0
      ? []
      : [plainRow('Marks', head.marks.map(({ text }) => text).join(', '), head.marks[0]?.at)]),
    ...listRows('Parties', parties, partyRow),
    ...(motions.length === 0
      ? [plainRow('Motions', 'none')]
      : listRows('Motions', motions, motionRow)),
    ...listRows('Entries', entries, entryRow),
  ];
}

function partyRow(party: Docket['parties'][number]): DetailsRow {
  const left = party.terminated?.iso ?? null;
  const counsel = party.counsel.map(({ name }) => name).join(', ');
  const value = `${party.role} ${party.name}${left === null ? '' : `, terminated ${left}`}; ${counsel === '' ? 'no counsel' : counsel}`;
  return { ...wordsRow('', party), value };
}

function motionRow({ entry, title, outcome, at }: Docket['motions'][number]): DetailsRow {
  const became =
    outcome === null
      ? 'no entry says what became of it'
      : `${outcome.outcome}, entry ${outcome.by ?? 'without a number'}`;
  return plainRow('', `${entry ?? '-'}: ${title.slice(0, 50)}: ${became}`, at);
}

function entryRow(entry: Docket['entries'][number]): DetailsRow {
  const { number, filed, text, attachments, refersTo, sealed, at } = entry;
  const links = refersTo.length === 0 ? '' : ` → ${refersTo.map((link) => link.entry).join(', ')}`;
  const more = attachments.length === 0 ? '' : ` +${attachments.length}`;
  const value = `${filed?.iso ?? 'no date'} ${number ?? '-'}${more}${sealed ? ' SEALED' : ''}${links} ${text}`;
  return plainRow('', value, at);
}

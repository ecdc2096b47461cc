import type { ReadingFlag } from '../../order-reading.ts';
import { type KindFields, type KindInput, warning } from '../kind-input.ts';
import type { DocketSheetDetails } from './docket-details.ts';
import { docketLines } from './docket-lines.ts';
import { inPrintedOrder } from './printed-order.ts';
import { readCaseHead } from './read-case-head.ts';
import { readEntries } from './read-entries.ts';
import { readMotions } from './read-motions.ts';
import { readParties } from './read-parties.ts';

/** Reads a docket sheet: the head of the case, its parties with counsel, its entries. */
export function readDocketSheet({ paper, lines }: KindInput): KindFields<DocketSheetDetails> {
  const { head, table } = docketLines(inPrintedOrder(paper, lines));
  const entries = readEntries(paper, table);
  const details: DocketSheetDetails = {
    kind: 'docket-sheet',
    case: readCaseHead(paper, head),
    parties: readParties(paper, head),
    entries,
    motions: readMotions(paper, entries),
  };
  return { details, flags: flagDocket(details) };
}

function flagDocket({ case: head, entries }: DocketSheetDetails): readonly ReadingFlag[] {
  const flags: ReadingFlag[] = [];
  if (entries.length === 0) {
    flags.push(warning('docket-entries-missing', 'No entries were found on the docket sheet.'));
  }
  if (head.number === null) {
    flags.push(
      warning('docket-number-missing', 'The docket sheet does not state its case number.'),
    );
  }
  const numbers = entries.flatMap(({ number }) => (number === null ? [] : [number]));
  const twice = numbers.filter((number, at) => numbers.indexOf(number) < at);
  if (twice.length > 0) {
    const message = `Entries bear the same number: ${[...new Set(twice)].slice(0, 8).join(', ')}.`;
    flags.push(warning('docket-numbers-repeated', message));
  }
  for (const { at, number, filed } of entries) {
    if (filed?.iso != null) continue;
    const message = `Entry ${number ?? 'without a number'} has no date that a calendar knows.`;
    flags.push(warning('docket-date-missing', message, at));
  }
  return flags;
}

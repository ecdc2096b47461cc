import type { PaperDetails, PaperReading } from '../../../papers/index.ts';
import { complaintRows, summonsRows } from './complaint-details-rows.ts';
import { declarationRows } from './declaration-details-rows.ts';
import { type DetailsRow, listRows, plainRow, printRow } from './details-row.ts';
import { docketRows } from './docket-details-rows.ts';
import { motionRows, noticeRows } from './motion-details-rows.ts';
import { proofOfServiceRows } from './service-details-rows.ts';
import { subpoenaRows } from './subpoena-details-rows.ts';

/** Reasons shown for the kind; all of them are in the JSON. */
const MOST_REASONS = 4;

/**
 * Why the paper was taken for its kind, and the fields of that kind, a line each with its pin.
 * What the paper lacks is shown as not stated.
 */
export function renderDetails({
  details,
  reasons,
  certain,
  runnerUp,
}: Pick<PaperReading, 'details' | 'reasons' | 'certain' | 'runnerUp'>): readonly string[] {
  const why = [
    ...listRows('Because', reasons.slice(0, MOST_REASONS), (reason) => plainRow('', reason)),
    ...(certain ? [] : [plainRow('Or else', runnerUp ?? 'another kind: nothing tells it')]),
  ];
  const rows = details === null ? [] : rowsOf(details).map(printRow);
  return [...why.map(printRow), '', ...(rows.length === 0 ? [] : [...rows, ''])];
}

function rowsOf(details: PaperDetails): readonly DetailsRow[] {
  switch (details.kind) {
    case 'subpoena':
      return subpoenaRows(details);
    case 'declaration':
      return declarationRows(details);
    case 'motion':
      return motionRows(details);
    case 'notice':
      return noticeRows(details);
    case 'complaint':
      return complaintRows(details);
    case 'summons':
      return summonsRows(details);
    case 'proof-of-service':
      return proofOfServiceRows(details);
    case 'docket-sheet':
      return docketRows(details);
  }
}

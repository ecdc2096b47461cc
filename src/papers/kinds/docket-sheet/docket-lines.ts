import type { BodyLine } from '../body-lines.ts';

/** Browsers and PACER print these on each page or at the end. */
const FURNITURE =
  /^(?:https?:\/\/\S+(?:\s+\d+\/\d+)?|\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?\s?[AP]M\b.*|Page \d+ of \d+|(?:[A-Z]{3,4}[- ])?(?:CM\/ECF|ECF)\b.{0,60})$/i;
const RECEIPT = /^(?:PACER Service Center|Transaction Receipt)\b/i;
const TABLE =
  /^[|\s]*(?:Date\s*Filed|Filed|Date|Filing Date|Entry Date)[|\s]+(?:#|No\.?|Number|Seq\.?|Doc\.?(?:\s*(?:No\.?|#))?|Entry|Event)[|\s]+(?:Docket\s*Text|Proceeding\s*Text|Text|Description|Docket\s*Entry|Entry|Event|Comments?)|^[|\s]*(?:#|No\.?|Number|Document\s*Number)[|\s]+(?:Date\s*Filed|Filed|Date)[|\s]+(?:Docket\s*Text|Text|Description)|^[|\s]*Date\s*Filed[|\s]+(?:Docket\s*Text|Description|Event)/i;

/** The head of a docket sheet with its parties, and the lines of its table. */
export interface DocketLines {
  readonly head: readonly BodyLine[];
  readonly table: readonly BodyLine[];
}

/** A date that opens an entry, alone or with its number before or after it. */
export const DATE = String.raw`\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, \d{4}`;
const FIRST_ENTRY = new RegExp(
  String.raw`^[|\s]*(?:(?:${DATE})[|\s]+\d{1,4}[|\s]+\S|\d{1,4}[|\s]+(?:${DATE}))`,
  'i',
);

/** Divides a docket sheet at the head of its table, or at its first entry where none is printed. */
export function docketLines(lines: readonly BodyLine[]): DocketLines {
  const kept = lines.filter(({ text }) => !FURNITURE.test(text));
  const receipt = kept.findIndex(({ text }, at) => at > 5 && RECEIPT.test(text));
  const used = receipt === -1 ? kept : kept.slice(0, receipt);
  const header = used.findIndex(({ text }) => TABLE.test(text) && !/\d{4}/.test(text));
  if (header !== -1) {
    return {
      head: used.slice(0, header),
      table: used.slice(header + 1).filter(({ text }) => !TABLE.test(text) || /\d{4}/.test(text)),
    };
  }
  const first = used.findIndex(({ text }) => FIRST_ENTRY.test(text));
  return first === -1
    ? { head: used, table: [] }
    : { head: used.slice(0, first), table: used.slice(first) };
}

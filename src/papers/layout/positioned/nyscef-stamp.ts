import type { StampText } from '../page-furniture.ts';

const FILED = /^FILED: .{3,60} CLERK (\d{2})\/(\d{2})\/(\d{4})\b/;
const INDEX = /\bINDEX NO\. ?([\w./-]{4,20})/;
const ENTRY = /\bNYSCEF DOC\. NO\. ?(\d{1,5})/;

/**
 * The stamp of New York's courts, two lines at the head of a page: `FILED: … COUNTY CLERK
 * 01/02/2024 … INDEX NO. 650001/2024` and `NYSCEF DOC. NO. 12 RECEIVED NYSCEF: 01/02/2024`.
 *
 * @param text both lines, with single spaces.
 */
export function nyscefStamp(text: string): StampText | null {
  const filed = FILED.exec(text);
  const entry = ENTRY.exec(text)?.[1];
  if (filed === null || entry === undefined) return null;
  const [, month = '', day = '', year = ''] = filed;
  return {
    caseNumber: INDEX.exec(text)?.[1] ?? null,
    entry,
    filed: `${year}-${month}-${day}`,
    page: null,
  };
}

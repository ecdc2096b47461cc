import { Temporal } from 'temporal-polyfill';
import { countingSetOf, type CountingRule } from './counting-rules.ts';

/** By what means a paper is filed: that alone says when the last day ends. */
export type FilingMeans = 'electronic' | 'other';

/** When the last day of a period ends. */
export type EndOfLastDay =
  | { readonly kind: 'at'; readonly at: Temporal.ZonedDateTime; readonly rule: CountingRule }
  /** When the clerk's office is scheduled to close, which only the court's own hours tell. */
  | { readonly kind: 'clerk-closes'; readonly rule: CountingRule }
  /** The court's district lies in two zones, or its zone is not known. */
  | { readonly kind: 'zone-unknown'; readonly rule: CountingRule };

/**
 * When a last day ends (Fed. R. Civ. P. 6(a)(4), or its like in the rules that `counting` names): for
 * electronic filing at midnight in the court's time zone, given as the last second before it; for
 * other filing when the clerk's office is scheduled to close. Null where those rules say nothing.
 *
 * @param zone the IANA zone of the court, null when it is not known.
 */
export function endOfLastDay(
  date: Temporal.PlainDate,
  zone: string | null,
  means: FilingMeans,
  counting?: string,
): EndOfLastDay | null {
  const rule = countingSetOf(counting).lastDay;
  if (rule === undefined) return null;
  if (means === 'other') return { kind: 'clerk-closes', rule };
  if (zone === null) return { kind: 'zone-unknown', rule };
  const at = date.add({ days: 1 }).toZonedDateTime(zone).subtract({ seconds: 1 });
  return { kind: 'at', at, rule };
}

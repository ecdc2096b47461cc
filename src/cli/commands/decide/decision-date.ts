import { Temporal } from 'temporal-polyfill';
import { courtById } from '../../../courts/index.ts';
import { decidingProceeding, loadMatter } from '../../../matters/index.ts';

/**
 * The date of a decision, `YYYY-MM-DD`: as given, else today at the court where it counts (UTC where
 * the court's time zone is not known).
 */
export function decisionDate(dir: string, options: { readonly on?: string }): string {
  if (options.on !== undefined) return options.on;
  const court = decidingProceeding(loadMatter(dir))?.court ?? '';
  return Temporal.Now.plainDateISO(courtById(court)?.timeZone ?? 'UTC').toString();
}

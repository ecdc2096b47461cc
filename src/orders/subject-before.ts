import { findCourtDates } from '../calendar/index.ts';
import type { TextRange } from '../papers/index.ts';

/** Longer words before a command are no name. */
const LONGEST_SUBJECT = 200;

/** Who stands before the verb that commands, without times, reasons and "IT IS ORDERED that". */
export function subjectBefore(words: string, modalAt: number): TextRange | null {
  // The comma inside a date ends no phrase.
  const before = words
    .slice(0, modalAt)
    .trimEnd()
    .replace(/(\d),(?=\s+\d{4})/gu, '$1_');
  const start = afterAccounts(before, subjectStart(before));
  const length = before.length - start;
  return length > 0 && length <= LONGEST_SUBJECT ? { start, end: before.length } : null;
}

/** "As to @one, @two and @three, Social": a list of accounts before the subject is none of it. */
function afterAccounts(before: string, start: number): number {
  const rest = before.slice(start).replace(/\([^()]*\)/gu, (inner) => '_'.repeat(inner.length));
  const list = /^.*@\S+,\s+/su.exec(rest);
  return start + (list?.[0].length ?? 0);
}

/** Drops from the front what is no subject: a time, "IT IS ORDERED that", "Accordingly,". */
function subjectStart(before: string): number {
  let start = 0;
  for (;;) {
    const rest = before.slice(start);
    const length = timeLength(rest) || (LEAD.exec(rest)?.[0].length ?? 0);
    if (length === 0) return start;
    start += length;
  }
}

/** "By 5:00 p.m. Pacific Time on Friday, March 29, 2024," and "Within 14 days of this Order". */
function timeLength(words: string): number {
  if (!TIME.test(words)) return 0;
  const [date] = findCourtDates(words.replaceAll('_', ','));
  const counted = COUNTED.exec(words)?.[0].length ?? 0;
  const dated =
    date === undefined || date.start > LONGEST_TIME
      ? 0
      : date.end + hourAfter(words.slice(date.end));
  return Math.max(counted, dated);
}

function hourAfter(words: string): number {
  return HOUR_AFTER.exec(words)?.[0].length ?? 0;
}

/** From the start of a time to its date. */
const LONGEST_TIME = 80;
const TIME =
  /^(?:(?:by|on)\s+or\s+before|by|(?:no|not)\s+later\s+than|before|prior\s+to|within|until|on)\b/iu;
const COUNTED =
  /^within\s+(?:(?!\b(?:and|shall)\b)[^,;:.]){0,40}?\b(?:days?|weeks?|hours?|months?)\s+(?:of|after|from|following)\s+(?:(?:the\s+)?(?:date|entry|issuance|service|receipt)\s+of\s+)*(?:this|the)\s+order\b(?!\s+(?:of|on|by)\b),?\s*/iu;
const HOUR_AFTER =
  /^,?\s*(?:at\s+(?:noon|midnight|\d{1,2}(?::\d{2})?\s*[ap]\.?\s?m\.?)(?:,?\s*\(?(?:Pacific|Eastern|Central|Mountain|[PECM][SD]?T)\b(?:\s+Time)?\)?)?)?,?\s*/iu;

const LEAD = new RegExp(
  [
    '^[\\s,]+',
    '^\\(?(?:\\d{1,2}|[a-z])[.)]\\s+',
    '^(?:[\\s\\S]*\\b)?(?:ORDERED|ADJUDGED|DECREED)(?:,?\\s*that|,|:|\\s+as follows:)\\s*(?:\\(?\\d{1,2}[.)]\\s*)?',
    '^(?:Accordingly|Therefore|Thus|Further|Furthermore|Finally|Specifically|In addition|Consequently|For (?:the|these) (?:foregoing |above |following )?reasons[^,]*),\\s*',
    '^(?:(?:By )?(?:with respect to|as to|as for|for|regarding|concerning|in|if|unless|provided that|absent|under|pursuant to|in light of|given|because|since|upon|on or before|by|no later than|not later than|before|within|upon|after|from)\\b[^,]*),\\s*',
    '^[\\s\\S]*\\b(?:GRANTS?|GRANTED|DENIE[SD]|OVERRULE[SD]|finds|concludes)\\b[\\s\\S]*(?:\\band\\b|\\bbut\\b|;|\\.)\\s+',
  ].join('|'),
  'iu',
);

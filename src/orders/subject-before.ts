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
  const start = subjectStart(before);
  const length = before.length - start;
  return length > 0 && length <= LONGEST_SUBJECT ? { start, end: before.length } : null;
}

/** Drops from the front what is no subject: a time, "IT IS ORDERED that", "Accordingly,". */
function subjectStart(before: string): number {
  let start = 0;
  for (;;) {
    const lead = LEAD.exec(before.slice(start));
    if (lead === null || lead[0] === '') return start;
    start += lead[0].length;
  }
}

const LEAD = new RegExp(
  [
    '^[\\s,]+',
    '^\\(?(?:\\d{1,2}|[a-z])[.)]\\s+',
    '^(?:[\\s\\S]*\\b)?(?:ORDERED|ADJUDGED|DECREED)(?:,?\\s*that|,|:|\\s+as follows:)\\s*(?:\\(?\\d{1,2}[.)]\\s*)?',
    '^(?:Accordingly|Therefore|Thus|Further|Furthermore|Finally|Specifically|In addition|Consequently|For (?:the|these) (?:foregoing |above |following )?reasons[^,]*),\\s*',
    '^(?:(?:By )?(?:if|unless|provided that|absent|under|pursuant to|in light of|given|because|since|upon|on or before|by|no later than|not later than|before|within|upon|after|from)\\b[^,]*),\\s*',
    '^[\\s\\S]*\\b(?:GRANTS?|GRANTED|DENIE[SD]|OVERRULE[SD]|finds|concludes)\\b[\\s\\S]*(?:\\band\\b|\\bbut\\b|;|\\.)\\s+',
  ].join('|'),
  'iu',
);

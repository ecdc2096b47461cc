/** Federal kinds of case by the ways in which courts write them. */
const TYPES = new Map([
  ['c', 'cv'],
  ['civ', 'cv'],
  ['misc', 'mc'],
]);

/** Of the office that holds the case: `3:`, `A:`. */
const OFFICE = /^(?:\d{1,2}|[a-z]):/u;
/** `22-mc-80319-SK`, `21 Misc. 621 (LGS)`, `18-cv-08653`. */
const YEAR_FIRST = /^(?:\d{2})?(\d{2})[- ]?([a-z]{2,4})\.?[- ]?0*(\d+)(?![\d/])/u;
/** `MC-19-00034-PHX-JJT`, `C10-0671JLR`, `C 13-1465 SI`, `C04-00176MISC`. */
const TYPE_FIRST = /^(c|cv|civ|mc|misc)[- ]?(\d{2})-0*(\d+)(?![\d/])(-?misc)?/u;

/**
 * What two spellings of one case's number have in common. Of a federal number it is the year, the
 * kind and the serial, whatever office stands before it and whichever judges' initials behind; of
 * any other, its letters and digits. It tells one case from the others of one court only.
 */
export function caseNumberKey(caseNumber: string): string {
  const number = caseNumber.trim().toLowerCase().replace(OFFICE, '');
  const [, year, type = '', serial] = YEAR_FIRST.exec(number) ?? [];
  if (year !== undefined) return `${year}-${TYPES.get(type) ?? type}-${serial}`;
  const [, first = '', yearAfter, serialAfter, misc] = TYPE_FIRST.exec(number) ?? [];
  if (yearAfter === undefined) return number.replaceAll(/[^a-z\d]/gu, '');
  const kind = misc === undefined ? (TYPES.get(first) ?? first) : 'mc';
  return `${yearAfter}-${kind}-${serialAfter}`;
}

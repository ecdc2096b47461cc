/**
 * Whether one day, month or year is over before another begins: a decision of "2011" was not
 * certainly there on 3 May 2011. ISO 8601, as far as known.
 */
export function decidedBefore(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}

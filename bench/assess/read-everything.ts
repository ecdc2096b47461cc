/** Reads every part of a value, so that whatever is written out only when it is read is written. */
export function readEverything(value: unknown, seen = new Set<object>()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  let count = 1;
  for (const part of Object.values(value)) count += readEverything(part, seen);
  return count;
}

import type { Placed } from './placed.ts';

/** The value, each markable part in it that is its claim's own marked as inherited from there. */
export function markInherited({ value, placeOf }: Placed, from: string): Placed {
  return { value: marked(value, from), placeOf };
}

function marked(value: unknown, from: string): unknown {
  if (Array.isArray(value)) return value.map((item) => marked(item, from));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      // What the general law has itself from elsewhere keeps the mark of where it is written.
      key === 'inheritedFrom' ? (part ?? from) : marked(part, from),
    ]),
  );
}

import type { Exhibit } from '../matters/index.ts';

/** What was found on a statement, by the path of the finding and whose exhibits it may rest on. */
export type StatementCache<Held> = Map<string, Held>;

/** The speakers whom an exhibit is offered about by name. */
export function speakersNamed(exhibits: readonly Exhibit[]): ReadonlySet<string> {
  return new Set(
    exhibits.flatMap(({ supports, rebuts }) =>
      [...supports, ...rebuts].flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])),
    ),
  );
}

/**
 * What a record shows of a statement is the same whoever of its candidates is in view, unless an
 * exhibit names the speaker; so it is found once. What ties it to the speaker is asked afterwards.
 */
export function onceForStatement<Held>(
  cache: StatementCache<Held>,
  path: readonly string[],
  { speaker, named }: { readonly speaker: string; readonly named: ReadonlySet<string> },
  find: () => Held,
): Held {
  const key = `${path.join('/')}|${named.has(speaker) ? speaker : ''}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const held = find();
  cache.set(key, held);
  return held;
}

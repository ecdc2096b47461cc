import { codePointName } from './find-accounts.ts';
import { foldCase, lookAlikeKeys, looksAlike } from './skeleton.ts';

/** A stretch of a handle that looks like a name and is not it. */
export interface NameLookAlike {
  /** The name, or the part of a name, that the handle looks like. */
  readonly name: string;
  /** Where the two differ: what the handle has, and what the name has. */
  readonly differences: readonly string[];
}

const SHORTEST_PART = 4;

/**
 * Whether a handle, or a stretch of it, looks like a party's name or a part of one without being
 * it. Spaces in the name do not count. Null when nothing looks alike. The longest match wins.
 */
export function findNameLookAlike(handle: string, names: readonly string[]): NameLookAlike | null {
  const letters = [...handle.replace(/^@/u, '')];
  const parts = [...new Set(names.flatMap(nameParts))].toSorted(
    (one, two) => two.length - one.length,
  );
  for (const part of parts) {
    // A stretch can be longer than the name: invisible characters show nothing.
    for (let length = part.length + 2; length >= Math.max(2, part.length - 2); length -= 1) {
      for (let start = 0; start + length <= letters.length; start += 1) {
        const stretch = letters.slice(start, start + length).join('');
        if (looksAlike(stretch, part)) return { name: part, differences: compare(stretch, part) };
      }
    }
  }
  return null;
}

/** Whether two handles look alike, beyond a difference of case. */
export function handlesLookAlike(one: string, two: string): boolean {
  return looksAlike(one.replace(/^@/u, ''), two.replace(/^@/u, ''));
}

/** "Shulim Leifer" → ShulimLeifer, Shulim, Leifer; short parts are left out. */
function nameParts(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
  const runs = words.flatMap((_, start) =>
    words.slice(start).map((_word, length) => words.slice(start, start + length + 1).join('')),
  );
  return runs.filter((run) => [...run].length >= SHORTEST_PART);
}

function compare(stretch: string, part: string): string[] {
  const has = [...stretch];
  const wants = [...part];
  if (has.length !== wants.length) {
    return [
      `code points ${has.map(codePointName).join(' ')} instead of ${wants.map(codePointName).join(' ')}`,
    ];
  }
  return has.flatMap((character, index) => {
    const wanted = wants[index] ?? '';
    return foldCase(character) === foldCase(wanted) ||
      (character === wanted && lookAlikeKeys(character)[0] === lookAlikeKeys(wanted)[0])
      ? []
      : [
          `${codePointName(character)} (${character}) where the name has ${codePointName(wanted)} (${wanted})`,
        ];
  });
}

import unhomoglyph from 'unhomoglyph';

/**
 * The UTS #39 skeleton of a text: two texts that look alike have one skeleton. Characters that
 * show nothing (default-ignorable ones, such as a zero-width joiner) are dropped first.
 */
function skeleton(text: string): string {
  const shown = text.normalize('NFD').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return [...shown].map(prototype).join('').normalize('NFD');
}

const prototypes = new Map<string, string>();

/** What a character looks like; kept, since the table is searched anew at each call. */
function prototype(character: string): string {
  const known = prototypes.get(character);
  if (known !== undefined) return known;
  const found = unhomoglyph(character);
  prototypes.set(character, found);
  return found;
}

/**
 * The keys under which two texts count as looking alike: their skeletons without regard to case,
 * and the skeleton of what compatibility and case folding leave (full-width letters, ligatures).
 */
export function lookAlikeKeys(text: string): readonly [string, string] {
  return [skeleton(text).toLowerCase(), skeleton(foldCase(text.normalize('NFKC')))];
}

/** Whether two texts look alike though they are not the same, nor the same but for case. */
export function looksAlike(one: string, two: string): boolean {
  if (foldCase(one) === foldCase(two)) return false;
  const [shape, folded] = lookAlikeKeys(one);
  const [otherShape, otherFolded] = lookAlikeKeys(two);
  return shape === otherShape || folded === otherFolded;
}

/** Simple case folding, enough to tell names that differ in nothing but case. */
export function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase();
}

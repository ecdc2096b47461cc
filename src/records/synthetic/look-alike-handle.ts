const SWAPS = [
  ['I', 'l'],
  ['l', 'I'],
  ['O', '0'],
  ['0', 'O'],
  ['o', '0'],
] as const;

/** Another handle that looks the same in many typefaces; null when no letter can be swapped. */
export function lookAlikeHandle(handle: string): string | null {
  const swap = SWAPS.find(([letter]) => handle.includes(letter));
  return swap === undefined ? null : handle.replace(swap[0], swap[1]);
}

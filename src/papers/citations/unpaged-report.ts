/** A report that had no page yet: `, ---- U.S. ----,`. It names nothing that could be found. */
export const UNPAGED = String.raw`(?:[_–—-]{2,}\s[A-Z][\w. ]{0,14}?\s[_–—-]{2,}(?:,\s_{2,})?)`;
const BEFORE = new RegExp(String.raw`,?\s*${UNPAGED}[,\s]*\[?\s*$`);
const AFTER = new RegExp(String.raw`^,\s*${UNPAGED}(?=\s*[([])`);
const WINDOW = 60;

/** The end of an unpaged report that begins at `at` and stands before a bracket; else `at`. */
export function pastUnpaged(text: string, at: number): number {
  return at + (AFTER.exec(text.slice(at, at + WINDOW))?.[0].length ?? 0);
}

/** The start of an unpaged report that ends at `at`; else `at`. */
export function beforeUnpaged(text: string, at: number, floor: number): number {
  const window = text.slice(Math.max(floor, at - WINDOW), at);
  const found = BEFORE.exec(window);
  return found === null ? at : at - (window.length - found.index);
}

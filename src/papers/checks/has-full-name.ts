import type { Citation } from '../citations/index.ts';

/**
 * Whether a citation prints the name of its case in full: both its parties, or *In re* and one,
 * and not a name that was read from its middle on.
 */
export function hasFullName(
  text: string,
  citation: Citation,
): citation is Citation & { readonly name: string } {
  const { name, extent, signal } = citation;
  if (name === null) return false;
  if (!/\sv\.?s?\.?\s|^(?:In re|Ex parte|(?:In the )?Matter of)\b/i.test(name)) return false;
  if (signal !== null) return true;
  const before = text.slice(Math.max(0, extent.start - 30), extent.start);
  return !/(?:[A-Z][\p{L}.’']*[,/-]|[&/])\s*$/u.test(before);
}

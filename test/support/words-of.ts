/**
 * A reading as its words: each pinned range is its text, each date its ISO form (or its text where
 * no calendar has it), pins and offsets left out. What a range holds besides stays beside its text.
 */
export function wordsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordsOf);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const { text, iso } = value as { readonly text?: string; readonly iso?: string | null };
  const isRange = 'start' in value && 'end' in value && text !== undefined;
  const more = entries.filter(([key]) => !(isRange ? RANGE : PLACE).has(key));
  if (!isRange) return Object.fromEntries(more.map(([key, each]) => [key, wordsOf(each)]));
  const words = iso ?? text.replace(/\s+/g, ' ');
  if (more.length === 0) return words;
  return { words, ...Object.fromEntries(more.map(([key, each]) => [key, wordsOf(each)])) };
}

const PLACE: ReadonlySet<string> = new Set(['at', 'until']);
const RANGE: ReadonlySet<string> = new Set(['text', 'start', 'end', 'at', 'until', 'iso']);

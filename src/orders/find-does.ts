import type { Paper, TextRange } from '../papers/index.ts';
import type { Mandate } from './mandate.ts';
import { orderPassage } from './order-passage.ts';

const DOES =
  /\b(?:(?:John|Jane)\s+)?Does?\s+(?:Nos?\.\s*|Defendants?\s+)?(?<list>\d{1,4}(?:\s*(?:[-–—]|through|thru|to)\s*\d{1,4})?(?:(?:,?\s*(?:and|&)\s*|,\s*)\d{1,4}(?:\s*(?:[-–—]|through|thru|to)\s*\d{1,4})?)*)(?!\s*(?:days?|hours?)\b)/gu;

/** Every count of Does in a stretch of text: `Does 1-9`, `Does 1 through 3, and 5`, `Doe No. 2`. */
export function findDoePhrases(text: string): (TextRange & { numbers: number[] })[] {
  return [...text.matchAll(DOES)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    numbers: expand(match.groups?.['list'] ?? ''),
  }));
}

/** The Does that a stretch of the order counts off; null when it counts none. */
export function findDoes(paper: Paper, range: TextRange): Mandate['does'] {
  const phrases = findDoePhrases(paper.text.slice(range.start, range.end));
  const [first] = phrases;
  if (first === undefined) return null;
  const numbers = [...new Set(phrases.flatMap((phrase) => phrase.numbers))];
  return {
    ...orderPassage(paper, range.start + first.start, range.start + first.end),
    numbers: numbers.toSorted((one, two) => one - two),
  };
}

function expand(list: string): number[] {
  return list.split(/,?\s*(?:and|&)\s*|,\s*/u).flatMap((part) => {
    const [from, to = from] = part.split(/\s*(?:[-–—]|through|thru|to)\s*/u).map(Number);
    if (from === undefined || to === undefined || to < from || to - from > 5000) return [];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

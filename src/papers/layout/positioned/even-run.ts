import type { PositionedWord } from '../../positioned-page.ts';

/** Numbers that count up by one, evenly spaced down the page. */
export interface EvenRun {
  readonly words: readonly PositionedWord[];
  /** Points from one number to the next. */
  readonly pitch: number;
}

/** A number may stand off its even place by this share of the pitch. */
const OFF_PLACE = 0.3;
const NARROWEST_PITCH = 6;

/**
 * The longest even run among numbers of one column: each stands where its value says it should.
 * A lone number that does not fit (a page number, a figure in a table) is left out.
 */
export function evenRun(numbers: readonly PositionedWord[]): EvenRun | null {
  const ordered = numbers.toSorted((a, b) => a.baseline - b.baseline);
  const steps: number[] = [];
  for (let at = 1; at < ordered.length; at += 1) {
    const [last, next] = [ordered[at - 1], ordered[at]];
    if (last === undefined || next === undefined) continue;
    if (Number(next.text) - Number(last.text) === 1) steps.push(next.baseline - last.baseline);
  }
  const pitch = middle(steps);
  if (pitch === null || pitch < NARROWEST_PITCH) return null;
  const start = middle(ordered.map(({ text, baseline }) => baseline - pitch * Number(text)));
  if (start === null) return null;
  const places = new Map<number, PositionedWord>();
  for (const word of ordered) {
    const off = Math.abs(word.baseline - pitch * Number(word.text) - start);
    if (off <= OFF_PLACE * pitch && !places.has(Number(word.text)))
      places.set(Number(word.text), word);
  }
  return { words: [...places.values()].toSorted((a, b) => a.baseline - b.baseline), pitch };
}

function middle(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? null;
}

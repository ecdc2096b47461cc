import type { TextRange } from '../paper.ts';

/** What a double quotation mark may do where it stands; a `loose` one can but close. */
type MarkSide = 'opens' | 'closes' | 'either' | 'loose';

/** A double quotation mark, by its offset. */
export interface QuotationMark {
  readonly at: number;
  readonly side: MarkSide;
}

const MARKS = /[“”„"]/g;
/** Feet before inches: `5' 10"`. */
const FEET = /\d\s?['’′]\s?\d{1,2}$/;
/** One measure before another: `8" x 10"`. */
const MEASURE_BEFORE = /\d\s?["”]\s?(?:x|×|by)\s?[\d./]{1,6}$/i;
const MEASURE_AFTER = /^["”]\s?(?:x|×|by)\s?\d/i;

/**
 * The double quotation marks in a range, in order. Marks of inches are none. A straight mark with
 * white space on both sides is mostly the noise of a scan: it is loose.
 */
export function quotationMarks(text: string, { start, end }: TextRange): readonly QuotationMark[] {
  return [...text.slice(start, end).matchAll(MARKS)].flatMap(({ 0: mark, index }) => {
    const at = start + index;
    const before = text.slice(Math.max(start, at - 16), at);
    const after = text.slice(at, Math.min(end, at + 8));
    if (mark === '“' || mark === '„') return [{ at, side: 'opens' as const }];
    if (isMeasure(before, after)) return [];
    if (mark === '”') return [{ at, side: 'closes' as const }];
    return [{ at, side: sideOf(before, after.slice(1)) }];
  });
}

function isMeasure(before: string, after: string): boolean {
  if (!/\d$/.test(before)) return false;
  return FEET.test(before) || MEASURE_AFTER.test(after) || MEASURE_BEFORE.test(before);
}

/** Which way a straight mark faces, by what touches it. */
function sideOf(before: string, after: string): MarkSide {
  if (/^$|\s$/.test(before) && /^$|^\s/.test(after)) return 'loose';
  const freeBefore = /^$|[\s([‘'—–-]$/.test(before);
  const freeAfter = /^$|^[\s.,;:?!)\]’'—–-]/.test(after);
  if (freeBefore === freeAfter) return 'either';
  return freeBefore ? 'opens' : 'closes';
}

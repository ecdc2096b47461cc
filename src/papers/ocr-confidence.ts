import { firstEndingAfter } from './first-ending-after.ts';
import { rawRange } from './locate.ts';
import type { Paper, TextRange } from './paper.ts';

/**
 * How surely the words of a range were read from a picture: the confidence of the least sure one,
 * 0 to 100, or 0 where the engine is not ours and its confidence not known. Null when none of them
 * was read by OCR.
 */
export function ocrConfidence(
  paper: Pick<Paper, 'segments' | 'raw' | 'geometry'>,
  range: TextRange,
): number | null {
  const { geometry } = paper;
  if (geometry === null || range.end <= range.start) return null;
  const raw = rawRange(paper, range);
  let least: number | null = null;
  for (let at = firstEndingAfter(geometry, raw.start); at < geometry.starts.length; at += 1) {
    if ((geometry.starts[at] ?? Infinity) >= raw.end) break;
    const confidence = geometry.confidences[at] ?? Number.NaN;
    if (!Number.isNaN(confidence)) least = Math.min(least ?? 100, confidence);
  }
  return least;
}

import type { TextRange } from './paper.ts';
import { pairParentheses } from './pair-parentheses.ts';
import { endsSentence } from './sentence-stop.ts';

/** A stop, what closes behind it, and the first sign of what may be the next sentence. */
const BOUNDARY = /[.?!](?:\s?[”’]|["')\]])*(?=\s+[“"‘’'([]*[\p{Lu}\d¶§@])/gu;
/** How much of the text before and after a stop tells whether it ends a sentence. */
const BEFORE = 64;
const AFTER = 32;

/** The number of a paragraph whose stop recognition lost, before a word that begins sentences. */
const LOST_STOP =
  /^\d{1,3},?(?=\s+(?:The|This|In|On|At|As|An?|I|He|She|They|We|It|If|When|After|Before|Upon|By|For|From|My|Our|Plaintiffs?|Defendants?)\s)/;
/** A cite in parentheses after its sentence, without a stop of its own: `(Id. ¶ 4) He further …` */
const LONGEST_LABEL = 6;
const NEXT_SENTENCE = /^\s+[“"‘']?\p{Lu}\p{Ll}/u;

/**
 * Cuts a stretch of prose into sentences. A boundary never falls inside a closed parenthesis or
 * one of the `whole` ranges (citations), nor after an abbreviation.
 */
export function findSentences(
  text: string,
  range: TextRange,
  whole: readonly TextRange[] = [],
): readonly TextRange[] {
  const prose = text.slice(range.start, range.end);
  const closed = pairParentheses(prose).pairs;
  const covered = coverage(prose.length, [
    ...closed.map(({ start, end }) => ({ start, end: end - 1 })),
    ...whole.map(({ start, end }) => ({ start: start - range.start, end: end - range.start - 1 })),
  ]);
  const closes = new Map(closed.map((pair) => [pair.start, pair.end]));
  const sentences: TextRange[] = [];
  let from = 0;
  const number = LOST_STOP.exec(prose)?.[0].length ?? 0;
  if (number > 0) {
    sentences.push({ start: range.start, end: range.start + number });
    from = afterSpace(prose, number);
  }
  for (const match of prose.matchAll(BOUNDARY)) {
    const stop = match.index;
    const end = stop + match[0].length;
    // A sentence that stands in parentheses as a whole ends with them: `(Id. ¶ 4.) He further …`
    const wholeParenthesis = closes.get(from) === end;
    if (!wholeParenthesis && (covered[stop] === 1 || !endsAt(prose, stop, match[0]))) {
      continue;
    }
    sentences.push({ start: range.start + from, end: range.start + end });
    from = afterSpace(prose, end);
    const cite = closes.get(from);
    if (cite === undefined || cite - from <= LONGEST_LABEL) continue;
    if (!NEXT_SENTENCE.test(prose.slice(cite, cite + 8))) continue;
    sentences.push({ start: range.start + from, end: range.start + cite });
    from = afterSpace(prose, cite);
  }
  if (from < prose.length) sentences.push({ start: range.start + from, end: range.end });
  return sentences;
}

function afterSpace(prose: string, at: number): number {
  let next = at;
  while (next < prose.length && /\s/.test(prose.charAt(next))) next += 1;
  return next;
}

function endsAt(prose: string, stop: number, mark: string): boolean {
  const next = afterSpace(prose, stop + mark.length);
  return endsSentence({
    mark,
    before: prose.slice(Math.max(0, stop - BEFORE), stop),
    after: prose.slice(next, next + AFTER),
  });
}

function coverage(length: number, ranges: readonly TextRange[]): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { start, end } of ranges) {
    covered.fill(1, Math.max(0, start), Math.max(0, Math.min(length, end)));
  }
  return covered;
}

import type { TextRange } from './paper.ts';
import { pairParentheses } from './pair-parentheses.ts';

/** A full stop after one of these ends a sentence only before a new paragraph. */
const ABBREVIATION =
  /(?:^|[\s(“"‘'[])(?:[A-Z]|[A-Za-z](?:\.[A-Za-z])+|[A-Z][b-df-hj-np-tv-z]{1,5}|[Vv]s?|Nos?|Dkt|Docs?|Exs?|Arts?|Secs?|Mr|Ms|Mrs|Messrs|Dr|Prof|Capt|Col|Gen|Gov|Lt|Sgt|Det|Sen|Rep|Hon|Inc|Ltd|Corp|Co|Com|Cos|Mgmt|Found|Fed|Civ|Crim|App|Evid|Proc|Supp|Cal|Cir|Dist|Stat|Rev|Cf|cf|Ibid|See|et al|etc|Jr|Sr|Esq|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Decl|Compl|Opp|Mot|Pet|Resp|Br|Tr|Ave|Dep[’']t|Int[’']l|Ass[’']n)$/;
const BOUNDARY = /[.?!][”"’')\]]*(?=\s+[“"‘'([]*[\p{Lu}\d¶§@])/gu;

/** A time of day ends a sentence before a word that does not belong to it. */
const TIME = /\d\s?[ap]\.m$/;
const AFTER_TIME =
  /^\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Pacific|Mountain|Central|Eastern)\b|[PMCE][DS]?T\b|Courtroom|Dept\b)/;
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
  for (const match of prose.matchAll(BOUNDARY)) {
    const stop = match.index;
    const end = stop + match[0].length;
    // A sentence that stands in parentheses as a whole ends with them: `(Id. ¶ 4.) He further …`
    const wholeParenthesis = closes.get(from) === end;
    if (!wholeParenthesis && (covered[stop] === 1 || isAbbreviation(prose, stop, match[0]))) {
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

function isAbbreviation(prose: string, stop: number, mark: string): boolean {
  const before = prose.slice(Math.max(0, stop - 14), stop);
  if (mark !== '.' || !ABBREVIATION.test(before)) return false;
  return !TIME.test(before) || AFTER_TIME.test(prose.slice(stop + 1, stop + 14));
}

function coverage(length: number, ranges: readonly TextRange[]): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { start, end } of ranges) {
    covered.fill(1, Math.max(0, start), Math.max(0, Math.min(length, end)));
  }
  return covered;
}

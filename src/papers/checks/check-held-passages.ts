import type { Citation } from '../citations/index.ts';
import type { TextRange } from '../paper.ts';
import type { AttributedQuotation } from '../quotations/attribute-quotations.ts';
import type { CheckMark } from './check-mark.ts';
import type { Check, CheckedText } from './checked-text.ts';
import {
  comparablePassage,
  type ComparablePassage,
  type Comparison,
  compareQuotation,
} from './compare-quotation.ts';
import { fullOf } from './full-citations.ts';
import type { HeldPassage } from './held-passage.ts';
import { innerQuotations } from './inner-quotations.ts';
import { absent, atOtherPlace, differs, stopsShort } from './passage-marks.ts';

/**
 * Quotations against the passages that are held of the authority they are attributed to; quotations
 * inside them against the authority that the citation says is being quoted.
 */
export const checkHeldPassages: Check = (checked) => {
  if (checked.book.isEmpty) return [];
  const made = new Map<string, ComparablePassage>();
  const comparable = ({ text }: HeldPassage): ComparablePassage => {
    const known = made.get(text) ?? comparablePassage(text);
    made.set(text, known);
    return known;
  };
  return checked.quotations.flatMap((quotation) =>
    sourced(checked, quotation).flatMap((each) => compareWithHeld(checked, each, comparable)),
  );
};

interface Sourced {
  readonly range: TextRange;
  /** Index of the citation that the words in the range are said to be from. */
  readonly index: number;
  readonly block: boolean;
}

/** The quotation with its citation, and each quotation inside it with the authority quoted there. */
function sourced(checked: CheckedText, quotation: AttributedQuotation): readonly Sourced[] {
  const { citation: index, passage } = quotation;
  if (index === null || !passage.closed) return [];
  const own = { range: passage.inner, index, block: passage.block };
  const quotes = quotedIn(checked.citations, index);
  if (quotes === null) return [own];
  const inner = innerQuotations(checked.text, passage);
  return [own, ...inner.map((range) => ({ range, index: quotes, block: false }))];
}

/** The first authority that a citation says is quoted in it. */
function quotedIn(citations: readonly Citation[], index: number): number | null {
  const end = citations[index]?.extent.end ?? 0;
  for (let at = index + 1; (citations[at]?.start ?? end) < end; at += 1) {
    const within = citations[at]?.within;
    if (within?.index === index && within.relation === 'quoting') return at;
  }
  return null;
}

const OMITS = /citations?\b[^()]{0,60}\bomitted|\bcleaned up\b/i;
/** A signal after which the words need not be the authority's own. */
const APART = /^(?:cf|but|see generally|contra)\b/i;
/** How near a quotation must be to a passage to be taken for it: a whole place, an excerpt. */
const NEAR_IN_WHOLE = 0.5;
const NEAR = 0.34;
/** The same of few words, and of a block, which may be no quotation at all. */
const NEAR_IF_SHORT = 0.25;
const NEAR_IN_BLOCK = 0.15;
const FEW_WORDS = 12;
/** Fewer words than these may stand anywhere, in what is not held or at another place. */
const FEWEST_WORDS = 5;
const FEWEST_ELSEWHERE = 8;

interface Nearest {
  readonly found: Comparison;
  readonly passage: HeldPassage;
  readonly whole: boolean;
}

function compareWithHeld(
  { text, citations, book }: CheckedText,
  { range, index, block }: Sourced,
  comparable: (passage: HeldPassage) => ComparablePassage,
): readonly CheckMark[] {
  const citation = citations[index];
  if (citation === undefined) return [];
  const full = fullOf(citations, citation);
  const pin = citation.kind === 'rule' ? null : citation.pin;
  const omits = OMITS.test(text.slice(range.end, citation.extent.end + 80));
  const compared = (passage: HeldPassage): Comparison | null =>
    compareQuotation(text, range, comparable(passage), omits);
  const places = book.at(full, pin);
  const nearest = places
    .flatMap(({ passage, coversPin }): readonly Nearest[] => {
      const found = compared(passage);
      return found === null ? [] : [{ found, passage, whole: passage.whole && coversPin }];
    })
    .reduce<Nearest | null>(
      (best, each) => (best !== null && best.found.distance <= each.found.distance ? best : each),
      null,
    );
  if (nearest?.found.distance === 0) return stopsShort(text, range, full, nearest.found);
  const other = book.elsewhere(full, pin).find((passage) => {
    const found = compared(passage);
    return found?.distance === 0 && found.words >= FEWEST_ELSEWHERE;
  });
  if (other !== undefined) return [atOtherPlace(full, citation, range, other)];
  if (nearest !== null && isNear(nearest, block)) {
    return [differs(full, range, nearest.found, nearest.passage)];
  }
  const whole = places.find(({ passage, coversPin }) => passage.whole && coversPin)?.passage;
  if (whole === undefined || block || APART.test(citation.signal ?? '')) return [];
  return text.slice(range.start, range.end).trim().includes(' ')
    ? [absent(full, range, whole)]
    : [];
}

function isNear({ found, whole }: Nearest, block: boolean): boolean {
  if (block) return found.distance <= NEAR_IN_BLOCK;
  if (whole) return found.distance <= NEAR_IN_WHOLE;
  if (found.words < FEWEST_WORDS) return false;
  return found.distance <= (found.words < FEW_WORDS ? NEAR_IF_SHORT : NEAR);
}

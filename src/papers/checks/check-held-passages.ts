import type { Citation } from '../citations/index.ts';
import type { TextRange } from '../paper.ts';
import type { AttributedQuotation } from '../quotations/attribute-quotations.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check, CheckedText } from './checked-text.ts';
import {
  comparablePassage,
  type ComparablePassage,
  type Comparison,
  compareQuotation,
} from './compare-quotation.ts';
import { called, fullOf } from './full-citations.ts';
import type { HeldPassage } from './held-passage.ts';
import { innerQuotations } from './inner-quotations.ts';

/**
 * Quotations against the passages that are held of the authority they are attributed to; quotations
 * inside them against the authority that the citation says is being quoted.
 */
export const checkHeldPassages: Check = (checked) => {
  if (checked.book.isEmpty) return [];
  const made = new Map<HeldPassage, ComparablePassage>();
  const comparable = (passage: HeldPassage): ComparablePassage => {
    const known = made.get(passage) ?? comparablePassage(passage.text);
    made.set(passage, known);
    return known;
  };
  return checked.quotations.flatMap((quotation) =>
    sourced(checked, quotation).flatMap(({ range, index }) =>
      compareWithHeld(checked, range, index, comparable),
    ),
  );
};

interface Sourced {
  readonly range: TextRange;
  /** Index of the citation that the words in the range are said to be from. */
  readonly index: number;
}

/** The quotation with its citation, and each quotation inside it with the authority quoted there. */
function sourced(checked: CheckedText, quotation: AttributedQuotation): readonly Sourced[] {
  const { citation: index, passage } = quotation;
  if (index === null || !passage.closed) return [];
  const own = { range: passage.inner, index };
  const quotes = quotedIn(checked.citations, index);
  if (quotes === null) return [own];
  const inner = innerQuotations(checked.text, passage);
  return [own, ...inner.map((range) => ({ range, index: quotes }))];
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
/** A quotation nearer than this to an excerpt is taken to be of it. */
const NEAR = 0.34;
/** Where the whole place is held, a quotation nearer than this differs from it; else it is absent. */
const NEAR_IN_WHOLE = 0.5;
/** Fewer words than this may stand anywhere in what is not held. */
const FEWEST_WORDS = 5;

function compareWithHeld(
  { text, citations, book }: CheckedText,
  range: TextRange,
  index: number,
  comparable: (passage: HeldPassage) => ComparablePassage,
): readonly CheckMark[] {
  const citation = citations[index];
  if (citation === undefined) return [];
  const full = fullOf(citations, citation);
  const places = book.at(full, citation.kind === 'rule' ? null : citation.pin);
  const omits = OMITS.test(text.slice(range.end, citation.extent.end + 80));
  let nearest: { readonly found: Comparison; readonly whole: boolean } | null = null;
  for (const { passage, coversPin } of places) {
    const found = compareQuotation(text, range, comparable(passage), omits);
    const whole = passage.whole && coversPin;
    if (found === null) {
      if (whole && places.length === 1) return [absent(full, range)];
      continue;
    }
    if (nearest === null || found.distance < nearest.found.distance) nearest = { found, whole };
  }
  if (nearest === null) return [];
  const { found, whole } = nearest;
  if (found.distance === 0) return stopsShort(text, range, full, found);
  if (found.distance <= (whole ? NEAR_IN_WHOLE : NEAR)) {
    return whole || found.words >= FEWEST_WORDS ? [differs(full, range, found)] : [];
  }
  return whole ? [absent(full, range)] : [];
}

function differs(full: Citation, range: TextRange, { differences }: Comparison): CheckMark {
  const listed = differences
    .slice(0, 5)
    .map(({ quoted, held }) =>
      quoted === ''
        ? `"${held}" is left out`
        : held === ''
          ? `"${quoted}" is put in`
          : `"${quoted}" stands for "${held}"`,
    );
  const more = differences.length > 5 ? `; and ${differences.length - 5} more` : '';
  const [first] = differences;
  const start = first?.start ?? range.start;
  return checkMark(
    'quotation-differs',
    { start, end: Math.max(first?.end ?? range.end, start + 1) },
    `The quotation differs from the passage held of ${called(full)}: ${listed.join('; ')}${more}. Restore the words, or mark the change with brackets or an ellipsis.`,
    differences.slice(1, 5),
  );
}

function absent(full: Citation, range: TextRange): CheckMark {
  const message = `The place cited of ${called(full)} is held and does not have these words. Look up where they stand.`;
  return checkMark('quotation-not-in-passage', range, message);
}

/** Words by which a provision goes on to set a further condition. */
const CONDITION =
  /^[\s,;]*(?:and|but|unless|except|provided|if|only|subject\s+to|so\s+long\s+as)\b/;

/** A rule or statute quoted to a full stop that it does not have. */
function stopsShort(
  text: string,
  range: TextRange,
  full: Citation,
  { goesOn, words }: Comparison,
): readonly CheckMark[] {
  if (full.kind !== 'rule' && full.kind !== 'statute') return [];
  if (words < FEWEST_WORDS || !CONDITION.test(goesOn)) return [];
  if (!/[.;]/.test(text.slice(range.end - 1, range.end + 2))) return [];
  const message = `${called(full)} does not end where the quotation does. It goes on: "${goesOn.trim()}". Say so, or say why it does not matter.`;
  const stop = { start: range.end - 1, end: range.end };
  return [checkMark('quotation-stops-short', stop, message, [full])];
}

import type { Citation } from '../citations/index.ts';
import type { TextRange } from '../paper.ts';
import type { AttributedQuotation } from '../quotations/attribute-quotations.ts';
import { startingWithin } from '../starting-within.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check, CheckedText } from './checked-text.ts';
import { authorityKey, called, fullOf } from './full-citations.ts';
import { innerQuotations } from './inner-quotations.ts';
import { plainWords, quotedWords } from './quoted-words.ts';

/** So many words in a row are no accident. */
const RUN = 8;

/** Fewer words than this in inner marks are a term, not a quotation. */
const FEWEST_INNER = 4;

/**
 * The citation says "citing" of an authority whose own words are quoted: the paper attributes the
 * same words to it elsewhere, a passage held of it has them, or the words stand in marks inside the
 * quotation, so that somebody else's they must be. Words quoted from a case that cites another are
 * no slip, and nothing else tells the two apart.
 */
export const checkCiting: Check = (checked) => {
  const { text, citations, quotations } = checked;
  const ownWords = ownWordsOf(checked);
  return quotations.flatMap((quotation): readonly CheckMark[] => {
    if (quotation.citation === null || !quotation.closed) return [];
    const cited = citedIn(citations, quotation.citation);
    if (cited === null) return [];
    const full = fullOf(citations, cited);
    const own = ownWords(full, quotation);
    const inner = own === null ? innerWords(text, citations, quotation) : null;
    if (own === null && inner === null) return [];
    const message =
      own === null
        ? `The quotation has words in marks of their own, and ${called(full)} is cited for it. If they are its words, "quoting" is exact.`
        : `The words quoted before "citing" are those of ${called(full)}: ${own === 'held' ? 'the passage held has them' : 'they are quoted as its own'}. "Quoting" is exact.`;
    const others = [inner ?? quotation, ...(own === null || own === 'held' ? [] : [own])];
    return [checkMark('citing-where-quoted', cited, message, others)];
  });
};

/** The first quotation inside a quotation, where no citation is held or left out that it may be from. */
function innerWords(
  text: string,
  citations: readonly Citation[],
  { passage, citation }: AttributedQuotation,
): TextRange | null {
  const { from, to } = startingWithin(citations, passage);
  const note = text.slice(passage.end, citations[citation ?? -1]?.extent.end);
  const holdsCitation = citations.slice(from, to).some(({ kind }) => kind !== 'other');
  if (holdsCitation || /\bomitted\b/.test(note)) return null;
  const inner = innerQuotations(text, passage).find(
    ({ start, end }) => text.slice(start, end).trim().split(/\s+/).length >= FEWEST_INNER,
  );
  return inner ?? null;
}

/** The first authority that a citation says is cited in it, without words of its own. */
function citedIn(citations: readonly Citation[], index: number): Citation | null {
  const end = citations[index]?.extent.end ?? 0;
  for (let at = index + 1; (citations[at]?.start ?? end) < end; at += 1) {
    const citation = citations[at];
    if (citation?.within?.index !== index || citation.within.relation === null) continue;
    const citing = citation.within.relation === 'citing';
    return citing && !/^[“"]/.test(citation.parenthetical ?? '') ? citation : null;
  }
  return null;
}

type OwnWords = (full: Citation, words: AttributedQuotation) => AttributedQuotation | 'held' | null;

/** Finds where a run of quoted words stands as the words of an authority itself. */
function ownWordsOf({ text, citations, quotations, book }: CheckedText): OwnWords {
  const runsOf = ({ passage }: AttributedQuotation) => runsIn(quotedWords(text, passage.inner));
  const quoted = new Map<string, Map<string, AttributedQuotation>>();
  for (const quotation of quotations) {
    const citation = citations[quotation.citation ?? -1];
    const key = citation === undefined ? null : authorityKey(fullOf(citations, citation));
    if (key === null || citation?.within?.relation === 'citing') continue;
    const runs = quoted.get(key) ?? new Map<string, AttributedQuotation>();
    for (const run of runsOf(quotation)) if (!runs.has(run)) runs.set(run, quotation);
    quoted.set(key, runs);
  }
  return (full, words) => {
    const own = runsOf(words);
    const known = quoted.get(authorityKey(full) ?? '');
    const elsewhere = own.map((run) => known?.get(run)).find((each) => each !== undefined);
    if (elsewhere !== undefined) return elsewhere;
    const passages = book.at(full, null).map(({ passage }) => plainWords(passage.text));
    const held = new Set(passages.flatMap(runsIn));
    return own.some((run) => held.has(run)) ? 'held' : null;
  };
}

/** Every run of so many words without an alteration among them. */
function runsIn(parts: readonly { readonly kind: string; readonly word?: string }[]): string[] {
  const runs: string[] = [];
  let words: string[] = [];
  for (const { kind, word } of parts) {
    words = kind === 'word' && word !== undefined ? [...words, word].slice(-RUN) : [];
    if (words.length === RUN) runs.push(words.join(' '));
  }
  return runs;
}

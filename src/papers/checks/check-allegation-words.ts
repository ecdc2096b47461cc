import type { RecordCitation } from '../citations/index.ts';
import type { TextRange } from '../paper.ts';
import { startingWithin } from '../starting-within.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';

/** Words that report what a party says, which is no evidence by itself. */
const ALLEGES =
  /\b(?:contends?|contended|alleges?|alleged|asserts?|asserted|argues?|argued|acknowledges?|acknowledged|concedes?|(?:claims|claimed|maintains|suggests|believes)(?=\s+(?:that|to)\b))\b/g;
/** Words that report a sworn or tested statement. */
const SWEARS =
  /\b(?:declares?|declared|declaration|attests?|attested|swears?|swore|avers?|averred|testif(?:y|ies|ied)|affidavit|under penalty of perjury)\b/i;

/**
 * A word of allegation that carries a cite to the same paper of the record from which sworn
 * statements are drawn in the same paragraph: the sentence may report evidence or a contention.
 */
export const checkAllegationWords: Check = ({ text, paragraphs, sentences, records }) =>
  paragraphs.flatMap((paragraph) => {
    if (!SWEARS.test(text.slice(paragraph.start, paragraph.end))) return [];
    const { from, to } = startingWithin(sentences, paragraph);
    const inside = sentences.slice(from, to);
    const cited = citedEntries(inside, records);
    const sworn = new Set(
      inside.flatMap((each, at) =>
        SWEARS.test(text.slice(each.start, each.end)) ? (cited[at] ?? []) : [],
      ),
    );
    return inside.flatMap((sentence, at) => {
      const entry = cited[at]?.find((each) => sworn.has(each));
      return entry === undefined ? [] : marksIn(text, sentence, entry);
    });
  });

/** For each sentence the entries it cites, in itself or in a citation sentence that follows. */
function citedEntries(
  sentences: readonly TextRange[],
  records: readonly RecordCitation[],
): readonly (readonly string[])[] {
  return sentences.map((sentence, at) => {
    const own = entriesIn(sentence, records);
    const next = sentences[at + 1];
    if (own.length > 0 || next === undefined) return own;
    const head = { start: next.start, end: next.start + 3 };
    return entriesIn(head, records).length > 0 ? entriesIn(next, records) : [];
  });
}

/**
 * Papers that argue or plead: what they contend is cited as contended. Of others only those cited
 * by paragraph count, as declarations are: pages are those of a transcript or a whole record.
 */
const ARGUES = /\b(?:Br|Brief|Opp|Opp’n|Opp'n|Mot|Motion|Mem|Memo|Reply|Resp|Pet|Compl|FAC|SAC)\b/;

function entriesIn(range: TextRange, records: readonly RecordCitation[]): readonly string[] {
  const { from, to } = startingWithin(records, range);
  return records
    .slice(from, to)
    .flatMap(({ entry, paragraphs }) =>
      paragraphs.length === 0 || ARGUES.test(entry) ? [] : [entry],
    );
}

function marksIn(text: string, sentence: TextRange, entry: string): readonly CheckMark[] {
  return [...text.slice(sentence.start, sentence.end).matchAll(ALLEGES)].map((match) => {
    const start = sentence.start + match.index;
    const message = `"${match[0]}" reports what a party says, with a cite to entry ${entry}, beside sworn statements from the same paper. Look whether that paper swears to it.`;
    return checkMark('allegation-as-evidence', { start, end: start + match[0].length }, message);
  });
}

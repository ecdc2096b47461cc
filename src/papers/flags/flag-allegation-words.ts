import { pinAt } from '../locate.ts';
import type { PinnedRecordCitation, ReadingFlag } from '../order-reading.ts';
import type { Paper, TextRange } from '../paper.ts';
import { startingWithin } from '../starting-within.ts';

/** Words that report what a party says, which is no evidence by itself. */
const ALLEGES =
  /\b(?:contends?|contended|alleges?|alleged|asserts?|asserted|claims|claimed|argues?|argued|acknowledges?|acknowledged|concedes?|maintains?|suggests?|believes?)\b/gi;
/** Words that report a sworn or tested statement. */
const SWEARS =
  /\b(?:declares?|declared|declaration|attests?|attested|swears?|swore|avers?|averred|testif(?:y|ies|ied)|affidavit|under penalty of perjury)\b/i;

/**
 * Flags a word of allegation that carries a cite to the same paper of the record from which sworn
 * statements are drawn in the same paragraph: the sentence may report evidence or a contention.
 */
export function flagAllegationWords(
  paper: Paper,
  sentences: readonly TextRange[],
  records: readonly PinnedRecordCitation[],
): readonly ReadingFlag[] {
  return paper.paragraphs.flatMap((paragraph) => {
    const prose = paper.text.slice(paragraph.start, paragraph.end);
    if (!SWEARS.test(prose)) return [];
    const { from, to } = startingWithin(sentences, paragraph);
    const inside = sentences.slice(from, to);
    const cited = citedEntries(inside, records);
    const sworn = new Set(
      inside.flatMap((each, at) => (SWEARS.test(textOf(paper, each)) ? (cited[at] ?? []) : [])),
    );
    return inside.flatMap((sentence, at) => {
      const entry = cited[at]?.find((each) => sworn.has(each));
      return entry === undefined ? [] : flagsIn(paper, sentence, entry);
    });
  });
}

/** For each sentence the entries it cites, in itself or in a citation sentence that follows. */
function citedEntries(
  sentences: readonly TextRange[],
  records: readonly PinnedRecordCitation[],
): readonly (readonly string[])[] {
  return sentences.map((sentence, at) => {
    const own = entriesIn(sentence, records);
    const next = sentences[at + 1];
    if (own.length > 0 || next === undefined) return own;
    const head = { start: next.start, end: next.start + 3 };
    return entriesIn(head, records).length > 0 ? entriesIn(next, records) : [];
  });
}

function entriesIn(range: TextRange, records: readonly PinnedRecordCitation[]): readonly string[] {
  const { from, to } = startingWithin(records, range);
  return records.slice(from, to).map((each) => each.entry);
}

function flagsIn(paper: Paper, sentence: TextRange, entry: string): readonly ReadingFlag[] {
  return [...textOf(paper, sentence).matchAll(ALLEGES)].map((match) => ({
    code: 'allegation-as-evidence',
    severity: 'warning',
    message: `"${match[0]}" reports what a party says, with a cite to entry ${entry}, beside sworn statements from the same paper.`,
    at: pinAt(paper, sentence.start + match.index),
  }));
}

function textOf(paper: Paper, { start, end }: TextRange): string {
  return paper.text.slice(start, end);
}

import { findCourt } from '../../courts/index.ts';
import { pinAt } from '../locate.ts';
import type { CourtReading, UnderlyingReading } from '../order-reading.ts';
import type { Citation } from '../citations/index.ts';
import type { Paper, TextRange } from '../paper.ts';
import { findCaseNumbers } from './case-number-forms.ts';

const RELATION =
  /\b(?:underlying|pending|aris(?:es|ing)|related|ancillary|issued in|served in|connection with|brought|filed|lawsuit|litigation)\b/i;
const COURT =
  /\b(?:(?:United States|U\.S\.)\s+(?:District|Bankruptcy)\s+Court\s+(?:for|of)\s+(?:the\s+)?(?:[A-Z][\w.]*\s+)*District\s+of\s+[A-Z]\w+(?:\s+[A-Z]\w+)?|(?:Northern|Southern|Eastern|Western|Middle|Central)\s+District\s+of\s+[A-Z]\w+(?:\s+[A-Z]\w+)?|District\s+of\s+[A-Z]\w+(?:\s+[A-Z]\w+)?|(?:[A-Z][\w’']+\s+){0,4}(?:Superior|Supreme|Circuit|Chancery|District)\s+Court(?:\s+(?:of|for)\s+(?:the\s+)?(?:[A-Z][\w’']+\s?|of\s){1,6})?|[NSEWCM]\.D\.\s*(?:[A-Z][a-z]*\.?\s?){1,2})/;

/**
 * Reads the action that the subpoena comes from: the first sentence that names a case with
 * another number than the caption's and says how it relates.
 */
export function readUnderlying(
  paper: Paper,
  sentences: readonly TextRange[],
  citations: readonly Citation[],
  own: string | null,
): UnderlyingReading | null {
  for (const sentence of sentences) {
    const text = paper.text.slice(sentence.start, sentence.end);
    if (!RELATION.test(text)) continue;
    const match = findCaseNumbers(text).find(({ number }) => !sameCase(number, own));
    if (match === undefined) continue;
    const before = text.slice(0, match.start);
    const caption = italicName(paper, sentence, before) ?? citedName(citations, match.number);
    const courtAt = COURT.exec(text);
    if (caption === null && courtAt === null) continue;
    return {
      court: courtAt === null ? null : courtOf(paper, sentence, courtAt),
      caseNumber: match.number,
      caption: caption?.replace(/[\s,.;:]+$/, '') ?? null,
      at: pinAt(paper, sentence.start + (caption === null ? match.start : before.indexOf(caption))),
    };
  }
  return null;
}

function courtOf(paper: Paper, sentence: TextRange, match: RegExpExecArray): CourtReading {
  const name = match[0].trim();
  const at = pinAt(paper, sentence.start + match.index);
  return { id: findCourt(name)?.id ?? null, name, at };
}

/** The name that the citation scanner read before the number. */
function citedName(citations: readonly Citation[], number: string): string | null {
  const cited = citations.find((each) => each.name !== null && each.docketNumber === number);
  return cited?.name ?? null;
}

/** The last case name in italics before the number. */
function italicName(paper: Paper, sentence: TextRange, before: string): string | null {
  const spans = paper.emphases.filter(
    (span) => span.start >= sentence.start && span.end <= sentence.start + before.length,
  );
  const names = spans
    .map((span) => paper.text.slice(span.start, span.end))
    .filter((text) => /\sv(?:s)?\.\s|^In re\b/.test(text));
  return names.at(-1) ?? null;
}

/** The same case, whether or not the judge's initials or the division are printed. */
function sameCase(one: string, two: string | null): boolean {
  return two !== null && yearTypeAndSerial(one) === yearTypeAndSerial(two);
}

function yearTypeAndSerial(number: string): string {
  const core = /\d{2}-?(?:[a-z]{2,4}-?)?0*\d{2,}/i.exec(number.replace(/\s/g, '-'))?.[0] ?? number;
  return core.toLowerCase().replace(/-0*/g, '-');
}

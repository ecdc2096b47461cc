import type { Paper, PaperLine, ParagraphRole, TextRange } from '../paper.ts';
import { startingWithin } from '../starting-within.ts';
import { publishersLines } from './publishers-head.ts';
import { columnsOf, type FrontColumns, columnAlone } from './front-columns.ts';

/** The caption of a paper: its lines before the prose begins. */
export interface FrontMatter extends TextRange {
  readonly lines: readonly FrontLine[];
}

/**
 * One line of the caption. Where the layout knows its side, or a rule of brackets or bars, or a wide
 * gap, divides it, `left` and `right` are its columns; else all of it is `left`.
 */
export interface FrontLine extends TextRange, FrontColumns {
  readonly text: string;
  readonly line: PaperLine;
  readonly role: ParagraphRole;
}

const MOST_LINES = 70;
/** The shortest line that may open the prose of a wrapped paper. */
const PROSE_WIDTH = 60;
const COURT =
  /^\W*(?:IN THE |In the )?(?:(?:UNITED STATES|U\.S\.|United States) (?:\w+ )?(?:COURT|Court)|SUPREME COURT|(?:\w+ )?(?:SUPERIOR|DISTRICT|CIRCUIT|COUNTY|APPELLATE|COMMONWEALTH) COURT|(?:[A-Z]+ )?COURT OF (?:\w+ )?(?:APPEALS?|COMMON PLEAS|CHANCERY|CLAIMS))\b(?!.*(?<!\p{L})\p{Ll}{4})/u;
const SITS = /^\W*At\s+(?:an?|the)\s+[^]{0,60}\b(?:Term|Part|Session)\b/i;
/** How prose begins, whatever its length. */
const OPENING =
  /^\W*(?:(?:The|This) (?:Court|undersigned)\b|IT IS (?:HEREBY |SO )?ORDERED|Before the Court|Pending before|THIS (?:MATTER|CAUSE|CASE|ACTION)\b|On (?:January|February|March|April|May|June|July|August|September|October|November|December) \d|Upon (?:consideration|review)|Having (?:considered|reviewed|read)|(?:WHEREAS|COMES? NOW|NOW COMES?)\b)/i;
const VERB =
  /\b(?:is|are|was|were|has|have|had|shall|must|may|moves?|submits?|appeals?|came|comes|grants?|den(?:y|ies|ied)|granted|orders)\b/i;

/**
 * Finds the caption: everything before the first line that reads as a sentence. Where prose comes
 * before any court is named (the note over a slip opinion), the caption is looked for below it.
 */
export function frontMatter(paper: Paper): FrontMatter {
  const head = headLines(paper);
  const published = publishersLines(
    head.map((line) => textOf(paper, line)),
    (text) => COURT.test(text) && text.length < PROSE_WIDTH + 40,
  );
  const all = head.slice(published);
  const first = linesUntilProse(paper, all);
  const below = all.findIndex(
    (line, at) =>
      at > first.length && line.at.page === all[0]?.at.page && COURT.test(textOf(paper, line)),
  );
  // "At an IAS Term of the Supreme Court, held in …": where the court sat, above the caption.
  const named = first.some(({ text }) => {
    return /\bCOURT\b/i.test(text) && !SITS.test(text) && text.length < PROSE_WIDTH + 40;
  });
  const lines =
    named || below === -1 ? first : [...first, ...linesUntilProse(paper, all.slice(below))];
  const start = lines[0]?.start ?? 0;
  return { lines: columnAlone(paper, lines), start, end: lines.at(-1)?.end ?? start };
}

/** The lines of the first page, and of the second where counsel fill the first. */
function headLines(paper: Paper): readonly PaperLine[] {
  const lines = paper.lines.slice(0, MOST_LINES);
  const page = lines[0]?.at.page;
  const first = lines.filter((line) => line.at.page === page);
  return first.some((line) => COURT.test(textOf(paper, line))) ? first : lines;
}

function linesUntilProse(paper: Paper, candidates: readonly PaperLine[]): readonly FrontLine[] {
  const lines: FrontLine[] = [];
  for (const [at, line] of candidates.entries()) {
    const role = roleOf(paper, line);
    if (role === 'footnote') continue;
    const text = textOf(paper, line);
    const columns = columnsOf(paper, line, text, role);
    if (SITS.test(text)) continue;
    if (lines.length > 0 && isProse(text, columns)) {
      if (OPENING.test(text) || !hasSides(paper, candidates.slice(at + 1))) break;
      // Above or among the parties: a note, unless it describes one of them.
      if (!PARTY.test(text)) continue;
    }
    lines.push({ ...columns, text, line, role, start: line.start, end: line.end });
  }
  return lines;
}

/** A side's role or a "v." by itself further down: the caption is not yet over. */
const SIDE =
  /^\W*(?:(?:Plaintiff|Defendant|Petitioner|Respondent)s?[.,]?|-?\s*(?:v|vs|against|versus)\.?\s*-?)\W*$/i;
const SIDES_WITHIN = 14;
const PARTY = /^\W*\p{Lu}{2}/u;

function hasSides(paper: Paper, after: readonly PaperLine[]): boolean {
  return after.slice(0, SIDES_WITHIN).some((line) => SIDE.test(textOf(paper, line)));
}

function textOf(paper: Paper, { start, end }: PaperLine): string {
  return paper.text.slice(start, end).trim();
}

function roleOf(paper: Paper, { start }: PaperLine): ParagraphRole {
  const { to } = startingWithin(paper.paragraphs, { start: 0, end: start + 1 });
  return paper.paragraphs[to - 1]?.role ?? 'body';
}

/** A labelled line of minutes ("Title: A, et al. v. B"), or a party's. */
const NO_SENTENCE =
  /^\W*\p{Lu}[\p{L}()]{2,20}(?:\s[\p{L}()]{1,14}){0,3}:\s|\bv\.?$|,\s+(?:appellant|respondent|plaintiff|petitioner)s?(?:-\w+)?,\s+v\b|\bet al\.?$|\bInc\.$/u;

/** Mostly in small letters, and long or closed: a sentence, not a party, a title or a court. */
function isProse(text: string, { divided }: FrontColumns): boolean {
  if (divided !== null) return false;
  if (NO_SENTENCE.test(text)) return false;
  const words = text.match(/[\p{L}’']+/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  const closed = /[.?!][”")]*$/.test(text);
  if (OPENING.test(text) && words.length >= 3) return true;
  if (closed && small > 0 && words.length >= 2 && VERB.test(text)) return true;
  const long = text.length >= PROSE_WIDTH && words.length >= 8;
  return (long || (closed && words.length >= 5)) && small > words.length * 0.4;
}

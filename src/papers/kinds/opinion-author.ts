import { pinAt } from '../locate.ts';
import type { JudgeReading } from '../order-reading.ts';
import type { Paper, PaperLine } from '../paper.ts';
import { startingWithin } from '../starting-within.ts';
import { AUTHOR_ALONE, AUTHOR_FORMS, AUTHOR_IN_SMALL, BY_THE_COURT } from './author-forms.ts';
import { ordinaryCapitals } from './judge-names.ts';
import { namedJudge } from './named-judge.ts';

/** Whoever is named below agrees or not, and did not write. */
const CONCURS = /^\W*(?:(?:I|We)\s+)?(?:concur|dissent)(?:s|ring|ing)?\b.{0,30}$/i;
/** Another judge's name and office. */
const SITS =
  /^\p{Lu}[^;:]{2,50},\s+(?:(?:Chief|Senior|Presiding|Acting|Associate|Circuit|District|P\.|C\.|CHIEF|SENIOR|PRESIDING|ACTING)\s+){0,3}(?:Judge|Justice|JUDGE|JUSTICE|P?\.?J)[.,;]?$/u;
/** The line over the author's may end the list of those who sat. */
const PANEL_ENDS = /\b(?:JJ?\.|Judges\.?|Justices\.?)$/;
/** Below a syllabus and headnotes the opinion may begin this many pages, or lines, on. */
const PAGES = 10;
const LINES = 900;
const LONGEST = 240;
/** Lines from the end among which the author signs. */
const LAST_LINES = 60;
const SIGNED_BY =
  /^(?:\/?s\/\s*)?(?<name>\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,2}\s(?<last>\p{Lu}[\p{L}’'-]{2,30}))(?<office>,\s+(?:(?:Chief|Senior|Presiding)\s+)?(?:Judge|Justice|JUDGE|JUSTICE)\.?)?$/u;
const OFFICE_BELOW =
  /^(?:FOR\s+THE\s+COURT|(?:(?:Chief|Senior|Presiding|Associate|CHIEF|SENIOR|PRESIDING)\s+)?(?:Judge|Justice|JUDGE|JUSTICE))\b/;

/** Reads who writes an opinion; null of one by the court, and where no author is named. */
export function readAuthor(paper: Paper): JudgeReading | null {
  const last = (paper.pages[0]?.page ?? 1) + PAGES;
  const lines = paper.lines.slice(0, LINES).filter(({ at }) => at.page <= last);
  const opening = lines.map((line) => openingOf(paper, line));
  const court = opening.findIndex((text) => BY_THE_COURT.test(text));
  // Who writes below "per curiam" agrees or dissents.
  const before = court === -1 ? opening : opening.slice(0, court);
  for (const form of AUTHOR_FORMS) {
    for (const [at, text] of before.entries()) {
      const found = authorIn(paper, lines[at], form.exec(text));
      if (found !== null) return withFirstName(paper, found);
    }
  }
  if (court !== -1) return null;
  const found = alone(paper);
  return found === null ? null : withFirstName(paper, found);
}

/** What a line and those below it begin with; a small capital set apart is put to its word. */
function openingOf(paper: Paper, { start }: PaperLine): string {
  return paper.text
    .slice(start, start + LONGEST)
    .trimStart()
    .replace(/^(?<first>\p{Lu}) (?=\p{Lu}{3,}, )/u, '$<first>')
    .replace(/\s+(?:FILED|Filed)(?=:?\s+\p{L}{3,9}\s\d)/u, ', FILED');
}

/** "EXAMPLE, J." on a line of its own, as California's opinions end. */
function alone(paper: Paper): JudgeReading | null {
  const texts = paper.lines.map(({ start, end }) => paper.text.slice(start, end).trim());
  for (const [at, line] of paper.lines.entries()) {
    const text = texts[at] ?? '';
    const above = texts[at - 1] ?? '';
    if (CONCURS.test(text)) return null;
    // One of several under each other: the panel, or all who sign.
    if (SITS.test(above) || SITS.test(texts[at + 1] ?? '')) continue;
    const apart = opensParagraph(paper, line) || PANEL_ENDS.test(above);
    const small = apart ? AUTHOR_IN_SMALL.exec(text) : null;
    const found = authorIn(paper, line, AUTHOR_ALONE.exec(text) ?? small);
    if (found !== null) return found;
  }
  return null;
}

function opensParagraph(paper: Paper, { start }: PaperLine): boolean {
  const { to } = startingWithin(paper.paragraphs, { start: 0, end: start + 1 });
  return paper.paragraphs[to - 1]?.start === start;
}

/** The author's whole name, where the block at the end gives it over an office. */
function withFirstName(paper: Paper, found: JudgeReading): JudgeReading {
  if (/\s/.test(found.printed)) return found;
  const lines = paper.lines.slice(-LAST_LINES);
  const surname = found.printed.toUpperCase();
  for (const line of lines) {
    const text = paper.text.slice(line.start, line.end).trim();
    const after = paper.text.slice(line.end, line.end + 40).trim();
    const match = SIGNED_BY.exec(text);
    if (match?.groups?.['last']?.toUpperCase() !== surname) continue;
    if (match.groups['office'] === undefined && !OFFICE_BELOW.test(after)) continue;
    const printed = match.groups['name'] ?? '';
    return { ...found, name: ordinaryCapitals(printed), printed };
  }
  return found;
}

function authorIn(
  paper: Paper,
  line: PaperLine | undefined,
  match: RegExpExecArray | null,
): JudgeReading | null {
  const found = match === null || line === undefined ? null : namedJudge(match);
  // A name that runs over a paragraph's end is another line's.
  if (found === null || line === undefined || found.printed.includes('\n')) return null;
  return { ...found, assigned: true, at: pinAt(paper, line.start) };
}

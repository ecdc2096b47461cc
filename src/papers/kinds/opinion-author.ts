import { pinAt } from '../locate.ts';
import type { JudgeReading } from '../order-reading.ts';
import type { Paper, PaperLine } from '../paper.ts';
import { FULL_NAME, OFFICE } from './judge-names.ts';
import { namedJudge } from './named-judge.ts';

const CAPITALS = "\\p{Lu}[\\p{Lu}’'-]{2,30}";
const SURNAME = "\\p{Lu}[\\p{L}’'-]{2,30}";
const BENCH =
  '(?:(?:CHIEF|PRESIDING|PRESIDENT|SENIOR|Chief|Presiding|President|Senior)\\s+)?(?:(?:CIRCUIT|Circuit)\\s+)?(?:JUSTICE|JUDGE|Justice|Judge)';
const PARAGRAPH = '(?:\\[?¶\\s?\\[?1\\]?\\.?\\s+)?';
const BY =
  '(?:(?:MEMORANDUM|PER\\s+CURIAM|Memorandum)\\s+)?(?:OPINION|Opinion|MEMORANDUM|Memorandum|DECISION)(?:\\s+(?:of|OF|for|FOR)\\s+(?:the|THE)\\s+(?:Court|COURT|court))?\\s+(?:filed\\s+)?(?:by|BY|of|OF):?\\s+(?:(?:the\\s+)?Hon(?:orable|\\.)\\s+)?';

/** How an opinion names its author, the surest first. */
const AUTHOR: readonly RegExp[] = [
  // "EXAMPLE, Circuit Judge:", "Example, J.:"
  new RegExp(
    `^${PARAGRAPH}(?<name>${CAPITALS}|${FULL_NAME}|${SURNAME}),\\s+(?<title>${OFFICE})\\s*:`,
    'u',
  ),
  // "JUSTICE EXAMPLE delivered the opinion of the Court"
  new RegExp(
    `^${PARAGRAPH}(?<title>${BENCH})\\s+(?<name>${SURNAME})(?:,\\s+[^.]{3,80},)?\\s+(?:delivered|authored|announced)\\s+the\\s+(?:opinion|judgment|decision)\\b`,
    'u',
  ),
  // "Opinion by Judge Example", "MEMORANDUM BY EXAMPLE, J.:", "Opinion of the Court by Example, Justice."
  new RegExp(`^${BY}(?<title>${BENCH})\\s+(?<name>${FULL_NAME}|${SURNAME})`, 'u'),
  new RegExp(`^${BY}(?<name>${FULL_NAME}|${SURNAME}),\\s+(?<title>${OFFICE})`, 'u'),
  // "EXAMPLE, Circuit Judge. A subpoena asks …"
  new RegExp(
    `^${PARAGRAPH}(?<name>${CAPITALS}(?:\\s${CAPITALS})*),\\s+(?<title>${OFFICE})(?:\\.\\s+|(?<=\\.)\\s+)(?=["“(]?\\p{Lu}\\p{Ll}*\\s)`,
    'u',
  ),
  // "EXAMPLE, J., delivered the opinion for a unanimous Court."
  new RegExp(
    `^(?<name>${CAPITALS}|${FULL_NAME}),\\s+(?<title>${OFFICE}),\\s+(?:delivered|announced|authored)\\s+the\\b`,
    'u',
  ),
  // "JUDGE EXAMPLE       FILED: March 1, 2024", below "OPINION BY"
  new RegExp(`^(?<title>${BENCH})\\s+(?<name>${CAPITALS})(?:\\s+FILED:.{0,40})?(?=\\n|$)`, 'u'),
  // "Example, J.                 March 1, 2024"
  new RegExp(
    `^(?<name>${SURNAME}),\\s+(?<title>${OFFICE})(?=\\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\\s\\d)`,
    'u',
  ),
];
const ALONE = new RegExp(
  `^(?:\\*{1,2})?(?<name>${CAPITALS}(?:\\s${CAPITALS})*),\\s+(?<title>${OFFICE})\\W*$`,
  'u',
);
const PER_CURIAM = /^\W*PER\s+CURIAM\W*(?:$|\n|\s)/i;
/** Whoever is named below agrees or not, and did not write. */
const CONCURS = /^\W*(?:(?:I|We)\s+)?(?:concur|dissent)(?:s|ring|ing)?\b.{0,30}$/i;
/** Below a syllabus and headnotes the opinion may begin this many pages, or lines, on. */
const PAGES = 10;
const LINES = 900;
const LONGEST = 240;

/** Reads who writes an opinion; null of one by the court, and where no author is named. */
export function readAuthor(paper: Paper): JudgeReading | null {
  const last = (paper.pages[0]?.page ?? 1) + PAGES;
  const lines = paper.lines.slice(0, LINES).filter(({ at }) => at.page <= last);
  const opening = lines.map((line) => paper.text.slice(line.start, line.start + LONGEST));
  for (const form of AUTHOR) {
    for (const [at, text] of opening.entries()) {
      const found = authorIn(paper, lines[at], form.exec(text));
      if (found !== null) return found;
    }
  }
  if (opening.some((text) => PER_CURIAM.test(text))) return null;
  return alone(paper);
}

/** "EXAMPLE, J." on a line of its own, as California's opinions end. */
function alone(paper: Paper): JudgeReading | null {
  for (const line of paper.lines) {
    const text = paper.text.slice(line.start, line.end).trim();
    if (CONCURS.test(text)) return null;
    const found = authorIn(paper, line, ALONE.exec(text));
    if (found !== null) return found;
  }
  return null;
}

function authorIn(
  paper: Paper,
  line: PaperLine | undefined,
  match: RegExpExecArray | null,
): JudgeReading | null {
  const found = match === null || line === undefined ? null : namedJudge(match);
  if (found === null || line === undefined) return null;
  return { ...found, assigned: true, at: pinAt(paper, line.start) };
}

import { pinAt } from '../locate.ts';
import type { JudgeReading } from '../order-reading.ts';
import type { Paper } from '../paper.ts';
import type { FrontMatter } from './front-matter.ts';
import { FULL_NAME, isName, OFFICE, ordinaryCapitals } from './judge-names.ts';

const HON = '(?:The\\s+|THE\\s+)?(?:Hon(?:orable|\\.)|HON(?:ORABLE|\\.))\\s+(?:Judge\\s+)?';
/** "Opinion by Judge Sample": the line of the author gives the whole office. */
const OPINION_BY =
  /^Opinion\s+(?:by|of)\s+(?<title>(?:Chief\s+)?Judge)\s+(?<name>\p{Lu}[\p{L}’'-]+)$/iu;
/** The ways in which the head of a paper names its judge, the surest first. */
const FORMS: readonly RegExp[] = [
  OPINION_BY,
  // "BEFORE THE HONORABLE PAT SAMPLE, MAGISTRATE JUDGE", "Present: The Honorable PAT SAMPLE"
  new RegExp(`^\\W*(?:Before|Present|Presiding):?\\s+${HON}(?<name>.{4,80})$`, 'i'),
  // "Judge: Hon. Pat Sample", "JUDGE: PAT SAMPLE"
  new RegExp(`(?:^|\\s)(?:Assigned\\s+)?Judge:\\s*(?:${HON})?(?<name>.{4,80})$`, 'i'),
  // "[Assigned for all purposes to the Hon. Pat Sample]"
  new RegExp(
    `\\bassigned\\s+(?:for\\s+all\\s+purposes\\s+)?to:?\\s+(?:the\\s+)?(?:${HON})(?<name>.{4,80})$`,
    'i',
  ),
  // "PAT SAMPLE, District Judge:", "Sample, D.J.:"
  new RegExp(`^(?<name>[^:;]{3,60}?),\\s+(?<title>${OFFICE})\\s*:?$`, 'i'),
  // "Hon. Pat Sample"
  new RegExp(`^\\W*${HON}(?<name>.{4,60})$`, 'i'),
];
const NAME = new RegExp(`^(?<name>${FULL_NAME})`, 'u');
const SURNAME = /^(?<name>\p{Lu}[\p{L}’'-]+)$/u;
const TITLE_AFTER = new RegExp(`^[\\s,]*(?<title>${OFFICE})`, 'i');
const OFFICE_AT_END = new RegExp(`[\\s,]+(?<title>${OFFICE})\\W*$`, 'i');
/** The line of the author may stand just below the caption. */
const LINES_BELOW = 2;

/** Reads the judge whom the head of a paper names: to whom the case is assigned, or who writes. */
export function readHeadingJudge(paper: Paper, front: FrontMatter): JudgeReading | null {
  const below = paper.lines.filter(({ start }) => start >= front.end).slice(0, LINES_BELOW);
  const rows = [
    ...front.lines.flatMap(({ start, text, left, right, divided }) =>
      (divided === null ? [text] : [left, right]).map((part) => ({ start, text: part })),
    ),
    ...below.map(({ start, end }) => ({ start, text: paper.text.slice(start, end).trim() })),
  ];
  for (const form of FORMS) {
    for (const { start, text } of rows) {
      const match = form.exec(text);
      const found = match === null ? null : named(match);
      if (found !== null) {
        const author = form === OPINION_BY ? authorOf(paper) : null;
        const title = author?.name === found.name ? author.title : found.title;
        return { ...found, title, assigned: true, at: pinAt(paper, start) };
      }
    }
  }
  return authorOf(paper);
}

/** "SAMPLE, Judge: …", "JUSTICE SAMPLE delivered the opinion of the Court." */
const AUTHOR: readonly RegExp[] = [
  new RegExp(
    `^(?<name>\\p{Lu}[\\p{Lu}’'-]{2,30}|${FULL_NAME}),\\s+(?<title>${OFFICE})\\s*:(?:\\s|$)`,
    'u',
  ),
  /^(?<title>(?:CHIEF\s+)?(?:JUSTICE|JUDGE)|(?:Chief\s+)?(?:Justice|Judge))\s+(?<name>\p{Lu}[\p{L}’'-]{2,30})(?:,\s+[^.]{3,80},)?\s+delivered\s+the\s+opinion\b/u,
];
/** Below a syllabus and headnotes the opinion may begin this many pages on. */
const AUTHOR_PAGES = 10;

function authorOf(paper: Paper): JudgeReading | null {
  const last = (paper.pages[0]?.page ?? 1) + AUTHOR_PAGES;
  for (const { start, end, at, role } of paper.paragraphs) {
    if (at.page > last) return null;
    if (role === 'footnote') continue;
    const text = paper.text.slice(start, Math.min(end, start + 200));
    for (const form of AUTHOR) {
      const match = form.exec(text);
      const found = match === null ? null : named(match);
      if (found !== null) return { ...found, assigned: true, at: pinAt(paper, start) };
    }
  }
  return null;
}

function named({ groups = {} }: RegExpExecArray): Omit<JudgeReading, 'at' | 'assigned'> | null {
  // "United States District Judge for the …" sits by designation with others.
  if (/\bfor\s+the\b/i.test(groups['name'] ?? '')) return null;
  const words = (groups['name'] ?? '').replace(/[\])\s.]+$/, '');
  const office = groups['title'] ?? OFFICE_AT_END.exec(words)?.groups?.['title'] ?? null;
  const bare = words.replace(OFFICE_AT_END, '').replace(/[\s,]+$/, '');
  const full = NAME.exec(bare);
  const surname = groups['title'] === undefined ? null : SURNAME.exec(bare);
  const printed = (full ?? surname)?.groups?.['name'];
  if (printed === undefined || !isName(printed) || /\b[Jj](?:udges|UDGES)\b/.test(words))
    return null;
  const after = TITLE_AFTER.exec(bare.slice(printed.length))?.groups?.['title'];
  const title = office ?? after ?? null;
  return {
    name: ordinaryCapitals(printed),
    printed,
    title: title === null ? null : ordinaryCapitals(title),
  };
}

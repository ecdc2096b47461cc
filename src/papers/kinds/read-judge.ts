import { pinAt, rawRange } from '../locate.ts';
import type { JudgeReading } from '../order-reading.ts';
import type { Paper, PaperLine } from '../paper.ts';
import type { FrontMatter } from './front-matter.ts';
import { readAuthor } from './opinion-author.ts';
import { readHeadingJudge } from './heading-judge.ts';
import { isAppellate } from './is-appellate.ts';
import { FULL_NAME, isName, OFFICE, ordinaryCapitals } from './judge-names.ts';

const TITLE = new RegExp(`(?<![\\p{L}])(?:${OFFICE})`, 'iu');
const NAME = new RegExp(
  `^(?:/?[sS]/\\s*|\\([Ss]igned\\)\\s*|By:?\\s*)*(?:(?:The\\s+|THE\\s+)?(?:Hon(?:orable|\\.)|HON(?:ORABLE|\\.))\\s+)?(?<name>${FULL_NAME})\\s*,?$`,
  'u',
);
/** "Honorable Judge Pat Sample", "JUDGE PAT SAMPLE": the office before the name. */
const TITLE_FIRST = new RegExp(
  `^(?:By:?\\s*)?(?<title>(?:(?:The\\s+)?Hon(?:orable|\\.)\\s+)?(?:(?:Chief|Magistrate|District)\\s+)?Judge|(?:HON\\.\\s+)?(?:MAGISTRATE\\s+)?JUDGE)\\s+(?<name>${FULL_NAME})(?:\\s+(?:No\\.|#)\\s*\\d{1,6})?$`,
  'u',
);
/** "Judge's signature: /s/ Pat Sample" */
const LABELLED = new RegExp(
  `^Judge[’']s\\s+signature:\\s*(?:_+\\s*)?(?:/[sS]/\\s*)?(?<name>${FULL_NAME})\\W*$`,
  'u',
);
/** Whoever signs below did not write the opinion. */
const CONCURS = /^\W*(?:(?:I|We)\s+)?(?:concur|dissent)(?:s|ring|ing)?\b.{0,30}$/i;
const LONGEST = 90;
/** Lines from the end among which a signature block stands; footnotes may follow it. */
const LAST_LINES = 80;

/**
 * Reads the judge from the signature block: a name, and under it or after it the title. Where no
 * block names one, the judge whom the head of the paper names is read as assigned.
 */
export function readJudge(paper: Paper, front: FrontMatter): JudgeReading | null {
  const author = isAppellate(front, paper) ? readAuthor(paper) : null;
  if (author !== null) return author;
  const below = paper.lines.filter((line) => line.start >= front.end);
  const others = below.findIndex((line) => CONCURS.test(textOf(paper, line)));
  const lines = below.slice(0, others === -1 ? below.length : others).slice(-LAST_LINES);
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const found = signatureAt(paper, line, lines[at - 1], lines[at + 1]);
    if (found !== null) return found;
  }
  // The judges whom the head of an appeal names decided below, or sit as a panel.
  return isAppellate(front, paper) ? null : readHeadingJudge(paper, front);
}

/** Whether a signature block gives a judge's office, with or without a name. */
export function bearsOffice(paper: Paper): boolean {
  return paper.lines.slice(-LAST_LINES).some((line) => {
    const text = textOf(paper, line);
    return text.length <= LONGEST && new RegExp(`^(?:${OFFICE})\\W*$`, 'iu').test(text);
  });
}

function signatureAt(
  paper: Paper,
  line: PaperLine,
  above: PaperLine | undefined,
  below: PaperLine | undefined,
): JudgeReading | null {
  const text = textOf(paper, line);
  if (text.length > LONGEST) return null;
  const labelled = LABELLED.exec(text)?.groups?.['name'];
  if (labelled !== undefined && isName(labelled)) return judge(paper, labelled, 'Judge', line);
  const first = TITLE_FIRST.exec(text.replace(/\s+DATE:?$/i, ''))?.groups;
  if (first !== undefined) return judge(paper, first['name'] ?? '', first['title'] ?? '', line);
  const title = TITLE.exec(text);
  if (title === null || !endsWith(text, title)) return null;
  const same = nameIn(text.slice(0, title.index));
  if (same !== null) return judge(paper, same, title[0], line);
  if (title.index > 3 && !lastColumn(paper, line).startsWith(title[0])) return null;
  for (const beside of [above, /\bPresiding\b/i.test(title[0]) ? below : undefined]) {
    const name =
      beside === undefined
        ? null
        : (nameIn(textOf(paper, beside)) ?? nameIn(lastColumn(paper, beside)));
    if (beside !== undefined && name !== null) return judge(paper, name, title[0], beside);
  }
  return null;
}

/** What stands right of the place and the date, in a block of two columns. */
function lastColumn(paper: Paper, { start, end }: PaperLine): string {
  const raw = rawRange(paper, { start, end });
  const columns = paper.raw
    .slice(raw.start, raw.end)
    .trim()
    .split(/ {3,}|\t/);
  return columns.length < 2 ? '' : (columns.at(-1)?.replace(/\s+/g, ' ').trim() ?? '');
}

/** The office ends the line, but for a stop or a date. */
function endsWith(text: string, { 0: title, index }: RegExpExecArray): boolean {
  return /^[\s.,)]*(?:Date[d:]?\b.*)?$/i.test(text.slice(index + title.length));
}

function nameIn(text: string): string | null {
  const name = NAME.exec(withoutDate(text))?.groups?.['name'];
  return name !== undefined && isName(name) ? name : null;
}

function judge(paper: Paper, printed: string, title: string, line: PaperLine): JudgeReading {
  return {
    name: ordinaryCapitals(printed),
    printed,
    title: ordinaryCapitals(title),
    at: pinAt(paper, line.start),
  };
}

/** `Dated: February 2, 2011. WILLIAM EXAMPLE`: the name without the date before it. */
function withoutDate(text: string): string {
  return text
    .replace(/^.*\d{4}[.,]?\s+(?:_{2,}\s*)?/, '')
    .replace(/^_{2,}\s*|^DATE\s+/, '')
    .trim();
}

function textOf(paper: Paper, { start, end }: PaperLine): string {
  return paper.text.slice(start, end).trim();
}

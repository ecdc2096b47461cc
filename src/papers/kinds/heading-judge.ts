import { pinAt } from '../locate.ts';
import type { JudgeReading } from '../order-reading.ts';
import type { Paper } from '../paper.ts';
import type { FrontMatter } from './front-matter.ts';
import { OFFICE } from './judge-names.ts';
import { namedJudge } from './named-judge.ts';
import { readAuthor } from './opinion-author.ts';

const HON = '(?:The\\s+|THE\\s+)?(?:Hon(?:orable|\\.)|HON(?:ORABLE|\\.))\\s+(?:Judge\\s+)?';
/** The ways in which the head of a paper names its judge, the surest first. */
const FORMS: readonly RegExp[] = [
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
      const found = match === null ? null : namedJudge(match);
      if (found !== null) {
        return { ...found, assigned: true, at: pinAt(paper, start) };
      }
    }
  }
  return readAuthor(paper);
}

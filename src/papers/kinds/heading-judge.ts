import { pinAt } from '../locate.ts';
import type { JudgeReading } from '../order-reading.ts';
import type { Paper } from '../paper.ts';
import type { FrontMatter } from './front-matter.ts';
import { isName, OFFICE, ordinaryCapitals } from './judge-names.ts';
import { namedJudge } from './named-judge.ts';
import { readAuthor } from './opinion-author.ts';

const HON = '(?:The\\s+|THE\\s+)?(?:Hon(?:orable|\\.)|HON(?:ORABLE|\\.))\\s+(?:Judge\\s+)?';
/** The ways in which the head of a paper names its judge, the surest first. */
const FORMS: readonly RegExp[] = [
  // "BEFORE THE HONORABLE PAT SAMPLE, MAGISTRATE JUDGE", "Present: The Honorable PAT SAMPLE"
  new RegExp(`^\\W*(?:Before|Present|Presiding):?\\s+${HON}(?<name>.{4,80})$`, 'i'),
  // "Judge: Hon. Pat Sample", "JUDGE: PAT SAMPLE"
  new RegExp(`(?:^|\\s)(?:Assigned\\s+)?Judge:\\s*(?:${HON})?(?<name>.{4,80})$`, 'i'),
  // "Judge: Chief Judge Sample"
  /(?:^|\s)Judge:\s*(?<title>(?:Chief|Senior|Magistrate|District) Judge)\s+(?<name>\p{Lu}[\p{L}.’' -]{2,50})$/u,
  // "[Assigned for all purposes to the Hon. Pat Sample]"
  new RegExp(
    `\\bassigned\\s+(?:for\\s+all\\s+purposes\\s+)?to:?\\s+(?:the\\s+)?(?:${HON})(?<name>.{4,80})$`,
    'i',
  ),
  // "PAT SAMPLE, District Judge:", "Sample, D.J.:"
  new RegExp(`^(?<name>[^:;]{3,60}?),\\s+(?<title>${OFFICE})\\s*[:.]?$`, 'i'),
  // "PAT SAMPLE UNITED STATES MAGISTRATE JUDGE"
  /^(?<name>\p{Lu}[\p{Lu}.’' -]{4,40}?)\s+(?<title>UNITED STATES (?:CHIEF )?(?:MAGISTRATE|DISTRICT|BANKRUPTCY) JUDGE)$/u,
  // "Hon. Pat Sample"
  new RegExp(`^\\W*${HON}(?<name>.{4,60})$`, 'i'),
];
/** "Judge Pat Sample" beside the caption: to whom the case is assigned. */
const BARE =
  /^(?<title>(?:(?:Chief|Senior|Magistrate|District|Bankruptcy|Special)\s+){0,2}(?:Judge|Justice|Master)|(?:(?:CHIEF|SENIOR|MAGISTRATE|DISTRICT|BANKRUPTCY|SPECIAL)\s+){0,2}(?:JUDGE|JUSTICE|MASTER))\s+(?:Hon\.\s+)?(?<name>\p{Lu}[\p{L}.’' -]{2,50})$/u;
/** "This action has been assigned to the calendar of Judge / Pat Sample." */
const TOLD =
  /\b[Tt]his (?:action|case|matter) (?:has been|is|was) assigned to (?:the calendar of )?(?:the )?(?:Honorable|Hon\.|(?:(?:Chief|Senior|Magistrate|District|United States) ){0,3}Judge)\s+(?<name>\p{Lu}(?:[\p{L}’'-]{1,30}|\.)(?:\s\p{Lu}(?:[\p{L}’'-]{1,30}|\.)){1,3})(?=[.,]|$|\s\p{Ll})/u;
const TOLD_WITHIN = 1500;
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
  return readAuthor(paper) ?? bare(paper, rows) ?? told(paper, front.end);
}

/** The first words of an order may say to whom the case is assigned. */
function told(paper: Paper, from: number): JudgeReading | null {
  const match = TOLD.exec(paper.text.slice(from, from + TOLD_WITHIN).replace(/\n(?!\n)/g, ' '));
  const found = match === null ? null : namedJudge(match);
  return match === null || found === null
    ? null
    : { ...found, assigned: true, at: pinAt(paper, from + match.index) };
}

/** The one judge beside the caption; where it names a magistrate judge too, either may have signed. */
function bare(
  paper: Paper,
  rows: readonly { readonly start: number; readonly text: string }[],
): JudgeReading | null {
  const found = rows.flatMap(({ start, text }): JudgeReading[] => {
    const { title = '', name = '' } = BARE.exec(text)?.groups ?? {};
    const words = name.trim();
    if (words === '' || !isName(words) || words.split(/\s+/).length > 5) return [];
    const printed = words.replace(/[.,]+$/, '');
    const judge = { name: ordinaryCapitals(printed), printed, title: ordinaryCapitals(title) };
    return [{ ...judge, assigned: true, at: pinAt(paper, start) }];
  });
  const names = new Set(found.map(({ name }) => name));
  return names.size === 1 ? (found[0] ?? null) : null;
}

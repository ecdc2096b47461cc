import type { PhysicalLine } from './physical-line.ts';
import { captionBreaks } from './running-caption.ts';

/** A line this long is no line of a page: its line ends were lost where it was copied. */
const RUNNING = 600;
/** The heading of a court's caption, in capitals. */
const COURT =
  /\b(?:UNITED STATES (?:DISTRICT|BANKRUPTCY) COURT|(?:SUPERIOR|SUPREME|CIRCUIT|DISTRICT|COUNTY) COURT|COURT OF (?:COMMON PLEAS|APPEALS?|CHANCERY))\b/;
const SIDES =
  /\b(?:Plaintiff|Defendant|Petitioner|Respondent|Appellant|Applicant|Movant)s?\b|\bIN RE\b|\bIN THE MATTER OF\b|\sv\.\s/;
/** How far into the line its caption may begin, and how long a caption is. */
const CAPTION_WITHIN = 400;
const CAPTION_LENGTH = 1500;
const STAMP =
  /\bCase:?\s\S{6,40}\s(?:Document|Doc\.?)\s#?\d{1,4}(?:-\d{1,3})?\s(?:Filed|Entered)\s(?:on\s\w+\sDocket\s)?\d{1,2}\/\d{1,2}\/\d{2,4}\s(?:Page\s\d{1,4}\sof\s\d{1,4}\b)?/g;
/** A number by itself; not one that a mark before it makes a number of something else. */
const ALONE =
  /(?<=^|\s)(?<!(?:§§?|¶¶?|\b(?:Nos?|NO|Dkts?|Docs?|Ex|pp?|Rule|at|Page|of|Document|Part|April|May|June|July|March)\.?)\s)\d{1,2}(?=\s|$)(?!\s(?:U\.\s?S\.|F\.|S\.\s?Ct|Fed\.|C\.F\.R|Cal\.|of\s\d))/g;
const LAST_NUMBER = 36;
/** Between two numbers of a margin stands one line, or a few where numbers were lost. */
const LONGEST_BETWEEN = 260;
const FEWEST_NUMBERS = 6;
const LOST_NUMBERS = 3;

/**
 * A paper that was copied as one running line: its caption, its stamps and its margin numbers tell
 * where lines began. Every other paper stays as it is.
 */
export function unfoldRunningText(lines: readonly PhysicalLine[]): readonly PhysicalLine[] {
  const at = lines.findIndex(({ text }) => text.length >= RUNNING && isCaptioned(text));
  if (at === -1) return lines;
  return lines.flatMap((line, index) => {
    if (line.text.length < RUNNING || index < at) return [line];
    return cut(line, breaksOf(line.text, index === at));
  });
}

function isCaptioned(text: string): boolean {
  const court = COURT.exec(text.slice(0, CAPTION_WITHIN));
  return court !== null && SIDES.test(text.slice(court.index, court.index + CAPTION_LENGTH));
}

function breaksOf(text: string, captioned: boolean): readonly number[] {
  const stamps = [...text.matchAll(STAMP)].map(({ 0: stamp, index }) => ({
    start: index,
    end: index + stamp.length,
  }));
  const numbers = marginNumbers(text, stamps);
  const court = captioned ? (COURT.exec(text)?.index ?? 0) : 0;
  const inCaption = captioned
    ? captionBreaks(
        text.slice(court, court + CAPTION_LENGTH),
        numbers.map((at) => at - court),
      )
    : [];
  const all = [
    ...stamps.flatMap(({ start, end }) => [start, end]),
    ...numbers,
    ...inCaption.map((offset) => offset + court),
  ];
  const outside = all.filter((at) => !stamps.some(({ start, end }) => start < at && at < end));
  return [...new Set(outside)].toSorted((one, two) => one - two);
}

/** The numbers of a pleading's margin: they rise by one from 1, and begin again with each page. */
function marginNumbers(
  text: string,
  stamps: readonly { readonly start: number; readonly end: number }[],
): readonly number[] {
  const found: number[] = [];
  let run: number[] = [];
  let last = 0;
  const close = (): void => {
    if (run.length >= FEWEST_NUMBERS) found.push(...run);
    run = [];
    last = 0;
  };
  for (const { 0: digits, index } of text.matchAll(ALONE)) {
    if (stamps.some(({ start, end }) => start <= index && index < end)) continue;
    const number = Number(digits);
    const near = run.length === 0 || index - (run.at(-1) ?? 0) <= LONGEST_BETWEEN;
    if (number === 1 && (last > FEWEST_NUMBERS || !near)) close();
    const rises = number > last && number <= last + LOST_NUMBERS && number <= LAST_NUMBER;
    if (!rises || (run.length === 0 && number > 2) || !near) continue;
    run.push(index);
    last = number;
  }
  close();
  return found;
}

function cut(line: PhysicalLine, breaks: readonly number[]): readonly PhysicalLine[] {
  const edges = [0, ...breaks.filter((at) => at > 0 && at < line.text.length), line.text.length];
  return edges.slice(0, -1).flatMap((from, at) => {
    const text = line.text.slice(from, edges[at + 1]);
    if (text.trim() === '') return [];
    return [
      {
        start: line.start + from,
        end: line.start + from + text.length,
        text,
        blank: false,
        afterFormFeed: at === 0 && line.afterFormFeed,
      },
    ];
  });
}

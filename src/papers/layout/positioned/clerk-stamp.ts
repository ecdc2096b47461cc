import type { PositionedWord } from '../../positioned-page.ts';
import { type PrintedLine, withoutWords, printedLine } from './printed-line.ts';
import type { TextMeasure } from './text-measure.ts';

/** The lines of a page without a clerk's stamp, and those of the stamp. */
export interface StampedLines {
  readonly stamp: readonly PrintedLine[];
  readonly rest: readonly PrintedLine[];
}

/** What a clerk stamps on a paper that comes in. */
const HEAD = /^(?:E-?|ELECTRONICALLY )?(?:FILED|RECEIVED|LODGED|ENTERED)(?: (?:IN|BY)\b.{0,30})?$/;
const MONTH = '(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}';
const UNDER = new RegExp(
  String.raw`^(?:${MONTH}\.?\s\d{1,2},?\s\d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|(?:AT\s)?\d{1,2}:\d\d|(?:OFFICE OF THE )?(?:DEPUTY )?CLERK\b|U\.\s?S\.\s(?:DISTRICT|COURT|BANKR)|UNITED STATES (?:DISTRICT|COURT)|COURT OF APPEALS|SUPERIOR COURT|(?:\w+ )?DISTRICT OF|\w+ CIRCUIT$|COUNTY OF|BY:?(?:\s|$)|.{0,30}\b(?:CLERK|DEPUTY)\b|FILED$|ENTERED$|RECEIVED$)`,
  'i',
);
const OVER = /^(?:UNITED STATES COURT|U\.\s?S\.\s|COURT OF|\w+ CIRCUIT$|CLERK|ENTERED$|RECEIVED$)/i;
/** The clerk's name, over the word that says what he is. */
const NAME = /^\p{Lu}[\p{L}.’'-]{0,15}(?: \p{Lu}[\p{L}.’'-]{0,15}){1,3},?$/u;
const OFFICE = /^(?:DEPUTY |CHIEF )?CLERK\b/i;

/** Words stand this many ems or more from the text beside the stamp. */
const APART = 1.2;
const ASIDE = 70;
const NEXT_LINE = 26;
const MOST_LINES = 8;
const MOST_OVER = 3;

interface Cell {
  readonly at: number;
  readonly words: readonly PositionedWord[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/**
 * Parts a clerk's stamp from the lines that it stands beside: heading, caption or title. Null where
 * none is stamped, or it stands by itself.
 */
export function partClerkStamp(
  lines: readonly PrintedLine[],
  { left, right }: TextMeasure,
): StampedLines | null {
  for (const [at, line] of lines.entries()) {
    const head = cellsAt(line, at).find((cell) => HEAD.test(cell.text));
    if (head === undefined || head.left < (left + right) / 2) continue;
    const cells = [...over(lines, head), head, ...under(lines, head)];
    const stamped = new Set(cells.flatMap(({ words }) => words));
    const beside = cells.some((cell) => (lines[cell.at]?.words.length ?? 0) > cell.words.length);
    if (cells.length < 2 || !beside) continue;
    return {
      stamp: cells.flatMap(({ words }) => printedLine(words) ?? []),
      rest: lines.flatMap((each) => withoutWords(each, stamped) ?? []),
    };
  }
  return null;
}

function under(lines: readonly PrintedLine[], head: Cell): readonly Cell[] {
  const found: Cell[] = [];
  let last = lines[head.at]?.baseline ?? 0;
  for (let at = head.at + 1; at < lines.length && found.length < MOST_LINES; at += 1) {
    const [line, next] = [lines[at], lines[at + 1]];
    if (line === undefined || line.baseline - last > NEXT_LINE) break;
    const cell = besideHead(line, at, head);
    const office = next === undefined ? null : besideHead(next, at + 1, head);
    if (cell === null) continue;
    if (!UNDER.test(cell.text) && !(NAME.test(cell.text) && OFFICE.test(office?.text ?? ''))) break;
    found.push(cell);
    last = line.baseline;
  }
  return found;
}

function over(lines: readonly PrintedLine[], head: Cell): readonly Cell[] {
  const found: Cell[] = [];
  let last = lines[head.at]?.baseline ?? 0;
  for (let at = head.at - 1; at >= 0 && found.length < MOST_OVER; at -= 1) {
    const line = lines[at];
    if (line === undefined || last - line.baseline > NEXT_LINE) break;
    const cell = besideHead(line, at, head);
    if (cell === null) continue;
    if (!OVER.test(cell.text)) break;
    found.unshift(cell);
    last = line.baseline;
  }
  return found;
}

/** What stands over or under the head of a stamp in a line, apart from the rest of it. */
function besideHead(line: PrintedLine, at: number, head: Cell): Cell | null {
  const middle = (head.left + head.right) / 2;
  const cell = cellsAt(line, at).find(
    (each) =>
      each.left > head.left - ASIDE && each.left <= middle && each.right >= middle - ASIDE / 2,
  );
  return cell ?? null;
}

function cellsAt({ words }: PrintedLine, at: number): readonly Cell[] {
  const groups: PositionedWord[][] = [];
  for (const word of words) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && word.left - last.right < APART * word.size) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups.map((group) => ({
    at,
    words: group,
    text: group.map(({ text }) => text).join(' '),
    left: group[0]?.left ?? 0,
    right: group.at(-1)?.right ?? 0,
  }));
}

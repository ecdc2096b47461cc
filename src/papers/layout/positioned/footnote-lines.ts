import type { PositionedPage } from '../../positioned-page.ts';
import { type PrintedLine, printedLine } from './printed-line.ts';
import type { TextMeasure } from './text-measure.ts';

/** The lines of a page above its footnotes, and the footnotes, those without a mark first. */
export interface FootnoteSplit {
  readonly body: readonly PrintedLine[];
  /** Lines under the rule; a line with a `mark` opens a footnote. */
  readonly notes: readonly PrintedLine[];
}

/** What is known of the footnotes on the pages before. */
export interface NotesBefore {
  readonly number: number | null;
  readonly runsOver: boolean;
}

/** The rule above footnotes is shorter than this share of the text. */
const LONGEST_RULE = 0.62;
const SHORTEST_RULE = 40;
const MOST_RULES = 100;
/** Footnotes in a row whose numbers recognition may have lost. */
const MOST_LOST = 4;
const FLUSH = 9;
/** A rule may stand in as a first line does, where small type follows. */
const INSET = 60;
/** Where few lines are full, the edge of the text may seem to stand this much further in. */
const OUTSET = 60;
/** Type of footnotes, to that of the body. */
const SMALLER = 0.93;
const ENDS = /[.?!:;][”"’')\]]{0,4}$/;
const DASHES = /^(?:[—–_-]\s?){4,}$/;
const SIGNED = /^(?<mark>\*{1,4}|†{1,2}|‡{1,2}|¹|²|³)(?<rest>(?:[^\d*].*)?)$/;
const NUMBERED = /^(?:FN)?(?<mark>\d{1,3})[.)]?$/;

/**
 * Parts the footnotes from a page: what stands under a short rule, drawn or printed, at the left
 * edge of the text, or at the foot in smaller type, and begins with a number or sign.
 *
 * @param before the footnotes so far: the last number, and whether the page before had one, which
 * may go on here without a mark.
 */
export function splitFootnotes(
  lines: readonly PrintedLine[],
  page: Pick<PositionedPage, 'rules' | 'height'>,
  measure: TextMeasure,
  before: NotesBefore,
): FootnoteSplit {
  const starts = [...underRules(lines, page, measure), ...underDashes(lines, measure)].toSorted(
    (a, b) => a.from - b.from,
  );
  for (const { from, drop } of starts) {
    const under = lines.slice(from + drop);
    const small = (under[0]?.size ?? measure.size) < measure.size * SMALLER;
    const notes = marked(under, before.number, small ? MOST_LOST : 1);
    const first = notes[0];
    if (first === undefined) continue;
    if (first.mark !== null || before.runsOver) return { body: lines.slice(0, from), notes };
  }
  const from = smallType(lines, measure, before.number);
  if (from === null) return { body: lines, notes: [] };
  return { body: lines.slice(0, from), notes: marked(lines.slice(from), before.number, 1) };
}

interface Start {
  /** The first line that is no body text, and whether it is itself the printed rule. */
  readonly from: number;
  readonly drop: 0 | 1;
}

function underRules(
  lines: readonly PrintedLine[],
  page: Pick<PositionedPage, 'rules' | 'height'>,
  { left, right, size }: TextMeasure,
): readonly Start[] {
  const rules = page.rules.filter(
    (rule) =>
      rule.bottom - rule.top <= 3 &&
      rule.right - rule.left >= SHORTEST_RULE &&
      rule.right - rule.left <= (right - left) * LONGEST_RULE &&
      rule.left <= left + INSET &&
      rule.left >= left - OUTSET &&
      rule.top > page.height * 0.15,
  );
  return rules.slice(0, MOST_RULES).flatMap((rule): readonly Start[] => {
    const from = lines.findIndex(({ baseline }) => baseline > rule.top + 2);
    const above = lines[from - 1];
    // Under words and as long as they are, it underlines them.
    const underlines =
      above !== undefined &&
      rule.top > above.baseline - 0.5 &&
      rule.top - above.baseline < above.size * 0.45 &&
      above.words.some((word) => word.left < rule.right && word.right > rule.left);
    const flush = rule.left <= left + FLUSH || (lines[from]?.size ?? size) < size * SMALLER;
    return from === -1 || underlines || !flush ? [] : [{ from, drop: 0 }];
  });
}

function underDashes(
  lines: readonly PrintedLine[],
  { left, right }: TextMeasure,
): readonly Start[] {
  return lines.flatMap((line, from): readonly Start[] => {
    const rule =
      DASHES.test(line.text) &&
      Math.abs(line.left - left) <= FLUSH &&
      line.right - line.left <= (right - left) * LONGEST_RULE;
    return rule ? [{ from, drop: 1 }] : [];
  });
}

/** Where small type with a mark begins that lasts to the foot of the page. */
function smallType(
  lines: readonly PrintedLine[],
  { size }: TextMeasure,
  number: number | null,
): number | null {
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? size) < size * SMALLER) from -= 1;
  const first = lines[from];
  if (first === undefined || from === 0) return null;
  return marked([first], number, 1)[0]?.mark === null ? null : from;
}

/**
 * Takes the marks of footnotes off the heads of their lines. Numbers must count up.
 *
 * @param step how far a number on the line may run ahead of the last: recognition loses some, and
 * small type under a rule is sure enough of being a footnote.
 */
function marked(
  lines: readonly PrintedLine[],
  before: number | null,
  step: number,
): readonly PrintedLine[] {
  const edge = Math.min(...lines.map(({ left }) => left));
  let last = before;
  return lines.map((line, at) => {
    const above = lines[at - 1];
    const opens = above === undefined || ENDS.test(above.text);
    const found = line.mark === null ? headMark(line, last ?? 0, opens ? edge : null, step) : line;
    const number = Number(found.mark ?? Number.NaN);
    if (!Number.isNaN(number)) last = number;
    return found;
  });
}

/** @param edge where the notes begin; null where the line above runs on into this one. */
function headMark(line: PrintedLine, last: number, edge: number | null, step: number): PrintedLine {
  const [first, ...others] = line.words;
  if (first === undefined) return line;
  const number = NUMBERED.exec(first.text)?.groups?.['mark'];
  const second = others[0];
  if (number !== undefined && second !== undefined) {
    const raised = first.size < second.size * SMALLER;
    const apart = second.left - first.right > 0.45 * second.size;
    const stands = apart || line.left > (edge ?? 0) + 4 || first.text !== number || step > 1;
    const ahead = Number(number) - last;
    const follows = edge !== null && stands && ahead >= 1 && ahead <= step;
    const rest = raised || follows ? printedLine(others, number) : null;
    if (rest !== null) return rest;
  }
  const { mark, rest } = SIGNED.exec(first.text)?.groups ?? {};
  if (mark === undefined || rest === undefined || edge === null) return line;
  const words = rest === '' ? others : [{ ...first, text: rest }, ...others];
  return printedLine(words, mark) ?? line;
}

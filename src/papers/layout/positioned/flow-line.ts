import type { PaperPin } from '../../paper.ts';
import type { PrintedLine } from './printed-line.ts';
import type { TextMeasure } from './text-measure.ts';

/** A printed line with its pin and the measure of the text that it is part of. */
export interface FlowLine {
  readonly line: PrintedLine;
  readonly at: PaperPin;
  readonly measure: TextMeasure;
  /** Points to the next line below it in its part of the page; null for the last. */
  readonly below: number | null;
  readonly style: LineStyle;
}

/** What the type of a line says of it. */
export interface LineStyle {
  readonly bold: boolean;
  readonly capitals: boolean;
  readonly centred: boolean;
}

/** Words such as `dba` or `et al.` amid capitals make no small letters. */
const MOSTLY = 0.25;
const OFF_CENTRE = 10;
const INSET = 18;
/** A longer line between its margins is an indented one. */
const WIDEST_CENTRED = 0.8;

/** Reads the style of a line. */
export function lineStyle(line: PrintedLine, measure: TextMeasure): LineStyle {
  const spoken = line.words.filter(({ text }) => /\p{L}/u.test(text));
  const text = spoken.map((word) => word.text).join('');
  const middle = (line.left + line.right) / 2;
  return {
    bold: spoken.length > 0 && spoken.every((word) => word.bold),
    capitals: inCapitals(spoken.map((word) => word.text)) && smallShare(text) < MOSTLY,
    centred:
      Math.abs(middle - (measure.left + measure.right) / 2) < OFF_CENTRE &&
      line.left > measure.left + INSET &&
      line.right < measure.right - INSET &&
      line.right - line.left < (measure.right - measure.left) * WIDEST_CENTRED,
  };
}

/** How far a line stands in from the left edge of its text, in points. */
export function indentOf({ line, measure }: Pick<FlowLine, 'line' | 'measure'>): number {
  return line.left - measure.left;
}

/** Half of the letters stand in words of capitals: the initials in a cite are none. */
function inCapitals(words: readonly string[]): boolean {
  let [all, capitals] = [0, 0];
  for (const word of words) {
    const letters = word.match(/\p{L}/gu)?.length ?? 0;
    all += letters;
    if (/\p{Lu}{2}/u.test(word) && !/\d/.test(word)) capitals += letters;
  }
  return capitals * 2 >= all && capitals > 0;
}

function smallShare(text: string): number {
  return (text.match(/\p{Ll}/gu)?.length ?? 0) / text.length;
}

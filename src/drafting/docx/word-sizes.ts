import type { CourtStyle } from '../court-style.ts';

/** Sizes of a page in twentieths of a point, as Word counts. */
export interface WordSizes {
  /** The height of one line of text. */
  readonly pitch: number;
  readonly margin: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly textWidth: number;
}

const POINT = 20;
const INCH = 72 * POINT;
const WIDTH = 8.5 * INCH;
const HEIGHT = 11 * INCH;

/** The same grid as the PDF has: 672 points for the lines of numbered paper, 648 without numbers. */
export function wordSizes({ lines }: Pick<CourtStyle, 'lines'>): WordSizes {
  const numbered = lines > 0;
  const body = (numbered ? 672 : 648) * POINT;
  const top = 56 * POINT;
  const left = (numbered ? 1.5 : 1) * INCH;
  const right = (numbered ? 0.5 : 1) * INCH;
  return {
    pitch: numbered ? Math.round(body / lines) : 24 * POINT,
    margin: { top, bottom: HEIGHT - top - body, left, right },
    textWidth: WIDTH - left - right,
  };
}

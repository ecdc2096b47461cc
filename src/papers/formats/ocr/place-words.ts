import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';
import type { PixelWord } from './ocr-messages.ts';

const POINTS_AN_INCH = 72;
/** From the top of an `l` to the foot of a `p` is about this part of the size of the type. */
const ROW_SHARE = 0.9;
/** Signs without a letter or digit below this confidence are specks, folds and drawings. */
const LEAST_CONFIDENT_SIGN = 50;
/** A sign is at most this much wider than its line is high. */
const WIDEST_SIGN = 3;
const SPECK = /^[^\p{L}\p{N}§¶&]+$/u;

/**
 * Words of a picture as words of a page.
 *
 * @param dpi pixels an inch of the picture.
 */
export function placeWords(
  words: readonly PixelWord[],
  page: number,
  { width, height }: { readonly width: number; readonly height: number },
  dpi: number,
): PositionedPage {
  const scale = POINTS_AN_INCH / dpi;
  return {
    page,
    width,
    height,
    words: words.filter(isText).map((word) => placeWord(word, scale)),
    rules: [],
    source: 'ocr',
  };
}

function isText({ text, confidence, left, right, height }: PixelWord): boolean {
  if (/^\s*$/.test(text)) return false;
  if (!SPECK.test(text)) return true;
  // A rule across the page is read as a dash.
  return confidence >= LEAST_CONFIDENT_SIGN && right - left < WIDEST_SIGN * height * text.length;
}

function placeWord(word: PixelWord, scale: number): PositionedWord {
  return {
    text: repaired(word.text.replace(/\s+/g, '')),
    left: word.left * scale,
    top: word.top * scale,
    right: word.right * scale,
    bottom: word.bottom * scale,
    baseline: word.baseline * scale,
    size: (word.height * scale) / ROW_SHARE,
    bold: false,
    italic: false,
    turned: false,
    hidden: false,
    confidence: word.confidence,
  };
}

/** What the engine makes of words that courts write and that are too short for it to know. */
const MISREAD: ReadonlyMap<string, string> = new Map([
  ['Vv.', 'v.'],
  ['/d.', 'Id.'],
  ['/d.,', 'Id.,'],
]);

function repaired(text: string): string {
  return MISREAD.get(text) ?? text;
}

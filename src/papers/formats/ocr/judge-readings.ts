import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';
import type { PictureReason } from './doubt-text-layer.ts';
import { countEnglish } from './english-words.ts';
import { stampWords } from './stamp-words.ts';
import { withoutScrawl } from './without-scrawl.ts';

/** What came of reading a page's picture. */
export interface JudgedReading {
  /**
   * `ocr`: the page is read by its picture; `layer`: its text layer says as much and stays;
   * `illegible`: nothing that can be relied on was made out; `blank`: nothing is there.
   */
  readonly outcome: 'ocr' | 'layer' | 'illegible' | 'blank';
  readonly page: PositionedPage;
  /** Mean confidence of the recognised letters, 0 to 100. */
  readonly confidence: number;
}

/** Fewer recognised letters are specks and shadows. */
const BLANK_LETTERS = 12;
/** A page below either was a photograph, a drawing or handwriting. */
const LEAST_CONFIDENCE = 50;
const LEAST_ENGLISH = 0.2;
const CLEAR_CONFIDENCE = 80;
/** A layer with so many words is a page's text; what stands behind it may be a drawing. */
const FULL_LAYER = 20;
/** What letters mean nothing has a few words by chance. */
const CLEARLY_MORE = 1.5;
/** A picture with text over it is read when it has this many words beside those over it. */
const FEWEST_MORE = 3;
/** So many words of a full page of text are misreadings of marks between its lines. */
const MORE_SHARE = 0.05;
/** An OCR layer of another engine stays only when it has clearly more words than our reading. */
const LAYER_AHEAD = 1.1;
/** Letters over a page's picture are read with it when they overlap by this much. */
const OVERLAP = 0.3;

/**
 * Weighs the reading of a page's picture against its text layer, by the words of English in each.
 *
 * @param layer the page as its text layer has it.
 * @param recognised the page as recognised from its picture.
 */
export function judgeReading(
  reason: PictureReason,
  layer: PositionedPage,
  recognised: PositionedPage,
): JudgedReading {
  const bad = BAD_LAYER.has(reason);
  const kept = keptWords(reason, layer);
  const confidence = meanConfidence(recognised.words);
  const letters = recognised.words.reduce((sum, { text }) => sum + text.length, 0);
  const ofLayer = countEnglish(ownWords(layer));
  const added = wordsBeside(withoutScrawl(recognised.words), kept);
  const own = countEnglish(added.map(({ text }) => text));
  const withWords = (words: readonly PositionedWord[]): PositionedPage => ({
    ...recognised,
    words: [...kept, ...words],
    rules: layer.rules,
  });
  if (letters < BLANK_LETTERS) {
    return bad
      ? { outcome: 'illegible', page: withWords([]), confidence }
      : { outcome: 'blank', page: layer, confidence };
  }
  const legible = confidence >= LEAST_CONFIDENCE && own.known >= own.words * LEAST_ENGLISH;
  const more = legible ? saysMore(reason, ofLayer.known, own.known) : ofLayer.known < FULL_LAYER;
  if (!bad && !more)
    return { outcome: 'layer', page: reason === 'ocr-layer' ? unsure(layer) : layer, confidence };
  if (legible) return { outcome: 'ocr', page: withWords(added), confidence };
  const clear = clearLines(added);
  const page = clear.length === 0 && !bad ? layer : withWords(clear);
  return { outcome: 'illegible', page, confidence };
}

/** Layers whose letters mean nothing: they are not read even when nothing better is had. */
const BAD_LAYER: ReadonlySet<PictureReason> = new Set(['unmapped', 'garbled']);

function saysMore(reason: PictureReason, layer: number, own: number): boolean {
  if (reason === 'ocr-layer') return own * LAYER_AHEAD >= layer;
  if (reason === 'nonsense') return own > layer * CLEARLY_MORE + FEWEST_MORE;
  return own >= FEWEST_MORE + layer * MORE_SHARE;
}

/** What a reader sees of the text layer, stamps aside. */
function ownWords(page: PositionedPage): readonly string[] {
  const stamps = stampWords(page);
  return page.words
    .filter((word) => !word.hidden && !word.turned && !stamps.has(word))
    .map(({ text }) => text);
}

/**
 * What is kept of the text layer beside the reading of the picture: what the file itself writes
 * over a scan, as stamps and filled-in fields, is exact. Of a bad layer only stamps are.
 */
function keptWords(reason: PictureReason, layer: PositionedPage): readonly PositionedWord[] {
  if (reason === 'page-picture') return layer.words;
  const stamps = stampWords(layer);
  return layer.words.filter((word) => word.hidden || stamps.has(word));
}

/** The words of a layer that another engine made: its confidence in them is not known. */
function unsure(layer: PositionedPage): PositionedPage {
  const stamps = stampWords(layer);
  const words = layer.words.map((word) =>
    word.hidden || stamps.has(word) ? word : { ...word, confidence: 0 },
  );
  return { ...layer, words };
}

/** Of a page that is mostly a photograph, the lines that are clearly type. */
function clearLines(words: readonly PositionedWord[]): readonly PositionedWord[] {
  return [...Map.groupBy(words, ({ baseline }) => baseline).values()]
    .filter((line) => {
      const { known, words: count } = countEnglish(line.map(({ text }) => text));
      return meanConfidence(line) >= CLEAR_CONFIDENCE && known > 0 && known * 2 >= count;
    })
    .flat();
}

/** The recognised words that the file does not write itself at the same place. */
function wordsBeside(
  recognised: readonly PositionedWord[],
  kept: readonly PositionedWord[],
): readonly PositionedWord[] {
  const seen = kept.filter(({ hidden }) => !hidden);
  return recognised.filter((word) => !seen.some((other) => overlaps(word, other)));
}

/** Whether two words share more than a part of the smaller one's area. */
function overlaps(a: PositionedWord, b: PositionedWord): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (width <= 0 || height <= 0) return false;
  return width * height > OVERLAP * Math.min(area(a), area(b));
}

function area({ left, top, right, bottom }: PositionedWord): number {
  return (right - left) * (bottom - top);
}

function meanConfidence(words: readonly PositionedWord[]): number {
  let [sum, letters] = [0, 0];
  for (const { text, confidence } of words) {
    sum += (confidence ?? 0) * text.length;
    letters += text.length;
  }
  return letters === 0 ? 0 : sum / letters;
}

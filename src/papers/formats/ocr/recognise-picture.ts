import { readingFault } from '../child/ask-reader.ts';
import type { PaperNote } from '../../paper.ts';
import type { PositionedPage } from '../../positioned-page.ts';
import { judgeReading } from './judge-readings.ts';
import { type OcrOptions, openOcrEngine } from './ocr-engine.ts';
import { notesOnPictures } from './picture-notes.ts';
import { pictureSize, type PictureSize } from './picture-size.ts';
import { placeWords } from './place-words.ts';
import { repairMarginNumbers } from './repair-margin-numbers.ts';

const POINTS_AN_INCH = 72;
/** A picture that does not say its scale, or says that of a screen, is taken for a letter page. */
const LETTER_INCHES = 8.5;
const LEAST_DPI = 100;
const MOST_PIXELS = 60_000_000;

/**
 * Reads a picture of one page (PNG or JPEG).
 * @throws DucesError `file-damaged`, `file-too-demanding`, `engine-missing`, `stopped`, and
 * `file-empty` when no text can be made out.
 */
export async function recognisePicture(
  bytes: Uint8Array,
  options: OcrOptions = {},
): Promise<{ readonly page: PositionedPage; readonly notes: readonly PaperNote[] }> {
  const name = options.name ?? null;
  const size = pictureSize(bytes);
  if (size === null) throw readingFault(DAMAGED, name);
  if (size.width * size.height > MOST_PIXELS) throw readingFault(TOO_LARGE, name);
  const dpi = scaleOf(size);
  const page: PositionedPage = {
    page: 1,
    width: (size.width * POINTS_AN_INCH) / dpi,
    height: (size.height * POINTS_AN_INCH) / dpi,
    words: [],
    rules: [],
    source: 'ocr',
  };
  const engine = openOcrEngine(1, options);
  try {
    const words = await engine.recognise(bytes, size.dpi, 1);
    const recognised = repairMarginNumbers(placeWords(words, 1, page, dpi));
    const judged = judgeReading('page-picture', page, recognised);
    if (judged.page.words.length === 0) throw readingFault(NO_TEXT, name);
    const { outcome, confidence } = judged;
    const notes = notesOnPictures([{ page: 1, reason: 'page-picture', outcome, confidence }]);
    return { page: judged.page, notes };
  } finally {
    engine.close();
  }
}

function scaleOf({ width, dpi }: PictureSize): number {
  return dpi !== null && dpi >= LEAST_DPI ? dpi : width / LETTER_INCHES;
}

const DAMAGED = {
  code: 'file-damaged',
  message: 'The picture cannot be read: its head is damaged.',
  next: 'Fetch the file again, or save it as PDF.',
} as const;
const TOO_LARGE = {
  code: 'file-too-demanding',
  message: 'The picture has more than 60 million points.',
  next: 'Save it at 300 dots an inch.',
} as const;
const NO_TEXT = {
  code: 'file-empty',
  message: 'No text could be made out in the picture.',
  next: 'Have the page scanned again, upright, in black and white, at 300 dots an inch.',
} as const;

import { DucesError } from '../../../faults/index.ts';
import type { PageShelf } from '../../page-shelf.ts';
import type { PaperNote } from '../../paper.ts';
import type { PositionedPage } from '../../positioned-page.ts';
import { openPdfReader } from '../pdf/open-pdf-reader.ts';
import type { PagePicture, PdfReader, Quarters } from '../pdf/pdf-reader.ts';
import { doubtTextLayer, type PictureReason } from './doubt-text-layer.ts';
import { type JudgedReading, judgeReading } from './judge-readings.ts';
import { type OcrEngine, type OcrLimits, openOcrEngine } from './ocr-engine.ts';
import { placeWords } from './place-words.ts';
import { notesOnPictures, type PictureReading } from './picture-notes.ts';
import { repairMarginNumbers } from './repair-margin-numbers.ts';
import { stampWords } from './stamp-words.ts';

export interface RecogniseOptions {
  readonly name?: string | null;
  readonly signal?: AbortSignal;
  /** Called before the first picture and after each: pictures read, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
  readonly limits?: Partial<OcrLimits>;
  readonly languageFolder?: string;
}

const DPI = 300;
/** At 2 to 3 s a picture, two at a time, this many take some 20 minutes. */
const MOST_PICTURES = 1_000;
/** For all drawings of one page: upright, and turned each way in both scales. */
const DRAWING_MILLISECONDS = 60_000;
/** A page at this scale, as PNG, takes so many bytes when empty, and so many more a letter. */
const LOOK_DPI = 50;
const EMPTY_BYTES = 2_500;
const LETTER_BYTES = 100;

/**
 * Reads the pictures of those pages of a PDF whose text layer is absent or cannot be trusted, and
 * puts the readings in the place of the pages.
 *
 * @returns what is to be said about it; nothing when every text layer is good.
 * @throws DucesError `engine-missing`, `file-too-demanding`, `stopped`, and as `openPdfReader`.
 */
export async function recognisePages(
  bytes: Uint8Array,
  pages: PageShelf,
  options: RecogniseOptions = {},
): Promise<readonly PaperNote[]> {
  const doubted: Doubted[] = [];
  // One page at a time: a long paper's words would take much memory all together.
  for (const page of pages) {
    const reason = doubtTextLayer(page);
    if (reason !== null) doubted.push({ page: page.page, reason });
  }
  if (doubted.length === 0) return [];
  refuseTooMany(doubted.length, options.name ?? null);
  const totalMilliseconds = doubted.length * DRAWING_MILLISECONDS;
  const reader = await openPdfReader(bytes, {
    ...readerOptions(options),
    limits: { totalMilliseconds },
  });
  const engine = openOcrEngine(doubted.length, options);
  try {
    const readings = await readAll(doubted, { pages, reader, engine, options });
    return notesOnPictures(readings);
  } finally {
    engine.close();
    reader.close();
  }
}

interface Doubted {
  readonly page: number;
  readonly reason: PictureReason;
}

interface Work {
  readonly pages: PageShelf;
  readonly reader: PdfReader;
  readonly engine: OcrEngine;
  readonly options: RecogniseOptions;
}

function readerOptions({ name = null, signal }: RecogniseOptions): {
  readonly name: string | null;
  readonly signal?: AbortSignal;
} {
  return { name, ...(signal === undefined ? {} : { signal }) };
}

function refuseTooMany(pictures: number, name: string | null): void {
  if (pictures <= MOST_PICTURES) return;
  throw new DucesError(
    'file-too-demanding',
    `${pictures} pages would have to be read from their pictures; ${MOST_PICTURES} are read at once.`,
    {
      place: name === null ? {} : { file: name },
      next: 'Split the PDF and read the parts one by one.',
    },
  );
}

/** As many at once as the engine has processes; a page's reading goes to the shelf at once. */
async function readAll(
  doubted: readonly Doubted[],
  work: Work,
): Promise<readonly PictureReading[]> {
  const readings: PictureReading[] = [];
  const queue = doubted.values();
  // One picture may take many seconds, turned each way; whoever waits is told what for.
  work.options.onProgress?.(0, doubted.length);
  const take = async (): Promise<void> => {
    for (const each of queue) {
      readings.push(await readOne(each, work));
      work.options.onProgress?.(readings.length, doubted.length);
    }
  };
  await Promise.all(Array.from({ length: work.engine.processes }, take));
  return readings.toSorted((a, b) => a.page - b.page);
}

async function readOne({ page: number, reason }: Doubted, work: Work): Promise<PictureReading> {
  const layer = work.pages.page(number);
  if (reason === 'drawn' && !(await hasInk(layer, work.reader))) {
    return { page: number, reason, outcome: 'blank', confidence: 0 };
  }
  const judged = await judgedReading(reason, layer, work);
  if (judged === null) return { page: number, reason, outcome: 'failed', confidence: 0 };
  work.pages.replace(judged.page);
  const { outcome, confidence, turned } = judged;
  return { page: number, reason, outcome, confidence, turned };
}

/** Null when this picture brought the engine down; the other pages are read all the same. */
async function judgedReading(
  reason: PictureReason,
  layer: PositionedPage,
  work: Work,
): Promise<(JudgedReading & { readonly turned: boolean }) | null> {
  const picture = await work.reader.renderPage(layer.page, DPI);
  try {
    const upright = await readPicture(picture, reason, layer, work.engine);
    if (upright.outcome !== 'illegible') return { ...upright, turned: false };
    const turned = await readTurned(reason, layer, work);
    if (turned !== null) return { ...turned, turned: true };
    return { ...upright, turned: false };
  } catch (error) {
    if (error instanceof DucesError && error.code === 'file-too-demanding') return null;
    throw error;
  }
}

/** A page may have been scanned on its side, either way, or upside down. */
const TURNS: readonly Quarters[] = [1, 3, 2];
/** Enough to tell which way is up, in a third of the time. */
const PROBE_DPI = 150;
const PROBABLY_TEXT = 60;
/** Maps and drawings have names in every direction, read with less; a page of type with more. */
const SURELY_TEXT = 75;

async function readTurned(
  reason: PictureReason,
  layer: PositionedPage,
  { reader, engine }: Work,
): Promise<JudgedReading | null> {
  const read = async (quarters: Quarters, dpi: number): Promise<JudgedReading> => {
    const picture = await reader.renderPage(layer.page, dpi, { quarters });
    return readPicture(picture, reason, turnedLayer(layer, quarters), engine);
  };
  for (const quarters of TURNS) {
    const probe = await read(quarters, PROBE_DPI);
    if (probe.outcome !== 'ocr' || probe.confidence < PROBABLY_TEXT) continue;
    const whole = await read(quarters, DPI);
    if (whole.outcome === 'ocr' && whole.confidence >= SURELY_TEXT) return whole;
  }
  return null;
}

async function readPicture(
  { png, dpi }: PagePicture,
  reason: PictureReason,
  layer: PositionedPage,
  engine: OcrEngine,
): Promise<JudgedReading> {
  const words = await engine.recognise(png, dpi, layer.page);
  return judgeReading(
    reason,
    layer,
    repairMarginNumbers(placeWords(words, layer.page, layer, dpi)),
  );
}

/** The page as it must be turned to be read. Of its layer only stamps have a place there. */
function turnedLayer(layer: PositionedPage, quarters: Quarters): PositionedPage {
  const { width, height } = layer;
  const stamps = stampWords(layer);
  return {
    ...layer,
    ...(quarters === 2 ? {} : { width: height, height: width }),
    words: layer.words.filter((word) => stamps.has(word)),
    rules: [],
  };
}

/** Whether more is drawn on a page than its letters. */
async function hasInk(layer: PositionedPage, reader: PdfReader): Promise<boolean> {
  const { png } = await reader.renderPage(layer.page, LOOK_DPI);
  const letters = layer.words
    .filter(({ hidden }) => !hidden)
    .reduce((sum, { text }) => sum + text.length, 0);
  return png.byteLength > EMPTY_BYTES + LETTER_BYTES * letters;
}

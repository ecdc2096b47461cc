import type { PaperNote } from '../../paper.ts';
import type { PictureReason } from './doubt-text-layer.ts';
import type { JudgedReading } from './judge-readings.ts';

/** What came of the picture of one page. */
export interface PictureReading {
  readonly page: number;
  readonly reason: PictureReason;
  /** `failed`: the engine was brought down or took too long. */
  readonly outcome: JudgedReading['outcome'] | 'failed';
  readonly confidence: number;
  /** The page was turned to be read. */
  readonly turned?: boolean;
}

const REPLACED: Readonly<Record<PictureReason, string | null>> = {
  'page-picture': null,
  drawn: null,
  'ocr-layer': 'it is the work of another OCR engine, whose confidence is not known',
  unmapped: 'the file maps its letters to no characters',
  garbled: 'the file maps its letters to signs',
  nonsense: 'its letters make no words of English: the file maps them to other letters',
};

/** What is to be said about pages whose pictures were read. */
export function notesOnPictures(readings: readonly PictureReading[]): readonly PaperNote[] {
  const read = readings.filter(({ outcome }) => outcome === 'ocr');
  return [
    ...(read.length === 0 ? [] : [readByOcr(read)]),
    ...replacedLayers(read),
    ...keptLayers(readings),
    ...turnedPages(read),
    ...blankPages(readings),
    ...unreadPages(readings),
  ];
}

function turnedPages(read: readonly PictureReading[]): readonly PaperNote[] {
  const pages = read.filter(({ turned }) => turned === true).map(({ page }) => page);
  if (pages.length === 0) return [];
  const message = `${pagesInWords(pages)} turned to be read; the places of words are those on the turned page.`;
  return [{ code: 'page-turned', severity: 'note', message, pages }];
}

/** A picture without letters is mostly the back of a page, and may be more than that. */
function blankPages(readings: readonly PictureReading[]): readonly PaperNote[] {
  const pages = readings
    .filter(({ outcome, reason }) => outcome === 'blank' && reason === 'page-picture')
    .map(({ page }) => page);
  if (pages.length === 0) return [];
  const message = `No letters were found in the picture of ${listOf(pages)}.`;
  return [{ code: 'page-without-text', severity: 'note', message, pages }];
}

function readByOcr(read: readonly PictureReading[]): PaperNote {
  const mean = read.reduce((sum, { confidence }) => sum + confidence, 0) / read.length;
  const pages = read.map(({ page }) => page);
  return {
    code: 'read-by-ocr',
    severity: 'warning',
    message: `${pagesInWords(pages)} read from the picture by OCR, at a mean confidence of ${Math.round(mean)} of 100; hold what matters against the picture.`,
    pages,
  };
}

function replacedLayers(read: readonly PictureReading[]): readonly PaperNote[] {
  return [...Map.groupBy(read, ({ reason }) => reason)].flatMap(([reason, readings]) => {
    const why = REPLACED[reason];
    if (why === null) return [];
    const pages = readings.map(({ page }) => page);
    return [
      {
        code: 'text-layer-replaced',
        severity: 'warning' as const,
        message: `The text layer of ${listOf(pages)} was not used: ${why}.`,
        pages,
      },
    ];
  });
}

/** An OCR layer that has more words than our own reading stays, with its confidence unknown. */
function keptLayers(readings: readonly PictureReading[]): readonly PaperNote[] {
  const pages = readings
    .filter(({ outcome, reason }) => outcome === 'layer' && reason === 'ocr-layer')
    .map(({ page }) => page);
  if (pages.length === 0) return [];
  return [
    {
      code: 'ocr-layer-kept',
      severity: 'warning',
      message: `The text of ${listOf(pages)} is the work of another OCR engine, whose confidence is not known; hold what matters against the picture.`,
      pages,
    },
  ];
}

/** A page of which little was made out may hold a command: that is said as an error. */
function unreadPages(readings: readonly PictureReading[]): readonly PaperNote[] {
  const unread = readings.filter(({ outcome }) => outcome === 'illegible' || outcome === 'failed');
  if (unread.length === 0) return [];
  const pages = unread.map(({ page }) => page);
  return [
    {
      code: 'page-illegible',
      severity: 'error',
      message: `Little or no text could be made out on ${listOf(pages)}: a photograph, a drawing, handwriting or a bad scan. Look at the picture.`,
      pages,
    },
  ];
}

function pagesInWords(pages: readonly number[]): string {
  const list = listOf(pages);
  return `${list.charAt(0).toUpperCase()}${list.slice(1)} ${pages.length === 1 ? 'was' : 'were'}`;
}

/** "page 3", "pages 1–14 and 16". */
function listOf(pages: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === page - 1) run[1] = page;
    else runs.push([page, page]);
  }
  const shown = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const last = shown.pop() ?? '';
  const list = shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
  return `${pages.length === 1 ? 'page' : 'pages'} ${list}`;
}

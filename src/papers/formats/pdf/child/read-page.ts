import type { PageFacts, PositionedWord } from '../../../positioned-page.ts';
import { packPage, type PackedPage } from '../../../packed-page.ts';
import { groupWords, inkBox, type WordGlyphs } from './group-words.ts';
import { type JudgedPage, judgeSight } from './hidden-text.ts';
import { imageShare } from './image-share.ts';
import { loadPage } from './load-page.ts';
import { pageFrame } from './page-frame.ts';
import { pageGlyphs } from './page-glyphs.ts';
import { pageObjects } from './page-objects.ts';
import { pdfiumLooks } from './pdfium-looks.ts';
import type { PdfiumModule } from './pdfium-module.ts';
import { PdfProblem } from './pdf-problem.ts';

/** Bytes of PDFium's memory for what its functions write back. */
const ROOM = 512;
/** A line that leans more than this, in radians, does not run from left to right. */
const TURNED = 0.17;

/**
 * One page: its words in boxes, its drawn rules, and how far its text can be trusted.
 *
 * @param number counts from 1.
 */
export function readPage(pdfium: PdfiumModule, document: number, number: number): PackedPage {
  const page = loadPage(pdfium, document, number - 1);
  const room = pdfium._malloc(ROOM);
  const text = pdfium._FPDFText_LoadPage(page);
  try {
    if (text === 0 || room === 0) throw new PdfProblem('page-damaged');
    const frame = pageFrame(pdfium, page, room);
    const objects = pageObjects(pdfium, page, frame, room);
    const runs = pageGlyphs(pdfium, text, frame, objects, room);
    const judged = judgeSight(runs, objects, frame, pdfiumLooks(pdfium, document, page, frame));
    return packPage({
      page: number,
      width: frame.width,
      height: frame.height,
      words: groupWords(judged.glyphs).map(wordOf),
      rules: objects.rules,
      source: 'text-layer',
      facts: factsOf(judged, imageShare(objects.images, frame)),
    });
  } finally {
    pdfium._FPDFText_ClosePage(text);
    pdfium._FPDF_ClosePage(page);
    pdfium._free(room);
  }
}

function wordOf(glyphs: WordGlyphs): PositionedWord {
  const first = glyphs[0];
  const shown = inkBox(glyphs);
  const turned = Math.abs(first?.style.angle ?? 0) > TURNED;
  return {
    // Half a surrogate pair becomes U+FFFD.
    text: glyphs
      .map((glyph) => glyph.text)
      .join('')
      .toWellFormed(),
    ...shown,
    baseline: turned ? shown.bottom : (first?.across ?? 0),
    size: Math.max(...glyphs.map(({ style }) => style.size)),
    bold: isSet(glyphs, 'bold'),
    italic: isSet(glyphs, 'italic'),
    turned,
    hidden: first?.hidden ?? false,
    confidence: null,
  };
}

/** Whether a word is in bold or italics; a comma after it, in upright type, does not count. */
function isSet(glyphs: WordGlyphs, how: 'bold' | 'italic'): boolean {
  const style = glyphs[0]?.style;
  if (glyphs.every((glyph) => glyph.style === style)) return style?.[how] ?? false;
  const spoken = glyphs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return (spoken.length > 0 ? spoken : glyphs).every((glyph) => glyph.style[how]);
}

function factsOf({ glyphs, invisible, invisibleLayer }: JudgedPage, images: number): PageFacts {
  const letters = glyphs.filter(({ text }) => text !== ' ');
  const share = (count: number): number => (letters.length === 0 ? 0 : count / letters.length);
  return {
    imageShare: images,
    letters: letters.length,
    unmappedShare: share(letters.filter(({ text }) => /^[\uFFFD\uE000-\uF8FF]/u.test(text)).length),
    type3Share: share(letters.filter(({ style }) => style.type3).length),
    invisibleShare: share(invisible),
    hiddenShare: share(letters.filter(({ hidden }) => hidden).length),
    invisibleLayer,
  };
}

/**
 * The process in which text is recognised: an engine that crashes, hangs or finds no language data
 * takes only this process with it. Started by `ocr-engine.ts`. It reads the engine and its data
 * from this machine and never fetches: the language folder is a path, the cache is off.
 */
import Tesseract from 'tesseract.js';
import { watchMemory } from '../../child/watch-memory.ts';
import type { OcrAnswer, OcrRequest, PixelWord } from '../ocr-messages.ts';

let engine: Tesseract.Worker | null = null;

watchMemory();

process.on('message', (request: OcrRequest) => {
  void answerTo(request)
    .catch((error: unknown): OcrAnswer => ({ kind: 'failed', message: String(error) }))
    .then((answer) => process.send?.(answer));
});

async function answerTo(request: OcrRequest): Promise<OcrAnswer> {
  if (request.kind === 'start') {
    await start(request.languageFolder);
    return { kind: 'started' };
  }
  if (engine === null) return { kind: 'failed', message: 'not started' };
  // The engine takes 0 as not said.
  await engine.setParameters({ user_defined_dpi: String(Math.round(request.dpi ?? 0)) });
  const { data } = await engine.recognize(
    Buffer.from(request.picture),
    {},
    { text: false, blocks: true },
  );
  const lines = (data.blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.lines),
  );
  return { kind: 'recognised', words: lines.flatMap(wordsOf) };
}

/**
 * The whole page is read as one block: page analysis, the engine's default, takes the column of
 * margin numbers for a drawing and drops it. Columns are told apart later, by where words stand.
 */
async function start(languageFolder: string): Promise<void> {
  engine = await Tesseract.createWorker('eng', 1, {
    langPath: languageFolder,
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => process.exit(1),
  });
  await engine.setParameters({ tessedit_pageseg_mode: Tesseract.PSM.SINGLE_BLOCK });
}

function wordsOf(line: Tesseract.Line): readonly PixelWord[] {
  const { rowAttributes, baseline } = line;
  return line.words.map(({ text, confidence, bbox }) => ({
    text,
    confidence,
    left: bbox.x0,
    top: bbox.y0,
    right: bbox.x1,
    bottom: bbox.y1,
    baseline: (baseline.y0 + baseline.y1) / 2,
    height: rowAttributes.rowHeight,
  }));
}

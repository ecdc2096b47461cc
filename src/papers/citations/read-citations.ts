import { textFormat } from '../formats/text-format.ts';
import { layOutPaper } from '../layout/lay-out-paper.ts';
import { rawRange } from '../locate.ts';
import type { Paper } from '../paper.ts';
import { oneLine } from './characters.ts';
import type { Citation } from './citation.ts';
import { scanCitations } from './scan-citations.ts';

type LaidOutText = Pick<Paper, 'raw' | 'text' | 'segments'>;

/**
 * What only layout takes out of a text: line ends (and with them margin numbers, page furniture,
 * words broken at a hyphen), marks, escapes, tags, entities, link targets, invisible characters.
 */
const LAID_OUT = /[\n\r\f\v\u2028\u2029*_\\<&\u00AD\uFEFF]|\]\(/;

/**
 * Every citation in a text as it was given: clean, or with line numbers, hard line breaks, page
 * furniture and markdown. All offsets are UTF-16 offsets into the given text. Linear in the text's
 * length; throws nothing.
 *
 * `text` is what stands between `start` and `end`, white space made single; in markdown, where
 * marks would stand in it, the words as they read. The other fields always hold the reading.
 */
export function readCitations(given: string): readonly Citation[] {
  if (!LAID_OUT.test(given)) return scanCitations(given);
  const { text, segments } = layOutPaper(given);
  return citationsInSource({ raw: given, text, segments }, textFormat(given) === 'markdown');
}

/** The citations of a laid-out text, with offsets into its source. */
export function citationsInSource(paper: LaidOutText, marked: boolean): readonly Citation[] {
  return scanCitations(paper.text).map((citation) => {
    const { start, end } = rawRange(paper, citation);
    return Object.freeze({
      ...citation,
      text: marked ? citation.text : oneLine(paper.raw.slice(start, end)),
      start,
      end,
      extent: rawRange(paper, citation.extent),
      pinEnd: rawRange(paper, { start: citation.start, end: citation.pinEnd }).end,
    });
  });
}

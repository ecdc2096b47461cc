import { textFormat } from '../formats/text-format.ts';
import { layOutPaper } from '../layout/lay-out-paper.ts';
import { pinAt, rawRange } from '../locate.ts';
import type { Paper, PaperPin } from '../paper.ts';
import { oneLine } from './characters.ts';
import type { Citation } from './citation.ts';
import { scanCitations } from './scan-citations.ts';

type SourceText = Pick<Paper, 'raw' | 'segments'>;

/** A citation with its place on the paper. */
export type PlacedCitation = Citation & { readonly at: PaperPin };

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
  const marked = textFormat(given) === 'markdown';
  return inSource(scanCitations(text), { raw: given, segments }, marked);
}

/** The citations of a paper, each with its place. Offsets are into the paper's source text. */
export function citationsInPaper(paper: Paper): readonly PlacedCitation[] {
  const scanned = scanCitations(paper.text);
  const marked = paper.source.format === 'markdown';
  return inSource(scanned, paper, marked).map((citation, index) =>
    Object.freeze({ at: pinAt(paper, scanned[index]?.start ?? 0), ...citation }),
  );
}

function inSource(
  scanned: readonly Citation[],
  source: SourceText,
  marked: boolean,
): readonly Citation[] {
  return scanned.map((citation) => {
    const { start, end } = rawRange(source, citation);
    return Object.freeze({
      ...citation,
      text: marked ? citation.text : oneLine(source.raw.slice(start, end)),
      start,
      end,
      extent: rawRange(source, citation.extent),
      pinEnd: rawRange(source, { start: citation.start, end: citation.pinEnd }).end,
    });
  });
}

import { textFormat } from '../formats/text-format.ts';
import { layOutPaper } from '../layout/lay-out-paper.ts';
import { pinAt, rawRange } from '../locate.ts';
import type { Paper, PaperPin } from '../paper.ts';
import { oneLine } from './characters.ts';
import type { Citation, CitationDraft } from './citation.ts';
import { finish, scanCitations, scanDrafts } from './scan-citations.ts';

type SourceText = Pick<Paper, 'raw' | 'segments'>;

/** A citation with its place on the paper. */
export type PlacedCitation = Citation & { readonly at: PaperPin };

/**
 * What only layout takes out of a text: line ends (and with them margin numbers, page furniture,
 * words broken at a hyphen), long gaps, marks, escapes, tags, entities, link targets, invisible characters.
 */
const LAID_OUT = /[\n\r\f\v\u2028\u2029*_\\<&\u00AD\uFEFF]|\]\(|\s{3}/;

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
  return inSource(scanDrafts(text), { raw: given, segments }, marked);
}

/** The citations of a paper, each with its place. Offsets are into the paper's source text. */
export function citationsInPaper(paper: Paper): readonly PlacedCitation[] {
  const drafts = scanDrafts(paper.text);
  const places = drafts.map(({ start }) => pinAt(paper, start));
  return inSource(drafts, paper, paper.source.format === 'markdown').map((citation, index) =>
    Object.freeze({ at: places[index] ?? { page: 1, line: null }, ...citation }),
  );
}

/** Finishes drafts with their offsets moved into the source. */
function inSource(
  drafts: readonly CitationDraft[],
  source: SourceText,
  marked: boolean,
): readonly Citation[] {
  return drafts.map((draft) => {
    const { start, end } = rawRange(source, draft);
    draft.pinEnd =
      draft.pinEnd === draft.end
        ? end
        : rawRange(source, { start: draft.start, end: draft.pinEnd }).end;
    draft.extent = rawRange(source, draft.extent);
    draft.start = start;
    draft.end = end;
    if (!marked) draft.text = oneLine(source.raw.slice(start, end));
    return finish(draft);
  });
}

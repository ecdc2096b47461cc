import {
  CHECK_CODES,
  type CheckMark,
  passageBook,
  runChecks,
  withoutScanNoise,
} from './checks/index.ts';
import type { HeldPassage } from './checks/index.ts';
import { recordCitations, scanCitations } from './citations/index.ts';
import type { FrontMatter } from './kinds/front-matter.ts';
import { pinAt, pinRange } from './locate.ts';
import type { PaperReading, Quotation, ReadingFlag } from './order-reading.ts';
import type { Paper, TextRange } from './paper.ts';
import { attributeQuotations } from './quotations/attribute-quotations.ts';
import { findSentences } from './sentences.ts';
import { startingWithin } from './starting-within.ts';

/** What a paper cites and quotes, cite-checked, and its sentences. */
export interface Cited {
  readonly sentences: readonly TextRange[];
  readonly isQuoted: (offset: number) => boolean;
  readonly citations: PaperReading['citations'];
  readonly records: PaperReading['recordCitations'];
  readonly quotations: PaperReading['quotations'];
  readonly flags: readonly ReadingFlag[];
}

/** Reads citations, quotations and sentences of a paper's body and cite-checks them. */
export function readCited(
  paper: Paper,
  front: FrontMatter,
  passages: readonly HeldPassage[],
  dated: string | null,
): Cited {
  const scanned = scanCitations(paper.text);
  const records = recordCitations(scanned);
  const body = paper.paragraphs.filter((each) => each.end > front.end);
  const quotations = attributeQuotations({
    text: paper.text,
    paragraphs: body,
    citations: scanned,
    records,
  });
  const sentences = body.flatMap((each) => {
    const { from, to } = startingWithin(scanned, each);
    return findSentences(paper.text, each, scanned.slice(from, to));
  });
  const marks = runChecks({
    text: paper.text,
    paragraphs: paper.paragraphs.filter((each) => each.start >= front.end),
    sentences,
    citations: scanned,
    records,
    quotations,
    emphases: paper.emphases,
    book: passageBook(passages, dated),
    dated,
  });
  const pinned = <T extends TextRange>(each: T): T & { at: ReturnType<typeof pinAt> } =>
    Object.assign({ at: pinAt(paper, each.start) }, each);
  return {
    sentences,
    isQuoted: (offset) => {
      const before = quotations[startingWithin(quotations, { start: 0, end: offset }).to - 1];
      if (before === undefined || !before.closed || offset >= before.end) return false;
      return !before.passage.block || quotesSomebody(paper.text, before);
    },
    citations: scanned.map(pinned),
    records: records.map(pinned),
    quotations: quotations.map(({ passage, start, end, ...quotation }) => ({
      ...pinRange(paper, { start, end }),
      ...quotation,
      block: passage.block,
    })),
    flags: withoutScanNoise(paper.pages, marks).map((mark) => flagOf(paper, mark)),
  };
}

/** What leads into the words of somebody else, and what leads into a court's own list. */
const LEADS_IN = /(?:[:,—–]|\b(?:that|follows|part))\s*$/i;
const ORDERS =
  /\b(?:ORDER(?:S|ED)|orders?|DIRECT(?:S|ED)|directs|rules|GRANT(?:S|ED)|as\s+follows)\b[^.]{0,120}$/;

/** "This docket entry was made by the Clerk on …:": the clerk's own words follow. */
const ENTERS = /\bdocket\s+entry\s+was\s+(?:made|entered)\b[^.]{0,120}$/i;

/**
 * An indented block may be a court's own list of commands, which must not be passed over as
 * quoted: it quotes only when an authority stands behind it, or words lead into it that do not order.
 */
function quotesSomebody(
  text: string,
  { start, citation, recordCitation }: TextRange & Pick<Quotation, 'citation' | 'recordCitation'>,
): boolean {
  const lead = text.slice(Math.max(0, start - 240), start);
  if (ORDERS.test(lead) || ENTERS.test(lead)) return false;
  return citation !== null || recordCitation !== null || LEADS_IN.test(lead);
}

function flagOf(paper: Paper, { code, message, start, end, others }: CheckMark): ReadingFlag {
  return {
    code,
    severity: CHECK_CODES[code].severity,
    message,
    at: pinAt(paper, start),
    range: { start, end },
    words: paper.text.slice(start, end),
    others: others.map((each) => pinRange(paper, each)),
  };
}

import { oneLine, skipSpace } from './characters.ts';
import type { CitationDraft } from './citation.ts';
import type { Brackets } from './match-brackets.ts';
import { readCourtAlone, readCourtAndDate } from './read-court-and-date.ts';

/** No parenthetical says more than this; a longer one comes of brackets that do not match. */
const LONGEST = 6000;

/** Kinds whose parenthetical names a court; a statute's names its publisher. */
const COURTED = new Set(['case', 'neutral', 'short', 'docket']);

/**
 * Reads the parentheticals that follow a citation from `at` on into it: court and date, then the
 * explanatory ones. Returns where they end.
 */
export function readParentheticals(
  text: string,
  draft: CitationDraft,
  at: number,
  brackets: Brackets,
): number {
  let end = at;
  for (let count = 0; count < 8; count++) {
    const open = skipSpace(text, end);
    const mark = text.charAt(open);
    if (mark !== '(' && mark !== '[') break;
    const content = brackets.contentAt(open);
    if (content === null || content.end <= content.start) break;
    const inner = text.slice(content.start, content.end);
    if (!takeCourtAndDate(draft, inner)) {
      if (mark === '[') break;
      draft.parenthetical ??= oneLine(inner.slice(0, LONGEST));
      draft.parentheticals.push({ start: content.start, end: content.end });
    }
    end = content.closed ? content.end + 1 : content.end;
  }
  return end;
}

function takeCourtAndDate(draft: CitationDraft, inner: string): boolean {
  if (draft.parenthetical !== null) return false;
  const read = readCourtAndDate(inner);
  if (read === null) return takeCourtAlone(draft, inner);
  if (COURTED.has(draft.kind) && draft.courtText === null && read.courtText !== null) {
    draft.court = read.court;
    draft.courtText = read.courtText;
  }
  draft.year = read.year;
  draft.date = read.date;
  return true;
}

/** A case by its number may name its court alone: `Civil No. 09-10606 (D. Mass.)`. */
function takeCourtAlone(draft: CitationDraft, inner: string): boolean {
  if (draft.kind !== 'docket' || draft.courtText !== null || inner.length > 40) return false;
  const read = readCourtAlone(inner);
  if (read === null) return false;
  draft.court = read.court;
  draft.courtText = read.courtText;
  return true;
}

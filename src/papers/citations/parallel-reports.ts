import type { CitationDraft } from './citation.ts';
import { UNPAGED } from './unpaged-report.ts';

const DECISIONS = new Set(['case', 'neutral']);
const COMMA = new RegExp(String.raw`^\s*,\s*(?:${UNPAGED},\s*)*$`);
/** California and Georgia set the second report in brackets, Georgia after a division number. */
const BRACKET = /^\s*(?:\((?:\d{1,2}|[a-z])\)\s*){0,3}[([]$/;
/** The bracket closes after the report, its pin or another report. */
const CLOSES = /^(?:,?\s[\w.,:;–-]{1,12}){0,10}\s?[)\]]/;
const LONGEST_GAP = 60;
const LONGEST_BRACKET = 60;

/**
 * How the next report of the same decision is joined to `draft`, whose pin ends at `end`: by a
 * comma, or in brackets of its own; null when `next` is another citation.
 */
export function parallelGap(
  text: string,
  draft: CitationDraft,
  next: CitationDraft,
  end: number,
): 'comma' | 'bracket' | null {
  if (!DECISIONS.has(next.kind) || next.start - end > LONGEST_GAP) return null;
  if (draft.kind === 'short' ? next.kind !== 'case' : !DECISIONS.has(draft.kind)) return null;
  const between = text.slice(end, next.start);
  if (COMMA.test(between)) return 'comma';
  return BRACKET.test(between) && CLOSES.test(text.slice(next.end, next.end + LONGEST_BRACKET))
    ? 'bracket'
    : null;
}

/** Gives a parallel report what its head says of the decision. Its page and pin stay its own. */
export function shareWithParallel(draft: CitationDraft, head: CitationDraft, group: number): void {
  draft.name = head.name;
  draft.plaintiff = head.plaintiff;
  draft.defendant = head.defendant;
  draft.year = head.year ?? draft.year;
  draft.date = head.date;
  draft.court = head.courtText === null ? (draft.court ?? head.court) : head.court;
  draft.courtText = head.courtText;
  draft.parenthetical = head.parenthetical;
  draft.signal = head.signal;
  draft.docketNumber = head.docketNumber ?? draft.docketNumber;
  draft.group = group;
}

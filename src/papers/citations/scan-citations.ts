import type { Citation, CitationDraft } from './citation.ts';
import { findCores } from './find-cores.ts';
import { labelRecord } from './label-record.ts';
import { matchBrackets } from './match-brackets.ts';
import { nestCitations } from './nest-citations.ts';
import { readContext } from './read-context.ts';
import { resolveCitations } from './resolve-citations.ts';

/**
 * Every citation in a text, in order, with its fields, its place in other citations'
 * parentheticals, and what each short form stands for.
 *
 * `text` is clean, re-flowed prose (no line numbers, no page furniture, no markdown); offsets are
 * UTF-16 offsets into it. Linear in the text's length; throws nothing.
 */
export function scanCitations(text: string): readonly Citation[] {
  const drafts = withoutAttachedNumbers(findCores(text), text);
  readContext(text, drafts, matchBrackets(text));
  labelRecord(text, drafts);
  nestCitations(text, drafts);
  resolveCitations(text, drafts);
  return drafts.map(finish);
}

/** A docket number that leads a citation by reporter or database number belongs to it. */
function withoutAttachedNumbers(
  cores: readonly CitationDraft[],
  text: string,
): readonly CitationDraft[] {
  return cores.filter((core, index) => {
    const next = cores[index + 1];
    if (core.sub !== 'case-number' || next === undefined) return true;
    if (next.kind !== 'neutral' && next.kind !== 'case') return true;
    if (!/^\s*,\s*$/.test(text.slice(core.end, Math.min(next.start, core.end + 9)))) return true;
    next.docketNumber = core.docketNumber;
    next.lead = core.start;
    return false;
  });
}

function finish(draft: CitationDraft): Citation {
  const { parentheticals: _parentheticals, group: _group, lead: _lead, ...citation } = draft;
  return Object.freeze(citation);
}

import type { Citation, CitationDraft } from './citation.ts';
import { findCores } from './find-cores.ts';
import { labelRecord } from './label-record.ts';
import { matchBrackets } from './match-brackets.ts';
import { nestCitations } from './nest-citations.ts';
import { readContext } from './read-context.ts';
import { readHistory } from './read-history.ts';
import { resolveCitations } from './resolve-citations.ts';

/**
 * Every citation in a text, in order, with its fields, its place in other citations'
 * parentheticals, and what each short form stands for.
 *
 * `text` is clean, re-flowed prose (no line numbers, no page furniture, no markdown); offsets are
 * UTF-16 offsets into it. Linear in the text's length; throws nothing.
 */
export function scanCitations(text: string): readonly Citation[] {
  return scanDrafts(text).map(finish);
}

/** The same before they are finished, for a text whose offsets still change. */
export function scanDrafts(text: string): readonly CitationDraft[] {
  const drafts = withoutLeads(text, findCores(text));
  readContext(text, drafts, matchBrackets(text));
  labelRecord(text, drafts);
  readHistory(text, drafts);
  nestCitations(text, drafts);
  resolveCitations(text, drafts);
  return drafts;
}

/** A docket number or *supra* that leads a citation by volume and page belongs to it. */
function withoutLeads(text: string, cores: readonly CitationDraft[]): readonly CitationDraft[] {
  return cores.filter((core, index) => {
    const next = cores[index + 1];
    if (next === undefined) return true;
    if (isInName(text, core, next)) return false;
    if (!leads(core, next)) return true;
    if (!/^,?\s*$/.test(text.slice(core.pinEnd, Math.min(next.start, core.pinEnd + 9))))
      return true;
    next.docketNumber = core.docketNumber;
    next.lead = core.start;
    return false;
  });
}

const IN_RE = /\b(?:In\s+re:?|Matter\s+of)\s+(?:[A-Z][\w.’']*\s+){0,4}$/;
const REST_OF_NAME = /^\s[^;:“”"()]{1,160},\s*$/;

/** A rule or section in the name of a case: `In re DMCA § 512(h) Subpoena to …, 1 F.3d 2`. */
function isInName(text: string, core: CitationDraft, next: CitationDraft): boolean {
  if (core.kind !== 'rule' && core.kind !== 'statute') return false;
  if (!['case', 'neutral', 'short'].includes(next.kind) || next.lead - core.end > 162) return false;
  if (!REST_OF_NAME.test(text.slice(core.end, next.lead))) return false;
  return IN_RE.test(text.slice(Math.max(0, core.start - 60), core.start));
}

function leads(core: CitationDraft, next: CitationDraft): boolean {
  if (core.kind === 'supra') return next.kind === 'case' || next.kind === 'short';
  return core.sub === 'case-number' && (next.kind === 'neutral' || next.kind === 'case');
}

/** What a draft has come to. */
export function finish(draft: CitationDraft): Citation {
  const {
    parentheticals: _parentheticals,
    group: _group,
    lead: _lead,
    note: _note,
    ...citation
  } = draft;
  return Object.freeze(citation);
}

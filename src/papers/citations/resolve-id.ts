import type { CitationDraft } from './citation.ts';

const REPORTED = new Set(['case', 'journal']);
const SIGNAL_BEFORE =
  /(?:^|[\s(“"])(?:see|also|cf\.|e\.g\.,?|citing|quoting|accord|and|with|compare)\s*$/i;

/**
 * What *Id.* stands for: the authority cited last before it, by index. Not one that stood inside
 * that citation's own parenthetical, unless *Id.* stands there too; nor one that running prose
 * only mentions; nor, from the text, one in a footnote. A pin that the nearest authority cannot
 * carry (a paragraph of a printed report, a page of a statute) points past it.
 */
export function antecedentOfId(
  text: string,
  drafts: readonly CitationDraft[],
  index: number,
): number | null {
  const id = drafts[index];
  if (id === undefined) return null;
  const around = enclosing(drafts, id);
  let nearest: number | null = null;
  for (let at = index - 1; at >= 0; at--) {
    const other = drafts[at];
    if (other === undefined || !(isCited(text, other) || isOfSection(other, id))) continue;
    if (other.within !== null && !around.has(other.within.index)) continue;
    if (other.note > 0 && id.note === 0) continue;
    nearest ??= at;
    if (carries(drafts, other, id)) return headOf(other, at);
    if (index - at > REACH) break;
  }
  return nearest === null ? null : headOf(drafts[nearest] ?? id, nearest);
}

/** How many citations back a pin may reach for an authority that can carry it. */
const REACH = 12;

/** Parallel reports are one authority: the first of the run. */
function headOf(draft: CitationDraft, at: number): number {
  return draft.group >= 0 && draft.group < at ? draft.group : at;
}

/** The citations in whose parentheticals this one stands, from the inside out. */
function enclosing(drafts: readonly CitationDraft[], draft: CitationDraft): ReadonlySet<number> {
  const around = new Set<number>();
  for (let place = draft.within; place !== null; place = drafts[place.index]?.within ?? null) {
    around.add(place.index);
  }
  return around;
}

/** False for what running prose only mentions: "under Rule 26", "the First Amendment". */
function isCited(text: string, draft: CitationDraft): boolean {
  if (draft.sub === 'case-number') return draft.year !== null || draft.pin !== null;
  if (draft.kind !== 'rule' && draft.kind !== 'statute' && draft.kind !== 'other') return true;
  if (/Amendment/.test(draft.text)) return false;
  const before = text.slice(Math.max(0, draft.start - 24), draft.start);
  if (/[a-z’]\s+$/.test(before) && !SIGNAL_BEFORE.test(before)) return false;
  return !/^\s+[a-z]/.test(text.slice(draft.end, draft.end + 4));
}

/** `Id. § 2703(d)` names a section: what prose only mentions can be its code. */
function isOfSection(other: CitationDraft, id: CitationDraft): boolean {
  return other.kind === 'statute' && (id.pin ?? '').startsWith('§');
}

function carries(
  drafts: readonly CitationDraft[],
  other: CitationDraft,
  id: CitationDraft,
): boolean {
  const full = other.resolvesTo === null ? other : (drafts[other.resolvesTo] ?? other);
  if (id.paragraphs.length > 0) return !REPORTED.has(full.kind);
  const page = /^[*\d]/.test(id.pin ?? '');
  return !(
    page &&
    (full.kind === 'statute' || full.kind === 'rule' || full.sub === 'constitution')
  );
}

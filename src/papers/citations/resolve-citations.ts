import type { CitationDraft } from './citation.ts';

const POINTERS = new Set(['short', 'id', 'supra']);

/** Points each short form, Id., supra and bare rule at what it stands for. */
export function resolveCitations(drafts: readonly CitationDraft[]): void {
  let ruleSet = 'frcp';
  drafts.forEach((draft, index) => {
    if (draft.kind === 'id') draft.antecedent = antecedentOfId(drafts, index);
    else if (draft.kind === 'short') draft.antecedent = antecedentOfShort(drafts, index);
    else if (draft.kind === 'supra') draft.antecedent = antecedentOfSupra(drafts, index);
    else if (draft.kind === 'rule') {
      if (draft.edition === null) {
        draft.edition = ruleSet;
        draft.antecedent = sameRule(drafts, index);
      }
      ruleSet = draft.edition;
    }
    const target = draft.antecedent === null ? undefined : drafts[draft.antecedent];
    if (target === undefined) return;
    const pointer =
      POINTERS.has(target.kind) || (target.kind === 'rule' && target.resolvesTo !== null);
    draft.resolvesTo = pointer ? target.resolvesTo : draft.antecedent;
  });
}

/** The last earlier citation of the same rule that names its set (or itself resolves). */
function sameRule(drafts: readonly CitationDraft[], index: number): number | null {
  const rule = drafts[index];
  for (let at = index - 1; at >= 0; at--) {
    const other = drafts[at];
    if (
      other?.kind === 'rule' &&
      other.edition === rule?.edition &&
      other.section === rule?.section
    )
      return at;
  }
  return null;
}

/**
 * *Id.* stands for the authority cited last before it: not for one that stood inside that
 * citation's own parenthetical, nor for one named in passing.
 */
function antecedentOfId(drafts: readonly CitationDraft[], index: number): number | null {
  const id = drafts[index];
  if (id === undefined) return null;
  const inside = id.within?.index ?? null;
  for (let at = index - 1; at >= 0; at--) {
    const other = drafts[at];
    if (other === undefined || !canBeId(other, id)) continue;
    const place = other.within?.index ?? null;
    if (place === inside || at === inside || !enclosed(drafts, at, id))
      return other.group < at && other.kind !== 'docket' ? other.group : at;
  }
  return null;
}

function enclosed(drafts: readonly CitationDraft[], at: number, id: CitationDraft): boolean {
  let place = drafts[at]?.within?.index ?? null;
  const inside = id.within?.index ?? null;
  while (place !== null) {
    if (place === inside) return false;
    place = drafts[place]?.within?.index ?? null;
    if (place === inside) return true;
  }
  return inside === null ? (drafts[at]?.within ?? null) !== null : false;
}

function canBeId(other: CitationDraft, id: CitationDraft): boolean {
  if (other.kind === 'other' || other.sub === 'case-number') return false;
  if (other.kind === 'rule' || other.kind === 'statute') {
    return other.kind === 'statute' && !/^\d/.test(id.pin ?? '§') && id.paragraphs.length === 0;
  }
  return true;
}

function antecedentOfShort(drafts: readonly CitationDraft[], index: number): number | null {
  const short = drafts[index];
  if (short === undefined) return null;
  const same: number[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const other = drafts[at];
    if (other === undefined || other.page === null || POINTERS.has(other.kind)) continue;
    if (other.volume === short.volume && other.edition === short.edition) same.push(at);
  }
  return settle(drafts, same, short);
}

/** One authority, or the one that the name and then the page settle; null when two still fit. */
function settle(
  drafts: readonly CitationDraft[],
  found: readonly number[],
  form: CitationDraft,
): number | null {
  const pages = (list: readonly number[]): number =>
    new Set(list.map((at) => drafts[at]?.page)).size;
  const first = found[0];
  if (first === undefined) return null;
  if (pages(found) === 1) return first;
  const named = found.filter((at) => namesMatch(form.name, drafts[at]));
  if (named.length > 0) return pages(named) === 1 ? (named[0] ?? null) : null;
  const pin = Number.parseInt(form.pin?.replace(/^\*/, '') ?? '', 10);
  const before = found.filter((at) => Number(drafts[at]?.page) <= pin);
  const nearest = Math.max(...before.map((at) => Number(drafts[at]?.page)));
  return form.name === null
    ? (before.find((at) => Number(drafts[at]?.page) === nearest) ?? null)
    : null;
}

function antecedentOfSupra(drafts: readonly CitationDraft[], index: number): number | null {
  const supra = drafts[index];
  if (supra?.name == null) return null;
  for (let at = index - 1; at >= 0; at--) {
    const other = drafts[at];
    if (other === undefined || POINTERS.has(other.kind) || other.name === null) continue;
    if (namesMatch(supra.name, other)) return at;
  }
  return null;
}

/** The words of a short name all stand, in order, in one party's name or in the whole name. */
function namesMatch(short: string | null, full: CitationDraft | undefined): boolean {
  if (short === null || full === undefined) return false;
  const wanted = nameKey(short);
  if (wanted === '') return false;
  return [full.plaintiff, full.defendant, full.name].some(
    (party) => party !== null && ` ${nameKey(party)} `.includes(` ${wanted} `),
  );
}

function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:in re:?|ex parte|(?:in the )?matter of|the)\s+/, '')
    .replace(/[.,'’]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

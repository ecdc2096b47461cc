import { authorityIndex, type AuthorityIndex } from './authority-index.ts';
import type { CitationDraft } from './citation.ts';
import { footnotes } from './footnotes.ts';
import { namesMatch } from './name-key.ts';
import { antecedentOfId } from './resolve-id.ts';

const POINTERS = new Set(['short', 'id', 'supra']);

/** Points each short form, Id., supra and bare rule at what it stands for. */
export function resolveCitations(text: string, drafts: readonly CitationDraft[]): void {
  placeInNotes(text, drafts);
  const index = authorityIndex();
  let ruleSet = 'frcp';
  for (const [at, draft] of drafts.entries()) {
    if (draft.kind === 'rule') {
      draft.antecedent =
        draft.edition === null ? index.byRule({ ...draft, edition: ruleSet }) : null;
      draft.edition ??= ruleSet;
      ruleSet = draft.edition;
    } else {
      draft.antecedent = antecedentOf(text, drafts, at, draft, index);
    }
    draft.resolvesTo = endOfChain(drafts, draft.antecedent);
    index.add(draft, at);
  }
}

function placeInNotes(text: string, drafts: readonly CitationDraft[]): void {
  const notes = footnotes(text);
  let at = 0;
  for (const draft of drafts) {
    while ((notes[at]?.end ?? Infinity) <= draft.start) at++;
    if ((notes[at]?.start ?? Infinity) <= draft.start) draft.note = at + 1;
  }
}

function antecedentOf(
  text: string,
  drafts: readonly CitationDraft[],
  at: number,
  draft: CitationDraft,
  index: AuthorityIndex,
): number | null {
  if (draft.kind === 'id') return antecedentOfId(text, drafts, at);
  const labelled = draft.name === null ? null : index.byLabel(draft.name);
  if (labelled !== null && (draft.kind === 'supra' || sameReporter(drafts[labelled], draft)))
    return labelled;
  if (draft.kind === 'short') return settle(drafts, index.byReporter(draft), draft);
  if (draft.kind !== 'supra' || draft.name === null) return null;
  return index.byName(draft.name).find((other) => namesMatch(draft.name, drafts[other])) ?? null;
}

function sameReporter(full: CitationDraft | undefined, short: CitationDraft): boolean {
  return full?.volume === short.volume && full?.edition === short.edition;
}

/** The full citation behind an antecedent, itself resolved before. */
function endOfChain(drafts: readonly CitationDraft[], antecedent: number | null): number | null {
  const target = antecedent === null ? undefined : drafts[antecedent];
  if (target === undefined) return null;
  const pointer =
    POINTERS.has(target.kind) || (target.kind === 'rule' && target.resolvesTo !== null);
  return pointer ? target.resolvesTo : antecedent;
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

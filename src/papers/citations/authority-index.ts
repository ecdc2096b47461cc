import type { CitationDraft } from './citation.ts';
import { nameKey } from './name-key.ts';

/** Earlier full citations, found by volume and reporter, by a word of the name, or by rule. */
export interface AuthorityIndex {
  readonly add: (draft: CitationDraft, index: number) => void;
  /** Indexes, latest first. */
  readonly byReporter: (draft: CitationDraft) => readonly number[];
  readonly byName: (name: string) => readonly number[];
  /** The citation that a parenthetical gave this name: `(“Kern II”)`. */
  readonly byLabel: (name: string) => number | null;
  readonly byRule: (draft: CitationDraft) => number | null;
}

/** A name that a paper gives an authority in brackets after it. */
const LABEL = /^(?:hereinafter,?\s+)?[“"]?([A-Z][\w.’' &-]{1,40}?)[,.]?[”"]?$/;
const POINTERS = new Set(['short', 'id', 'supra']);
/** A name word shared by more citations than this finds the latest of them only. */
const MOST = 400;

/** An index that is filled as the citations of one text are gone through in order. */
export function authorityIndex(): AuthorityIndex {
  const reporters = new Map<string, number[]>();
  const names = new Map<string, number[]>();
  const rules = new Map<string, number>();
  const labels = new Map<string, number>();
  return {
    add: (draft, index) => {
      if (draft.kind === 'rule') rules.set(ruleKey(draft), index);
      if (POINTERS.has(draft.kind)) return;
      const label = LABEL.exec(draft.parenthetical ?? '')?.[1];
      if (label !== undefined) labels.set(nameKey(label), index);
      if (draft.page !== null) push(reporters, reporterKey(draft), index);
      for (const word of new Set(nameKey(draft.name ?? '').split(' '))) push(names, word, index);
    },
    byReporter: (draft) => reporters.get(reporterKey(draft))?.slice(-MOST).toReversed() ?? [],
    byName: (name) =>
      names
        .get(nameKey(name).split(' ')[0] ?? '')
        ?.slice(-MOST)
        .toReversed() ?? [],
    byLabel: (name) => labels.get(nameKey(name)) ?? null,
    byRule: (draft) => rules.get(ruleKey(draft)) ?? null,
  };
}

function push(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [index]);
  else list.push(index);
}

function reporterKey({ volume, edition }: CitationDraft): string {
  return `${volume ?? ''} ${edition ?? ''}`;
}

function ruleKey({ edition, section }: CitationDraft): string {
  return `${edition ?? ''} ${section ?? ''}`;
}

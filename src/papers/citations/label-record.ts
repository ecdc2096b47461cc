import type { CitationDraft } from './citation.ts';
import { paperKey } from './read-named-record.ts';

const QUOTED = /[“"]([^”"]{2,60}?)[,.]?[”"]/g;
const NAME_BEFORE =
  /((?:(?:[A-Z][\w.’']*|of)\s+){0,4}[A-Z][\w.’']*),?[”"]?,?\s*[([]?\s*(?:[“"][^”"]{2,40}[”"],?\s*)?(?:at\s+)?$/;

const LEAD = /^(?:(?:See|Cf\.|The|In|Under|And|But)\s+)+/;
/** A pin between the name and its entry: `Decl. of Ann Moss ¶ 13, ECF No. 12-1`. */
const PIN_BEFORE = /,?\s+(?:at\s+)?¶{0,2}\s?\d[\d\s,–-]{0,20},\s*$/;

/**
 * Gives cites to a paper by its name the docket entry that the text ties to that name:
 * `ECF No. 12 (“Mot.”)`, `Compl., ECF No. 1`. A name tied to two entries gets none.
 */
export function labelRecord(text: string, drafts: readonly CitationDraft[]): void {
  const named = drafts.filter(({ sub, docketNumber }) => sub === 'record' && docketNumber === null);
  if (named.length === 0) return;
  const entries = new Map<string, string | null>();
  for (const draft of drafts) {
    if (draft.sub !== 'record' || draft.docketNumber === null) continue;
    for (const label of labelsOf(text, draft)) {
      const key = paperKey(label);
      const known = entries.get(key);
      entries.set(
        key,
        known === undefined || known === draft.docketNumber ? draft.docketNumber : null,
      );
    }
  }
  for (const draft of named) draft.docketNumber = entries.get(paperKey(draft.name ?? '')) ?? null;
}

function labelsOf(text: string, draft: CitationDraft): readonly string[] {
  const after =
    draft.parenthetical !== null && /^[“"]|\b(?:or|the)\s+[“"]/.test(draft.parenthetical)
      ? draft.parenthetical
      : '';
  const before = text.slice(Math.max(0, draft.start - 90), draft.start).replace(PIN_BEFORE, ', ');
  const name = NAME_BEFORE.exec(before)?.[1]?.replace(LEAD, '');
  const defined = /[([][^)\]]*$/.exec(before)?.[0] ?? '';
  return [
    ...[...`${after} ${defined}`.matchAll(QUOTED)].map(([, label = '']) => label),
    ...(name === undefined ? [] : [name]),
  ];
}

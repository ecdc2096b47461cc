import type { Draft, DraftPart, Inline } from './draft.ts';
import { mapPart } from './map-draft.ts';

/**
 * Sets each citation of a draft to its whole or its short form: whole where the authority first
 * stands in a part, since a part may be filed by itself. Given once the draft is complete.
 */
export function spellCitations(draft: Draft): Draft {
  return { ...draft, parts: draft.parts.map(spellPart) };
}

function spellPart(part: DraftPart): DraftPart {
  const seen = new Set<string>();
  const spell = (content: readonly Inline[]): readonly Inline[] =>
    content.map((inline) => {
      if (inline.kind === 'footnote') return { ...inline, content: spell(inline.content) };
      if (inline.kind !== 'authority') return inline;
      const first = !seen.has(inline.authority);
      seen.add(inline.authority);
      return { ...inline, first };
    });
  return mapPart(part, spell);
}

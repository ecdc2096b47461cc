import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Final, Person } from '../matters/index.ts';
import type { Draft } from './draft.ts';
import { mapDraft } from './map-draft.ts';

/**
 * The SHA-256 of what a draft says, in lower-case hexadecimal: its canonical JSON (RFC 8785) without
 * the day on which it was made. A mark of finality names it, so that one changed word undoes the mark.
 */
export function draftSum(draft: Draft): string {
  const { dated: _dated, final: _final, ...says } = draft;
  const text = canonicalize(says) ?? '';
  return createHash('sha256').update(text).digest('hex');
}

/** The draft with the mark of the last person who declared this very text final, if anybody did. */
export function markFinal(
  draft: Draft,
  finals: readonly Final[],
  people: readonly Person[],
): Draft {
  const sum = draftSum(draft);
  const mark = finals.findLast(({ paper, sha256 }) => paper === draft.paper && sha256 === sum);
  const person = people.find(({ id }) => id === mark?.by);
  if (mark === undefined || person === undefined) return draft;
  const marked = { ...draft, final: { by: person.name, role: person.role, on: mark.on } };
  return mark.pinsVerified ? mapDraft(marked, (content) => content.map(verified)) : marked;
}

function verified<Inline extends { readonly kind: string }>(inline: Inline): Inline {
  return inline.kind === 'authority' ? { ...inline, pinVerified: true } : inline;
}

import { type Citation, scanCitations } from '../citations/index.ts';
import { authorityKey } from './full-citations.ts';
import type { HeldPassage } from './held-passage.ts';
import { joinedPages } from './joined-pages.ts';
import { pagesCover, pagesMeet, pagesOfPin } from './pin-pages.ts';

/** Passages that are held, found by the citation of them. */
export interface PassageBook {
  readonly isEmpty: boolean;
  /** Passages of the authority cited that share a place with the pin, or all when it has none. */
  readonly at: (full: Citation, pin: string | null) => readonly PlacedPassage[];
  /** Passages of the authority cited that stand at another place than the pin. */
  readonly elsewhere: (full: Citation, pin: string | null) => readonly HeldPassage[];
}

/** A passage and whether it holds the whole of the place cited. */
interface PlacedPassage {
  readonly passage: HeldPassage;
  readonly coversPin: boolean;
}

interface Entry {
  readonly passage: HeldPassage;
  /** Subdivisions of a rule or statute; null for what is cited by page. */
  readonly subdivision: string | null;
}

/**
 * A book of the passages that were law on a date; those whose citation cannot be read are left
 * out (a matter refuses them when it is loaded).
 *
 * @param asOf the date of the paper, ISO 8601; null takes every passage.
 */
export function passageBook(
  passages: readonly HeldPassage[],
  asOf: string | null = null,
): PassageBook {
  const entries = new Map<string, Entry[]>();
  for (const passage of passages) {
    const cited = citedBy(passage.citation);
    if (cited === null || !isLaw(passage, asOf)) continue;
    const list = entries.get(cited.key) ?? [];
    list.push({ passage, subdivision: cited.subdivision });
    entries.set(cited.key, list);
  }
  const entriesOf = (full: Citation): readonly Entry[] => entries.get(keyOf(full) ?? '') ?? [];
  return {
    isEmpty: entries.size === 0,
    at: (full, pin) => {
      const held = entriesOf(full);
      const joined = joinedPages(
        held.map(({ passage }) => passage),
        pin,
      );
      if (joined !== null) return [{ passage: joined, coversPin: true }];
      return held.flatMap((entry) => placed(entry, full, pin));
    },
    elsewhere: (full, pin) =>
      entriesOf(full).flatMap((entry) =>
        placed(entry, full, pin).length === 0 ? [entry.passage] : [],
      ),
  };
}

/** What a passage's citation names: the key it is found by; null when it is no one citation. */
export function citedBy(
  citation: string,
): { readonly key: string; readonly subdivision: string | null } | null {
  const found = scanCitations(citation);
  const [first] = found;
  const key = first === undefined ? null : keyOf(first);
  if (first === undefined || key === null || found.length > 1) return null;
  const byPage = first.kind !== 'rule' && first.kind !== 'statute';
  return { key, subdivision: byPage ? null : (first.pin ?? '') };
}

function keyOf(citation: Citation): string | null {
  const { kind, edition, section, volume } = citation;
  if (kind !== 'rule' && kind !== 'statute') return authorityKey(citation);
  const code = (edition ?? '').toLowerCase().replace(/[\s.]/g, '');
  return section === null ? null : `${volume ?? ''} ${code} § ${section}`;
}

function isLaw({ from, until }: HeldPassage, asOf: string | null): boolean {
  return asOf === null || ((from === null || from <= asOf) && (until === null || asOf <= until));
}

function placed(entry: Entry, full: Citation, pin: string | null): readonly PlacedPassage[] {
  const { passage, subdivision } = entry;
  if (subdivision !== null) {
    const cited = full.pin ?? '';
    if (!cited.startsWith(subdivision) && !subdivision.startsWith(cited)) return [];
    return [{ passage, coversPin: cited.startsWith(subdivision) }];
  }
  const wanted = pagesOfPin(pin);
  const held = pagesOfPin(passage.pin);
  if (wanted === null || held === null) return [{ passage, coversPin: false }];
  if (!pagesMeet(held, wanted)) return [];
  return [{ passage, coversPin: pagesCover(held, wanted) }];
}

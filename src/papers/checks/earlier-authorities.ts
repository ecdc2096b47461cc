import type { Citation } from '../citations/index.ts';
import { namesMatch } from '../citations/name-key.ts';
import { authorityKey, volumeKey } from './full-citations.ts';

/** Authorities cited in full so far, found by volume and by a word of the name. */
export interface EarlierAuthorities {
  readonly add: (citation: Citation) => void;
  readonly ofVolume: (form: Citation) => readonly Citation[];
  /** Authorities, each once, whose name the form's name may be short for. */
  readonly named: (form: Citation) => readonly Citation[];
}

/** More authorities with one word in common, or of one volume, than this are not compared. */
const MOST = 12;

/** An index that is filled as the citations of one text are gone through in order. */
export function earlierAuthorities(): EarlierAuthorities {
  const volumes = new Map<string, Map<string, Citation>>();
  const names = new Map<string, Map<string, Citation>>();
  return {
    add: (citation) => {
      const key = authorityKey(citation);
      if (key === null || citation.year === null) return;
      keep(volumes, volumeKey(citation), key, citation);
      for (const party of new Set([citation.plaintiff, citation.defendant, citation.name])) {
        for (const word of tellingWords(party)) {
          keep(names, word, `${citation.name ?? ''} ${citation.year}`, citation);
        }
      }
    },
    ofVolume: (form) => [...(volumes.get(volumeKey(form))?.values() ?? [])],
    named: (form) => {
      const [word] = tellingWords(form.name);
      const list = word === undefined ? [] : [...(names.get(word)?.values() ?? [])];
      return list.filter((each) => namesMatch(form.name, each));
    },
  };
}

function keep(
  lists: Map<string, Map<string, Citation>>,
  list: string,
  key: string,
  citation: Citation,
): void {
  const kept = lists.get(list) ?? new Map<string, Citation>();
  if (kept.size < MOST && !kept.has(key)) kept.set(key, citation);
  lists.set(list, kept);
}

/** Words that stand in names without telling one from another. */
const COMMON: ReadonlySet<string> = new Set([
  'the',
  'and',
  'for',
  'inc',
  'llc',
  'ltd',
  'corp',
  'state',
  'united',
  'people',
]);

/** The words of a name that can tell it from others. */
function tellingWords(name: string | null): readonly string[] {
  const words = (name ?? '').match(/[A-Z][\w’']{2,}/g) ?? [];
  return words.map((word) => word.toLowerCase()).filter((word) => !COMMON.has(word));
}

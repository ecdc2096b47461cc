import type { Citation } from '../citations/index.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { authorityKey, called } from './full-citations.ts';

/** A short form stands for one authority that was cited in full before it. */
export const checkShortForms: Check = ({ citations }) => {
  const earlier = earlierAuthorities();
  const marks: CheckMark[] = [];
  for (const citation of citations) {
    const unsettled = citation.kind === 'short' && citation.resolvesTo === null;
    if (unsettled)
      marks.push(markOf(citation, earlier.ofVolume(citation), earlier.named(citation)));
    earlier.add(citation);
  }
  return marks;
};

function markOf(
  citation: Citation,
  sameVolume: readonly Citation[],
  sameName: Citation | null,
): CheckMark {
  const range = { start: citation.start, end: citation.pinEnd };
  if (sameVolume.length > 1) {
    const message = `${called(citation)} fits ${sameVolume.map(called).join(' and ')}. Name the one meant.`;
    return checkMark('short-form-ambiguous', range, message, sameVolume);
  }
  if (sameName !== null) {
    const message = `${called(citation)} has the name of ${called(sameName)}, cited before, and another volume or reporter. Compare the two.`;
    return checkMark('short-form-other-report', range, message, [sameName]);
  }
  const message = `${called(citation)} was not cited in full before. Cite it in full here.`;
  return checkMark('short-form-without-antecedent', range, message);
}

/** More authorities of one volume than this are not compared. */
const MOST = 4;

interface Earlier {
  readonly add: (citation: Citation) => void;
  readonly ofVolume: (form: Citation) => readonly Citation[];
  readonly named: (form: Citation) => Citation | null;
}

function earlierAuthorities(): Earlier {
  const volumes = new Map<string, Map<string, Citation>>();
  const names = new Map<string, Citation>();
  return {
    add: (citation) => {
      const key = authorityKey(citation);
      if (key === null) return;
      const volume = volumes.get(volumeOf(citation)) ?? new Map<string, Citation>();
      if (volume.size < MOST && !volume.has(key)) volume.set(key, citation);
      volumes.set(volumeOf(citation), volume);
      for (const party of [citation.plaintiff, citation.defendant]) {
        const word = firstWord(party);
        if (word !== null) names.set(word, citation);
      }
    },
    ofVolume: (form) => [...(volumes.get(volumeOf(form))?.values() ?? [])],
    named: (form) => names.get(firstWord(form.name) ?? '') ?? null,
  };
}

function volumeOf({ volume, edition }: Citation): string {
  return `${volume ?? ''} ${edition ?? ''}`;
}

/** The first word of a party's name that is long enough to tell it from others. */
function firstWord(name: string | null): string | null {
  return /[A-Z][\w’']{3,}/.exec(name ?? '')?.[0].toLowerCase() ?? null;
}

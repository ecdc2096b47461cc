import type { Citation } from '../citations/index.ts';
import { namesMatch } from '../citations/name-key.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { authorityKey, called, firstPage, volumeKey } from './full-citations.ts';
import { pagesOfPin } from './pin-pages.ts';

/** A short form stands for one authority that was cited in full before it. */
export const checkShortForms: Check = ({ citations, quotations }) => {
  const earlier = earlierAuthorities();
  const marked = new Set<string>();
  const quoted = quotations.filter(({ closed }) => closed);
  let at = 0;
  return citations.flatMap((citation) => {
    while ((quoted[at]?.end ?? Infinity) <= citation.start) at += 1;
    const inQuotation = (quoted[at]?.start ?? Infinity) < citation.start;
    const found = inQuotation ? null : faultOf(citation, earlier);
    earlier.add(citation);
    const key = `${found?.code ?? ''} ${volumeKey(citation)}`;
    // A form that is used again is one slip, at its first place.
    if (found === null || marked.has(key)) return [];
    marked.add(key);
    return [found];
  });
};

function faultOf(citation: Citation, earlier: Earlier): CheckMark | null {
  const range = { start: citation.start, end: citation.pinEnd };
  if (citation.kind === 'supra') {
    const fits = earlier.named(citation);
    if (fits.length < 2) return null;
    const message = `${citation.name ?? ''}, supra, fits ${fits.map(called).join(' and ')}. Name the one meant.`;
    return checkMark('short-form-ambiguous', range, message, fits);
  }
  if (citation.kind !== 'short' || citation.resolvesTo !== null) return null;
  if (earlier.ofVolume(citation).some((each) => mayHold(each, citation))) return null;
  const [sameName] = earlier.named(citation);
  if (sameName !== undefined) {
    const message = `${called(citation)} has the name of ${called(sameName)}, cited before, and another volume or reporter. Compare the two.`;
    return checkMark('short-form-other-report', range, message, [sameName]);
  }
  const message = `${called(citation)} was not cited in full before. Cite it in full here.`;
  return checkMark('short-form-without-antecedent', range, message);
}

/** Whether the page cited can be of an authority. */
function mayHold(full: Citation, { pin }: Citation): boolean {
  const page = pagesOfPin(pin);
  return page === null || (firstPage(full) ?? 0) <= page.from;
}

interface Earlier {
  readonly add: (citation: Citation) => void;
  readonly ofVolume: (form: Citation) => readonly Citation[];
  /** Authorities, each once, whose name the form's name may be short for. */
  readonly named: (form: Citation) => readonly Citation[];
}

/** More authorities with one word in common, or of one volume, than this are not compared. */
const MOST = 12;

function earlierAuthorities(): Earlier {
  const volumes = new Map<string, Map<string, Citation>>();
  const names = new Map<string, Map<string, Citation>>();
  return {
    add: (citation) => {
      const key = authorityKey(citation);
      if (key === null || citation.year === null) return;
      keep(volumes, volumeKey(citation), key, citation);
      for (const party of new Set([citation.plaintiff, citation.defendant, citation.name])) {
        for (const word of longWords(party)) {
          keep(names, word, `${citation.name ?? ''} ${citation.year ?? ''}`, citation);
        }
      }
    },
    ofVolume: (form) => [...(volumes.get(volumeKey(form))?.values() ?? [])],
    named: (form) => {
      const [word] = longWords(form.name);
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

/** The words of a name that are long enough to tell it from others. */
function longWords(name: string | null): readonly string[] {
  return (name ?? '').match(/[A-Z][\w’']{3,}/g)?.map((word) => word.toLowerCase()) ?? [];
}

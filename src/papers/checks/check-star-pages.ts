import type { Citation } from '../citations/index.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { followsClosely } from './follows-closely.ts';
import { fullOf } from './full-citations.ts';
import { pagesOfPin } from './pin-pages.ts';

/** Databases number the screens of an opinion with stars. */
const STARRED = /\b(?:WL|LEXIS)\b/;
/** Reporters of the courts of appeals and district courts, whose pages bear no stars. */
const PRINTED = /^(?:F\.|F\. ?Supp\.|U\.S\.|S\. ?Ct\.|F\.R\.D\.|B\.R\.)/;

/** Once for each authority: a pin to a database number without a star, or to a printed report with one. */
export const checkStarPages: Check = ({ text, citations }) => {
  const isClose = followsClosely(text, citations);
  const marked = new Set<Citation>();
  return citations.flatMap((citation, index): readonly CheckMark[] => {
    const full = fullOf(citations, citation);
    const pages = pagesOfPin(citation.pin);
    if (pages === null || citation.paragraphs.length > 0) return [];
    const database = full.kind === 'neutral' && STARRED.test(full.edition ?? full.reporter ?? '');
    const printed = full.kind === 'case' && PRINTED.test(full.edition ?? '');
    if (pages.star ? !printed : !database) return [];
    if (marked.has(full) || !isClose(index)) return [];
    marked.add(full);
    const pin = citation.pin ?? '';
    const message = pages.star
      ? `${full.text} is a printed report, and the pin ${pin} is a star page. Cite its page.`
      : `${full.text} is a database number, whose pages have stars: *${pin}, if that is the page meant.`;
    const { start, pinEnd: end } = citation;
    return [checkMark('pin-without-star', { start, end }, message)];
  });
};

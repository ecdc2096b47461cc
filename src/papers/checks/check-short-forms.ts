import type { Citation } from '../citations/index.ts';
import { namesMatch } from '../citations/name-key.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { type EarlierAuthorities, earlierAuthorities } from './earlier-authorities.ts';
import { fullAfter } from './full-after.ts';
import { authorityKey, called, firstPage, volumeKey } from './full-citations.ts';
import { insideQuotation } from './inside-quotation.ts';
import { pagesOfPin } from './pin-pages.ts';
import { unreadFullCitation } from './unread-citation.ts';

/** A short form stands for one authority that was cited in full before it. */
export const checkShortForms: Check = ({ text, citations, quotations }) => {
  const earlier = earlierAuthorities();
  const marked = new Set<string>();
  const isQuoted = insideQuotation(quotations);
  const isUnread = unreadFullCitation(text, citations);
  const citedAfter = fullAfter(citations);
  return citations.flatMap((citation, index) => {
    const found = isQuoted(citation.start) ? null : faultOf(citation, earlier);
    earlier.add(citation);
    const key = `${found?.code ?? ''} ${volumeKey(citation)}`;
    // A form that is used again is one slip, at its first place.
    if (found === null || marked.has(key)) return [];
    marked.add(key);
    // A footnote may be laid after what follows its call, and not every form is read.
    return citedAfter(index) || isUnread(citation) ? [] : [found];
  });
};

function faultOf(citation: Citation, earlier: EarlierAuthorities): CheckMark | null {
  if (citation.kind === 'supra') return ambiguous(citation, earlier.named(citation));
  if (citation.kind !== 'short' || citation.resolvesTo !== null) return null;
  const holds = earlier.ofVolume(citation).filter((each) => mayHold(each, citation));
  if (holds.length > 0) {
    return ambiguous(
      citation,
      holds.filter((each) => namesMatch(citation.name, each)),
    );
  }
  const range = { start: citation.start, end: citation.pinEnd };
  const [sameName] = earlier.named(citation);
  if (sameName !== undefined) {
    const message = `${called(citation)} has the name of ${called(sameName)}, cited before, and another volume or reporter. Compare the two.`;
    return checkMark('short-form-other-report', range, message, [sameName]);
  }
  const message = `${called(citation)} was not cited in full before. Cite it in full here.`;
  return checkMark('short-form-without-antecedent', range, message);
}

function ambiguous(form: Citation, fits: readonly Citation[]): CheckMark | null {
  if (new Set(fits.map(authorityKey)).size < 2) return null;
  const range = { start: form.start, end: form.pinEnd };
  const places = fits.map(called).join(' and ');
  const message = `The short form ${form.name ?? form.text} fits ${places}. Name the one meant.`;
  return checkMark('short-form-ambiguous', range, message, fits);
}

/** Whether the page cited can be of an authority. */
function mayHold(full: Citation, { pin }: Citation): boolean {
  const page = pagesOfPin(pin);
  return page === null || (firstPage(full) ?? 0) <= page.from;
}

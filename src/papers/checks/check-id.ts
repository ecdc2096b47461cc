import type { Citation } from '../citations/index.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { followsClosely } from './follows-closely.ts';
import { called, fullOf } from './full-citations.ts';
import { insideQuotation } from './inside-quotation.ts';
import { pagesOfPin } from './pin-pages.ts';
import { mayHoldCitation } from './unread-citation.ts';

const AUTHORITIES: ReadonlySet<string> = new Set(['case', 'neutral', 'journal', 'short', 'supra']);
/** How far before an *Id.* without an antecedent a citation that was not read is looked for. */
const REACH = 1200;

/** *Id.* stands for the one authority just cited; after several, a reader cannot tell which. */
export const checkId: Check = ({ text, citations, quotations }) => {
  const isQuoted = insideQuotation(quotations);
  const isClose = followsClosely(text, citations);
  const quotedFrom = new Set(quotations.map(({ citation }) => citation));
  return citations.flatMap((citation, index): readonly CheckMark[] => {
    if (citation.kind !== 'id' || isQuoted(citation.start)) return [];
    const antecedent = citation.antecedent === null ? undefined : citations[citation.antecedent];
    if (antecedent === undefined || citation.antecedent === null) {
      const before = text.slice(Math.max(0, citation.start - REACH), citation.start);
      if (mayHoldCitation(before)) return [];
      const message = 'Id. stands before any authority that it could mean. Cite the authority.';
      return [checkMark('id-without-antecedent', rangeOf(citation), message)];
    }
    if (!isClose(index)) return [];
    const strung = strungBefore(text, citations, citation.antecedent);
    if (strung.length > 0) return [afterString(citation, antecedent, strung)];
    if (citation.pin !== null || !quotedFrom.has(index) || onOnePage(citations, antecedent)) {
      return [];
    }
    const nested = nestedIn(citations, citation.antecedent, index);
    return nested.length === 0
      ? []
      : [afterNested(citation, fullOf(citations, antecedent), nested)];
  });
};

function rangeOf({ start, pinEnd }: Citation): { readonly start: number; readonly end: number } {
  return { start, end: pinEnd };
}

function afterString(id: Citation, meant: Citation, strung: readonly Citation[]): CheckMark {
  const message = `Id. follows a string of ${strung.length + 1} authorities; it was read as the last, ${called(meant)}. Cite the one meant by a short form.`;
  return checkMark('id-after-string', rangeOf(id), message, [...strung, meant]);
}

function afterNested(id: Citation, meant: Citation, nested: readonly Citation[]): CheckMark {
  const message = `Quoted words are cited to Id. without a page, after ${called(meant)}, which quotes another authority. It was read as the outer one. Give its page, or a short form.`;
  return checkMark('id-after-nested', rangeOf(id), message, [meant, ...nested]);
}

/** Whether a citation is to one page, its own or that of the *Id.* before it, so that none is due. */
function onOnePage(citations: readonly Citation[], citation: Citation): boolean {
  let last: Citation | undefined = citation;
  for (
    let step = 0;
    step < MOST_STEPS && last?.pin === null && last.antecedent !== null;
    step += 1
  ) {
    last = citations[last.antecedent];
  }
  const pages = pagesOfPin(last?.pin ?? null);
  return pages !== null && pages.from === pages.to;
}

/** A chain of *Id.* without a page is not followed further back. */
const MOST_STEPS = 12;
const MOST_NESTED = 8;

/** Authorities quoted in the parenthetical of the antecedent, before the *Id.* */
function nestedIn(
  citations: readonly Citation[],
  antecedent: number,
  before: number,
): readonly Citation[] {
  const last = Math.min(before, antecedent + 1 + MOST_NESTED);
  return citations
    .slice(antecedent + 1, last)
    .filter(
      ({ kind, within }) =>
        within?.index === antecedent && within.relation === 'quoting' && AUTHORITIES.has(kind),
    );
}

const MOST_STRUNG = 8;

/** Other authorities of the same citation sentence before the antecedent: `A; B. Id.` */
function strungBefore(
  text: string,
  citations: readonly Citation[],
  antecedent: number,
): readonly Citation[] {
  const meant = citations[antecedent];
  const found: Citation[] = [];
  if (meant === undefined || meant.within !== null || !AUTHORITIES.has(meant.kind)) return found;
  let next = meant;
  for (let at = antecedent - 1; at >= Math.max(0, antecedent - MOST_STRUNG); at -= 1) {
    const other = citations[at];
    if (other === undefined || other.within !== null) continue;
    if (!/^\s*;\s*(?:and\s+)?$/.test(text.slice(other.extent.end, next.extent.start))) break;
    const authority = fullOf(citations, other);
    const same = authority === fullOf(citations, meant);
    if (AUTHORITIES.has(authority.kind) && !same) found.unshift(other);
    next = other;
  }
  return found;
}

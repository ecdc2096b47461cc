import type { LawRegistry } from '../law/index.ts';
import {
  formatPin,
  type Exhibit,
  type Knowledge,
  type PaperEntry,
  type Pin,
} from '../matters/index.ts';

/** An exhibit as a finding rests on it, with its pins and whether it meets the proof level. */
export interface CitedExhibit {
  readonly id: string;
  readonly pin: string;
  /** False when only the paper is named, and no place in it. */
  readonly paragraphCited: boolean;
  /** Where another paper relies on it, and that paper's verb. */
  readonly citedAt: string | null;
  readonly described: string | null;
  readonly kind: Exhibit['kind'];
  readonly by: string | null;
  readonly says: string;
  /** What whoever entered the exhibit noted on it. */
  readonly note: string | null;
  readonly meetsLevel: Knowledge;
}

/** An authority at a place. A pin that was not verified shows it wherever it is printed. */
export interface CitedAuthority {
  readonly authority: string;
  readonly cite: string;
  readonly pin: string | null;
  readonly pinVerified: boolean;
  /** True of general law that stands in for a jurisdiction of which no authority was found. */
  readonly generalLaw?: true;
  /** True of what was decided, or enacted, after the day as of which the law is applied. */
  readonly later?: true;
}

interface PinnedRule {
  readonly authority: string;
  readonly pin: string | null;
  readonly pinVerified: boolean;
  /** The claim that a part of a claim is inherited from, if it is. */
  readonly inheritedFrom?: string | null;
}

export function citeExhibit(
  papers: readonly PaperEntry[],
  exhibit: Exhibit,
  meetsLevel: Knowledge,
): CitedExhibit {
  return {
    id: exhibit.id,
    pin: citePin(papers, exhibit.pin),
    citedAt: exhibit.citedAt === undefined ? null : citePin(papers, exhibit.citedAt),
    paragraphCited: exhibit.pin.kind !== 'whole',
    described: exhibit.described ?? null,
    kind: exhibit.kind,
    by: exhibit.by ?? null,
    says: exhibit.says,
    note: exhibit.note ?? null,
    meetsLevel,
  };
}

/** What a rule stands on. An authority that the law does not hold is cited by its id. */
export function citeAuthority(law: LawRegistry, rule: PinnedRule): CitedAuthority {
  const { authority, pin, pinVerified } = rule;
  return {
    authority,
    cite: law.find('authority', authority)?.shortCite ?? authority,
    pin,
    pinVerified,
    ...(rule.inheritedFrom == null ? {} : { generalLaw: true as const }),
    ...(law.later?.has(authority) === true ? { later: true as const } : {}),
  };
}

/** A pin as a reader cites it: a paper with a docket entry by that, `Dkt. No. 22 ¶ 31`. */
export function citePin(papers: readonly PaperEntry[], pin: Pin): string {
  const entry = papers.find(({ id }) => id === pin.paper)?.entry;
  const text = formatPin(pin);
  return entry === undefined ? text : `Dkt. No. ${entry}${text.slice(pin.paper.length)}`;
}

import type { PinnedRange } from '../../paper.ts';
import type { NumberedParagraph } from '../numbered-paragraphs.ts';
import type { Counsel } from '../read-counsel.ts';
import type { Signature } from '../read-signature.ts';

/** What a complaint or petition pleads. */
export interface ComplaintDetails {
  readonly kind: 'complaint';
  /** The paragraphs that say who a party is. */
  readonly parties: readonly PleadedParty[];
  readonly causes: readonly CauseOfAction[];
  readonly prayer: readonly PinnedRange[];
  readonly juryDemand: PinnedRange | null;
  /** The words that verify it; null when it bears none, which leaves it unverified. */
  readonly verification: PinnedRange | null;
  readonly paragraphs: readonly NumberedParagraph[];
  readonly signature: Signature;
  readonly counsel: Counsel | null;
}

/** A party as a paragraph introduces it. */
export interface PleadedParty extends PinnedRange {
  readonly name: string;
  readonly role: string;
  readonly paragraph: number;
}

/** A cause of action by its heading. */
export interface CauseOfAction extends PinnedRange {
  /** Its place in the count: 1 for "First". */
  readonly number: number | null;
  readonly name: string | null;
  /** Who brings it, as written; null when the heading does not say. */
  readonly by: string | null;
  /** Against whom, as written; null when the heading does not say. */
  readonly against: string | null;
  /** The law that its heading cites, else that the paragraphs under it cite first. */
  readonly law: readonly PinnedRange[];
  /** The first and last numbered paragraph under it; null where none is numbered. */
  readonly paragraphs: { readonly from: number; readonly to: number } | null;
}

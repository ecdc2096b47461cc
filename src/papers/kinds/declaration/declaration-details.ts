import type { PinnedRange } from '../../paper.ts';
import type { PinnedDate } from '../body-lines.ts';
import type { NumberedParagraph } from '../numbered-paragraphs.ts';
import type { Counsel } from '../read-counsel.ts';
import type { Hearing } from '../read-hearing.ts';
import type { Signature } from '../read-signature.ts';
import type { DifferingBasis, StatedBasis } from './read-basis.ts';

/** What a declaration, affidavit or affirmation says of itself. What it does not say is null. */
export interface DeclarationDetails {
  readonly kind: 'declaration';
  readonly declarant: PinnedRange | null;
  /** What the declarant says to be: "Chief Executive Officer of Example, Inc.". */
  readonly capacity: PinnedRange | null;
  /** What it rests on as a whole, in its own words. */
  readonly basis: StatedBasis;
  /** The sentences that rest on something else than the declarant's own knowledge. */
  readonly differing: readonly DifferingBasis[];
  readonly paragraphs: readonly NumberedParagraph[];
  readonly oath: Oath | null;
  readonly executed: { readonly date: PinnedDate | null; readonly place: PinnedRange | null };
  readonly signature: Signature;
  readonly exhibits: readonly AttachedExhibit[];
  readonly hearing: Hearing | null;
  readonly counsel: Counsel | null;
}

/** The words that make the paper evidence. */
export interface Oath {
  readonly words: PinnedRange;
  /**
   * `outside-united-states`: the words of 28 U.S.C. § 1746(1), which name the laws of the United
   * States and serve everywhere; `within-united-states`: those of § 1746(2), which serve only when
   * signed there; `state`: penalty of perjury under the laws of a state; `affidavit`: sworn before
   * an officer; `no-penalty`: declared or affirmed without the penalty of perjury.
   */
  readonly form:
    'outside-united-states' | 'within-united-states' | 'state' | 'affidavit' | 'no-penalty';
  readonly penaltyOfPerjury: boolean;
  readonly trueAndCorrect: boolean;
  /** The officer's certificate of an affidavit; null when none is printed. */
  readonly jurat: PinnedRange | null;
}

/** An exhibit as the declaration describes it. */
export interface AttachedExhibit extends PinnedRange {
  readonly label: string;
  /** What it is said to be; null when the sentence does not say. */
  readonly description: string | null;
  /** It is said to be a true and correct copy. */
  readonly trueCopy: boolean;
  /** The numbered paragraph that attaches it; null outside of any. */
  readonly paragraph: number | null;
}

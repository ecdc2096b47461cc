import type { CourtReading } from '../../order-reading.ts';
import type { PinnedRange } from '../../paper.ts';
import type { PinnedDate } from '../body-lines.ts';
import type { NumberedParagraph } from '../numbered-paragraphs.ts';
import type { Counsel } from '../read-counsel.ts';
import type { Hearing } from '../read-hearing.ts';
import type { Signature } from '../read-signature.ts';
import type { NamedAccount } from '../subpoena/subpoena-details.ts';

/** What a notice gives notice of. */
export type NoticeKind =
  | 'appearance'
  | 'withdrawal'
  | 'removal'
  | 'appeal'
  | 'dismissal'
  | 'subpoena'
  | 'account-holder'
  | 'deposition'
  | 'hearing'
  | 'settlement'
  | 'related-case'
  | 'filing'
  | 'other';

/** What a notice says; each part as written, null where it does not say. */
export interface NoticeDetails {
  readonly kind: 'notice';
  readonly notice: NoticeKind;
  /** The sentences that give the notice. */
  readonly noticed: readonly PinnedRange[];
  /** Who gives it: "Plaintiff Example LLC". */
  readonly by: PinnedRange | null;
  /** For whom counsel appears, or from whose case counsel withdraws. */
  readonly appearsFor: PinnedRange | null;
  /** What is withdrawn, dismissed, filed or appealed from. */
  readonly object: PinnedRange | null;
  /** The court that it is removed from, or appealed to. */
  readonly court: CourtReading | null;
  /** The number that the case bears there. */
  readonly otherNumber: PinnedRange | null;
  /** With or without prejudice, where a dismissal says so. */
  readonly prejudice: 'with' | 'without' | null;
  /** The provisions that it rests on. */
  readonly rules: readonly PinnedRange[];
  readonly accounts: readonly NamedAccount[];
  /** What will be produced if nobody objects. */
  readonly records: readonly PinnedRange[];
  /** The sentence that sets a time to act, with its date or length. */
  readonly deadline: NoticeDeadline | null;
  readonly hearing: Hearing | null;
  readonly paragraphs: readonly NumberedParagraph[];
  readonly signature: Signature;
  readonly counsel: Counsel | null;
}

export interface NoticeDeadline extends PinnedRange {
  readonly date: PinnedDate | null;
  /** "within 14 days", as written. */
  readonly within: PinnedRange | null;
}

import type { CourtReading } from '../../order-reading.ts';
import type { PaperPin, PinnedRange } from '../../paper.ts';
import type { PinnedDate } from '../body-lines.ts';

/** What the docket sheet of a case says. What it leaves blank is null. */
export interface DocketSheetDetails {
  readonly kind: 'docket-sheet';
  readonly case: DocketCase;
  readonly parties: readonly DocketParty[];
  readonly entries: readonly DocketEntry[];
  readonly motions: readonly DocketMotion[];
}

/** The head of the sheet. */
export interface DocketCase {
  /** The line that calls it a docket; null where none does. */
  readonly heading: PinnedRange | null;
  readonly court: CourtReading | null;
  readonly number: PinnedRange | null;
  readonly title: PinnedRange | null;
  readonly filed: PinnedDate | null;
  readonly terminated: PinnedDate | null;
  readonly assignedTo: PinnedRange | null;
  readonly referredTo: PinnedRange | null;
  readonly juryDemand: PinnedRange | null;
  readonly demand: PinnedRange | null;
  readonly natureOfSuit: PinnedRange | null;
  readonly jurisdiction: PinnedRange | null;
  readonly cause: PinnedRange | null;
  readonly related: PinnedRange | null;
  /** The court's marks on the case, such as `CLOSED` or `SEALED`. */
  readonly marks: readonly PinnedRange[];
}

/** A party with its counsel. */
export interface DocketParty extends PinnedRange {
  readonly role: string;
  readonly name: string;
  readonly terminated: PinnedDate | null;
  readonly counsel: readonly DocketCounsel[];
}

/** Counsel as the sheet lists them. */
export interface DocketCounsel extends PinnedRange {
  readonly name: string;
  readonly emails: readonly string[];
  readonly telephones: readonly string[];
  readonly lead: boolean;
  readonly proHacVice: boolean;
  readonly terminated: PinnedDate | null;
}

/** One line of the docket; its range is its text. */
export interface DocketEntry extends PinnedRange {
  /** As printed; null for an entry without a document. */
  readonly number: string | null;
  readonly filed: PinnedDate | null;
  readonly entered: PinnedDate | null;
  readonly filedBy: PinnedRange | null;
  readonly attachments: readonly DocketAttachment[];
  /** The entries that its text refers to ("re 12 MOTION"), each once. */
  readonly refersTo: readonly DocketLink[];
  readonly sealed: boolean;
}

export interface DocketAttachment {
  readonly number: string;
  readonly title: string;
}

export interface DocketLink extends PinnedRange {
  readonly entry: string;
}

/** A motion of the docket and what a later entry says became of it. */
export interface DocketMotion {
  readonly entry: string | null;
  readonly title: string;
  readonly at: PaperPin;
  /** Null where no entry says: the sheet does not show that it is pending, nor that it is not. */
  readonly outcome: DocketOutcome | null;
}

export interface DocketOutcome extends PinnedRange {
  readonly outcome:
    'granted' | 'denied' | 'granted-in-part' | 'moot' | 'withdrawn' | 'terminated' | 'stricken';
  /** The entry that says so. */
  readonly by: string | null;
}

import type { Citation, RecordCitation } from './citation-seam.ts';
import type { PaperPin, PaperSource, PinnedRange } from './paper.ts';

/** A court by its courts-db id; the id is null when the name matches none or several. */
export interface CourtReading {
  readonly id: string | null;
  readonly name: string;
  readonly at: PaperPin;
}

export interface JudgeReading {
  readonly name: string;
  readonly title: string | null;
  readonly at: PaperPin;
}

/** A docket entry that the order says it decides. */
export interface DocketEntryReading {
  readonly entry: string;
  readonly text: string;
  readonly at: PaperPin;
}

/** The action in which the subpoena was issued, when it is not the action in the caption. */
export interface UnderlyingReading {
  readonly court: CourtReading | null;
  readonly caseNumber: string | null;
  readonly caption: string | null;
  readonly at: PaperPin;
}

export type Disposition =
  | 'granted'
  | 'denied'
  | 'granted-in-part'
  | 'denied-in-part'
  | 'granted-and-denied-in-part'
  | 'moot'
  | 'deferred';

/** One statement of an outcome ("the Court GRANTS Petitioner's motion to compel"). */
export interface DispositionStatement extends PinnedRange {
  readonly disposition: Disposition;
  /** What is granted or denied, as written ("motion to compel"); null when the order leaves it. */
  readonly object: string | null;
}

/** A sentence by which the court decides or commands. The mandate is built from these. */
export interface Command extends PinnedRange {
  /**
   * `ruling`: grants or denies; `directive`: a named person or party shall do something;
   * `close`: "IT IS SO ORDERED".
   */
  readonly kind: 'ruling' | 'directive' | 'close';
  /** The word that makes it one, as written: `GRANTS`, `shall`, `ORDERED`. */
  readonly verb: string;
  /** Who must act, as written, for a directive ("Twitter"); null when unstated. */
  readonly subject: string | null;
}

/** A passage in quotation marks; `text` is without the outer marks, the range includes them. */
export interface Quotation extends PinnedRange {
  /** Index into `citations` of the authority it is attributed to; null when none follows. */
  readonly citation: number | null;
  /** Index into `recordCitations` when it quotes the record instead; else null. */
  readonly recordCitation: number | null;
  readonly closed: boolean;
}

/** Something a careful reader would flag. Nothing is corrected silently. */
export interface ReadingFlag {
  readonly code: string;
  readonly message: string;
  readonly at: PaperPin | null;
}

export type PinnedCitation = Citation & { readonly at: PaperPin };
export type PinnedRecordCitation = RecordCitation & { readonly at: PaperPin };

/** Everything read from an order. Offsets are into `paper.text`; nothing here is inferred law. */
export interface OrderReading {
  readonly kind: 'order';
  readonly source: PaperSource;
  readonly title: string | null;
  readonly court: CourtReading | null;
  readonly caseNumber: string | null;
  readonly caption: string | null;
  readonly judge: JudgeReading | null;
  /** The date of signature, ISO 8601; null when the order gives none, two, or an impossible one. */
  readonly dated: string | null;
  readonly datedAt: PaperPin | null;
  readonly regarding: readonly DocketEntryReading[];
  readonly underlying: UnderlyingReading | null;
  readonly citations: readonly PinnedCitation[];
  readonly recordCitations: readonly PinnedRecordCitation[];
  readonly quotations: readonly Quotation[];
  /** The outcome when every statement agrees; null when there is none or they contradict. */
  readonly disposition: Disposition | null;
  readonly dispositions: readonly DispositionStatement[];
  readonly commands: readonly Command[];
  readonly flags: readonly ReadingFlag[];
}

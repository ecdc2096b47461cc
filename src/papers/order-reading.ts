import type { Citation, RecordCitation } from './citations/index.ts';
import type { PaperDetails } from './kinds/kind-details.ts';
import type { PaperPin, PaperSource, PinnedRange, TextRange } from './paper.ts';
import type { SeenSignature } from './seen-signature.ts';

/** A court by its courts-db id; the id is null when the name matches none or several. */
export interface CourtReading {
  readonly id: string | null;
  readonly name: string;
  readonly at: PaperPin;
}

/** The kinds of paper that are told apart. */
export type PaperKind =
  | 'order'
  | 'proposed-order'
  | 'motion'
  | 'opposition'
  | 'reply'
  | 'declaration'
  | 'subpoena'
  | 'complaint'
  | 'stipulation'
  | 'transcript'
  | 'notice'
  | 'statement'
  /** A court's reasons, as of a court of appeals, without the word "order" in its title. */
  | 'opinion'
  /** The clerk's minutes of a hearing. */
  | 'minutes'
  | 'docket-sheet'
  | 'exhibit'
  | 'summons'
  | 'answer'
  | 'letter'
  | 'proof-of-service'
  | 'unknown';

/** A judge that the paper names. */
export interface JudgeReading {
  /** The name in ordinary capitals; `printed` is as the paper has it. */
  readonly name: string;
  readonly printed: string;
  readonly title: string | null;
  /**
   * The paper names the judge at its head (to whom the case is assigned, who presides) and not in a
   * signature block: it does not show that this judge decided.
   */
  readonly assigned?: true;
  readonly at: PaperPin;
}

/** The parties of a caption, each name as printed, without the word for its role. */
export interface CaptionParties {
  /** What stands after "In re"; null in a caption of two sides. */
  readonly inRe: string | null;
  /** Plaintiffs, petitioners, appellants: whoever stands before the "v.". */
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** A time that an order sets, or that a proposed order would set. The range is its sentence. */
export interface Deadline extends PinnedRange {
  /** The words that give the time: "by no later than June 5, 2020". */
  readonly when: string;
  /** Whom it binds, as written; null when the sentence does not say. */
  readonly who: string | null;
  /** The date as printed, ISO 8601; null for a length of time. */
  readonly date: string | null;
  readonly relative: RelativeTime | null;
}

/** A length of time as written: "within 14 days of service". */
export interface RelativeTime {
  /** The words that give it. */
  readonly text: string;
  /** Null when it is written in two ways that differ. */
  readonly count: number | null;
  readonly unit: 'hour' | 'day' | 'week' | 'month' | 'year';
  /** "business", "court", "calendar" as written; null when the words do not say. */
  readonly qualifier: string | null;
  readonly direction: 'after' | 'before';
  /** From what it runs, as written; null when the words do not say. */
  readonly from: string | null;
  /**
   * The day that the count reaches when it runs from the order's own date: the calendar alone. No
   * rule of court is applied; a last day on a week-end or holiday is not moved.
   */
  readonly reaches: string | null;
}

/** Something that an order attaches to what it grants; the range is the words that say so. */
export interface Condition extends PinnedRange {
  /** By `condition-phrases.ts`: `attorneys-eyes-only`, `notice-to-account-holder`, `stay`, … */
  readonly kind: string;
  readonly title: string;
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

/**
 * An outcome. `granted-in-part` also stands for "granted in part and denied in part" and, as the
 * outcome of a whole order, for one motion granted and another denied.
 */
export type Disposition =
  | 'granted'
  | 'denied'
  | 'granted-in-part'
  | 'denied-in-part'
  | 'moot'
  | 'deferred'
  | 'withdrawn'
  | 'terminated'
  | 'stricken'
  | 'dismissed'
  | 'quashed'
  | 'overruled'
  | 'sustained'
  | 'vacated'
  | 'affirmed'
  | 'affirmed-in-part'
  | 'reversed'
  | 'remanded';

/** One statement of an outcome ("the Court GRANTS Petitioner's motion to compel"). */
export interface DispositionStatement extends PinnedRange {
  readonly disposition: Disposition;
  /** What is granted or denied, as written ("motion to compel"); null when the order leaves it. */
  readonly object: string | null;
  /** What the sentence says of prejudice; null when it says nothing. */
  readonly prejudice: 'with' | 'without' | null;
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

/**
 * A passage in quotation marks, or set off as a block without marks; `text` is without the outer
 * marks, the range includes them.
 */
export interface Quotation extends PinnedRange {
  /** Index into `citations` of the authority it is attributed to; null when none follows. */
  readonly citation: number | null;
  /** Index into `recordCitations` when it quotes the record instead; else null. */
  readonly recordCitation: number | null;
  readonly closed: boolean;
  readonly block: boolean;
}

/** Something a careful reader would flag. Nothing is corrected silently. */
export interface ReadingFlag {
  readonly code: string;
  readonly message: string;
  readonly severity: FlagSeverity;
  readonly at: PaperPin | null;
  /** The words it is about, in clean offsets; absent when it is about no words in particular. */
  readonly range?: TextRange;
  /** Those words as printed. */
  readonly words?: string;
  /** The places that it compares them with. */
  readonly others?: readonly PinnedRange[];
}

export type PinnedCitation = Citation & { readonly at: PaperPin };
export type PinnedRecordCitation = RecordCitation & { readonly at: PaperPin };

/**
 * What a flag means for work that builds on the paper: `error` stops a mandate, `warning` needs a
 * person's eye, `note` says how the paper was read.
 */
export type FlagSeverity = 'error' | 'warning' | 'note';

/** One of several papers in a file. */
export interface PartReading {
  readonly kind: PaperKind;
  /** Its title, or what its slip sheet calls it. */
  readonly title: string | null;
  /** The docket entry stamped on its first page. */
  readonly entry: string | null;
  readonly firstPage: number;
  readonly lastPage: number;
}

/**
 * Everything read from a paper. Offsets are into `paper.text`. What the paper does not say is
 * null or empty; nothing here is inferred law.
 */
export interface PaperReading {
  readonly kind: PaperKind;
  /** Why the paper was taken for this kind. */
  readonly reasons: readonly string[];
  /** False when the words speak for two kinds alike, or for none; a flag then names both. */
  readonly certain: boolean;
  /** The other kind that its words speak for; null when nothing does. */
  readonly runnerUp: PaperKind | null;
  /** The papers that the file holds, the filed one first; empty when it holds one. */
  readonly parts: readonly PartReading[];
  readonly source: PaperSource;
  /** Where the fields that are plain text stand. */
  readonly pins: {
    readonly title: PaperPin | null;
    readonly caseNumber: PaperPin | null;
    readonly caption: PaperPin | null;
    readonly dated: PaperPin | null;
  };
  readonly title: string | null;
  readonly court: CourtReading | null;
  /** As the caption prints it; a stamp's number is in `stampCaseNumber` and may differ. */
  readonly caseNumber: string | null;
  readonly stampCaseNumber: string | null;
  readonly caption: string | null;
  readonly parties: CaptionParties | null;
  /** The docket entry that the paper itself is, by its stamp. */
  readonly entry: string | null;
  /** The date of filing by the stamp, ISO 8601. */
  readonly filed: string | null;
  readonly judge: JudgeReading | null;
  /** The date of signature, ISO 8601; null when the paper gives none, two, or an impossible one. */
  readonly dated: string | null;
  readonly regarding: readonly DocketEntryReading[];
  readonly underlying: UnderlyingReading | null;
  readonly citations: readonly PinnedCitation[];
  readonly recordCitations: readonly PinnedRecordCitation[];
  readonly quotations: readonly Quotation[];
  /** The outcome when every statement agrees; null when there is none or they contradict. */
  readonly disposition: Disposition | null;
  readonly dispositions: readonly DispositionStatement[];
  readonly commands: readonly Command[];
  /** The times that it sets; in a proposed order, that it would set. */
  readonly deadlines: readonly Deadline[];
  readonly conditions: readonly Condition[];
  /** The fields that only this kind of paper has; null for a kind that has none. */
  readonly details: PaperDetails | null;
  readonly flags: readonly ReadingFlag[];
}

/** The reading of an order. */
export interface OrderReading extends PaperReading {
  readonly kind: 'order';
  /** The signature that a person saw in the picture, where the reading rests on it. */
  readonly signatureSeen?: SeenSignature;
}

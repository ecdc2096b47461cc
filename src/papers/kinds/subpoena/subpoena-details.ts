import type { CourtReading } from '../../order-reading.ts';
import type { PinnedRange } from '../../paper.ts';
import type { PinnedDate } from '../body-lines.ts';
import type { Counsel } from '../read-counsel.ts';
import type { Signature } from '../read-signature.ts';

/** What a subpoena says. A blank of the form is null: nothing is filled in from elsewhere. */
export interface SubpoenaDetails {
  readonly kind: 'subpoena';
  /** The number of its form ("AO 88B", "SUBP-010"); null for a subpoena in free form. */
  readonly form: PinnedRange | null;
  readonly system: 'federal' | 'california' | 'new-york' | null;
  /** The court that it issues from, where the action is pending (Fed. R. Civ. P. 45(a)(2)). */
  readonly issuingCourt: CourtReading | null;
  /** The district where compliance is due, where the paper names another. */
  readonly complianceDistrict: PinnedRange | null;
  readonly plaintiff: PinnedRange | null;
  readonly defendant: PinnedRange | null;
  readonly to: PinnedRange | null;
  readonly commands: readonly SubpoenaCommand[];
  readonly issued: PinnedDate | null;
  /** Who issues it by the signature that is filled in; null when neither or both are. */
  readonly issuedBy: 'attorney' | 'clerk' | null;
  readonly signature: Signature;
  readonly counsel: Counsel | null;
  readonly service: SubpoenaService | null;
  /** What the form itself demands, before any attachment ("See Attachment A"). */
  readonly demand: PinnedRange | null;
  readonly requests: readonly SubpoenaRequest[];
  readonly definitions: PinnedRange | null;
  readonly instructions: PinnedRange | null;
  readonly rule45: Rule45Text | null;
  /** Where it speaks of notice to the other parties before service (Fed. R. Civ. P. 45(a)(4)). */
  readonly noticeToParties: PinnedRange | null;
}

/** One thing that is commanded, with the place and time of compliance given for it. */
export interface SubpoenaCommand extends PinnedRange {
  readonly commands: 'testify' | 'produce' | 'inspect';
  /** Whether its box is ticked; null where the paper has no box or the text does not show it. */
  readonly ticked: boolean | null;
  readonly place: PinnedRange | null;
  readonly date: PinnedDate | null;
  readonly time: PinnedRange | null;
}

/** What the proof of service says. */
export interface SubpoenaService {
  readonly received: PinnedDate | null;
  readonly served: PinnedDate | null;
  /** On whom and in what manner, as written. */
  readonly manner: PinnedRange | null;
  readonly returned: PinnedRange | null;
  /** Fees tendered to the witness, as written. */
  readonly fees: PinnedRange | null;
  readonly at: PinnedRange;
}

/** One request of the attachment. */
export interface SubpoenaRequest extends PinnedRange {
  readonly label: string;
  readonly accounts: readonly NamedAccount[];
  /** Kinds of records, in the words of the request. */
  readonly categories: readonly PinnedRange[];
  readonly period: { readonly from: PinnedDate | null; readonly to: PinnedDate | null } | null;
}

/** An account as written, exact to the code point. */
export interface NamedAccount extends PinnedRange {
  readonly kind: 'handle' | 'url' | 'id' | 'email';
}

/** Whether the paper sets out the text of Rule 45, as Rule 45(a)(1)(A)(iv) demands. */
export interface Rule45Text {
  /** The subdivisions whose text is set out. */
  readonly subdivisions: readonly ('c' | 'd' | 'e' | 'g')[];
  /** On 1 December 2013 protection moved from (c) to (d) and duties from (d) to (e). */
  readonly version: 'since-2013-12-01' | 'before-2013-12-01';
  readonly at: PinnedRange;
}

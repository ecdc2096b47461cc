import type { CourtReading } from '../../order-reading.ts';
import type { PinnedRange } from '../../paper.ts';
import type { PinnedDate } from '../body-lines.ts';
import type { Counsel } from '../read-counsel.ts';
import type { Rule45Text } from './compare-rule-45.ts';
import type { SubpoenaService } from './read-service.ts';

/** What a subpoena says. A blank of the form is null: nothing is filled in from elsewhere. */
export interface SubpoenaDetails {
  readonly kind: 'subpoena';
  /** The number of its form ("AO 88B", "SUBP-010"); null for a subpoena in free form. */
  readonly form: PinnedRange | null;
  readonly system: SubpoenaSystem | null;
  readonly action: SubpoenaAction;
  /** Whom it commands, with the address where one is given. */
  readonly to: PinnedRange | null;
  readonly commands: readonly SubpoenaCommand[];
  readonly issuer: SubpoenaIssuer;
  readonly service: SubpoenaService | null;
  readonly requests: readonly SubpoenaRequest[];
  /** Every account that it names in its demands or definitions, each once. */
  readonly accounts: readonly NamedAccount[];
  /** The dates that bound all requests, where definitions or instructions set them. */
  readonly period: SubpoenaPeriod | null;
  readonly definitions: PinnedRange | null;
  readonly instructions: PinnedRange | null;
  /** Null for a subpoena under a state's rules, which do not ask for the text. */
  readonly rule45: Rule45Text | null;
}

export type SubpoenaSystem = 'federal' | 'california' | 'new-york' | 'other-state';

/** The action and the court that the subpoena issues from (Fed. R. Civ. P. 45(a)(1)(A), (2)). */
export interface SubpoenaAction {
  readonly issuingCourt: CourtReading | null;
  /** The court where the action is pending, where the paper names another than the issuing one. */
  readonly pendingIn: PinnedRange | null;
  readonly plaintiff: PinnedRange | null;
  readonly defendant: PinnedRange | null;
  readonly number: PinnedRange | null;
}

/** Who issues or requests it, and how it is signed. */
export interface SubpoenaIssuer {
  readonly issued: PinnedDate | null;
  /** Who issues it by the signature that is filled in; null when neither is, or both are. */
  readonly by: 'attorney' | 'clerk' | 'judge' | null;
  /** The signature as typed; a drawn one leaves no text. */
  readonly signature: PinnedRange | null;
  /** The party for whom it is issued or requested. */
  readonly represents: PinnedRange | null;
  readonly counsel: Counsel | null;
}

/** One thing that is commanded, with the place and time of compliance given for it. */
export interface SubpoenaCommand extends PinnedRange {
  readonly commands: 'testify' | 'produce' | 'inspect';
  /** Whether its box is ticked; null where the paper has no box or the text does not show it. */
  readonly ticked: boolean | null;
  /** False when its box is empty; null when neither its box nor its blanks say anything. */
  readonly commanded: boolean | null;
  /** What it demands in the form itself, such as "See Attachment A". */
  readonly demand: PinnedRange | null;
  readonly place: PinnedRange | null;
  readonly date: PinnedDate | null;
  readonly time: PinnedRange | null;
}

/** One request of the attachment. */
export interface SubpoenaRequest extends PinnedRange {
  readonly label: string;
  readonly accounts: readonly NamedAccount[];
  /** Kinds of records, in the words of the request. */
  readonly categories: readonly PinnedRange[];
  readonly period: SubpoenaPeriod | null;
}

/** The dates that bound what is asked for; null where a side is open. */
export interface SubpoenaPeriod {
  readonly from: PinnedDate | null;
  readonly to: PinnedDate | null;
}

/** An account as written, exact to the code point. */
export interface NamedAccount extends PinnedRange {
  readonly kind: 'handle' | 'url' | 'id' | 'email';
}

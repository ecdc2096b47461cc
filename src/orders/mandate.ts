import type { ComputedDate } from '../calendar/index.ts';
import type { PinnedRange } from '../papers/index.ts';

/** Words of the order with their place, also in short: `5:2-3` is page 5, lines 2 to 3. */
export interface OrderPassage extends PinnedRange {
  readonly pin: string;
}

/** Somebody that the order names, as it names them. */
export interface OrderedParty extends OrderPassage {
  /** The name, without "the" or "counsel for". */
  readonly name: string;
  /** The full name where the order gives it elsewhere ("Petitioner Shulim Leifer"); else null. */
  readonly fullName: string | null;
}

/** When the order is to be obeyed. `date` is a court-local date, ISO 8601. */
export type DueDate =
  | (OrderPassage & { readonly kind: 'fixed'; readonly date: string; readonly why: string })
  | (OrderPassage & {
      readonly kind: 'computed';
      readonly date: string;
      readonly computed: ComputedDate;
    })
  | {
      readonly kind: 'open';
      readonly date: null;
      readonly passage: OrderPassage | null;
      readonly why: string;
    };

/** One code point of a handle that is not what it seems: outside a–z, 0–9 and underscore. */
export interface CodePoint {
  readonly index: number;
  readonly character: string;
  /** `U+0049` */
  readonly codePoint: string;
}

/** One account as the order names it. Nothing is folded, trimmed or normalised. */
export interface OrderedAccount extends OrderPassage {
  readonly kind: 'handle' | 'url' | 'account-id';
  /** The name by exact code points; a handle keeps the `@` that the order writes. */
  readonly handle: string;
  /** Every code point, in order, as `U+0040 U+0065 …`. */
  readonly codePoints: string;
  /** Characters that are not ASCII letters, digits or underscore (after the `@`). */
  readonly unusual: readonly CodePoint[];
  /**
   * The confidence, 0 to 100, at which OCR read the name from a picture; absent on text. One
   * character misread makes another account, so a person must confirm it, however sure OCR was.
   */
  readonly ocrConfidence?: number;
}

/** What a clause rests on: the order, or a rule that says what may be done under it. */
export interface ClauseAuthority {
  readonly authority: string;
  readonly pin: string | null;
  readonly pinVerified: boolean;
  readonly why: string;
}

/** Why a clause cannot be carried out as it stands, and what a person must record. */
export interface ClauseOpening {
  readonly code:
    | 'general-clause'
    | 'posts-not-enumerated'
    | 'phrase-ambiguous'
    | 'phrase-not-recognised'
    | 'category-not-held'
    | 'subpoena-not-in-order'
    | 'period-without-end'
    | 'excluded-elsewhere'
    | 'accounts-not-listed'
    | 'accounts-unclear'
    | 'limit-not-covered'
    | 'words-not-read'
    | 'handle-read-by-ocr';
  readonly message: string;
  /**
   * What closes it: counsel's construction, a list of posts, a person's look at the picture, or
   * nothing but another order.
   */
  readonly needs: 'construction' | 'enumeration' | 'confirmation' | 'another-order';
}

/** A stretch of time that a clause is limited to; both ends belong to it. */
export interface ClausePeriod extends OrderPassage {
  readonly from: string | null;
  /** Null where the order says "to the present" or gives no end. */
  readonly to: string | null;
}

/** One command in the mandate. */
export interface Clause extends OrderPassage {
  readonly id: string;
  /**
   * `general`: open-textured; `category`: a kind of record; `subpoena`: whatever the subpoena asks;
   * `content-barred`: content of communications; `unrecognised`: words that no rule knows.
   */
  readonly kind: 'general' | 'category' | 'subpoena' | 'content-barred' | 'unrecognised';
  /** The record category by its id; null when the clause names none or an unknown one. */
  readonly category: string | null;
  /** The general clause that this one is "included" in. "Including" neither narrows nor widens. */
  readonly includedIn: string | null;
  /** The handles that it is about, as in `Mandate.accounts`; all of them unless it names its own. */
  readonly accounts: readonly string[];
  readonly period: ClausePeriod | null;
  readonly authorities: readonly ClauseAuthority[];
  readonly state: 'definite' | 'open' | 'barred';
  readonly openings: readonly ClauseOpening[];
  readonly why: string;
}

/** Something that the order says need not or must not be produced. */
export interface Exclusion extends OrderPassage {
  /** The record category by its id; null when the words name none, or fit several. */
  readonly category: string | null;
  /** Every category that the words may mean; none may be produced. */
  readonly mayCover: readonly string[];
}

/** A condition that the order attaches to the production. */
export interface MandateCondition extends OrderPassage {
  readonly kind: string;
  readonly title: string;
}

/** Something that a careful reader of the mandate would flag. */
export interface MandateFlag {
  readonly code: string;
  readonly message: string;
  /** Where in the order; null when it is about something the order lacks. */
  readonly at: OrderPassage['at'] | null;
  readonly pin: string | null;
  /** Whether nothing may be produced until the point is cleared by another order. */
  readonly stops: boolean;
}

/** What an order commands: who, to whom, what, about which accounts, by when. */
export interface Mandate {
  readonly kind: 'mandate';
  readonly commandedParty: OrderedParty | null;
  readonly recipient: OrderedParty | null;
  readonly due: DueDate;
  /** The accounts in the order's order, each once. */
  readonly accounts: readonly OrderedAccount[];
  readonly clauses: readonly Clause[];
  readonly exclusions: readonly Exclusion[];
  readonly conditions: readonly MandateCondition[];
  /** The numbers of the Does that the order counts off; null when it counts none. */
  readonly does: (OrderPassage & { readonly numbers: readonly number[] }) | null;
  readonly flags: readonly MandateFlag[];
}

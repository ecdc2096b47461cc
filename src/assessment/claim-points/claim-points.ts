import type { CitedAuthority, CitedExhibit } from '../cited.ts';
import type { Missing } from '../missing.ts';

/**
 * What a point does to the claim on a statement. `holds-open`: the record speaks for a bar that the
 * other side must raise; `defeats`: it is settled, and the claim cannot stand on the statement.
 */
export type PointEffect = 'none' | 'holds-open' | 'defeats';

interface Point {
  readonly effect: PointEffect;
  readonly missing: readonly Missing[];
  readonly authorities: readonly CitedAuthority[];
}

/** Whether the law that governs has this cause of action at all. */
export interface CausePoint extends Point {
  readonly kind: 'cause';
  readonly status: 'not-recognised' | 'recognised' | 'unknown';
  readonly governingLaw: string | null;
  readonly notRecognisedIn: readonly {
    readonly jurisdiction: string;
    readonly says: string;
    readonly authority: CitedAuthority;
  }[];
}

/** Why it stays open whether the claim is in time. */
export type TimeOpen =
  | 'dates-missing'
  | 'near-the-last-day'
  | 'accrual-not-stated'
  | 'may-stand-still'
  | 'no-text-for-the-day';

/** Whether the claim on a statement was brought within its time, as far as the record shows. */
export interface TimePoint extends Point {
  readonly kind: 'time';
  readonly status: 'in-time' | 'past' | 'answered' | 'open';
  readonly why: TimeOpen | null;
  readonly years: number;
  readonly from: string;
  readonly published: string | null;
  /** The day that is held against the last one: of commencement, or of the assessment before it. */
  readonly heldAgainst: { readonly day: string; readonly what: 'commenced' | 'asOf' } | null;
  readonly lastDay: string | null;
  /** Who answered the bar, or found it, and where. */
  readonly by: 'court' | 'counsel' | null;
  readonly at: string | null;
  readonly notes: readonly { readonly says: string; readonly authority: CitedAuthority }[];
}

/** What must come before suit, and whether it did. */
export interface PreconditionPoint extends Point {
  readonly kind: 'precondition';
  readonly precondition: string;
  readonly what: string;
  readonly status: 'met' | 'not-met' | 'not-asked' | 'unknown';
}

/** What the courts of the claim's law ask a pleading to state, and what the matter lacks of it. */
export interface PleadingPoint extends Point {
  readonly kind: 'pleading';
  readonly particularity: 'exact-words' | 'substance' | 'general';
  readonly what: string;
  readonly lacks: readonly ('words' | 'day' | 'place' | 'recipient')[];
  /** `no` in federal court, where Rule 8 governs the form. */
  readonly governs: 'yes' | 'no' | 'unknown';
}

/** A question that the court decides as a matter of law, with what the record has on each side. */
export interface CourtQuestionPoint extends Point {
  readonly kind: 'court-question';
  readonly question: string;
  readonly what: string;
  readonly status: 'open' | 'answered-for' | 'answered-against';
  readonly by: 'court' | 'counsel' | null;
  readonly at: string | null;
  readonly favour: readonly SideOfQuestion[];
  readonly against: readonly SideOfQuestion[];
}

/** A proposition that bears on a question, and the exhibits that speak on that side. */
export interface SideOfQuestion {
  readonly proposition: string;
  readonly what: string;
  readonly exhibits: readonly CitedExhibit[];
}

/** Points on the claim about one statement, beside its elements. */
export interface StatementPoints {
  readonly statement: string;
  readonly gist: string;
  readonly time: TimePoint | null;
  readonly preconditions: readonly PreconditionPoint[];
  readonly pleading: PleadingPoint | null;
  readonly questions: readonly CourtQuestionPoint[];
}

/** One claim of the matter, before and beside its elements: cause, time, form, questions of law. */
export interface ClaimPoints {
  readonly kind: 'claim-points';
  readonly claim: string;
  readonly law: string;
  readonly name: string;
  readonly cause: CausePoint | null;
  readonly statements: readonly StatementPoints[];
}

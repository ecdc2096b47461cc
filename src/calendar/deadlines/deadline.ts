import type { Temporal } from 'temporal-polyfill';
import type { Court } from '../../courts/index.ts';
import type { CaseEvent } from './case-event.ts';
import type { ComputedTime } from '../count-hours.ts';
import type { ComputedDate } from '../count-period.ts';
import type { EndOfLastDay } from '../end-of-last-day.ts';

/** One authority for a deadline; a pin that nobody compared with its source is marked. */
export interface DeadlineAuthority {
  readonly authority: string;
  readonly pinVerified: boolean;
}

/** What ends with a date: a way of resisting, the time given to the speaker, the time to obey. */
export type WindowThatCloses =
  'objection-to-subpoena' | 'objection-to-order' | 'appeal' | 'notice' | 'production';

/** What every deadline has, whether it has a date or not. */
interface DeadlineFields {
  /** Stable: the same deadline of the same matter has it again when its date changes. */
  readonly id: string;
  readonly title: string;
  readonly topic: string | null;
  readonly court: Court | null;
  readonly authorities: readonly DeadlineAuthority[];
  /** What the rule says, in our words. */
  readonly text: string;
  readonly actor: string | null;
  readonly act: 'file' | 'serve' | 'none';
  readonly sense: 'latest' | 'earliest' | 'falls';
  readonly event: CaseEvent | null;
  /** Where in the record it is said; null when the event says it, or nothing does. */
  readonly at: string | null;
  /** Facts that the record leaves open, on which it hangs whether the deadline is one at all. */
  readonly conditions: readonly string[];
  readonly closes: WindowThatCloses | null;
  readonly leavesOut: readonly string[];
}

/** A date that a rule gives, or a court, or a policy; or why there is none. */
export type Deadline = DeadlineFields &
  (
    | {
        readonly state: 'dated';
        readonly date: Temporal.PlainDate;
        readonly time: Temporal.ZonedDateTime | null;
        readonly computed: ComputedDate | ComputedTime;
        /** The fixed date that came before the end of the period, and so ends it. */
        readonly cut: CaseEvent | null;
        readonly end: EndOfLastDay | null;
      }
    | {
        readonly state: 'fixed';
        readonly date: Temporal.PlainDate;
        readonly time: Temporal.ZonedDateTime | null;
      }
    | {
        readonly state: 'open';
        readonly missing: readonly string[];
        /** The shortest or longest that the period can be, from what is known. */
        readonly notBefore: ComputedDate | null;
        readonly notAfter: ComputedDate | null;
      }
    | { readonly state: 'not-covered' | 'not-applicable'; readonly why: string }
    | {
        readonly state: 'hold';
        readonly date: Temporal.PlainDate;
        /** Null until somebody releases it. */
        readonly until: Temporal.PlainDate | null;
      }
  );

/** A deadline that has a day. */
export type DatedDeadline = Extract<Deadline, { readonly date: Temporal.PlainDate }>;

import type { Temporal } from 'temporal-polyfill';
import type { Court } from '../../courts/index.ts';
import type { ComputedDate } from '../count-period.ts';
import type { CaseEvent } from './case-event.ts';
import type { ClosedDay } from '../free-days.ts';

/** What is known of a question of fact. */
type Answer = 'yes' | 'no' | 'unknown';

/** One case in one court, whose rules set deadlines. */
export interface Forum {
  readonly id: string;
  readonly court: Court;
  readonly facts: {
    /** Whether the judge is a magistrate judge. */
    readonly 'magistrate-judge': Answer;
    /** Whether all parties consented to the magistrate judge. */
    readonly consent: Answer;
  };
  readonly closed: readonly ClosedDay[];
  /** Whether deadlines of this case are asked for; else it only says where a date was fixed. */
  readonly asked: boolean;
}

/** A time to obey that an order gives as a length, as it was counted; or why it cannot be. */
interface OrderedPeriod {
  readonly id: string;
  readonly forum: string | null;
  readonly due: ComputedDate | { readonly missing: string };
  readonly at: string | null;
}

/** A time that must pass after a speaker was told, before anything about her goes out. */
export interface NoticeWindow {
  readonly id: string;
  readonly setBy: 'policy' | 'order';
  readonly length: { readonly days: number } | { readonly hours: number };
  /** The case whose order sets it; null for a policy. */
  readonly forum: string | null;
  readonly at: string | null;
}

/** A duty to keep records from the intake of the request until somebody releases it. */
export interface LitigationHold {
  readonly id: string;
  readonly from: Temporal.PlainDate;
  readonly released: Temporal.PlainDate | null;
}

/** All that deadlines are computed from. Nothing in it identifies a speaker. */
export interface DeadlineCase {
  /** The day as of which rules are chosen where no event has happened. */
  readonly asOf: Temporal.PlainDate;
  readonly forums: readonly Forum[];
  readonly events: readonly CaseEvent[];
  /** Every speaker, as the papers number them: `Doe 1`. */
  readonly speakers: readonly string[];
  readonly ordered: readonly OrderedPeriod[];
  readonly notices: readonly NoticeWindow[];
  readonly holds: readonly LitigationHold[];
}

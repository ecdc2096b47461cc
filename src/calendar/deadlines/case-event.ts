import type { Temporal } from 'temporal-polyfill';
import type { ServiceKind } from '../counting-rules.ts';

/** How things happen in a case. `set`: a paper fixed a date; `released`: records went out. */
export const EVENT_KINDS = [
  'served',
  'ordered',
  'filed',
  'noticed',
  'entered',
  'set',
  'released',
] as const;

/** What it happens to. */
export const EVENT_SUBJECTS = [
  'subpoena',
  'order',
  'motion',
  'motion-for-relief',
  'opposition',
  'speaker',
  'compliance',
  'hearing',
  'fact-discovery-cut-off',
  'production',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];
export type EventSubject = (typeof EVENT_SUBJECTS)[number];

/** Something that happened in a case, or a date that a paper fixed, on a day where the court sits. */
export interface CaseEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly of: EventSubject;
  readonly on: Temporal.PlainDate;
  /** The time of day where the court sits; null when it is not known or does not matter. */
  readonly time: Temporal.PlainTime | null;
  /** The case that it belongs to, by its id; null = any. */
  readonly forum: string | null;
  /** Of service: the kind of it; null when it is not known. */
  readonly how: ServiceKind | null;
  /** Whom it reached, in words that name nobody but parties and Does; empty when not stated. */
  readonly to: readonly string[];
  /** Why somebody assumed it where the record does not say; null when the record does. */
  readonly assumed: string | null;
  /** Where the record says so. */
  readonly at: string | null;
}

/** An event in words: `service of the order`. */
export function describeEvent({ kind, of }: Pick<CaseEvent, 'kind' | 'of'>): string {
  const subject = of.replaceAll('-', ' ');
  return {
    served: `service of the ${subject}`,
    ordered: `date of the ${subject}`,
    filed: `filing of the ${subject}`,
    noticed: `notice to the ${subject}`,
    entered: `entry of the ${subject}`,
    set: `the ${subject} date`,
    released: `release of the ${subject}`,
  }[kind];
}

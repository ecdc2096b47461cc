import type { Temporal } from 'temporal-polyfill';
import type { CaseEvent } from './case-event.ts';

/** The time of day of an event, in the court's zone; null where either is not known. */
export function timeOfEvent(
  { on, time }: CaseEvent,
  zone: string | null,
): Temporal.ZonedDateTime | null {
  return time === null || zone === null
    ? null
    : on.toZonedDateTime({ plainTime: time, timeZone: zone });
}

import { Temporal } from 'temporal-polyfill';

/** Now as `2026-01-31T143000Z`: sorts by time, and is a file name everywhere. */
export function timeName(): string {
  return Temporal.Now.instant().round('second').toString().replaceAll(':', '');
}

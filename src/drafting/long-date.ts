import { Temporal } from 'temporal-polyfill';

/** `2023-02-28` → `February 28, 2023`. */
export function longDate(iso: string): string {
  return Temporal.PlainDate.from(iso).toLocaleString('en-US', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
}

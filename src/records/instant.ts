import { Temporal } from 'temporal-polyfill';
import { DucesError } from '../faults/index.ts';

/**
 * An instant in UTC with exactly six decimals, so that comparing the texts compares the instants.
 * Takes ISO 8601 with `Z` or an offset; throws `date-invalid` for anything else.
 */
export function normaliseInstant(text: string): string {
  try {
    return Temporal.Instant.from(text).toString({ fractionalSecondDigits: 6 });
  } catch {
    throw new DucesError('date-invalid', `${JSON.stringify(text)} is not an instant.`, {
      next: 'Write the instant with its offset, such as 2022-01-31T18:30:00Z.',
    });
  }
}

import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** An id inside a matter file: lower case, digits and hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/u, 'an id of lower-case letters, digits and hyphens');

/** A court-local calendar date, `YYYY-MM-DD`, kept as text; impossible dates are refused. */
export const dateSchema = z.string().refine(isDate, 'a date that exists, as YYYY-MM-DD');

/** An instant in UTC, `2023-02-20T17:30:00Z`, kept as text. */
export const instantSchema = z.string().refine(isInstant, 'an instant as 2023-02-20T17:30:00Z');

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

function isInstant(text: string): boolean {
  if (!text.endsWith('Z')) return false;
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

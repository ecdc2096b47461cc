import { DucesError } from '../faults/index.ts';

const DIGITS = 6;

/**
 * Gives out Bates numbers in order: `PREFIX-000001`, `PREFIX-000002`, … Beyond 999,999 the number
 * grows a digit rather than start again.
 *
 * @throws DucesError `usage` for a prefix that is not 1 to 16 capitals, digits or hyphens.
 */
export function batesNumbers(prefix: string): () => string {
  if (!/^[A-Z0-9](?:[A-Z0-9-]{0,14}[A-Z0-9])?$/u.test(prefix)) {
    throw new DucesError('usage', 'The Bates prefix is not 1 to 16 capitals, digits or hyphens.', {
      next: 'Give a prefix such as TWITTER.',
    });
  }
  let next = 1;
  return () => {
    const number = `${prefix}-${String(next).padStart(DIGITS, '0')}`;
    next += 1;
    return number;
  };
}

import { DucesError } from '../faults/index.ts';

const DIGITS = 6;

/** Numbers that one production has to itself; both ends belong to it. */
export interface BatesRange {
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
}

/** `PREFIX-000001`. Beyond 999,999 the number grows a digit rather than start again. */
export function formatBates(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(DIGITS, '0')}`;
}

/** @throws DucesError `usage` for a prefix that is not 1 to 16 capitals, digits or hyphens. */
export function guardBatesPrefix(prefix: string): void {
  if (/^[A-Z0-9](?:[A-Z0-9-]{0,14}[A-Z0-9])?$/u.test(prefix)) return;
  throw new DucesError('usage', 'The Bates prefix is not 1 to 16 capitals, digits or hyphens.', {
    next: 'Give a prefix such as TWITTER.',
  });
}

/**
 * Gives out the numbers of a range in order, each once. The giver throws `store-changed` when asked
 * for more than were reserved: a row beyond the approved count must not get a number.
 */
export function batesNumbers({ prefix, first, last }: BatesRange): () => string {
  let next = first;
  return () => {
    if (next > last) {
      throw new DucesError(
        'store-changed',
        'More rows came than the plan has, and than numbers were reserved for.',
        {
          next: 'Nothing was released. Plan again from a store that nothing writes to, and have that approved.',
        },
      );
    }
    const number = formatBates(prefix, next);
    next += 1;
    return number;
  };
}

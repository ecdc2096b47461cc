import { formatBates } from '../bates.ts';

/** Bates numbers that follow one another, from `first` to `last`. */
export interface NumberRun {
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
}

/** A Bates number in its parts; null for a text that is none. */
export function parseBates(text: string): { prefix: string; number: number } | null {
  const { prefix, digits } = /^(?<prefix>[A-Z0-9-]+)-(?<digits>\d{6,})$/u.exec(text)?.groups ?? {};
  if (prefix === undefined || digits === undefined) return null;
  const number = Number(digits);
  return formatBates(prefix, number) === text ? { prefix, number } : null;
}

/** The run with one more number; null when that number does not follow the last. */
export function extendRun(run: NumberRun | null, text: string): NumberRun | null {
  const next = parseBates(text);
  if (next === null) return null;
  const { prefix, number } = next;
  if (run === null) return { prefix, first: number, last: number };
  return prefix === run.prefix && number === run.last + 1 ? { ...run, last: number } : null;
}

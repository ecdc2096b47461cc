import { oneLine } from './characters.ts';

const SIGNAL =
  /(?:^|[\s("“[;.—])((?:[Bb]ut\s+)?[Ss]ee(?:,?\s+also|\s+generally)?(?:,?\s+e\.\s?g\.)?|(?:[Bb]ut\s+)?[Cc]f\.?(?:,?\s+e\.\s?g\.)?|[Aa]ccord|[Cc]ontra|[Cc]ompare|[Ee]\.\s?g\.)[\s,:]*$/;

/** The introductory signal that stands right before `start`, as printed, and where it begins. */
export function readSignal(
  text: string,
  floor: number,
  start: number,
): { signal: string; start: number } | null {
  const from = Math.max(floor, start - 40);
  const window = text.slice(from, start);
  const found = SIGNAL.exec(window);
  const signal = found?.[1];
  if (found === null || signal === undefined) return null;
  return { signal: oneLine(signal), start: from + found.index + found[0].indexOf(signal) };
}

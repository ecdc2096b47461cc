import type { TextRange } from '../paper.ts';
import { numberWord } from './order/number-words.ts';

/** A date whose day or year is spelled out, with its parts as figures. */
export interface WordedDate extends TextRange {
  readonly text: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const UNIT = 'one|two|three|four|five|six|seven|eight|nine';
const TEEN = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const SMALL = `(?:${TENS})(?:[-\\s](?:${UNIT})\\b)?|${TEEN}|${UNIT}`;
const DAY = `\\d{1,2}(?:st|nd|rd|th)?|(?:(?:twenty|thirty)-?\\s?)?(?:${ORDINALS.join('|')})|thirtieth`;
const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const YEAR = `(?<figures>\\d{4})|two\\s+thousand(?:,?\\s+(?:and\\s+)?(?<rest>${SMALL}))?|nineteen\\s+(?:hundred\\s+(?:and\\s+)?)?(?<nineties>${SMALL})`;
const WORDED = new RegExp(
  `\\b(?<day>${DAY})\\s+day\\s+of\\s+(?<month>${MONTHS})\\s?,?\\s+(?:in\\s+the\\s+year(?:\\s+of\\s+our\\s+Lord)?,?\\s+)?(?:A\\.?\\s?D\\.?,?\\s+)?(?:${YEAR})\\b`,
  'gi',
);

/** Finds dates in words: "9th day of January, two thousand seventeen", "fifth day of June, A.D. 2025". */
export function findWordedDates(text: string): readonly WordedDate[] {
  return [...text.matchAll(WORDED)].flatMap(({ 0: found, index, groups = {} }) => {
    const day = dayOf(groups['day'] ?? '');
    const year = yearOf(groups);
    if (day === null || year === null) return [];
    const month = groups['month'] ?? '';
    return [
      { text: found, start: index, end: index + found.length, year, month, day: String(day) },
    ];
  });
}

function dayOf(printed: string): number | null {
  const figures = /^\d{1,2}/.exec(printed)?.[0];
  if (figures !== undefined) return Number(figures);
  const word = printed.toLowerCase();
  if (word === 'thirtieth') return 30;
  const [, tens, unit = ''] = /^(?:(twenty|thirty)[-\s]*)?([a-z]+)$/.exec(word) ?? [];
  const ordinal = ORDINALS.indexOf(unit) + 1;
  if (ordinal === 0) return null;
  return tens === undefined ? ordinal : (tens === 'twenty' ? 20 : 30) + ordinal;
}

function yearOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { figures, rest, nineties } = groups;
  if (figures !== undefined) return figures;
  const words = rest ?? nineties;
  if (words === undefined) return '2000';
  const small = numberWord(words.trim().replace(/[\s-]+/, '-'));
  if (small === null) return null;
  return String((nineties === undefined ? 2000 : 1900) + small);
}

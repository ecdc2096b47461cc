import { numberWord, type TextRange } from '../papers/index.ts';
import { findCourtDates } from '../calendar/index.ts';
import { findDoePhrases } from './find-does.ts';
import { URL_PATTERN } from './url-pattern.ts';

const POSSESSION =
  /\b(?:in|within)\s+(?:\S+\s+){1,4}?possession(?:,?\s+custody,?\s+(?:and\/or|or|and)\s+control)?/giu;
const SURE_WORDS =
  /\bto the extent (?:\w+\s+){0,8}?(?:available|known|possible|possesses? it|any)\b/giu;
/** "two (2) accounts": a number said twice, and no mark of a list. */
const GLOSS = /\b([a-z]+(?:-[a-z]+)?)\s+\(\d{1,3}\)/giu;
/** "at counsel@example.com": the way to the recipient. */
const SENT_AT =
  /,?\s*\b(?:at|(?:by|via)\s+e-?mail(?:\s+(?:to|at))?)\s+[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
const PERIOD_WORDS = /\b(?:from|between|since|through|until|to|and)\b/iu;

/** A stretch of time as words: "from 1 January 2022 to the present", "between … and …". */
export interface PeriodWords extends TextRange {
  readonly from: string | null;
  readonly to: string | null;
  readonly openEnded: boolean;
}

/** Stands in a masked object for the name of an account: it belongs to the words before it. */
export const ACCOUNT_MARK = '§';

/** A range that is no part of the object; `filler` when its words belong to those before it. */
export interface MaskedRange extends TextRange {
  readonly filler?: string;
}

/**
 * Replaces what is no part of the things asked for, keeping every offset: `outside` ranges become
 * spaces; `accounts` and URLs become account marks; counts of Does, possession and periods become a filler, since their commas and "and"s
 * divide no items.
 */
export function maskObject(
  text: string,
  object: TextRange,
  outside: readonly MaskedRange[],
  accounts: readonly TextRange[],
): string {
  let words = text.slice(object.start, object.end);
  const blank = (from: number, to: number, filler: string) => {
    const start = Math.max(0, from);
    const end = Math.min(words.length, to);
    if (end > start) words = words.slice(0, start) + filler.repeat(end - start) + words.slice(end);
  };
  for (const range of outside)
    blank(range.start - object.start, range.end - object.start, range.filler ?? ' ');
  // "provide Petitioner, on or before …, with the records"
  const withAt = /^[\s,]*with\b/u.exec(words);
  if (withAt !== null) blank(0, withAt[0].length, ' ');
  for (const range of accounts) {
    blank(range.start - object.start, range.end - object.start, ACCOUNT_MARK);
  }
  for (const match of words.matchAll(URL_PATTERN)) {
    blank(match.index, match.index + match[0].length, ACCOUNT_MARK);
  }
  for (const match of words.matchAll(GLOSS)) {
    const end = match.index + match[0].length;
    if (numberWord(match[1] ?? '') !== null) blank(match.index + (match[1]?.length ?? 0), end, ' ');
  }
  for (const match of words.matchAll(SENT_AT))
    blank(match.index, match.index + match[0].length, ' ');
  for (const match of words.matchAll(POSSESSION))
    blank(match.index, match.index + match[0].length, ' ');
  for (const match of words.matchAll(SURE_WORDS))
    blank(match.index, match.index + match[0].length, ' ');
  for (const period of findPeriods(words)) blankInner(words, period, blank);
  // The comma of a date divides nothing.
  for (const date of findCourtDates(words)) {
    const comma = date.text.indexOf(',');
    if (comma !== -1) blank(date.start + comma, date.start + comma + 1, ' ');
  }
  for (const does of findDoePhrases(words)) blankInner(words, does, blank);
  return words;
}

/** Keeps the first word, so that "from …" still reads as a modifier, and fills the rest. */
function blankInner(
  words: string,
  range: TextRange,
  blank: (from: number, to: number, filler: string) => void,
): void {
  const first = /^\S+\s?/u.exec(words.slice(range.start, range.end))?.[0].length ?? 0;
  blank(range.start + first, range.end, '_');
}

/** The stretches of time that a text names. */
export function findPeriods(text: string): PeriodWords[] {
  const dates = findCourtDates(text).filter((found) => found.kind === 'date');
  const used = new Set<number>();
  return dates.flatMap((found, index): PeriodWords[] => {
    if (used.has(index)) return [];
    const lead =
      /\b(?:from|between|since|after|during the period(?: of| from)?|for the period(?: of| from)?)\s+$/iu.exec(
        text.slice(0, found.start),
      );
    if (lead === null) return [];
    const rest = text.slice(found.end);
    const next = dates[index + 1];
    const joint = next === undefined ? null : text.slice(found.end, next.start);
    if (next !== undefined && joint !== null && isJoint(joint)) {
      used.add(index + 1);
      return [
        {
          start: lead.index,
          end: next.end,
          from: found.date.toString(),
          to: next.date.toString(),
          openEnded: false,
        },
      ];
    }
    const present =
      /^,?\s*(?:to|through|until|and|up to|-|–)\s+(?:the\s+)?(?:present|date of (?:this|the) order|now|today)(?:\s+date|\s+day)?/iu.exec(
        rest,
      );
    const end = found.end + (present?.[0].length ?? 0);
    return [{ start: lead.index, end, from: found.date.toString(), to: null, openEnded: true }];
  });
}

function isJoint(words: string): boolean {
  return words.length < 30 && (PERIOD_WORDS.test(words) || /^\s*[-–—]\s*$/u.test(words));
}

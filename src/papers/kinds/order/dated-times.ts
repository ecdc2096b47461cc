import type { TextRange } from '../../paper.ts';
import { findDates } from '../read-calendar-date.ts';

/** A date by which, or on which, a sentence says that something is to happen. */
export interface DatedTime extends TextRange {
  /** The words from "by" to the date. */
  readonly when: string;
  readonly iso: string;
  /** `limit`: by, until; `event`: set for, on. */
  readonly bound: 'limit' | 'event';
}

const REACH = 160;
const HOUR =
  '(?:(?:the\\s+)?(?:close|end)\\s+of\\s+(?:business|(?:the\\s+)?day)|noon|midnight|\\d{1,2}(?::\\d{2})?\\s{0,2}[ap]\\.?\\s?m\\.?)(?:\\s+\\(?(?:Pacific|Eastern|Central|Mountain|[PECM][SD]?T)(?:\\s+\\w+){0,2}\\)?)?,?\\s+(?:on\\s+)?';
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?';
const LIMIT = new RegExp(
  `\\b(?:by(?:\\s+(?:no|not)\\s+later\\s+than)?|no\\s+later\\s+than|not\\s+later\\s+than|on\\s+or\\s+before|before|prior\\s+to|until|due(?:\\s+(?:on|by))?|deadline\\s+(?:\\w+\\s+){0,6}?(?:is|remains|to|of)|(?:extended|extends|continued|continues|moved|reset)\\b[^.;]{0,60}?\\s(?:to|through))\\s+(?:and\\s+including\\s+)?(?:${HOUR})?${WEEKDAY}$`,
  'i',
);
const EVENT = new RegExp(
  `\\b(?:set|sets|scheduled|schedules|rescheduled|calendared|continued|continues|reset|resets|held|hold|heard|hear|appear|appears|place|convene|conference|hearing|trial)\\b[^.;]{0,80}?\\b(?:for|to|on)\\s+(?:${HOUR})?${WEEKDAY}$`,
  'i',
);
/** "the hearing set for June 5", "which is scheduled for": told of, not set. */
const TOLD =
  /\b(?:now|currently|already|previously|presently|originally)\s+(?:set|scheduled|noticed|calendared|due)\b[^.;]{0,80}$|\b(?:which|that)\s+(?:is|was|are|were)\s+(?:set|scheduled|noticed|calendared|due)\b[^.;]{0,60}$|(?<!\b(?:is|are|be|hereby|and|or|court|not)\s)\b(?:set|scheduled|noticed|calendared)\s+(?:\w+\s+){0,8}(?:for|on|before|at)\b(?:(?!\b(?:is|are|be)\b)[^.;]){0,30}$/i;

/** Finds the dates that a sentence sets as the last day or the day of something. */
export function findDatedTimes(sentence: string): readonly DatedTime[] {
  return findDates(sentence).flatMap(({ iso, start, end }): DatedTime[] => {
    if (iso === null) return [];
    const from = Math.max(0, start - REACH);
    const lead = sentence.slice(from, start);
    if (TOLD.test(lead)) return [];
    const limit = LIMIT.exec(lead);
    const match = limit ?? EVENT.exec(lead);
    if (match === null) return [];
    const begins = from + match.index;
    const bound = limit === null ? 'event' : 'limit';
    return [{ start: begins, end, when: sentence.slice(begins, end), iso, bound }];
  });
}

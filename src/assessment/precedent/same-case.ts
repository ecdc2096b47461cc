import type { Decision } from '../../casebook/index.ts';
import { caseNumberKey } from '../../matters/index.ts';

/** `82 F. Supp. 3d 979`, `2011 WL 5444622`; a reporter has a stop or is all capitals. */
const REPORTED =
  /\b(\d{1,4}) ((?:[A-Z][A-Za-z\d.' ]{0,20}\.(?: ?\d[a-z]{1,2})?|[A-Z]{2,5}\d?)) (\d{1,9})\b/gu;
/** What stands before a number: `Nos.`, `Case No.`, `Civil Action No.`. */
const NUMBER_SIGN = /^(?:(?:civil action|civ\.|case|docket|misc\.) )?nos?\.? /iu;
/** Parts of a list shorter than this are parts of one number: `266, 2005`. */
const LEAST_LENGTH = 5;
/** Of `YYYY-MM-DD`; of a month or a year alone a court has many decisions. */
const WHOLE_DAY = 10;

/**
 * Whether two decisions are of one case, or one decision under two names: the same id, the same
 * cite or one reported place in both, or the same number in the same court. What may be the same case
 * is no witness for itself: a court that is not stated does not tell two equal numbers or days apart,
 * and where a number is not stated, one court on one day is taken for one case.
 */
export function sameCase(one: Decision, other: Decision): boolean {
  return (
    one.id === other.id ||
    bare(one.cite) === bare(other.cite) ||
    meet(reportedAt(one.cite), reportedAt(other.cite)) ||
    (mayBeOneCourt(one, other) &&
      (one.docket === null || other.docket === null
        ? ofOneDay(one, other)
        : meet(numbersOf(one.docket), numbersOf(other.docket))))
  );
}

function ofOneDay(one: Decision, other: Decision): boolean {
  return one.decided?.length === WHOLE_DAY && one.decided === other.decided;
}

function mayBeOneCourt({ court: one }: Decision, { court: other }: Decision): boolean {
  return one.id === null || other.id === null || one.id === other.id;
}

function reportedAt(cite: string): ReadonlySet<string> {
  const found = cite.replaceAll(/\s+/gu, ' ').matchAll(REPORTED);
  return new Set(
    [...found].map(([, volume, reporter, page]) => `${volume} ${bare(reporter)} ${page}`),
  );
}

function numbersOf(docket: string): ReadonlySet<string> {
  const whole = docket.trim().replace(NUMBER_SIGN, '');
  const parts = whole.split(/[,;&]|\band\b/u).map((part) => part.trim());
  const several = parts.every((part) => bare(part).length >= LEAST_LENGTH);
  return new Set((several ? parts : [whole]).map(caseNumberKey).filter((key) => key !== ''));
}

function bare(text = ''): string {
  return text.toLowerCase().replaceAll(/[^a-z\d]/gu, '');
}

function meet(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((item) => others.has(item));
}

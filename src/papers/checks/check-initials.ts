import type { TextRange } from '../paper.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';

/** A federal docket number with its judges' initials: `22-cv-01770-NRM-SJB`, `5:24-cv-00001 ABC`. */
const NUMBER =
  /\b(?:\d:)?(\d{2})-?\s?([Cc][VvRr]|[Mm][CcDd])-?\s?(\d{3,6})-([A-Z]{2,4}\b(?:[-/(][A-Z]{2,4}\b\)?){0,2})/g;
const REASSIGNED = /\breassign/i;

interface Seen extends TextRange {
  readonly initials: readonly string[];
  readonly printed: string;
}

/**
 * One docket number with two sets of initials. A set that only adds a judge to the other is the
 * same. Says nothing of a paper that speaks of reassignment.
 */
export const checkInitials: Check = ({ text }) => {
  if (REASSIGNED.test(text)) return [];
  const first = new Map<string, Seen>();
  const marks: CheckMark[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [printed, year = '', type = '', serial = '', judges = ''] = match;
    const initials = judges.match(/[A-Z]{2,4}/g) ?? [];
    if (initials.length === 0) continue;
    const key = `${year}${type.toLowerCase()}${Number(serial)}`;
    const seen = { start: match.index, end: match.index + printed.length, initials, printed };
    const before = first.get(key);
    if (before === undefined) first.set(key, seen);
    else if (!agree(before.initials, initials)) marks.push(markOf(seen, before));
  }
  return marks;
};

function agree(one: readonly string[], two: readonly string[]): boolean {
  return one.every((each) => two.includes(each)) || two.every((each) => one.includes(each));
}

function markOf(seen: Seen, before: Seen): CheckMark {
  const message = `The docket number ${seen.printed} is ${before.printed} elsewhere. Look up whose initials are right, or whether the case was reassigned.`;
  return checkMark('initials-differ', seen, message, [before]);
}

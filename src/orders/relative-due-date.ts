import { Temporal } from 'temporal-polyfill';
import { countPeriod } from '../calendar/index.ts';
import type { Paper, TextRange } from '../papers/index.ts';
import { openDue, type CountingBasis, type FoundDue } from './found-due.ts';
import { numberWord } from './number-words.ts';
import { orderPassage } from './order-passage.ts';

const PERIOD =
  /\b(?:within|(?:by\s+)?no\s+later\s+than|not\s+later\s+than|not\s+more\s+than)\s+(?:(?<word>[a-z]+(?:-[a-z]+)?)\s+)?\(?(?<digits>\d{1,3})?\)?\s*(?:\((?<gloss>\d{1,3})\)\s*)?(?<unit>calendar\s+|business\s+|court\s+|working\s+)?(?<size>hours?|days?|weeks?|months?)\b[’']?/giu;
/** The order itself, as that from which days run. */
const THE_ORDER =
  /^\s*(?:of|after|from|following)\s+(?:(?:the\s+)?(?:date|entry|issuance|signing)\s+(?:of\s+)?(?:(?:the\s+)?(?:entry|issuance)\s+of\s+)?)?(?:hereof|(?:this|the(?=\s+(?:Court[’']s\s+)?(?:\w+\s+){0,3}Order(?!\s+(?:of|on|by|denying|granting|resolving|ruling|overruling|deciding)\b)))\s+(?:Court[’']s\s+)?(?:Memorandum\s+|Opinion\s+and\s+)?Order(?:\s+(?:is|was)\s+(?:entered|issued|signed))?)/iu;
const ANOTHER_EVENT =
  /^\s*(?:of|after|from|following)\s+(?<event>(?:(?!\b(?:shall|must|is|are)\b)[^,.;:]){2,80})/iu;
/** Events in the records: the words narrow what is asked for, and set no time to obey. */
const IN_THE_RECORDS =
  /\b(?:posts?|posted|posting|tweets?|reviews?|comments?|statements?|publication|log-?ins?|registration|creation)\b/iu;

/**
 * A time to obey that is given as a length: counted from the order's date under Fed. R. Civ. P.
 * 6(a), or open when it runs from an event that the order does not date. Null when a sentence
 * gives none.
 */
export function relativeDue(
  paper: Paper,
  sentence: TextRange,
  order: CountingBasis,
): FoundDue | null {
  const words = paper.text.slice(sentence.start, sentence.end);
  for (const match of words.matchAll(PERIOD)) {
    const end = match.index + match[0].length;
    const tail = words.slice(end);
    const fromOrder = THE_ORDER.exec(tail);
    const other = fromOrder === null ? ANOTHER_EVENT.exec(tail) : null;
    const event = other?.groups?.['event']?.trim() ?? null;
    if (event !== null && IN_THE_RECORDS.test(event)) continue;
    const length = (fromOrder ?? other)?.[0].trimEnd().length ?? 0;
    const range = { start: sentence.start + match.index, end: sentence.start + end + length };
    return counted(paper, range, match, { ...order, fromOrder: fromOrder !== null, event });
  }
  return null;
}

function counted(
  paper: Paper,
  range: TextRange,
  match: RegExpExecArray,
  from: CountingBasis & { readonly fromOrder: boolean; readonly event: string | null },
): FoundDue {
  const open = (why: string) => openDue(paper, range, why);
  const { unit, size = '' } = match.groups ?? {};
  const days = daysOf(match.groups ?? {});
  if (days === null)
    return open(
      `The length of "${match[0]}" cannot be read, or is written in two ways that differ.`,
    );
  if (/hour|month/iu.test(size))
    return open(
      `"${match[0]}" is counted in ${size.replace(/s?$/u, 's')}, which Duces does not count.`,
    );
  if (unit !== undefined && !/calendar/iu.test(unit)) {
    return open(`No rule says how to count ${unit.trim()} days; Rule 6(a)(1) counts every day.`);
  }
  if (from.event !== null)
    return open(`The days run from an event that the order does not date: ${from.event}.`);
  if (!from.fromOrder) return open('The order does not say from when the days run.');
  if (from.federal === 'no') {
    return open(
      'A state court’s own rules count its days; Duces holds those of the federal courts.',
    );
  }
  if (from.federal === 'unknown') {
    return open('Which court this is could not be read, so whose rules count its days is open.');
  }
  if (from.dated === null) return open('The days run from the order, which is not dated.');
  const computed = countPeriod({
    event: 'the order',
    from: Temporal.PlainDate.from(from.dated),
    days,
    state: from.state,
  });
  const passage = orderPassage(paper, range.start, range.end);
  return { due: { ...passage, kind: 'computed', date: computed.date.toString(), computed }, range };
}

function daysOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  const digits = groups['gloss'] ?? groups['digits'];
  const { word, size = '' } = groups;
  const single = /^an?$/iu.test(word ?? '') ? 1 : null;
  const spelled = word === undefined ? null : (single ?? numberWord(word));
  const count = digits === undefined ? spelled : Number(digits);
  if (count === null) return null;
  // "fourteen (15) days": two numbers that differ are no number.
  if (spelled !== null && spelled !== count) return null;
  return /week/iu.test(size) ? count * 7 : count;
}

import { Temporal } from 'temporal-polyfill';
import { countPeriod, findCourtDates, type FoundDate } from '../calendar/index.ts';
import { DucesError } from '../faults/index.ts';
import type { Paper, TextRange } from '../papers/index.ts';
import type { DueDate } from './mandate.ts';
import { orderPassage } from './order-passage.ts';

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  'twenty-one': 21,
  'twenty-eight': 28,
  thirty: 30,
  'forty-five': 45,
  sixty: 60,
  ninety: 90,
};

const FIXED =
  /\b(?:by\s+(?:no|not)\s+later\s+than|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before|prior\s+to|before|until|by|on)\s+(?:(?:\d{1,2}(?::\d{2})?\s*[ap]\.?m\.?|noon|midnight|close of business|5:00)[^,.;]{0,30}?\s+on\s+)?$/iu;
const RELATIVE =
  /\b(?<lead>within|no\s+later\s+than|not\s+later\s+than|not\s+more\s+than|by\s+no\s+later\s+than)\s+(?:(?<word>[a-z]+(?:-[a-z]+)?)\s+)?\(?(?<digits>\d{1,3})?\)?\s*(?:\((?<gloss>\d{1,3})\)\s*)?(?<unit>calendar\s+|business\s+|court\s+|working\s+)?(?<size>days?|weeks?)\s*(?:(?:of|after|from|following)\s+(?:the\s+)?(?<trigger>(?:date|entry|issuance|service|receipt|filing|signing)(?:\s+of)?(?:\s+(?:the|this|a copy of))*\s*(?:order|this order|subpoena)?|this\s+order|order|its\s+receipt|being\s+served)[^,.;:]{0,40}?(?=,|\.|;|:|\s+(?:shall|must|to|produce|provide|disclose|of\s+Plaintiff)\b|$))?/iu;
const AT_ONCE = /\b(?:forthwith|immediately|promptly|without delay)\b/iu;

/** A due date with the range that says it, so that the range can be masked. */
export interface FoundDue {
  readonly due: DueDate;
  readonly range: TextRange | null;
}

/**
 * When a command is to be obeyed, from its own sentence. A date in words is taken as written; a
 * number of days is counted from the order's date under Fed. R. Civ. P. 6(a); what runs from an
 * event that the order does not date stays open. Throws `date-invalid` for an impossible date.
 */
export function readDueDate(
  paper: Paper,
  sentence: TextRange,
  order: { readonly dated: string | null; readonly state: string | null },
): FoundDue {
  const words = paper.text.slice(sentence.start, sentence.end);
  const fixed = fixedDate(paper, sentence, words);
  if (fixed !== null) return fixed;
  const relative = RELATIVE.exec(words);
  if (relative !== null) return relativeDate(paper, sentence, relative, order);
  const soon = AT_ONCE.exec(words);
  if (soon !== null) {
    const range = {
      start: sentence.start + soon.index,
      end: sentence.start + soon.index + soon[0].length,
    };
    return open(paper, range, `"${soon[0]}" gives no date.`);
  }
  return open(paper, null, 'The command gives no time.');
}

function fixedDate(paper: Paper, sentence: TextRange, words: string): FoundDue | null {
  for (const found of findCourtDates(words)) {
    const lead = FIXED.exec(words.slice(0, found.start));
    if (lead === null) continue;
    if (found.kind === 'impossible-date') throw impossible(paper, sentence, found);
    const range = { start: sentence.start + lead.index, end: sentence.start + found.end };
    // "on" and a bare "by" also stand before dates that are not the time to produce.
    if (/^on\s/iu.test(lead[0]) && !/^on or/iu.test(lead[0])) continue;
    const strictly = /^(?:before|prior)/iu.test(lead[0]);
    const date = strictly ? found.date.subtract({ days: 1 }) : found.date;
    return {
      due: {
        ...orderPassage(paper, range.start, range.end),
        kind: 'fixed',
        date: date.toString(),
        why: strictly
          ? `The order says before ${found.date}; the last day is the day before.`
          : 'The order fixes the date; Rule 6(a) does not move a date that an order fixes.',
      },
      range,
    };
  }
  return null;
}

function impossible(paper: Paper, sentence: TextRange, found: FoundDate): DucesError {
  const { at } = orderPassage(paper, sentence.start + found.start, sentence.start + found.end);
  return new DucesError(
    'date-invalid',
    `The order sets "${found.text}", a date that no calendar has.`,
    {
      place: { ...(paper.source.name === null ? {} : { file: paper.source.name }), ...at },
      next: 'Compare the file with the signed order; if the order says so, ask the court to correct it.',
    },
  );
}

function relativeDate(
  paper: Paper,
  sentence: TextRange,
  match: RegExpExecArray,
  order: { readonly dated: string | null; readonly state: string | null },
): FoundDue {
  const range = {
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  };
  const days = daysOf(match.groups ?? {});
  if (days === null)
    return open(
      paper,
      range,
      `The number of days in "${match[0]}" cannot be read, or is written in two ways that differ.`,
    );
  const { unit, trigger } = match.groups ?? {};
  if (unit !== undefined && !/calendar/iu.test(unit)) {
    return open(
      paper,
      range,
      `No rule says how to count ${unit.trim()} days; Rule 6(a)(1) counts every day.`,
    );
  }
  if (trigger === undefined)
    return open(paper, range, 'The order does not say from when the days run.');
  if (/service|receipt|served|subpoena|filing/iu.test(trigger)) {
    return open(
      paper,
      range,
      `The days run from an event that the order does not date: ${trigger.trim()}.`,
    );
  }
  if (order.dated === null)
    return open(paper, range, 'The days run from the order, which is not dated.');
  const computed = countPeriod({
    event: 'the order',
    from: Temporal.PlainDate.from(order.dated),
    days,
    state: order.state,
  });
  const passage = orderPassage(paper, range.start, range.end);
  return { due: { ...passage, kind: 'computed', date: computed.date.toString(), computed }, range };
}

function daysOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  const digits = groups['gloss'] ?? groups['digits'];
  const word = groups['word']?.toLowerCase();
  const spelled = word === undefined ? undefined : NUMBER_WORDS[word];
  const count = digits === undefined ? spelled : Number(digits);
  if (count === undefined) return null;
  // "fourteen (15) days": two numbers that differ are no number.
  if (spelled !== undefined && spelled !== count) return null;
  return /week/iu.test(groups['size'] ?? '') ? count * 7 : count;
}

function open(paper: Paper, range: TextRange | null, why: string): FoundDue {
  const passage = range === null ? null : orderPassage(paper, range.start, range.end);
  return { due: { kind: 'open', date: null, passage, why }, range };
}

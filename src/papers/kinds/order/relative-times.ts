import type { RelativeTime } from '../../order-reading.ts';
import type { TextRange } from '../../paper.ts';
import { NUMBER_WORD, numberWord } from './number-words.ts';

/** A length of time where a sentence gives it. */
export interface RelativeTimeMatch extends TextRange, Omit<RelativeTime, 'reaches'> {
  /** The length alone, without that from which it runs. */
  readonly length: string;
  /** "within", "no later than" or the like leads it: a limit, not a mere duration. */
  readonly limit: boolean;
  /** It runs from this very order. */
  readonly fromOrder: boolean;
}

const UNIT = /\b(?<unit>hour|day|week|month|year)s?\b[’']?/gi;
/** Words of a length stand this close before its unit. */
const REACH = 70;
const LEAD = new RegExp(
  `(?<limit>\\b(?:within|(?:by\\s+)?(?:no|not)\\s+later\\s+than|not\\s+more\\s+than)\\s+)?(?:(?:the\\s+next|a\\s+period\\s+of|a\\s+further|an\\s+additional|at\\s+least)\\s+)?(?:(?<word>\\b(?:${NUMBER_WORD}|an?))\\s{1,2})?\\(?(?<digits>\\b\\d{1,3})?\\)?\\s{0,2}(?:\\((?<gloss>\\d{1,3})\\)\\s{0,2})?(?<qualifier>(?:full\\s+)?(?:calendar|business|court|working|consecutive|additional|more)\\s+)?$`,
  'i',
);
const THE_ORDER =
  /^\s*(?:of|after|from|following)\s+(?:(?:the\s+)?(?:date|entry|issuance|signing|filing)\s+(?:of\s+)?(?:(?:the\s+)?(?:entry|issuance)\s+of\s+)?)?(?:hereof|its\s+(?:entry|issuance|date)|(?:this|the(?=\s+(?:Court[’']s\s+)?(?:\w+\s+){0,3}Order(?!\s+(?:of|on|by|denying|granting|resolving|ruling|overruling|deciding)\b)))\s+(?:Court[’']s\s+)?(?:Memorandum\s+|Opinion\s+and\s+)?Order(?:\s+(?:is|was)\s+(?:entered|issued|signed))?)/iu;
const AN_EVENT =
  /^\s*(?:of|after|from|following|before|prior\s+to|preceding|in\s+advance\s+of)\s+(?<event>(?:(?!\b(?:shall|must|is|are|to\s+(?!(?:the|an?|this|that|each|any|all|his|her|its|their)\b)[a-z]+)\b)[^,.;:]){2,90})/iu;
const BEFORE = /^\s*(?:before|prior|preceding|in\s+advance)\b/i;

/** Finds the lengths of time in a sentence, each with that from which it runs. */
export function findRelativeTimes(sentence: string): readonly RelativeTimeMatch[] {
  return [...sentence.matchAll(UNIT)].flatMap((match) => {
    const lead = LEAD.exec(sentence.slice(Math.max(0, match.index - REACH), match.index));
    const groups = lead?.groups ?? {};
    const count = amountOf(groups);
    if (lead === null || count === undefined) return [];
    const start = match.index - lead[0].length;
    const after = match.index + match[0].length;
    return [{ ...from(sentence, { start, after }), ...lengthOf(groups, match, count) }];
  });
}

function lengthOf(
  groups: Readonly<Record<string, string | undefined>>,
  match: RegExpExecArray,
  count: number | null,
): Pick<RelativeTimeMatch, 'count' | 'unit' | 'qualifier' | 'limit'> {
  const unit = (match.groups?.['unit'] ?? 'day').toLowerCase() as RelativeTime['unit'];
  const qualifier = groups['qualifier']?.trim().toLowerCase() ?? null;
  const limit = groups['limit'] !== undefined;
  return { count, unit, qualifier, limit };
}

function from(
  sentence: string,
  { start, after }: { readonly start: number; readonly after: number },
): Pick<
  RelativeTimeMatch,
  'start' | 'end' | 'text' | 'length' | 'direction' | 'fromOrder' | 'from'
> {
  const tail = sentence.slice(after, after + 240);
  const order = THE_ORDER.exec(tail);
  const event = order ?? AN_EVENT.exec(tail);
  const end = after + (event?.[0].trimEnd().length ?? 0);
  return {
    start,
    end,
    text: sentence.slice(start, end),
    length: sentence.slice(start, after),
    direction: BEFORE.test(tail) ? 'before' : 'after',
    fromOrder: order !== null,
    from:
      order === null
        ? (event?.groups?.['event']?.trim() ?? null)
        : order[0].trim().replace(/^(?:of|after|from|following)\s+/i, ''),
  };
}

/** The amount; null when two ways of writing it differ, undefined when no number stands there. */
function amountOf(groups: Readonly<Record<string, string | undefined>>): number | null | undefined {
  const digits = groups['gloss'] ?? groups['digits'];
  const word = groups['word'];
  const limit = groups['limit'] !== undefined;
  const spelled =
    word === undefined ? null : /^an?$/i.test(word) ? (limit ? 1 : null) : numberWord(word);
  if (digits === undefined) return spelled ?? (limit ? null : undefined);
  // "fourteen (15) days": two numbers that differ are no number.
  return spelled !== null && spelled !== Number(digits) ? null : Number(digits);
}

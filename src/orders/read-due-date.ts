import { findCourtDates, type FoundDate } from '../calendar/index.ts';
import { DucesError } from '../faults/index.ts';
import type { Paper, TextRange } from '../papers/index.ts';
import { openDue, type CountingBasis, type FoundDue } from './found-due.ts';
import type { DueDate } from './mandate.ts';
import { orderPassage } from './order-passage.ts';
import { relativeDue } from './relative-due-date.ts';

const HOUR =
  '(?:(?:the\\s+)?(?:close|end)\\s+of\\s+(?:business|(?:the\\s+)?(?:business\\s+)?day)|(?:12:00\\s+)?(?:noon|midnight)|\\d{1,2}(?::\\d{2})?\\s*[ap]\\.?\\s?m\\.?)(?:,?\\s*\\(?(?:Pacific|Eastern|Central|Mountain|[PECM][SD]?T)\\b(?:\\s+\\w+){0,2}\\)?)?(?:,)?\\s*(?:on\\s+)?';
const STRONG = new RegExp(
  `\\b(?:by\\s+(?:no|not)\\s+later\\s+than|no\\s+later\\s+than|not\\s+later\\s+than|on\\s+or\\s+before|by|ha(?:s|ve)\\s+until)\\s+(?:${HOUR})?$`,
  'iu',
);
/** These also stand before dates that bound the records. */
const WEAK = /\b(?:before|prior\s+to)\s+$/iu;
/** "By March 29," without a year. */
const NO_YEAR =
  /\b(?:by\s+no\s+later\s+than|no\s+later\s+than|on\s+or\s+before|by)\s+(?:\w+day,?\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}(?:st|nd|rd|th)?\b(?!,?\s*\d{4})/iu;
const AT_ONCE = /\b(?:forthwith|immediately|promptly|without delay)\b/iu;

/**
 * When a command is to be obeyed, from its own sentence. A date in words is taken as written; a
 * number of days is counted from the order's date under Fed. R. Civ. P. 6(a); what runs from an
 * event that the order does not date stays open. Throws `date-invalid` for an impossible date.
 */
export function readDueDate(paper: Paper, sentence: TextRange, order: CountingBasis): FoundDue {
  const words = paper.text.slice(sentence.start, sentence.end);
  const given =
    fixedDue(paper, sentence, words, order.dated) ?? relativeDue(paper, sentence, order);
  if (given !== null) return given;
  const undatable = NO_YEAR.exec(words);
  if (undatable !== null)
    return openDue(paper, within(sentence, undatable), `"${undatable[0]}" gives no year.`);
  const soon = AT_ONCE.exec(words);
  return soon === null
    ? openDue(paper, null, 'The command gives no time.')
    : openDue(paper, within(sentence, soon), `"${soon[0]}" gives no date.`);
}

function within(sentence: TextRange, match: RegExpExecArray): TextRange {
  const start = sentence.start + match.index;
  return { start, end: start + match[0].length };
}

/** A date that the sentence sets; of several the first, with the others told. */
function fixedDue(
  paper: Paper,
  sentence: TextRange,
  words: string,
  dated: string | null,
): FoundDue | null {
  const dates = findCourtDates(words);
  const strong = dates.flatMap((found) => setDate(paper, sentence, words, found, STRONG));
  const set =
    strong.length > 0
      ? strong
      : dates
          .flatMap((found) => setDate(paper, sentence, words, found, WEAK))
          // A time before the order bounds the records, not the obedience.
          .filter(({ due }) => due.date !== null && (dated === null || due.date >= dated));
  const [first, ...rest] = set;
  if (first === undefined) return null;
  const others = rest.flatMap(({ due }) =>
    due.kind !== 'open' && due.date !== first.due.date ? [due] : [],
  );
  return { ...first, others };
}

function setDate(
  paper: Paper,
  sentence: TextRange,
  words: string,
  found: FoundDate,
  lead: RegExp,
): { readonly due: DueDate; readonly range: TextRange }[] {
  const match = lead.exec(words.slice(0, found.start));
  if (match === null) return [];
  if (found.kind === 'impossible-date') throw impossible(paper, sentence, found);
  const range = { start: sentence.start + match.index, end: sentence.start + found.end };
  const strictly = lead === WEAK;
  const date = strictly ? found.date.subtract({ days: 1 }) : found.date;
  const due: DueDate = {
    ...orderPassage(paper, range.start, range.end),
    kind: 'fixed',
    date: date.toString(),
    why: strictly
      ? `The order says before ${found.date}; the last day is the day before.`
      : 'The order fixes the date; Rule 6(a) does not move a date that an order fixes.',
  };
  return [{ due, range }];
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

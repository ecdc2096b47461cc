import { pinRange } from '../../locate.ts';
import type { Command, Deadline, DispositionStatement, RelativeTime } from '../../order-reading.ts';
import type { Paper, TextRange } from '../../paper.ts';
import { decidingFrom } from '../read-commands.ts';
import { findDatedTimes } from './dated-times.ts';
import { scheduleRows } from './schedule-rows.ts';
import { findRelativeTimes, type RelativeTimeMatch } from './relative-times.ts';

/** Words by which a sentence lays down what is to happen. */
const COMMANDS =
  /\b(?:shall|must|will|may\s+(?:file|serve|object|move|respond|submit|amend|seek|renew|reply|oppose|withdraw)|(?:has|have)\s+until|(?<!\bwould\s)(?:is|are|be)\s+(?:(?:hereby|further|also|respectfully|accordingly|therefore)\s+)*(?:ordered|directed|required|commanded|instructed|granted\s+leave|given|permitted|allowed|set|scheduled|rescheduled|continued|extended|due|reset|calendared|stayed)|it\s+is\s+(?:(?:so|hereby|further|therefore)\s+)*ordered|the\s+court\s+(?:(?:hereby|further|therefore|also)\s+)*(?:orders|directs|sets|schedules|reschedules|continues|extends|requires|resets|stays)|remains|(?<!\b(?:was|were|would\s+be|been|became)\s)due|deadline\s+(?:is|to)|last\s+day)\b/gi;
/** Words by which it tells of what has been. */
const PAST =
  /\b(?:was|were|had|did|has\s+(?:set|been|since)|have\s+been|previously|filed\s+on|dated|issued\s+on|entered\s+on|on\s+or\s+about|informed|stated\s+that|ordered\s+that\s+\w+\s+(?:would|file))\b/gi;
/** A rule of law: what anyone must do when. */
const LAW =
  /\b(?:held|holds|holding|explained|recognized|concluded|noted)\s+that\b|\b(?:Rules?|statutes?|sections?|§+|Act|L\.\s?R\.)\b[^.;]{0,80}\b(?:requires?|provides?|states?|allows?|permits?|gives|mandates?)\b|\b(?:a|an|no|every)\s+(?:\w+\s+){0,3}(?:party|plaintiff|defendant|movant|motion|petitioner|respondent|court|person|litigant|speaker|complaint|objection)s?\s+(?:seeking\s+[^,.;]{1,60}\s)?(?:shall|must|may|has|is)\b/i;
const CONNECTIVE =
  /^\W*(?:(?:and|but|accordingly|therefore|further|in\s+addition|moreover|specifically|thus|it\s+is\s+(?:\w+\s+)?ordered\s+that|(?:\(?\w{1,3}[.)]))[,:]?\s*)*$/i;

/** Where the time of a sentence stands and what it is. */
interface Time extends TextRange {
  readonly when: string;
  readonly iso: string | null;
  readonly bound: 'limit' | 'event';
  readonly relative: RelativeTimeMatch | null;
}

/**
 * Reads the times that an order sets: dates and lengths of time that a command governs, and the
 * rows of a schedule. Times that are told of (a hearing already set, a past order's) are left out.
 */
export function readDeadlines(
  paper: Paper,
  sentences: readonly TextRange[],
  {
    commands,
    dispositions,
    dated,
    isQuoted,
  }: {
    readonly commands: readonly Command[];
    readonly dispositions: readonly DispositionStatement[];
    readonly dated: string | null;
    readonly isQuoted: (offset: number) => boolean;
  },
): readonly Deadline[] {
  const begins = Math.min(Infinity, ...commands.map(({ start }) => start));
  const decides = decidingFrom(paper, dispositions) ?? begins;
  const inSentences = sentences.flatMap((sentence) => {
    const text = paper.text.slice(sentence.start, sentence.end);
    return timesOf(text)
      .filter((time) => time.iso === null || dated === null || time.iso >= dated)
      .filter((time) => !isQuoted(sentence.start + time.start))
      .filter((time) => sets(text, time, sentence.start >= decides))
      .map((time) => deadline(paper, sentence, text, time, dated));
  });
  const from = sentences[0]?.start ?? Infinity;
  return [...inSentences, ...scheduleRows(paper, from, inSentences, dated)].toSorted(
    (one, two) => one.start - two.start,
  );
}

function timesOf(text: string): readonly Time[] {
  const dates = findDatedTimes(text).map((time) => ({ ...time, relative: null }));
  const lengths = findRelativeTimes(text)
    .filter(isLimit)
    .map((relative): Time => ({
      start: relative.start,
      end: relative.end,
      when: relative.text,
      iso: null,
      bound: 'limit',
      relative,
    }));
  const apart = lengths.filter(
    (one) => !dates.some((two) => one.start < two.end && two.start < one.end),
  );
  return [...dates, ...apart];
}

/** "Within 14 days", "14 days after service"; not "200 hours of work". */
function isLimit({ limit, fromOrder, from, text, length }: RelativeTimeMatch): boolean {
  return limit || fromOrder || (from !== null && !/^\s*of\b/i.test(text.slice(length.length)));
}

/** Whether the sentence lays the time down, by the word nearest to it that says either. */
function sets(text: string, time: Time, decides: boolean): boolean {
  const lead = text.slice(0, time.start);
  const commanded = lastOf(COMMANDS, `${lead}${text.slice(time.start, time.end)}`);
  const told = lastOf(PAST, lead);
  if (!decides && (time.bound === 'event' || LAW.test(text))) return false;
  if (commanded !== null) return told === null || told < commanded;
  // "Within 14 days of this Order, counsel shall …"
  return (
    told === null && CONNECTIVE.test(lead) && new RegExp(COMMANDS, 'i').test(text.slice(time.end))
  );
}

function lastOf(pattern: RegExp, text: string): number | null {
  return [...text.matchAll(pattern)].at(-1)?.index ?? null;
}

function deadline(
  paper: Paper,
  sentence: TextRange,
  text: string,
  time: Time,
  dated: string | null,
): Deadline {
  const { when, iso, relative } = time;
  return {
    ...pinRange(paper, sentence),
    when,
    who: whoIn(text, time),
    date: iso,
    relative: relative === null ? null : lengthOf(relative, dated),
  };
}

function lengthOf(match: RelativeTimeMatch, dated: string | null): RelativeTime {
  const { text, count, unit, qualifier, direction, from } = match;
  const counted = match.fromOrder && dated !== null && count !== null && direction === 'after';
  const plain = qualifier === null || !/business|court|working/.test(qualifier);
  const reaches = counted && plain ? reach(dated, count, unit) : null;
  return { text, count, unit, qualifier, direction, from, reaches };
}

function reach(dated: string, count: number, unit: RelativeTime['unit']): string | null {
  const days = { hour: null, day: 1, week: 7, month: null, year: null }[unit];
  if (days === null) return null;
  const date = new Date(`${dated}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days * count);
  return date.toISOString().slice(0, 10);
}

const WHO =
  /(?:^|[,;:]\s+|\b(?:and|but|that)\s+)(?<who>(?:(?:[Tt]he|[Ee]ach|[Aa]ll|[Aa]ny|[Bb]oth|[Ll]ead)\s+)?[\p{L}][^,;:()]{0,80}?)\s+(?:shall(?:\s+not)?|must(?:\s+not)?|may|ha(?:s|ve)(?:\s+until)?|(?:is|are)\s+(?:(?:hereby|further|also|respectfully)\s+)*(?:ordered|directed|required|commanded|instructed|granted\s+leave|ORDERED|DIRECTED|REQUIRED|COMMANDED))\s+(?!be\b)/gu;

/** The subject of the command nearest to the time; none of a passive, which binds nobody by name. */
function whoIn(text: string, time: Time): string | null {
  const found = [...text.matchAll(WHO)];
  const before = found.findLast(({ index }) => index < time.end);
  const match = before ?? found[0];
  const who = match?.groups?.['who']?.trim() ?? null;
  return who === null || /^(?:which|that|it|this|there|who)\b/i.test(who) ? null : who;
}

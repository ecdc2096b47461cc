import { pinRange } from '../../locate.ts';
import type { Command, Deadline, DispositionStatement, RelativeTime } from '../../order-reading.ts';
import type { Paper, TextRange } from '../../paper.ts';
import { startingWithin } from '../../starting-within.ts';
import { decidingFrom } from '../read-commands.ts';
import { findDatedTimes } from './dated-times.ts';
import { scheduleRows } from './schedule-rows.ts';
import { findRelativeTimes, type RelativeTimeMatch } from './relative-times.ts';

/** Words by which a sentence lays down what is to happen. */
const COMMANDS =
  /^\W*ordered,?\s+that\b|\b(?:shall|must|will|may\s+(?:file|serve|object|move|respond|submit|amend|seek|renew|reply|oppose|withdraw)|(?:has|have)\s+until|(?<!\bwould\s)(?:is|are|be)\s+(?:(?:hereby|further|also|respectfully|accordingly|therefore)\s+)*(?:ordered|directed|required|commanded|instructed|granted\s+leave|given|permitted|allowed|set|scheduled|rescheduled|continued|extended|due|reset|calendared|stayed)|it\s+is\s+(?:(?:so|hereby|further|therefore)\s+)*ordered|the\s+court\s+(?:(?:hereby|further|therefore|also)\s+)*(?:orders|directs|sets|schedules|reschedules|continues|extends|requires|resets|stays)|remains|(?<!\b(?:was|were|would\s+be|been|became)\s)due|deadline\s+(?:is|to)|last\s+day|and\s+(?:is\s+)?(?:re-?set|rescheduled|continued)\s+(?:to|for))\b/gi;
/** Words by which it tells of what has been. */
const PAST =
  /\b(?:was|were|had|did|has\s+(?:set|been|since)|have\s+been|previously|filed\s+on|dated|issued\s+on|entered\s+on|on\s+or\s+about|informed|stated\s+that|ordered\s+that\s+\w+\s+(?:would|file))\b/gi;
/** A rule of law: what anyone must do when. */
const LAW =
  /\b(?:held|holds|holding|explained|recognized|concluded|noted)\s+that\b|\b(?:Rules?|statutes?|sections?|§+|Act|L\.\s?R\.)\b[^.;]{0,80}\b(?:requires?|provides?|states?|allows?|permits?|gives|mandates?)\b|\b(?:a|an|no|every)\s+(?:\w+\s+){0,3}(?:party|plaintiff|defendant|movant|motion|petitioner|respondent|court|person|litigant|speaker|complaint|objection)s?\s+(?:seeking\s+[^,.;]{1,60}\s)?(?:shall|must|may|has|is)\b/i;
const CONNECTIVE =
  /^\W*(?:(?:and|but|accordingly|therefore|further|in\s+addition|moreover|specifically|thus|it\s+is\s+(?:\w+\s+)?ordered\s+that|(?:\(?\w{1,3}[.)]))[,:]?\s*)*$/i;

/** How far from a time the words stand that govern it. */
const REACH = 600;

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
    const times = timesOf(text)
      .filter((time) => time.iso === null || dated === null || time.iso >= dated)
      .filter((time) => !isQuoted(sentence.start + time.start));
    if (times.length === 0) return [];
    const lawOnly = sentence.start < decides;
    if (lawOnly && LAW.test(text)) return [];
    const subjects = subjectsIn(text);
    return times
      .filter((time) => sets(text, time, lawOnly))
      .map((time) => deadline(paper, sentence, whoOf(subjects, time), time, dated));
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
  const apart = lengths.filter((one) => {
    const last = dates[startingWithin(dates, { start: 0, end: one.end }).to - 1];
    return last === undefined || last.end <= one.start;
  });
  return [...dates, ...apart];
}

/** "Within 14 days", "14 days after service"; not "200 hours of work". */
function isLimit({ limit, fromOrder, from, text, length }: RelativeTimeMatch): boolean {
  return limit || fromOrder || (from !== null && !/^\s*of\b/i.test(text.slice(length.length)));
}

/** Whether the sentence lays the time down, by the word nearest to it that says either. */
function sets(text: string, time: Time, early: boolean): boolean {
  if (early && time.bound === 'event') return false;
  const lead = text.slice(Math.max(0, time.start - REACH), time.start);
  const commanded = lastOf(COMMANDS, `${lead}${text.slice(time.start, time.end)}`);
  const told = lastOf(PAST, lead);
  if (commanded !== null) return told === null || told < commanded;
  // "Within 14 days of this Order, counsel shall …"
  const after = text.slice(time.end, time.end + REACH);
  return told === null && CONNECTIVE.test(lead) && new RegExp(COMMANDS, 'i').test(after);
}

function lastOf(pattern: RegExp, text: string): number | null {
  return [...text.matchAll(pattern)].at(-1)?.index ?? null;
}

function deadline(
  paper: Paper,
  sentence: TextRange,
  who: string | null,
  time: Time,
  dated: string | null,
): Deadline {
  const { when, iso, relative } = time;
  return {
    ...pinRange(paper, sentence),
    when,
    who,
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
  /(?:^|[,;:]\s+|\b(?:and|but|that)\s+)(?<who>(?:(?:[Tt]he|[Ee]ach|[Aa]ll|[Aa]ny|[Bb]oth|[Ll]ead)\s+)?[\p{L}][^,;:()]{0,80}?)\s+(?:shall(?:\s+not)?|must(?:\s+not)?|may|ha(?:s|ve)(?:\s+until)?|(?:is|are)\s+(?:(?:hereby|further|also|respectfully|HEREBY|FURTHER)\s+)*(?:ordered|directed|required|commanded|instructed|granted\s+leave|ORDERED|DIRECTED|REQUIRED|COMMANDED))\s+(?!be\b)/gu;

interface Subject extends TextRange {
  readonly who: string | null;
}

/** The subjects of the commands in a sentence; none of a passive, which binds nobody by name. */
function subjectsIn(text: string): readonly Subject[] {
  return [...text.matchAll(WHO)].map(({ 0: whole, index, groups }) => {
    const printed = (groups?.['who']?.trim() ?? '').replace(ORDERED_THAT, '');
    const who = FIRM.test(printed) ? firmBefore(text.slice(0, index), printed) : printed;
    const named = !/^(?:which|that|it|this|there|who|but|and)\b/i.test(who);
    return { who: named ? who : null, start: index, end: index + whole.length };
  });
}

/** The subject that stands last before the end of the time, else the first after it. */
/** "ORDERED that counsel": the words of command are nobody's name. */
const ORDERED_THAT =
  /^(?:it\s+is\s+)?(?:(?:hereby|further)\s+)*(?:ordered|adjudged|decreed),?\s+that\s+/i;
/** What a comma parts from the name of a firm. */
const FIRM = /^(?:Inc|LLC|L\.L\.C|Ltd|Corp|L\.P|LP|LLP|PLLC|N\.A|S\.A|P\.C)\.?$/;

function firmBefore(before: string, suffix: string): string {
  const name =
    /\p{Lu}[\p{L}\d&.’'-]*(?:\s(?:(?:of|and|the)\s)?[\p{Lu}&][\p{L}\d&.’'-]*){0,6}$/u.exec(before);
  return name === null ? suffix : `${name[0]}, ${suffix}`;
}

function whoOf(subjects: readonly Subject[], { end }: Time): string | null {
  const before = startingWithin(subjects, { start: 0, end }).to;
  return (subjects[before - 1] ?? subjects[0])?.who ?? null;
}

import type { PinnedRange } from '../../paper.ts';
import { pinGroup, type PinnedDate, pinnedDates } from '../body-lines.ts';
import { dateIn, fieldAt, formField, formRange, type FormText } from '../form-text.ts';
import type { SubpoenaCommand } from './subpoena-details.ts';

type Commanded = SubpoenaCommand['commands'];
type Compliance = Pick<SubpoenaCommand, 'place' | 'date' | 'time'>;

const BOX = String.raw`(?<box>[☐☒☑✓✔✗✘□■▢⊠❑❒❏]|\[[ xX✓]?\]|\([xX]\)|(?<![\w.])[X0Ox](?=\s))`;
const COMMAND = new RegExp(
  String.raw`(?:${BOX}\s*(?:\d\.\s*)?)?(?:(?:Testimony|Production|Inspection of Premises|Trial|Deposition)\s*:\s*)?(?:YOU ARE (?:HEREBY )?(?:COMMANDED|ORDERED)|WE COMMAND YOU|You(?:, or your representatives,)? must also bring with you)\b(?<what>(?:(?!(?:\[[ xX✓]?\]\s*)?YOU ARE)[^☐☒❑❒]){0,240})`,
  'dgi',
);
const WHAT: readonly (readonly [Commanded, RegExp])[] = [
  ['inspect', /\bpermit\s+(?:entry|inspection\s+of\s+(?:the\s+)?(?:following\s+)?premises)/i],
  ['testify', /\b(?:appear|attend|testify|give\s+testimony)\b/i],
  [
    'produce',
    /\b(?:produce|bring|have\s+with\s+you|mail\s+the\s+following|furnish|make\s+available|permit\s+inspection)\b/i,
  ],
];
const TIME = /\b(?<time>\d{1,2}(?::\d{2})?\s?(?:[ap]\.?\s?m\b\.?)|\d{1,2}:\d{2}|12 noon|noon)/di;
const PLACE =
  /(?:^|\n|\s{2,})(?:(?:[Pp]lace|[Ll]ocation|Location \(address\))\s*:|PLACE(?: OF (?:TESTIMONY|DEPOSITION))?(?=\s))/;
const DATE_LABEL = /\bDate(?: and Time|\/Time)?\s*:|\bTime\s*:|\bDATE AND TIME\b|\bCOURTROOM\b/i;
const STOP =
  /\n(?=[☐☒☑✓✔□■▢⊠]|\[[ xX✓]?\]|(?:\S\s)?(?:Inspection of Premises|Production)\s*:|The following provisions|The provisions of Fed|You must also bring|Any organization not a party|ISSUING OFFICER|The deposition will|Date\s*:|DATED?\b|CLERK OF|If you are (?:an organization|not)|PLEASE)/;

/** No form has more. */
const MOST_COMMANDS = 12;

/** Reads what the subpoena commands, each with the place, date and time set out for it. */
export function readCommanded(form: FormText, isForm: boolean): readonly SubpoenaCommand[] {
  const found = [...form.text.matchAll(COMMAND)].slice(0, MOST_COMMANDS);
  let last: Compliance = { place: null, date: null, time: null };
  return found.flatMap((match, at): SubpoenaCommand[] => {
    const what = match[0];
    const first = WHAT.flatMap(([commands, words]) => {
      const index = words.exec(what)?.index;
      return index === undefined ? [] : [{ commands, index }];
    }).toSorted((a, b) => a.index - b.index);
    const all = premises(what) ? first.slice(0, 1) : distinct(first);
    const until = found[at + 1]?.index ?? Math.min(form.text.length, match.index + 2500);
    const own = complianceIn(form, match.index, until);
    const none = own.date === null && own.place === null;
    const compliance = none && BRING.test(what) ? last : own;
    if (!none) last = own;
    const range = formRange(form, match.index, match.index + match[0].trimEnd().length);
    const ticked = tickedIn(match.groups?.['box']);
    const demand = demandIn(form, match.index, until);
    const filled = demand !== null || own.date !== null || own.place !== null;
    const commanded = ticked ?? (filled || !isForm ? true : null);
    return all.map(({ commands }) => ({
      ...range,
      commands,
      ticked,
      commanded,
      demand,
      ...compliance,
    }));
  });
}

const DEMANDS =
  /(?:of\s+the\s+material|(?:records|things|documents)[^:]{0,80}\bare\s+described\s+as\s+follows(?:\s*\([^)]{0,200}\))?|or\s+objects\s+\((?:leave\s+)?blank\s+if\s+not\s+applicable\)|\(list\s+documents\s+or\s+objects\)|no\s+oral\s+interrogatories\.?\)|(?:these\s+matters|set\s+forth\s+in\s+an\s+attachment)\s*(?=:))\s*:?/gi;
const DEMAND_ENDS =
  /\n\s*(?:Place\b|PLACE\b|Date\b|The (?:deposition will|following provisions|provisions)|[☐☒☑✓✔□❑❒X0O]\s|You must also|CLERK|\[ ?[xX]?\] Continued|\d\. (?:IF|YOU|A |WITNESS)|Continued on)/;

/** What is to be brought is brought to where the witness testifies. */
const BRING = /\bbring with you\b|\bdescribed in item \d/i;

/** What the blank of the form demands, after the printed words that ask for it. */
function demandIn(form: FormText, from: number, until: number): PinnedRange | null {
  const block = form.text.slice(from, until);
  for (const match of block.matchAll(DEMANDS)) {
    const start = match.index + match[0].length;
    const rest = block.slice(start, start + 1500);
    const end = DEMAND_ENDS.exec(rest)?.index ?? rest.length;
    const field = fieldAt(form, from + start, from + start + end);
    if (field !== null && !/^(?:Place|Date)\b/.test(field.text)) return field;
  }
  return null;
}

/** Entry on premises is "permit", which the words of production on the same form also use. */
function premises(what: string): boolean {
  return /\bpermit\s+(?:entry\b|inspection\s+of\s+(?:the\s+)?following\s+premises)/i.test(what);
}

function distinct<T extends { readonly commands: Commanded }>(found: readonly T[]): readonly T[] {
  const named = found.filter(
    (each, at) => found.findIndex(({ commands }) => commands === each.commands) === at,
  );
  return named.slice(0, 2);
}

/** `X`, `0` and `O` are what a text layer makes of drawn boxes: only a tick or a cross tells. */
function tickedIn(box: string | undefined): boolean | null {
  if (box === undefined || /^[0O]$/.test(box)) return null;
  return /[☒☑✓✔✗✘■⊠xX]/u.test(box);
}

function complianceIn(form: FormText, from: number, until: number): Compliance {
  const block = form.text.slice(from, until);
  if (STATE_LABELS.test(block)) return inLabels(form);
  const place = PLACE.exec(block);
  if (place !== null) return inBoxes(form, from + place.index + place[0].length, until);
  return inProse(form, from, block);
}

/** The two boxes of the form, side by side: the place at the left, date and time at the right. */
function inBoxes(form: FormText, from: number, until: number): Compliance {
  const rest = form.text.slice(from, until);
  const stop = STOP.exec(rest);
  const block = rest.slice(0, Math.min(stop?.index ?? 400, 400));
  const range = formRange(form, from, from + block.length);
  const [date] = pinnedDates(form.paper, range);
  const time = pinGroup(form.paper, range.start, TIME.exec(timed(form, range)), 'time');
  const words = block
    .split('\n')
    .map((line) => withoutDate(line))
    .filter((line) => line !== '');
  const place = words.join(', ').replace(/,+(?=,)/g, '');
  return {
    place: place === '' ? null : { ...range, text: place },
    date: date ?? null,
    time,
  };
}

function timed(form: FormText, range: PinnedRange): string {
  return form.paper.text.slice(range.start, range.end);
}

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const WRITTEN = new RegExp(
  String.raw`(?:\b(?:${MONTHS})\s+\d{1,2},?\s+\d{4}|\b\d{1,2}/\d{1,2}/\d{2,4})(?:,?\s*(?:at\s+)?(?:\d{1,2}(?::\d{2})?\s?(?:[ap]\.?\s?m\.?)|\d{1,2}:\d{2}))?`,
  'i',
);

function withoutDate(line: string): string {
  return line
    .replace(DATE_LABEL, ' ')
    .replace(WRITTEN, ' ')
    .replace(/(?:^|\s)\d{1,2}(?::\d{2})\s?(?:[ap]\.?\s?m\.?)?(?=\s|$)/i, ' ')
    .replace(/_{2,}/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:]+|[\s,;:]+$/g, '');
}

/** The labels of the Judicial Council's forms, each with its blank after it. */
const STATE_LABELS = /\bOn \(date\):|(?:^|\n)\s*(?:a\.\s*)?Date:[^\n]{0,60}\bTime:/i;
const STATE_DATE =
  /(?:\bOn \(date\)|(?:^|\n)\s*(?:a\.\s*)?Date)\s*:[ \t]*(?<date>[^\n]{0,60}?)(?=\s+(?:At \(time\)|Time)\b|\n|$)/di;
const STATE_TIME =
  /(?:\bAt \(time\)|\bTime)\s*:[ \t]*(?<time>[^\n]{0,30}?)(?=\s+(?:Dept|Div|Room|Address)\b|\n|$)/di;
const STATE_PLACE =
  /(?:\bLocation \(address\)|(?<!\b(?:STREET|MAILING|E-?MAIL|WEB)\s)\bAddress)\s*:[ \t]*(?<place>[^\n]{0,200})/di;

function inLabels(form: FormText): Compliance {
  return {
    place: formField(form, STATE_PLACE.exec(form.text), 'place'),
    date: dateIn(form, formField(form, STATE_DATE.exec(form.text), 'date')),
    time: formField(form, STATE_TIME.exec(form.text), 'time'),
  };
}

const OFFICES =
  /\b(?:at\s+the\s+(?:law\s+)?offices?\s+of|at\s+the\s+following\s+(?:address|place)\s*:|located\s+at|at\s+(?=\d{1,6}\s+\p{Lu})|to\s+(?=[^;,]{3,60},\s+\d{1,6}\s+\p{Lu}))\s*(?<place>[^;]{5,160}?)(?=,?\s+(?:on|at\s+\d{1,2}(?::|\s?[ap]\.?m)|by|no later|before|the\s+following)\b|[;.](?:\s|$)|\n\n)/diu;

/** In free form: the first date after the command, with the time and place near it. */
function inProse(form: FormText, from: number, block: string): Compliance {
  const near = block.slice(0, 1200);
  const range = formRange(form, from, from + near.length);
  const dates = pinnedDates(form.paper, range);
  const date: PinnedDate | null = dates.find((each) => due(form, each)) ?? null;
  const place = withoutTail(formField(form, shifted(OFFICES, near, form, from), 'place'));
  if (date === null) return { place, date, time: null };
  const { text } = form.paper;
  const after = pinGroup(
    form.paper,
    date.end,
    TIME.exec(text.slice(date.end, date.end + 60)),
    'time',
  );
  const start = Math.max(range.start, date.start - 60);
  const before = TIME_BEFORE.exec(text.slice(start, date.start));
  return { place, date, time: pinGroup(form.paper, start, before, 'time') ?? after };
}

/** "5:00 p.m. on Friday, July 18". */
const TIME_BEFORE =
  /(?<time>\d{1,2}(?::\d{2})?\s?[ap]\.?\s?m\b\.?|noon)(?:\s+\(?(?:[ECMP][SD]?T|Eastern|Central|Mountain|Pacific)(?:\s+[Tt]ime)?\)?)?,?\s+on\s+(?:\p{Lu}\p{Ll}+day,?\s+)?$/diu;

function withoutTail(place: PinnedRange | null): PinnedRange | null {
  const tail = place === null ? null : /,?\s+(?:or|and|and\/or)$/.exec(place.text);
  if (place === null || tail === null) return place;
  return { ...place, text: place.text.slice(0, tail.index), end: place.end - tail[0].length };
}

/** "on", "by", "on or before" before it make a date one of compliance. */
function due(form: FormText, date: PinnedDate): boolean {
  const before = form.paper.text.slice(Math.max(0, date.start - 40), date.start);
  return /\b(?:on|by|before|than|until)(?:\s+or\s+before)?(?:\s+the|\s+\w+day,?)?\s*$/i.test(
    before,
  );
}

/** A match whose indices count from the start of the form. */
function shifted(
  pattern: RegExp,
  block: string,
  form: FormText,
  from: number,
): RegExpExecArray | null {
  const sticky = new RegExp(pattern.source, `${pattern.flags}g`);
  sticky.lastIndex = from;
  const match = sticky.exec(form.text.slice(0, from + block.length));
  return match;
}

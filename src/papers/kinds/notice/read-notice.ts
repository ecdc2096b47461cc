import { findCourt } from '../../../courts/index.ts';
import { pinRange } from '../../locate.ts';
import type { CourtReading, ReadingFlag } from '../../order-reading.ts';
import type { Paper, PinnedRange, TextRange } from '../../paper.ts';
import { type PinnedDate, pinGroup, pinnedDates } from '../body-lines.ts';
import { type KindFields, type KindInput, linesBelow, warning } from '../kind-input.ts';
import { readNoticed, readRules } from '../motion/read-relief.ts';
import { numberedParagraphs } from '../numbered-paragraphs.ts';
import { findCaseNumbers } from '../case-number-forms.ts';
import { findDatedTimes } from '../order/dated-times.ts';
import { findRelativeTimes } from '../order/relative-times.ts';
import { readFootCounsel, readHeadCounsel } from '../read-counsel.ts';
import { readHearing } from '../read-hearing.ts';
import { readSignature } from '../read-signature.ts';
import { namedAccounts } from '../subpoena/named-accounts.ts';
import { namedCategories } from '../subpoena/named-categories.ts';
import type { NoticeDeadline, NoticeDetails, NoticeKind } from './notice-details.ts';
import { noticeKind } from './notice-kinds.ts';

const GIVES: Readonly<Partial<Record<NoticeKind, RegExp>>> = {
  appearance: /\b(?:enters?|entering|appears?|appearance)\b/i,
  withdrawal: /\bwithdraw(?:s|n|al|ing)?\b/i,
  removal: /\bremov(?:es?|ed|al)\b/i,
  appeal: /\bappeals?\b/i,
  dismissal: /\bdismiss(?:es|ed|al)?\b/i,
  subpoena: /\bsubpoenas?\b/i,
  deposition: /\bdeposition\b/i,
  settlement: /\bsettle(?:d|ment)\b/i,
  'related-case': /\brelated\b/i,
  hearing: /\bhearing\b/i,
  filing: /\b(?:files?|filed|filing|lodges?|submits?|corrects?)\b/i,
  'account-holder': /\b(?:subpoena|legal\s+process|court\s+order|request)\b/i,
};
const BY =
  /\b(?:Plaintiffs?|Defendants?|Petitioners?|Respondents?|Movants?|[Nn]on-?part(?:y|ies))\s+(?:(?:\p{Lu}[\p{L}\d.,’'&-]*|\d{1,3}\b)\s*){0,8}(?=\(|,|\s|$)/u;
const FOR =
  /\b(?:appear(?:s|ance)?|counsel|attorneys?)\b[^.;]{0,120}?\b(?:for|on\s+behalf\s+of|of\s+record\s+for)\s+(?<party>(?:the\s+)?(?:Plaintiffs?|Defendants?|Petitioners?|Respondents?|Movants?|Intervenors?|[Nn]on-?part(?:y|ies))(?:\s+\p{Lu}[\p{L}\d.,’'&-]*){0,8}|\p{Lu}[\p{L}\d.’'&-]*(?:,?\s+\p{Lu}[\p{L}\d.’'&-]*){1,7})/du;
const OBJECTS: Readonly<Partial<Record<NoticeKind, RegExp>>> = {
  withdrawal:
    /\bwithdraws?\s+(?:(?:its|his|her|their|the)\s+)?(?<object>[^;]{4,200}?)(?=,?\s+(?:without|with|filed|which|because|in\s+light)\b|;|\.?$)/di,
  appeal: /\bfrom\s+(?:the\s+)?(?<object>[^;]{4,260}?)(?=;|\.?$)/di,
  dismissal:
    /\bdismiss(?:es|ed)?\s+(?<object>[^;]{4,200}?)(?=,?\s+(?:with(?:out)?\s+prejudice|pursuant)\b|;|\.?$)/di,
  subpoena:
    /\b(?:serve|issue|served|issued)\s+(?<object>(?:the\s+attached\s+|a\s+|an\s+)?[^;]{0,60}?subpoena[^;]{0,200}?)(?=;|\.?$)/di,
  filing:
    /\b(?:hereby\s+)?(?:files?|lodges?|submits?|filing\s+of|corrects?)\s+(?:the\s+)?(?<object>[^;]{4,200}?)(?=,?\s+(?:pursuant|in\s+support|with\s+the\s+(?:Court|Clerk)|because)\b|;|\.?$)/di,
  removal: /\bremoves?\s+(?<object>[^;]{4,200}?)(?=,?\s+(?:from|to|pursuant|under)\b|;|\.?$)/di,
};
const COURT =
  /\b(?:(?:the\s+)?(?:Superior|Supreme|Circuit|District|County|Chancery)\s+Court\s+(?:of|for)\s+(?:the\s+)?(?:[A-Z][\w’'-]*(?:,?\s+|\s+of\s+|\s+for\s+)?){1,8}|(?:United\s+States\s+)?Court\s+of\s+Appeals\s+for\s+the\s+(?:[A-Z]\w+\s+){1,2}Circuit)/;
const TIME =
  /\b(?<within>(?:within|in)\s+(?:\w+\s+)?\(?\d{1,3}\)?\s+(?:calendar\s+|business\s+|court\s+)?days(?:\s+(?:of|after|from)\s+[^.,;]{3,60})?)/di;
const ACTS =
  /\b(?:object(?:ions?)?|quash|motion|respond|notify|notice|produce|disclose|release|comply|action)\b/i;

/** Reads a notice: what it is of, and the fields that go with that. */
export function readNotice(input: KindInput): KindFields<NoticeDetails> {
  const { paper, title, lines, sentences, front, part } = input;
  const body = linesBelow(input);
  const notice = noticeKind(title, paper.text.slice(part.start, part.end));
  const gives = givingNotice(paper, sentences, notice);
  const whole = { start: front.end, end: part.end };
  const holder = notice === 'account-holder' || notice === 'subpoena';
  const details: NoticeDetails = {
    kind: 'notice',
    notice,
    noticed: gives,
    by: firstIn(paper, gives, BY),
    appearsFor: notice === 'appearance' || notice === 'withdrawal' ? partyIn(paper, gives) : null,
    object: objectIn(paper, gives, OBJECTS[notice]),
    court: notice === 'removal' || notice === 'appeal' ? courtIn(paper, gives) : null,
    otherNumber: otherNumber(input, notice === 'account-holder' ? sentences : gives),
    prejudice: prejudiceIn(gives),
    rules: readRules(paper, gives.length > 0 ? gives : sentences.slice(0, 8)),
    accounts: holder ? accountsIn(paper, sentences) : [],
    records: holder ? namedCategories(paper, whole) : [],
    deadline: deadlineIn(paper, sentences),
    hearing: readHearing(paper, lines, front.end),
    paragraphs: numberedParagraphs(paper, body),
    signature: readSignature(paper, body.slice(-40)),
    counsel: readHeadCounsel(paper, lines) ?? readFootCounsel(paper, body),
  };
  return { details, flags: flagNotice(details) };
}

/** An address that is given for replies is no account. */
function accountsIn(paper: Paper, sentences: readonly TextRange[]): NoticeDetails['accounts'] {
  const found = sentences.flatMap((range) => {
    const isAbout = ACCOUNT.test(paper.text.slice(range.start, range.end));
    return namedAccounts(paper, range).filter(({ kind }) => isAbout || kind === 'handle');
  });
  return [...new Map(found.toReversed().map((each) => [each.text, each])).values()].toReversed();
}

const ACCOUNT = /\b(?:accounts?|users?|handles?|profiles?|registered|associated)\b/i;

/** The sentences with words of notice; without any, the first that speaks of what is noticed. */
function givingNotice(
  paper: Paper,
  sentences: readonly TextRange[],
  notice: NoticeKind,
): readonly PinnedRange[] {
  const said = readNoticed(paper, sentences, () => true);
  const words = GIVES[notice];
  if (words === undefined) return said;
  const fitting = said.filter(({ text }) => words.test(text));
  if (fitting.length > 0) return fitting;
  const first = sentences.find(({ start, end }) => words.test(paper.text.slice(start, end)));
  return first === undefined ? said : [...said, pinRange(paper, first)];
}

function firstIn(paper: Paper, ranges: readonly PinnedRange[], words: RegExp): PinnedRange | null {
  for (const { text, start } of ranges) {
    const match = words.exec(text);
    if (match === null) continue;
    const end = match[0].replace(/[\s,(]+$/, '').length;
    return pinRange(paper, { start: start + match.index, end: start + match.index + end });
  }
  return null;
}

function partyIn(paper: Paper, ranges: readonly PinnedRange[]): PinnedRange | null {
  for (const { text, start } of ranges) {
    const party = pinGroup(paper, start, FOR.exec(text), 'party');
    if (party !== null) return party;
  }
  return null;
}

function objectIn(
  paper: Paper,
  ranges: readonly PinnedRange[],
  words: RegExp | undefined,
): PinnedRange | null {
  if (words === undefined) return null;
  for (const { text, start } of ranges) {
    const object = pinGroup(paper, start, words.exec(text), 'object');
    if (object !== null) return object;
  }
  return null;
}

function courtIn(paper: Paper, ranges: readonly PinnedRange[]): CourtReading | null {
  const found = firstIn(paper, ranges, COURT);
  if (found === null) return null;
  const name = found.text.replace(/^the\s+/, '').replace(/,?\s+(?:of|for)$/, '');
  return { id: findCourt(name)?.id ?? null, name, at: found.at };
}

/** A docket entry's number is shorter than a case's. */
const SHORTEST = 6;

function otherNumber(
  { paper, caption }: KindInput,
  ranges: readonly TextRange[],
): PinnedRange | null {
  const own = caption.number?.number ?? null;
  for (const { start, end } of ranges) {
    const found = findCaseNumbers(paper.text.slice(start, end)).find(
      ({ number }) => number !== own && number.length >= SHORTEST,
    );
    if (found !== undefined) {
      return pinRange(paper, { start: start + found.start, end: start + found.end });
    }
  }
  return null;
}

function prejudiceIn(ranges: readonly PinnedRange[]): NoticeDetails['prejudice'] {
  const text = ranges.map((range) => range.text).join(' ');
  if (/\bwithout\s+prejudice\b/i.test(text)) return 'without';
  return /\bwith\s+prejudice\b/i.test(text) ? 'with' : null;
}

/** The first sentence that sets a time to object, move or respond, and the last day if one follows. */
function deadlineIn(paper: Paper, sentences: readonly TextRange[]): NoticeDeadline | null {
  for (const [at, range] of sentences.entries()) {
    const text = paper.text.slice(range.start, range.end);
    if (!ACTS.test(text)) continue;
    const within = pinGroup(paper, range.start, TIME.exec(text), 'within') ?? limitIn(paper, range);
    const date = lastDay(paper, range);
    if (within === null && date === null) continue;
    const next = sentences.slice(at + 1, at + 1 + FOLLOWING);
    const later =
      within === null ? undefined : next.map((each) => lastDay(paper, each)).find(Boolean);
    return { ...pinRange(paper, range), within, date: date ?? later ?? null };
  }
  return null;
}

/** Sentences after the one that sets a time in which its last day may be named. */
const FOLLOWING = 2;

/** "within twenty-one (21) days of the date of this notice" */
function limitIn(paper: Paper, range: TextRange): PinnedRange | null {
  const text = paper.text.slice(range.start, range.end);
  const found = findRelativeTimes(text).find(({ limit }) => limit);
  if (found === undefined) return null;
  return pinRange(paper, { start: range.start + found.start, end: range.start + found.end });
}

/** The date by which to act; not that of an order or a subpoena which the sentence names. */
function lastDay(paper: Paper, range: TextRange): PinnedDate | null {
  const text = paper.text.slice(range.start, range.end);
  if (!ACTS.test(text)) return null;
  const ends = new Set(
    findDatedTimes(text)
      .filter(({ bound }) => bound === 'limit')
      .map(({ end }) => range.start + end),
  );
  return pinnedDates(paper, range).find(({ end }) => ends.has(end)) ?? null;
}

function flagNotice({
  notice,
  noticed,
  accounts,
  deadline,
}: NoticeDetails): readonly ReadingFlag[] {
  const flags: ReadingFlag[] = [];
  if (noticed.length === 0) {
    flags.push(warning('notice-missing', 'No sentence that gives notice was found.'));
  }
  if (notice !== 'account-holder') return flags;
  if (accounts.length === 0) {
    flags.push(warning('account-missing', 'It does not name the account that it is about.'));
  }
  if (deadline === null) {
    flags.push(warning('deadline-missing', 'It sets no time to object.'));
  }
  return flags;
}

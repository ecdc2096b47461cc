import { oneLine, skipSpace, skipSpaceBack } from './characters.ts';
import type { CitationDraft } from './citation.ts';
import type { Brackets } from './match-brackets.ts';
import { readCaseName } from './read-case-name.ts';
import { readCourtAndDate } from './read-court-and-date.ts';
import { readParentheticals } from './read-parentheticals.ts';
import { readPin, type PinForm } from './read-pin.ts';
import { readSignal } from './read-signal.ts';

const NAMED = new Set(['case', 'neutral', 'short', 'supra']);
const AUTHORITIES = new Set(['case', 'neutral', 'journal']);

/** Reads what stands around each core into it: pin, parentheticals, name, signal. */
export function readContext(
  text: string,
  drafts: readonly CitationDraft[],
  brackets: Brackets,
): void {
  let floor = 0;
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index];
    if (draft === undefined) continue;
    if (draft.group < 0) draft.group = index;
    const last = readAfter(text, drafts, index, brackets);
    readBefore(text, drafts, index, floor);
    for (let each = index + 1; each <= last; each++) shareWithParallel(drafts[each], draft, index);
    index = last;
    floor = tailOf(draft, drafts[last] ?? draft);
  }
}

/** Names are not read back over the core of an earlier citation, its pin or its court. */
function tailOf(head: CitationDraft, last: CitationDraft): number {
  const first = head.parentheticals[0];
  return first === undefined
    ? Math.max(last.end, last.extent.end)
    : Math.max(last.end, first.start);
}

const PIN_FORMS: Readonly<Record<string, readonly PinForm[]>> = {
  case: ['page', 'paragraph'],
  neutral: ['page', 'paragraph'],
  journal: ['page'],
  docket: ['paragraph', 'at'],
};

/** Pin and parentheticals; returns the index of the last parallel citation of the run. */
function readAfter(
  text: string,
  drafts: readonly CitationDraft[],
  index: number,
  brackets: Brackets,
): number {
  let last = index;
  let end = takePin(text, drafts, index);
  for (
    let next = drafts[last + 1];
    next !== undefined && isParallel(text, drafts[last], next, end);
    next = drafts[last + 1]
  ) {
    last++;
    end = takePin(text, drafts, last);
  }
  const head = drafts[index];
  const tail = drafts[last];
  if (head === undefined || tail === undefined) return index;
  end = readParentheticals(text, head, pastUnpaged(text, end), brackets);
  head.extent = { start: head.extent.start, end };
  if (tail !== head) tail.extent = { start: tail.extent.start, end };
  return last;
}

function takePin(text: string, drafts: readonly CitationDraft[], index: number): number {
  const draft = drafts[index];
  if (draft === undefined) return 0;
  let end = draft.pinEnd;
  const forms = PIN_FORMS[draft.kind];
  const limit = drafts[index + 1]?.start ?? text.length;
  if (forms !== undefined && draft.pin === null && draft.sub !== 'case-number') {
    // `[Dkt. 290] at ¶ 80`: the entry alone may stand in brackets.
    const bracket = draft.sub === 'record' && text.charAt(draft.end) === ']' ? 1 : 0;
    const pin = readPin(text, draft.end + bracket, limit, forms);
    if (pin !== null) {
      draft.pin = pin.pin;
      draft.paragraphs = pin.paragraphs;
      end = pin.end;
      draft.pinEnd = end;
    }
  }
  draft.extent = { start: draft.extent.start, end };
  return end;
}

/** A second report of the same decision: nothing but a comma between the two. */
function isParallel(
  text: string,
  draft: CitationDraft | undefined,
  next: CitationDraft,
  end: number,
): boolean {
  if (draft === undefined || !AUTHORITIES.has(next.kind)) return false;
  if (!AUTHORITIES.has(draft.kind) && draft.kind !== 'short') return false;
  if (draft.kind === 'short' && next.kind !== 'case') return false;
  if (draft.kind === 'journal' || next.kind === 'journal') return false;
  const between = text.slice(end, next.start);
  return between.length < 60 && PARALLEL.test(between);
}

function shareWithParallel(
  draft: CitationDraft | undefined,
  head: CitationDraft,
  group: number,
): void {
  if (draft === undefined) return;
  draft.name = head.name;
  draft.plaintiff = head.plaintiff;
  draft.defendant = head.defendant;
  draft.year = head.year ?? draft.year;
  draft.date = head.date;
  draft.court = head.courtText === null ? (draft.court ?? head.court) : head.court;
  draft.courtText = head.courtText;
  draft.parenthetical = head.parenthetical;
  draft.signal = head.signal;
  draft.docketNumber = head.docketNumber ?? draft.docketNumber;
  draft.group = group;
}

function readBefore(
  text: string,
  drafts: readonly CitationDraft[],
  index: number,
  floor: number,
): void {
  const draft = drafts[index];
  if (draft === undefined) return;
  let start = draft.lead;
  if (NAMED.has(draft.kind) || draft.sub === 'case-number') {
    const end = nameEnd(text, draft, floor);
    const name =
      end === null
        ? null
        : readCaseName(
            text,
            openBracket(text, floor, end),
            end,
            text.slice(end, draft.start).includes(','),
          );
    if (name !== null && end !== null) {
      draft.name = name.name;
      if (draft.kind !== 'short' && draft.kind !== 'supra') {
        draft.plaintiff = name.plaintiff;
        draft.defendant = name.defendant;
      }
      start = name.start;
    }
  }
  const signal = readSignal(text, floor, start);
  if (signal !== null) {
    draft.signal = signal.signal;
    start = signal.start;
  }
  draft.extent = { start, end: draft.extent.end };
}

/** After the last bracket that opens before `end` and does not close before it. */
function openBracket(text: string, floor: number, end: number): number {
  const from = Math.max(floor, end - 420);
  let depth = 0;
  for (let at = end - 1; at >= from; at--) {
    const mark = text.charAt(at);
    if (mark === ')' || mark === ']') depth++;
    else if (mark === '(' || mark === '[') {
      depth--;
      if (depth < 0) return at + 1;
    }
  }
  return from;
}

/** A report not paged yet may stand between: `, ---- U.S. ----, 142 S. Ct. 1253`. */
const UNPAGED = String.raw`(?:[_–—-]{2,}\s[A-Z][\w. ]{0,14}?\s[_–—-]{2,}(?:,\s_{2,})?)`;
const PARALLEL = new RegExp(String.raw`^\s*,\s*(?:${UNPAGED},\s*)*$`);
const UNPAGED_BEFORE = new RegExp(String.raw`,?\s*${UNPAGED}[,\s]*\[?\s*$`);
const UNPAGED_AFTER = new RegExp(String.raw`^,\s*${UNPAGED}(?=\s*[([])`);
/** A docket number of any form between the name and the citation: `, No. 20CV1389-JLS(LR)`. */
const NUMBER_BEFORE =
  /,\s+(?:Case\s|Civ(?:il|\.)\s(?:A(?:ction|\.)\s)?)?(?:Nos?\.|#)\s+([^,;“”]{0,45}\d[^,;“”]{0,30}),?\s*$/;
const BETWEEN = /(?:,?\s*supra,?|,)?\s*$/;

/** Where the name before a citation ends; reads a court and date that stands there first. */
function nameEnd(text: string, draft: CitationDraft, floor: number): number | null {
  let end = skipSpaceBack(text, unpagedBefore(text, draft.lead, floor));
  if (draft.sub === 'case-number' && text.charAt(end - 1) !== ',') return null;
  const bracketed = courtBefore(text, draft, floor, end);
  end = bracketed ?? end;
  end = numberBefore(text, draft, floor, end);
  const window = text.slice(Math.max(floor, end - 30), end);
  const between = BETWEEN.exec(window)?.[0] ?? '';
  end = skipSpaceBack(text, end - between.length);
  if (/^[\s,]*\(?$/.test(text.slice(floor, end)) || end <= floor) return null;
  if (text.charAt(end - 1) === '(' && end - 1 > floor) return skipSpaceBack(text, end - 1);
  return skipSpace(text, floor) < end ? end : null;
}

function pastUnpaged(text: string, at: number): number {
  const found = UNPAGED_AFTER.exec(text.slice(at, at + 60));
  return found === null ? at : at + found[0].length;
}

function numberBefore(text: string, draft: CitationDraft, floor: number, end: number): number {
  if (draft.kind !== 'neutral' && draft.kind !== 'case') return end;
  const window = text.slice(Math.max(floor, end - 110), end);
  const found = NUMBER_BEFORE.exec(window);
  if (found === null) return end;
  draft.docketNumber ??= oneLine(found[1] ?? '');
  return end - (window.length - found.index);
}

function unpagedBefore(text: string, at: number, floor: number): number {
  const window = text.slice(Math.max(floor, at - 60), at);
  const found = UNPAGED_BEFORE.exec(window);
  return found === null ? at : at - (window.length - found.index);
}

/** California's order: `Name (Court year) volume reporter page`. */
function courtBefore(
  text: string,
  draft: CitationDraft,
  floor: number,
  end: number,
): number | null {
  if (text.charAt(end - 1) !== ')') return null;
  const open = text.lastIndexOf('(', end - 1);
  if (open < floor || end - open > 80) return null;
  const read = readCourtAndDate(text.slice(open + 1, end - 1));
  if (read === null) return null;
  draft.year = read.year;
  draft.date = read.date;
  if (read.courtText !== null) {
    draft.court = read.court;
    draft.courtText = read.courtText;
  }
  return skipSpaceBack(text, open);
}

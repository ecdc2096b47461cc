import { oneLine, skipSpace, skipSpaceBack } from './characters.ts';
import type { CitationDraft } from './citation.ts';
import { readCaseName } from './read-case-name.ts';
import { readCourtAndDate } from './read-court-and-date.ts';
import { readSignal } from './read-signal.ts';
import { beforeUnpaged } from './unpaged-report.ts';

const NAMED = new Set(['case', 'neutral', 'short', 'supra']);
/** A docket number of any form between the name and the citation: `, No. 20CV1389-JLS(LR)`. */
const NUMBER_BEFORE =
  /,\s+(?:\d{1,2}(?:st|nd|rd|th|d)\sDist\.\s(?:[A-Z][a-z]{2,12}\s){0,2})?(?:Case\s|Civ(?:il|\.)\s(?:A(?:ction|\.)\s)?)?(?:Nos?\.|#)\s+([^,;“”]{0,45}\d[^,;“”]{0,30}),?\s*$/;
/** `Part II, supra`: a place in the same paper. */
const OWN_PAPER = /^(?:Parts?|Sections?|Notes?|Points?|Background|Discussion)\b/;
/** A case number that stands there without a label. */
const BARE_NUMBER_BEFORE =
  /,\s+((?:\d{1,2}:)?\d{2}[- ]?(?:cv|cr|mc|md|CV|CR|MC|Civ\.?|Cv)[- ]?\d{1,6}[\w()/ -]{0,20}|[A-Z]-\d{3,5}-\d{2}(?:T\d)?),?\s*$/;
const COMMA = /(?:,?\s*supra,?|,)?\s*$/;
/** Brackets around a name, and a court with its date, are looked for this far back. */
const BRACKET_WINDOW = 420;
const COURT_WINDOW = 80;

/** Reads the name, docket number, California's court and the signal that stand before a core. */
export function readBefore(text: string, draft: CitationDraft, floor: number): void {
  let start = draft.lead;
  if (NAMED.has(draft.kind) || draft.sub === 'case-number') {
    start = readName(text, draft, floor) ?? start;
  }
  const signal = readSignal(text, floor, start);
  if (signal !== null) draft.signal = signal.signal;
  draft.extent = { start: signal?.start ?? start, end: draft.extent.end };
}

/** Reads the name into the draft; returns where it begins. */
function readName(text: string, draft: CitationDraft, floor: number): number | null {
  const end = nameEnd(text, draft, floor);
  if (end === null) return null;
  const comma = draft.kind === 'supra' || text.slice(end, draft.start).includes(',');
  const name = readCaseName(text, afterOpenBracket(text, floor, end), end, comma);
  if (name === null || (draft.kind === 'supra' && OWN_PAPER.test(name.name))) return null;
  draft.name = name.name;
  if (draft.kind !== 'short' && draft.kind !== 'supra') {
    draft.plaintiff = name.plaintiff;
    draft.defendant = name.defendant;
  }
  return name.start;
}

/** After the last bracket that opens before `end` and does not close before it. */
function afterOpenBracket(text: string, floor: number, end: number): number {
  const from = Math.max(floor, end - BRACKET_WINDOW);
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

/** Where the name before a citation ends; reads a court and date that stand there first. */
function nameEnd(text: string, draft: CitationDraft, floor: number): number | null {
  let end = skipSpaceBack(text, beforeUnpaged(text, draft.lead, floor));
  if (draft.sub === 'case-number' && text.charAt(end - 1) !== ',') return null;
  end = courtBefore(text, draft, floor, end) ?? end;
  end = numberBefore(text, draft, floor, end);
  const comma = COMMA.exec(text.slice(Math.max(floor, end - 30), end))?.[0] ?? '';
  end = skipSpaceBack(text, end - comma.length);
  if (end <= floor || /^[\s,]*\(?$/.test(text.slice(Math.max(floor, end - 8), end))) return null;
  if ('(['.includes(text.charAt(end - 1)) && end - 1 > floor) return skipSpaceBack(text, end - 1);
  return skipSpace(text, floor) < end ? end : null;
}

function numberBefore(text: string, draft: CitationDraft, floor: number, end: number): number {
  if (draft.kind !== 'neutral' && draft.kind !== 'case') return end;
  const window = text.slice(Math.max(floor, end - 110), end);
  const found = NUMBER_BEFORE.exec(window) ?? BARE_NUMBER_BEFORE.exec(window);
  if (found === null) return end;
  draft.docketNumber ??= oneLine(found[1] ?? '');
  return end - (window.length - found.index);
}

/** California's order: `Name (Court year) volume reporter page`. */
function courtBefore(
  text: string,
  draft: CitationDraft,
  floor: number,
  end: number,
): number | null {
  const bracket = { ')': '(', ']': '[' }[text.charAt(end - 1)];
  if (bracket === undefined) return null;
  const from = Math.max(floor, end - COURT_WINDOW);
  const open = from + text.slice(from, end).lastIndexOf(bracket);
  const read = open < from ? null : readCourtAndDate(text.slice(open + 1, end - 1));
  if (read === null) return null;
  draft.year = read.year;
  draft.date = read.date;
  if (read.courtText !== null) {
    draft.court = read.court;
    draft.courtText = read.courtText;
  }
  return skipSpaceBack(text, open);
}

import type { CitationDraft } from './citation.ts';
import type { Brackets } from './match-brackets.ts';
import { parallelGap, shareWithParallel } from './parallel-reports.ts';
import { readBefore } from './read-before.ts';
import { readParentheticals } from './read-parentheticals.ts';
import { readPin, type PinForm } from './read-pin.ts';
import { pastUnpaged } from './unpaged-report.ts';

/** Which pins may follow a core of each kind. The others read theirs with the core. */
const PIN_FORMS: Readonly<Record<string, readonly PinForm[]>> = {
  case: ['page', 'paragraph'],
  neutral: ['page', 'paragraph'],
  journal: ['page'],
  docket: ['paragraph', 'at'],
};
/** An exhibit of the entry cited, before its pin. */
const EXHIBIT = /^,\s+(?:Exhibit|Exh?\.)\s+[A-Z\d]{1,3}(?=,?\s+(?:at\s|¶))/;
/** The name that a paper gives the entry cited, before its pin: `Dkt. 1 (“Compl.”) ¶ 8`. */
const LABEL = /^\s?\((?:the\s)?[“"][^”"()]{2,40}[”"]\)(?=,?\s+(?:at\s|¶))/;
/** A pin still blank, as the page is: `590 U.S. ___, ___ (2020)`. */
const BLANK_PIN = /^,\s_{2,8}(?:[-–]_{2,8})?(?:,?\s(?:and\s|&\s)?nn?\.\s?\d{1,3})?(?=,?\s)/;
const SLIP_OPINION = /^,\s+slip\s+op\.(?=,?\s+at\s)/;

/** Reads what stands around each core into it: pin, parentheticals, name, signal. */
export function readContext(
  text: string,
  drafts: readonly CitationDraft[],
  brackets: Brackets,
): void {
  let floor = 0;
  for (let index = 0; index < drafts.length; index++) {
    const head = drafts[index];
    if (head === undefined) continue;
    head.group = index;
    const last = readAfter(text, drafts, index, brackets);
    readBefore(text, head, floor);
    const run = drafts.slice(index + 1, last + 1);
    for (const draft of run) shareWithParallel(draft, head, index);
    floor = tailOf(head, run.at(-1) ?? head);
    index = last;
  }
}

/** Names are not read back over the core of an earlier citation, its pin or its court. */
function tailOf(head: CitationDraft, last: CitationDraft): number {
  return Math.max(last.end, head.parentheticals[0]?.start ?? last.extent.end);
}

/** Pins and parentheticals; returns the index of the last parallel report of the run. */
function readAfter(
  text: string,
  drafts: readonly CitationDraft[],
  index: number,
  brackets: Brackets,
): number {
  const head = drafts[index];
  if (head === undefined) return index;
  let last = index;
  let tail = head;
  let end = takePin(text, head, drafts[index + 1]);
  let bracketed = false;
  for (let next = drafts[last + 1]; next !== undefined; next = drafts[last + 1]) {
    const gap = parallelGap(text, tail, next, end);
    if (gap === null) break;
    last++;
    tail = next;
    end = takePin(text, tail, drafts[last + 1]);
    bracketed ||= gap === 'bracket';
    if (bracketed && /[)\]]/.test(text.charAt(end))) {
      bracketed = false;
      end++;
    }
  }
  end = readParentheticals(text, head, pastUnpaged(text, end), brackets);
  head.extent = { start: head.extent.start, end };
  tail.extent = { start: tail.extent.start, end };
  return last;
}

/** Reads the pin after a core that has none yet; returns where the core with its pin ends. */
function takePin(text: string, draft: CitationDraft, next: CitationDraft | undefined): number {
  const forms = PIN_FORMS[draft.kind];
  const blank = draft.page === '___' ? BLANK_PIN.exec(text.slice(draft.end, draft.end + 20)) : null;
  if (blank !== null) draft.pinEnd = draft.end + blank[0].length;
  else if (forms !== undefined && draft.pin === null) {
    const limit = next?.start ?? text.length;
    const pin = readPin(text, draft.end + beforePin(text, draft), limit, forms);
    if (pin !== null) {
      draft.pin = pin.pin;
      draft.paragraphs = pin.paragraphs;
      draft.pinEnd = pin.end;
    }
  }
  draft.extent = { start: draft.extent.start, end: draft.pinEnd };
  return draft.pinEnd;
}

/** What may part a docket citation from its pin: `[Dkt. 290] at ¶ 80`, `No. 9, slip op. at 3`. */
function beforePin(text: string, { kind, sub, start, end }: CitationDraft): number {
  if (kind !== 'docket') return 0;
  if (sub === 'case-number') return SLIP_OPINION.exec(text.slice(end, end + 24))?.[0].length ?? 0;
  const between = (EXHIBIT.exec(text.slice(end, end + 24)) ??
    LABEL.exec(text.slice(end, end + 72)))?.[0];
  if (between !== undefined) return between.length;
  const around = text.charAt(start - 1) + text.charAt(end);
  return around === '[]' || around === '()' ? 1 : 0;
}

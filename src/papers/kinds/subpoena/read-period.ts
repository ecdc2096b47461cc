import { pinRange } from '../../locate.ts';
import type { Paper, TextRange } from '../../paper.ts';
import { type PinnedDate, pinnedDates } from '../body-lines.ts';
import type { SubpoenaPeriod } from './subpoena-details.ts';

const OPENS =
  /\b(?:from|between|since|after|starting|beginning|commencing|dated|period(?:\s+of)?|as\s+of)\s*(?:on\s+)?(?:or\s+after\s+)?$/i;
const SINCE =
  /\b(?:since|after|starting|beginning|commencing|from)\s*(?:on\s+)?(?:or\s+after\s+)?$/i;
const UNTIL =
  /\b(?:before|until|through|prior\s+to|up\s+to|to)\s*(?:and\s+including\s+|or\s+on\s+)?$/i;
const JOINS = /^\W{0,3}\s*(?:to|and|through|thru|until|up to|-|–|—)/i;

/**
 * The dates that bound a request: "from … to …", "between … and …", "since …", "before …". "To the
 * present" bounds nothing by a date.
 */
export function readPeriod(paper: Paper, request: TextRange): SubpoenaPeriod | null {
  const full = pinnedDates(paper, request);
  const dates = full.length > 0 ? full : months(paper, request);
  const [only] = dates;
  if (full.length === 0 && only !== undefined && dates.length === 1) {
    const before = paper.text.slice(Math.max(request.start, only.start - 20), only.start);
    if (WITHIN.test(before)) return { from: only, to: only };
  }
  for (const [at, date] of dates.entries()) {
    const before = paper.text.slice(Math.max(request.start, date.start - 40), date.start);
    const next = dates[at + 1];
    if (next !== undefined && joins(paper, date, next) && (OPENS.test(before) || at === 0)) {
      return { from: date, to: next };
    }
    if (SINCE.test(before)) return { from: date, to: null };
    if (UNTIL.test(before)) return { from: null, to: date };
  }
  return null;
}

/** A month of a year, whose days are open. */
const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December),?\s+(?:19|20)\d{2}\b/g;
const WITHIN = /\b(?:in|during)\s+(?:the\s+month\s+of\s+)?$/i;

function months(paper: Paper, request: TextRange): readonly PinnedDate[] {
  return [...paper.text.slice(request.start, request.end).matchAll(MONTH)].map(
    ({ 0: month, index }) => {
      const start = request.start + index;
      return { ...pinRange(paper, { start, end: start + month.length }), iso: null };
    },
  );
}

/** A sentence of definitions or instructions that sets the dates of all requests. */
const SETS =
  /\b(?:(?:relevant|applicable|subject)\s+(?:time\s+)?(?:period|dates?)|time\s?(?:period|frame)|unless\s+otherwise\s+(?:stated|specified|indicated|noted)|these\s+requests\s+(?:cover|seek|are\s+limited))\b/i;

/** The dates that bound every request, from the first sentence that sets them. */
export function readCommonPeriod(paper: Paper, spans: readonly TextRange[]): SubpoenaPeriod | null {
  for (const span of spans) {
    const match = SETS.exec(paper.text.slice(span.start, span.end));
    if (match === null) continue;
    const start = span.start + match.index;
    const period = readPeriod(paper, { start, end: Math.min(span.end, start + 400) });
    if (period !== null) return period;
  }
  return null;
}

function joins(paper: Paper, one: PinnedDate, two: PinnedDate): boolean {
  const between = paper.text.slice(one.end, two.start);
  return between.length < 24 && JOINS.test(between.trim());
}

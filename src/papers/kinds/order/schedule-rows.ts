import { pinRange } from '../../locate.ts';
import type { Deadline } from '../../order-reading.ts';
import type { Paper, PaperLine, ParagraphRole } from '../../paper.ts';
import { startingWithin } from '../../starting-within.ts';
import { findDates } from '../read-calendar-date.ts';

/** The label of a row in a schedule, with what parts it from its date. */
const ROW =
  /^(?:\W|\(?\w{1,2}[.)]\s)*(?<label>\p{L}[^:]{2,90}?)(?<rule>:\s*|\s*\.{3,}\s*|\s+[–—-]\s+|\s+on\s+or\s+before\s+|\s+by\s+|\s+)(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?$/iu;
const SCHEDULED =
  /\b(?:trial|conference|hearing|deadlines?|last\s+day|cut-?\s?off|clos(?:e|es|ing)|discovery|disclosures?|motions?|due|exchange|reports?|mediation|opposition|reply|briefs?|responses?|amend\w*|join\w*|designat\w*|statements?|filing)\b/i;
const PROSE = /\b(?:is|are|was|were|which|that|shall|must|will|has|meet|dated|see|id)\b/i;
const LONGEST_ROW = 200;

/**
 * The rows of a schedule from an offset on: a label and a date on a line of its own.
 *
 * @param found what sentences were found to set; a row inside one of them is not told twice.
 */
export function scheduleRows(
  paper: Paper,
  from: number,
  found: readonly Deadline[],
  dated: string | null,
): readonly Deadline[] {
  return paper.lines.flatMap((line) => (line.start < from ? [] : rowIn(paper, line, found, dated)));
}

function rowIn(
  paper: Paper,
  line: PaperLine,
  found: readonly Deadline[],
  dated: string | null,
): readonly Deadline[] {
  const role = roleOf(paper, line);
  // "Trial: June 5" in a second caption tells of the calendar and sets nothing.
  if (role === 'cell-left' || role === 'cell-right') return [];
  const text = paper.text.slice(line.start, line.end).trim();
  const [date] = text.length > LONGEST_ROW ? [] : findDates(text);
  if (date?.iso == null || (dated !== null && date.iso < dated)) return [];
  const row = ROW.exec(text.slice(0, date.start))?.groups;
  const label = row?.['label'] ?? '';
  const ruled = role === 'row' || (row?.['rule']?.trim() ?? '') !== '';
  const rest = text
    .slice(date.end)
    .replace(/^[,\s]*(?:at\s+)?(?:\d{1,2}(?::\d{2})?\s*[ap]\.?\s*m\.?)?/i, '');
  const prose = /\b(?:the|is|was|shall|of\s+the\s+court)\b/.test(rest);
  const taken = isTold(found, line.start, date.iso);
  if (!ruled || !SCHEDULED.test(label) || PROSE.test(label) || prose || taken) return [];
  return [
    {
      ...pinRange(paper, { start: line.start, end: line.start + text.length }),
      when: date.text,
      who: null,
      date: date.iso,
      relative: null,
    },
  ];
}

function roleOf(paper: Paper, { start }: PaperLine): ParagraphRole | undefined {
  const { to } = startingWithin(paper.paragraphs, { start: 0, end: start + 1 });
  return paper.paragraphs[to - 1]?.role;
}

/** A sentence that holds the line sets the same date. `found` is sorted by sentence. */
function isTold(found: readonly Deadline[], offset: number, date: string): boolean {
  let at = startingWithin(found, { start: 0, end: offset + 1 }).to - 1;
  for (let each = found[at]; each !== undefined && offset < each.end; each = found[at]) {
    if (each.date === date) return true;
    at -= 1;
  }
  return false;
}

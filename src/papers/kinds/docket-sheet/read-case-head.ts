import { pinRange } from '../../locate.ts';
import type { Paper, PinnedRange } from '../../paper.ts';
import { type BodyLine, type PinnedDate, pinMatch, pinnedDates } from '../body-lines.ts';
import { findCaseNumbers } from '../case-number-forms.ts';
import type { DocketCase } from './docket-details.ts';
import { readDocketCourt } from './read-docket-court.ts';

const LABELS = [
  'Docketed',
  'Date Filed',
  'Filed',
  'Date Terminated',
  'Date Last Filing',
  'Assigned to',
  'Judge',
  'Referred to',
  'Jury Demand',
  'Demand',
  'Nature of Suit',
  'Jurisdiction',
  'Cause',
  'Case Type',
  'Related Cases?',
  'Lead case',
  'Member case',
  'Case in other court',
  'Case Status',
  'Status',
] as const;
/** A label ends the value of the one before it on the same line. */
const NEXT = new RegExp(String.raw`\s{1,60}(?:${LABELS.join('|')})\s*:`, 'i');
const MARKS = /^(?:[A-Z][A-Z0-9_/-]{2,20})(?:,\s?[A-Z][A-Z0-9_/-]{1,20}){0,12}$/;
const VERSUS = /\S\s+(?:v|vs)\.?\s+\S|^In re\b|^In the Matter of\b/i;

const HEADING =
  /\bDOCKET (?:FOR|SHEET|REPORT)\b|\bREGISTER OF ACTIONS\b|^(?:General Docket|Docket Sheet)$/i;

/** Reads the head of a docket sheet by its labels. */
export function readCaseHead(paper: Paper, head: readonly BodyLine[]): DocketCase {
  const field = (...labels: readonly string[]): PinnedRange | null => labelled(paper, head, labels);
  const date = (...labels: readonly string[]): PinnedDate | null => {
    const value = field(...labels);
    return value === null ? null : (pinnedDates(paper, value)[0] ?? null);
  };
  const heading = head.find(({ text }) => HEADING.test(text));
  return {
    heading: heading === undefined ? null : pinRange(paper, heading),
    court: readDocketCourt(head),
    number: numberIn(paper, head),
    title: titleIn(paper, head),
    filed: date('Docketed', 'Date Filed', 'Filed'),
    terminated: date('Date Terminated'),
    assignedTo: field('Assigned to', 'Judge'),
    referredTo: field('Referred to'),
    juryDemand: field('Jury Demand'),
    demand: field('Demand'),
    natureOfSuit: field('Nature of Suit', 'Case Type'),
    jurisdiction: field('Jurisdiction'),
    cause: field('Cause'),
    related: field('Related Cases?'),
    marks: marksIn(paper, head),
  };
}

function labelled(
  paper: Paper,
  head: readonly BodyLine[],
  labels: readonly string[],
): PinnedRange | null {
  for (const label of labels) {
    const pattern = new RegExp(String.raw`(?:^|[\s|])${label}\s*:[|\s]*(?<value>\S.*)?$`, 'di');
    for (const line of head) {
      const match = pattern.exec(line.text);
      if (
        match === null ||
        /\b(?:Jury|Date|Trial|Magistrate)\s+$/i.test(line.text.slice(0, match.index + 1))
      )
        continue;
      const value = match.indices?.groups?.['value'];
      if (value === undefined) return null;
      const text = line.text.slice(...value);
      const until = NEXT.exec(` ${text}`)?.index ?? text.length;
      const end = Math.max(0, until === text.length ? until : until - 1);
      const own = text.slice(0, end).split(/\s*\|/)[0] ?? '';
      if (own.trim() === '') return null;
      return pinMatch(paper, line.start, [value[0], value[0] + own.length]);
    }
  }
  return null;
}

/** A federal number that stands alone, as some services print it. */
const ALONE = /^\d{1,2}:\d{2}-?(?:cv|mc|cr|md|mj|bk|ap)-?\d{1,6}(?:-[A-Z]{2,5}){0,4}$/i;

function numberIn(paper: Paper, head: readonly BodyLine[]): PinnedRange | null {
  for (const line of head) {
    if (!/\b(?:CASE|DOCKET|INDEX|NO\.|PROCEEDING)\b/i.test(line.text)) continue;
    const hash = /#:?\s*(?<number>\d\S{4,40})/d.exec(line.text)?.indices?.groups?.['number'];
    if (hash !== undefined) return pinMatch(paper, line.start, hash);
    const [found] = findCaseNumbers(line.text);
    if (found !== undefined) return pinMatch(paper, line.start, [found.start, found.end]);
  }
  const alone = head.find(({ text }) => ALONE.test(text));
  return alone === undefined ? null : pinRange(paper, alone);
}

function titleIn(paper: Paper, head: readonly BodyLine[]): PinnedRange | null {
  const line = head.find(({ text }) => VERSUS.test(text) && !/\bDOCKET\b/.test(text));
  if (line === undefined) return null;
  const text = line.text.replace(/^(?:Case\s+(?:title|name)|Title|Caption)\s*:\s*/i, '');
  const lead = line.text.length - text.length;
  const end = NEXT.exec(text)?.index ?? text.length;
  return pinMatch(paper, line.start, [lead, lead + end]);
}

/** The court's marks stand in capitals at the very top, before the court's name. */
function marksIn(paper: Paper, head: readonly BodyLine[]): readonly PinnedRange[] {
  const court = head.findIndex(({ text }) => /\bCourt\b|\bCOURT\b|\bDOCKET\b/.test(text));
  const marks = head.slice(0, Math.max(0, court)).filter(({ text }) => MARKS.test(text));
  return marks.flatMap((line) =>
    [...line.text.matchAll(/[A-Z0-9_/-]+/g)].map(({ 0: mark, index }) =>
      pinRange(paper, { start: line.start + index, end: line.start + index + mark.length }),
    ),
  );
}

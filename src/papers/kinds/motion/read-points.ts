import { pinRange } from '../../locate.ts';
import type { Paper } from '../../paper.ts';
import type { BodyLine } from '../body-lines.ts';
import { isHeading } from '../numbered-paragraphs.ts';
import type { PointHeading } from './motion-details.ts';

const LABEL = /^(?<label>[IVX]{1,6}|[A-H]|\d{1,2})\.\s+(?=\S)/;
const DEPTHS: readonly RegExp[] = [/^[IVX]+$/, /^[A-H]$/, /^\d+$/];
const UNLABELLED =
  /^(?:INTRODUCTION|PRELIMINARY STATEMENT|(?:STATEMENT OF )?(?:FACTS|FACTUAL BACKGROUND|BACKGROUND|ISSUES)|(?:LEGAL )?ARGUMENT|LEGAL STANDARDS?|DISCUSSION|CONCLUSION|PRAYER FOR RELIEF|RELIEF (?:REQUESTED|SOUGHT))\W*$/;
const MOST_LINES = 6;

/** Headings that briefs share, which bear no label. */
export function isPlainHeading(text: string): boolean {
  return UNLABELLED.test(text);
}

/** `POINT I`, as New York sets it, with the point itself on the lines below. */
const POINT = /^POINT\s+(?<label>[IVX]{1,6}|\d{1,2})\b[.:–—-]?\s*(?<rest>.*)$/;

/** Reads the headings of the argument in order; a heading may run over several lines. */
export function readPoints(paper: Paper, lines: readonly BodyLine[]): readonly PointHeading[] {
  return lines.flatMap((line, at): readonly PointHeading[] => {
    if (isPlainHeading(line.text)) return [{ ...pinRange(paper, line), label: '', depth: 1 }];
    const point = POINT.exec(line.text)?.groups;
    if (point !== undefined) return underPoint(paper, lines, at, point);
    const label = LABEL.exec(line.text)?.groups?.['label'];
    if (label === undefined) return [];
    let end = at;
    while (end - at < MOST_LINES && runsOn(lines, end)) end += 1;
    const last = lines[end] ?? line;
    const whole = paper.text.slice(line.start, last.end).replace(/\s+/g, ' ');
    if (!isPoint(whole, label)) return [];
    const start = line.start + label.length + 1;
    const lead = /^\s*/.exec(paper.text.slice(start, last.end))?.[0].length ?? 0;
    const depth = DEPTHS.findIndex((shape) => shape.test(label)) + 1;
    return [{ ...pinRange(paper, { start: start + lead, end: last.end }), label, depth }];
  });
}

function underPoint(
  paper: Paper,
  lines: readonly BodyLine[],
  at: number,
  { label = '', rest = '' }: Readonly<Record<string, string>>,
): readonly PointHeading[] {
  const line = lines[at];
  let end = at;
  while (end - at < MOST_LINES && isCapitals(lines[end + 1]?.text ?? '')) end += 1;
  const first = rest === '' ? lines[at + 1] : line;
  const last = lines[end];
  if (line === undefined || first === undefined || last === undefined || last.end <= first.start) {
    return [];
  }
  const start = rest === '' ? first.start : line.end - rest.length;
  return [{ ...pinRange(paper, { start, end: last.end }), label, depth: 1 }];
}

function isCapitals(text: string): boolean {
  return (
    /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text) && !POINT.test(text) && !LABEL.test(text)
  );
}

/** A heading goes on over lines that are still set as one. */
function runsOn(lines: readonly BodyLine[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line === undefined || next === undefined || next.at.page !== line.at.page) return false;
  if (/[.!?]["”]?$/.test(line.text) || LABEL.test(next.text)) return false;
  const capitals = !/\p{Ll}{2}/u.test(line.text.replace(LABEL, ''));
  return capitals ? !/\p{Ll}{2}/u.test(next.text) : titleCase(next.text);
}

/** Numbered headings look like numbered paragraphs: only title case or capitals tells them. */
function isPoint(text: string, label: string): boolean {
  if (text.length > 400) return false;
  if (!/\p{Ll}{2}/u.test(text)) return /\p{Lu}{3}/u.test(text);
  const body = text.slice(label.length + 1);
  return titleCase(body) || (isHeading(text) && !/\d$/.test(label));
}

const SMALL =
  /^(?:a|an|the|of|to|in|on|for|and|or|by|with|as|at|from|is|are|be|not|its?|that|under|this|any|has|have|was|were|because|if|nor|but|than|into|upon|[a-z]{1,3})$/;

function titleCase(text: string): boolean {
  const words = text.match(/[\p{L}’']+/gu) ?? [];
  const told = words.filter((word) => !SMALL.test(word));
  const capital = told.filter((word) => /^\p{Lu}/u.test(word)).length;
  return told.length >= 1 && capital >= told.length * 0.85;
}

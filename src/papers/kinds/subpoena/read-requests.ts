import { pinRange } from '../../locate.ts';
import type { Paper, PinnedRange } from '../../paper.ts';
import type { BodyLine } from '../body-lines.ts';
import { numberedParagraphs } from '../numbered-paragraphs.ts';
import { namedAccounts } from './named-accounts.ts';
import { namedCategories } from './named-categories.ts';
import { readCommonPeriod, readPeriod } from './read-period.ts';
import type {
  NamedAccount,
  SubpoenaCommand,
  SubpoenaDetails,
  SubpoenaRequest,
} from './subpoena-details.ts';
import { CLOSES, type SubpoenaSections } from './subpoena-sections.ts';

const LABELLED =
  /^(?<label>(?:(?:DOCUMENT|PRODUCTION)\s+)?(?:REQUEST|DEMAND|TOPIC|CATEGORY|ITEM)(?:\s+FOR\s+(?:PRODUCTION|DOCUMENTS?)(?:\s+OF\s+DOCUMENTS)?)?\s*(?:NO\.?|NUMBER|#)?\s*(?<number>\d{1,3}))\s*[:.)–—-]*\s*/i;

/** The demands of a subpoena with its definitions and instructions apart. */
export type Demanded = Pick<
  SubpoenaDetails,
  'requests' | 'accounts' | 'period' | 'definitions' | 'instructions'
>;

/** Reads what the attachment demands: requests by their labels, else by their numbers. */
export function readRequests(
  paper: Paper,
  sections: SubpoenaSections,
  commands: readonly SubpoenaCommand[],
): Demanded {
  const { requests, attachment, definitions, instructions } = sections;
  const demanding = [...requests, ...attachment].toSorted((a, b) => a.start - b.start);
  const labelled = labelledRequests(paper, [...demanding, ...instructions]);
  const listed = labelled.length > 0 ? labelled : numbered(paper, requests, demanding);
  const found = listed.length > 0 ? listed : onFace(paper, sections.face, commands);
  const wherever = [
    ...[definitions, instructions, demanding].flatMap((lines) => spanOf(paper, lines) ?? []),
    ...found,
  ];
  return {
    requests: found.map((each) => detail(paper, each)),
    accounts: distinct(wherever.flatMap((span) => namedAccounts(paper, span))),
    period: readCommonPeriod(
      paper,
      [definitions, instructions].flatMap((lines) => spanOf(paper, lines) ?? []),
    ),
    definitions: spanOf(paper, definitions),
    instructions: spanOf(paper, instructions),
  };
}

/** The first of those that are written alike, to the code point. */
function distinct(accounts: readonly NamedAccount[]): readonly NamedAccount[] {
  return [...new Map(accounts.toReversed().map((each) => [each.text, each])).values()].toReversed();
}

const REFERS = /\b(?:attach(?:ed|ment)|exhibit|schedule|rider|appendix|addendum)\b/i;
/** How far before its colon a list is announced. */
const LEAD = 300;
const LIST = /\b(?:following|below|as follows|described|listed)\b[^]{0,200}:\s*$/i;

/** Without an attachment: what the blank of the form says, or the list after the command. */
function onFace(
  paper: Paper,
  face: readonly BodyLine[],
  commands: readonly SubpoenaCommand[],
): readonly Numbered[] {
  const made = commands.filter(({ commanded }) => commanded === true);
  const demands = made.flatMap(({ demand }) => demand ?? []);
  const own = demands.filter(({ text }) => !REFERS.test(text) || text.length > 120);
  if (own.length > 0) return own.map((demand) => ({ ...demand, label: '' }));
  const [first] = made;
  if (first === undefined || demands.length > 0) return [];
  const list = face.findIndex(
    ({ start, end }) =>
      start > first.start && LIST.test(paper.text.slice(Math.max(first.start, end - LEAD), end)),
  );
  if (list === -1) return [];
  const after = face.slice(list + 1);
  const close = after.findIndex(({ text }) => CLOSES.test(text));
  return numbered(paper, [], close === -1 ? after : after.slice(0, close));
}

interface Numbered extends PinnedRange {
  readonly label: string;
}

function labelledRequests(paper: Paper, lines: readonly BodyLine[]): readonly Numbered[] {
  const sorted = lines.toSorted((a, b) => a.start - b.start);
  const starts = sorted.flatMap((line, at) => {
    const match = LABELLED.exec(line.text);
    const label = match?.groups?.['label'];
    return match === null || label === undefined
      ? []
      : [{ at, label, from: line.start + match[0].length }];
  });
  return starts.map(({ label, from }, index) => {
    const until = starts[index + 1]?.at ?? sorted.length;
    const end = Math.max(from, sorted[until - 1]?.end ?? from);
    const lead = /^\s*/.exec(paper.text.slice(from, end))?.[0].length ?? 0;
    return { ...pinRange(paper, { start: from + lead, end }), label };
  });
}

/** Numbered paragraphs of the section of requests, else of the whole attachment, else all of it. */
function numbered(
  paper: Paper,
  section: readonly BodyLine[],
  attachment: readonly BodyLine[],
): readonly Numbered[] {
  const lines = section.length > 0 ? section : attachment;
  const found = numberedParagraphs(paper, lines);
  if (found.length > 0) {
    return found.map(({ number, start, subParagraphs, end }) => {
      const last = subParagraphs.at(-1)?.end ?? end;
      return { ...pinRange(paper, { start, end: Math.max(end, last) }), label: String(number) };
    });
  }
  const lettered = letteredParagraphs(paper, lines);
  if (lettered.length > 1) return lettered;
  const whole = spanOf(paper, lines);
  return whole === null ? [] : [{ ...whole, label: '' }];
}

const LETTER = /^\(?(?<letter>[A-Za-z])[.)]\s+(?=\S)/;

/** Paragraphs lettered from A on, where none is numbered. */
function letteredParagraphs(paper: Paper, lines: readonly BodyLine[]): readonly Numbered[] {
  const starts: { readonly at: number; readonly label: string; readonly from: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const match = LETTER.exec(line.text);
    const label = match?.groups?.['letter'];
    const expected = String.fromCodePoint(97 + starts.length);
    if (match === null || label?.toLowerCase() !== expected) continue;
    starts.push({ at, label, from: line.start + match[0].length });
  }
  return starts.map(({ label, from }, index) => {
    const last = lines[(starts[index + 1]?.at ?? lines.length) - 1];
    return { ...pinRange(paper, { start: from, end: Math.max(from, last?.end ?? from) }), label };
  });
}

function spanOf(paper: Paper, lines: readonly BodyLine[]): PinnedRange | null {
  const [first] = lines;
  const last = lines.at(-1);
  return first === undefined || last === undefined
    ? null
    : pinRange(paper, { start: first.start, end: last.end });
}

function detail(paper: Paper, request: Numbered): SubpoenaRequest {
  return {
    ...request,
    accounts: namedAccounts(paper, request),
    categories: namedCategories(paper, request),
    period: readPeriod(paper, request),
  };
}

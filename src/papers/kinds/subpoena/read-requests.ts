import { pinRange } from '../../locate.ts';
import type { Paper, PinnedRange } from '../../paper.ts';
import { type BodyLine, pinnedDates } from '../body-lines.ts';
import { numberedParagraphs } from '../numbered-paragraphs.ts';
import { namedAccounts, namedCategories } from './named-accounts.ts';
import type { SubpoenaDetails, SubpoenaRequest } from './subpoena-details.ts';

type Section = 'definitions' | 'instructions' | 'requests' | 'attachment' | 'other';

const HEADINGS: readonly (readonly [Section, RegExp])[] = [
  ['definitions', /^(?:[A-Z\d]{1,3}\.\s+)?DEFINITIONS(?:\s+(?:AND|&)\s+INSTRUCTIONS)?\W*$/i],
  ['instructions', /^(?:[A-Z\d]{1,3}\.\s+)?(?:GENERAL\s+)?INSTRUCTIONS\W*$/i],
  [
    'requests',
    /^(?:[A-Z\d]{1,3}\.\s+)?(?:(?:DOCUMENT|SPECIFIC)\s+REQUESTS?|REQUESTS?(?:\s+FOR\s+(?:PRODUCTION|DOCUMENTS|PRODUCTION OF DOCUMENTS))?|(?:DOCUMENTS?|RECORDS|ITEMS|MATERIALS?|INFORMATION)(?:\s+(?:AND\s+\w+\s+)?(?:TO\s+BE\s+PRODUCED|REQUESTED|DEMANDED|SOUGHT|SUBPOENAED))|DEMANDS?|MATTERS?\s+FOR\s+(?:PRODUCTION|EXAMINATION)|TOPICS?)\W*$/i,
  ],
  [
    'attachment',
    /^(?:ATTACHMENT|SCHEDULE|EXHIBIT|APPENDIX|RIDER|ADDENDUM)\b\s*["“]?[A-Z\d]{0,3}["”]?(?:\s+TO\s+SUBPOENA.{0,60})?\W*$/i,
  ],
  [
    'other',
    /^(?:PROOF OF SERVICE|Federal Rule of Civil Procedure 45\b|Rule 45, Federal Rules|\(c\)\s+(?:Place of Compliance|Protecti)|AO ?-?88|CERTIFICATE OF SERVICE|AFFIDAVIT OF SERVICE|DECLARATION OF SERVICE)/i,
  ],
];
const LABELLED =
  /^(?<label>(?:DOCUMENT\s+)?(?:REQUEST|DEMAND|TOPIC)(?:\s+FOR\s+PRODUCTION)?\s*(?:NO\.?|NUMBER|#)?\s*(?<number>\d{1,3}))\s*[:.)-]*\s*/i;

/** The demands of a subpoena with its definitions and instructions apart. */
export type Demanded = Pick<SubpoenaDetails, 'requests' | 'definitions' | 'instructions'>;

/** Reads the attachment: sections by their headings, requests by their labels or numbers. */
export function readRequests(paper: Paper, lines: readonly BodyLine[]): Demanded {
  const sections = divide(lines);
  const of = (section: Section): readonly BodyLine[] =>
    sections.filter((each) => each.section === section).flatMap((each) => each.lines);
  const demanding = [...of('requests'), ...of('attachment')].toSorted((a, b) => a.start - b.start);
  const labelled = labelledRequests(paper, [...demanding, ...of('instructions')]);
  const requests = labelled.length > 0 ? labelled : numbered(paper, of('requests'), demanding);
  return {
    requests: requests.map((each) => detail(paper, each)),
    definitions: spanOf(paper, of('definitions')),
    instructions: spanOf(paper, of('instructions')),
  };
}

function divide(
  lines: readonly BodyLine[],
): readonly { readonly section: Section; readonly lines: readonly BodyLine[] }[] {
  const sections: { section: Section; lines: BodyLine[] }[] = [{ section: 'other', lines: [] }];
  for (const line of lines) {
    const heading = HEADINGS.find(([, words]) => words.test(line.text));
    if (heading === undefined) sections.at(-1)?.lines.push(line);
    else sections.push({ section: heading[0], lines: [] });
  }
  return sections;
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
  const whole = spanOf(paper, lines);
  return whole === null ? [] : [{ ...whole, label: '' }];
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

/** The dates that bound a request: "from … to …", "between … and …", "since …", "before …". */
export function readPeriod(paper: Paper, request: PinnedRange): SubpoenaRequest['period'] {
  const dates = pinnedDates(paper, request);
  for (const [at, date] of dates.entries()) {
    const before = paper.text.slice(Math.max(request.start, date.start - 40), date.start);
    const next = dates[at + 1];
    const opens =
      /\b(?:from|between|since|after|starting|beginning(?:\s+on)?|as of|of)\s*(?:on\s+|or after\s+)?$/i.test(
        before,
      );
    if (
      opens &&
      next !== undefined &&
      /^\W{0,3}\s*(?:to|and|through|thru|until|-|–)/i.test(
        paper.text.slice(date.end, next.start).trim(),
      )
    ) {
      return { from: date, to: next };
    }
    if (/\b(?:since|after|starting|beginning)\s*(?:on\s+|or after\s+)?$|\bfrom\s*$/i.test(before)) {
      return { from: date, to: null };
    }
    if (/\b(?:before|until|through|prior to|up to)\s*(?:and including\s+)?$/i.test(before)) {
      return { from: null, to: date };
    }
  }
  return null;
}

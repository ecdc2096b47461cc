import { pinRange } from '../../locate.ts';
import type { Paper, PinnedRange } from '../../paper.ts';
import { type BodyLine, columnAt, type PinnedDate, pinGroup, pinnedDates } from '../body-lines.ts';
import type { DocketAttachment, DocketEntry, DocketLink } from './docket-details.ts';
import { DATE } from './docket-lines.ts';

/** PACER's order: date, number, text. What follows a date inside a text is a stop or small. */
const DATED = new RegExp(
  String.raw`^[|\s]*(?<date>${DATE})(?:[|\s]+(?<number>\d{1,4}(?:-\d{1,3})?)(?=[|\s]|$)|[|\s]+(?=[\p{Lu}(*“"‘'[])|\s*$)[|\s]*`,
  'du',
);
/** RECAP's order: number, date, text. */
const NUMBERED = new RegExp(
  String.raw`^[|\s]*(?<number>\d{1,4}(?:-\d{1,3})?)[|\s]+(?<date>${DATE})(?:[|\s]+|$)`,
  'du',
);
const ONLY_NUMBER = /^[|\s]*(?<number>\d{1,4})[|\s]*$/;
/** Characters by which the dates of one column may differ. */
const SAME_COLUMN = 4;

interface Opening {
  readonly line: number;
  readonly number: string | null;
  readonly date: PinnedDate | null;
  /** Where the text begins. */
  readonly from: number;
}

/** Reads the entries of a docket's table, in the order of the paper. */
export function readEntries(paper: Paper, table: readonly BodyLine[]): readonly DocketEntry[] {
  const openings = openingsOf(paper, table);
  return openings.flatMap((opening, at): DocketEntry[] => {
    const until = openings[at + 1]?.line ?? table.length;
    const last = table[until - 1];
    if (last === undefined) return [];
    const end = Math.max(opening.from, last.end);
    const lead = /^[\s|]*/.exec(paper.text.slice(opening.from, end))?.[0].length ?? 0;
    const written = pinRange(paper, { start: Math.min(end, opening.from + lead), end });
    const text = written.text.replace(/\s*\|\s*$/, '').replace(/\s+/g, ' ');
    return [
      {
        ...written,
        text,
        number: opening.number,
        filed: opening.date,
        entered: enteredOn(paper, written),
        filedBy: filedBy(paper, written),
        attachments: attachmentsOf(text),
        refersTo: linksOf(paper, written, opening.number),
        sealed: SEALED.test(text),
      },
    ];
  });
}

function openingsOf(paper: Paper, table: readonly BodyLine[]): readonly Opening[] {
  const found: Opening[] = [];
  let column: number | null = null;
  for (const [at, line] of table.entries()) {
    const match = NUMBERED.exec(line.text) ?? DATED.exec(line.text);
    const range = match?.indices?.groups?.['date'];
    if (match === null || range === undefined) continue;
    const here = columnAt(paper, line.start + range[0]);
    if (column !== null && Math.abs(here - column) > SAME_COLUMN) continue;
    column ??= here;
    const [date] = pinnedDates(paper, { start: line.start + range[0], end: line.start + range[1] });
    const own = match.groups?.['number'] ?? null;
    const below = table[at + 1];
    const alone =
      own === null && match[0].length >= line.text.length && below !== undefined
        ? (ONLY_NUMBER.exec(below.text)?.groups?.['number'] ?? null)
        : null;
    const from = alone === null || below === undefined ? line.start + match[0].length : below.end;
    found.push({ line: at, number: own ?? alone, date: date ?? null, from });
  }
  return found;
}

const SEALED =
  /\bSEALED (?:DOCUMENT|MOTION|ORDER|EXHIBITS?|COMPLAINT|ENTRY|DECLARATION)\b|\b(?:filed|lodged|placed|maintained) under seal\b|\*+\s*SEALED|\bRESTRICTED DOCUMENT\b/i;
const ENTERED = /\(Entered:\s*(?<date>[^)]{6,30})\)/di;
const FILED_BY =
  /\b(?:[Ff]iled by|[Ss]ubmitted by|by)\s+(?<who>\p{Lu}[^().;[\]]{1,160}?(?:(?:Inc|Co|Corp|Ltd|L\.L\.C|P\.C|Jr|Sr|Dr|Mr|Ms)\.[^().;[\]]{0,120}?){0,3})(?=\.(?:\s|$)|[;([]|\s+(?:re|to|against|[Aa]ttachments?|Responses?|Motion Hearing|granting|denying|on \d)\b|$)/du;

function enteredOn(paper: Paper, entry: PinnedRange): PinnedDate | null {
  const field = pinGroup(
    paper,
    entry.start,
    ENTERED.exec(paper.text.slice(entry.start, entry.end)),
    'date',
  );
  return field === null ? null : (pinnedDates(paper, field)[0] ?? null);
}

/** What the court or its clerk enters nobody files; what stands in brackets is another paper. */
const BY_COURT =
  /^\W{0,4}(?:[A-Z][a-z]+ )?(?:ORDER|Order|Minute|MINUTE|CLERK|Clerk|Set\b|Reset|Set\/|Case\b|Summons Issued|Judgment|JUDGMENT|ELECTRONIC|TEXT)/;
const ASIDE = /\((?:[^()]|\([^()]{0,300}\)){0,600}\)/g;

/** "by Judge …" says who decides, not who files. */
function filedBy(paper: Paper, entry: PinnedRange): PinnedRange | null {
  const text = paper.text.slice(entry.start, entry.end);
  if (BY_COURT.test(text)) return null;
  const bare = text.replace(ASIDE, (aside) => ';'.repeat(aside.length));
  const match = FILED_BY.exec(bare) ?? FILED_BY.exec(text);
  const who = pinGroup(paper, entry.start, match, 'who');
  return who === null || /^(?:(?:Magistrate |District |Chief )?Judge|Hon\b|Clerk)/.test(who.text)
    ? null
    : who;
}

const ATTACHED = /\(Attachments?:\s*(?<list>[^]{1,4000}?)\)(?=\s*(?:\(|\[|$|[A-Z*]))/;

function attachmentsOf(text: string): readonly DocketAttachment[] {
  const list = ATTACHED.exec(text)?.groups?.['list'];
  if (list === undefined) return [];
  return [...list.matchAll(/#\s*(?<number>\d{1,3})\s+(?<title>[^#]{1,400})/g)].map(
    ({ groups }) => ({
      number: groups?.['number'] ?? '',
      title: (groups?.['title'] ?? '').replace(/[\s,;]+$/, ''),
    }),
  );
}

const PAPER = String.raw`(?:MOTION|Motion|ORDER|Order|STIPULATION|Stipulation|COMPLAINT|Complaint|NOTICE|Notice|MEMORANDUM|Memorandum|DECLARATION|Declaration|ANSWER|Answer|Letter|LETTER|OPPOSITION|Opposition|RESPONSE|Response|REPLY|Reply|Request|REQUEST|Administrative|Ex Parte|EX PARTE|Discovery|Summons|SUMMONS|Amended|AMENDED|First|Second|Joint|JOINT|Proposed|PROPOSED|Report|REPORT|Objection|OBJECTION|Application|APPLICATION|Petition|PETITION|Statement|STATEMENT|Transcript|TRANSCRIPT|Clerk|CLERK|Judgment|JUDGMENT|Subpoena|SUBPOENA|Consent|CONSENT|Certificate|CERTIFICATE|Brief|BRIEF|Emergency|EMERGENCY|SEALED|Sealed)`;
const LINK = new RegExp(
  [
    String.raw`\b(?:[Rr]e|RE)\b:?\s*(?:\(?[Dd]kt\.?\s*(?:[Nn]os?\.?)?|ECF\s*(?:[Nn]os?\.?)?)?\s*\[?(?<re>\d{1,4}(?:-\d{1,3})?(?:(?:,\s*|\s+and\s+|,\s+and\s+)\[?\d{1,4}\]?(?![\d/]))*)\]?(?![\d/:])`,
    String.raw`\b[Rr]elated (?:document(?:\(s\)|s)?|doc(?:\(s\)|s)?):?\s*(?:\(s\))?\[?(?<related>\d{1,4}(?:\]?,\s*\[?\d{1,4}){0,20})`,
    String.raw`\b(?:granting|denying|terminating|adopting|vacating|striking|withdrawing|withdraws|regarding|on|as to|of|to|GRANTING|DENYING)(?:\s+(?:in\s+part|and\s+denying\s+in\s+part|as\s+moot|without\s+prejudice)){0,3}\s+(?:\(?(?:Dkt|ECF|Doc)\.?\s*(?:Nos?\.?)?\s*)?\[?(?<verb>\d{1,4}(?:(?:,\s*|\s+and\s+|,\s+and\s+)\d{1,4})*)\]?\s+(?=${PAPER})`,
    String.raw`\b(?:Dkt|ECF|Doc|Docket\s+Entry|Entry)\.?\s*(?:Nos?\.?|#)\s*\[?(?<dkt>\d{1,4}(?:-\d{1,3})?)`,
    String.raw`(?<![\d/#$.,-])(?<bare>\d{1,4})\s+(?=${PAPER}\b)`,
    String.raw`\[(?<bracket>\d{1,4})(?:-\d{1,3})?\]`,
    String.raw`\b(?:Motion|MOTION|Petition|Application|Stipulation)\b(?:\s+[\p{L}’'/-]+){0,10}\s+(?<after>\d{1,4})(?=[.,;)]|\s+(?:is|are|as|and)\b|$)`,
  ].join('|'),
  'dgu',
);
const NAMED = ['re', 'related', 'verb', 'dkt', 'bare', 'bracket', 'after'] as const;

/** Numbers with a paper's name after them, or a word of reference before: "re 12 MOTION". */
function linksOf(paper: Paper, entry: PinnedRange, own: string | null): readonly DocketLink[] {
  const text = paper.text.slice(entry.start, entry.end);
  const attachments = ATTACHED.exec(text);
  const seen = new Set<string>(own === null ? [] : [own]);
  const links: DocketLink[] = [];
  for (const match of text.matchAll(LINK)) {
    if (attachments !== null && isInside(match.index, attachments)) continue;
    const group = NAMED.find((name) => match.groups?.[name] !== undefined);
    const range = group === undefined ? undefined : match.indices?.groups?.[group];
    if (range === undefined) continue;
    // A number after a motion's name may count days: only an earlier entry's is taken.
    if (group === 'after' && !(Number(match.groups?.['after']) < Number(own))) continue;
    for (const { 0: number, index } of text.slice(...range).matchAll(/\d{1,4}(?:-\d{1,3})?/g)) {
      if (seen.has(number)) continue;
      seen.add(number);
      const start = entry.start + range[0] + index;
      links.push({ ...pinRange(paper, { start, end: start + number.length }), entry: number });
    }
  }
  return links;
}

function isInside(at: number, match: RegExpExecArray): boolean {
  return at >= match.index && at < match.index + match[0].length;
}

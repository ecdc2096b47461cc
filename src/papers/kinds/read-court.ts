import { findCourt } from '../../courts/index.ts';
import { pinAt } from '../locate.ts';
import type { CourtReading } from '../order-reading.ts';
import type { Paper } from '../paper.ts';
import type { FrontLine, FrontMatter } from './front-matter.ts';

const COURT_LINE =
  /\b(?:COURT|TRIBUNAL)\b|^\s*(?:(?:FOR|IN|OF)\s+)?(?:THE\s+)?(?:(?:NORTHERN|SOUTHERN|EASTERN|WESTERN|MIDDLE|CENTRAL)\s+)?DISTRICT\s+OF\b|\bCOUNTY\s+OF\b|\b\w+\s+(?:CIRCUIT|DIVISION|COUNTY|DEPARTMENT|DISTRICT)\s*$|^\s*(?:CIRCUIT\s+)?(?:[\w-]+\s+){1,6}COUNTY,\s+\w+(?:\s\w+)?\s*$|^\s*(?:\w+\s+)?DIVISION\b|\bSTATE\s+OF\b|^\s*(?:FOR|IN|OF|IN\s+AND\s+FOR)(?:\s+THE)?\s*$|^\s*(?:FOR|IN\s+AND\s+FOR)\s+(?:THE\s+)?\w+\s+COUNTY\b/i;
const COURT = /\b(?:COURT|TRIBUNAL)\b/i;
/** A line of the caption that speaks of a court without being its heading. */
const OTHER =
  /\b(?:order|motion|plaintiff|defendant|petitioner|respondent|clerk|judge|courtroom|appeal\s+from|certiorari|reporter|rules?|opinions?|approved|accepted|court\s+use|name\s+of\s+court|court\s+(?:in\s+which|for\s+county\s+in)|v\.)(?:\b|\s)/i;
/** The street where counsel have their office. */
const STREET =
  /^\W*\d{1,5}\s+(?!.*\b(?:District|Superior|Circuit|Supreme|County|States|Municipal)\b)(?:\p{Lu}\p{Ll}+\s+){1,3}Court\b/u;
/** A heading of its own, and not a stamp beside it. */
const HEADING = /^\W*(?:IN\s+THE\b|UNITED\s+STATES\s+(?:\w+\s+)?COURT\b)/;
/** A federal court's heading without the line that says where it sits. */
const INCOMPLETE =
  /^\W*(?:IN\s+THE\s+)?UNITED\s+STATES\s+(?:DISTRICT\s+COURT|BANKRUPTCY\s+COURT|COURT\s+OF\s+APPEALS)\W*$/;
const SEAT =
  /^\W*(?:FOR\s+)?(?:THE\s+)?(?:[A-Z]+\s+CIRCUIT|(?:(?:NORTHERN|SOUTHERN|EASTERN|WESTERN|MIDDLE|CENTRAL)\s+)?DISTRICT\s+OF\s+[A-Z]+(?:\s[A-Z]+){0,2})\W*$/;
/** So far below the heading that line may stand, under a stamp or numbers of the margin. */
const SEAT_WITHIN = 12;
/** A printed form whose district nobody has filled in. */
const BLANK = /\bCOURT\s+FOR\s+THE[\s_]*(?:DISTRICT\s+OF[\s_]*)?$/i;
/** The table's name for the district courts as a whole, which is no court. */
const NO_COURT: ReadonlySet<string> = new Set(['usdistct']);

/**
 * Reads the court from the head of the caption: the line that names a court, with the lines
 * around it that say which. The id is null where the words fit no court or several.
 */
export function readCourt(paper: Paper, front: FrontMatter): CourtReading | null {
  const heads = front.lines
    .filter(({ divided }) => divided !== 'cell')
    .map((line) => ({ start: line.start, text: ofCourt(line).replace(/[\s)|]+$/, '') }));
  const right = front.lines.flatMap(({ start, right: text }) =>
    text === '' ? [] : [{ start, text }],
  );
  const cells = front.lines.flatMap(({ start, left, divided }) =>
    divided === 'cell' && left !== '' ? [{ start, text: left }] : [],
  );
  return (
    inState(courtIn(paper, right, true), front) ??
    courtIn(paper, heads, false) ??
    districtAlone(paper, [
      ...heads,
      ...front.lines.map(({ start, left }) => ({ start, text: left })),
    ]) ??
    besideBox(paper, cells) ??
    courtIn(paper, ofState(right), false)
  );
}

/** Beside a gap, the column that speaks of the court; parties stand in the other. */
function ofCourt({ text, left, right, divided }: FrontLine): string {
  if (divided !== 'gap') return text;
  return [left, right].find((column) => COURT_LINE.test(column)) ?? text;
}

/** The heading of the court as the left column, beside the box of a stamp. */
function besideBox(paper: Paper, cells: readonly CourtRow[]): CourtReading | null {
  const [first] = cells;
  if (first === undefined) return null;
  if (/^\W*(?:IN\s+THE\s+)?UNITED\s+STATES\b/.test(first.text)) return courtIn(paper, cells, false);
  // In the box of a form, below counsel.
  const boxed = cells.findIndex(({ text }) => /^\W*[A-Z]+ COURT OF [A-Z]{4}/.test(text));
  return boxed === -1 ? null : courtIn(paper, cells.slice(boxed), false);
}

/** From the line in the right column that is a state court's heading: "SUPERIOR COURT OF NEW JERSEY". */
function ofState(right: readonly CourtRow[]): readonly CourtRow[] {
  const at = right.findIndex(({ text }) =>
    /^\W*(?:SUPERIOR|SUPREME|CIRCUIT|DISTRICT) COURT\b/.test(text),
  );
  return at === -1 ? [] : right.slice(at);
}

const STATE =
  /^\W*(?:THE\s+)?(?:STATE|COMMONWEALTH)\s+OF\s+(?<state>[A-Z]{4,}(?:\s[A-Z]{4,})?)\W*$/;
const OF_DISTRICT = /\b(?<nth>\w+)\s+(?:JUDICIAL|APPELLATE)\s+DISTRICT\b/i;
const HEAD_LINES = 6;

/** The state stands in the other column: "STATE OF OHIO )  IN THE COURT OF APPEALS". */
function inState(court: CourtReading | null, front: FrontMatter): CourtReading | null {
  if (court === null || court.id !== null) return court;
  const head = front.lines.slice(0, HEAD_LINES);
  const state = head.flatMap(({ left }) => STATE.exec(left)?.groups?.['state'] ?? [])[0];
  if (state === undefined) return court;
  const name = court.name.replace(/^\W*IN\s+THE\s+/i, '');
  const bare = name.replace(/\s+(?:\w+)\s+(?:JUDICIAL|APPELLATE)\s+DISTRICT\b.*$/i, '');
  const nth = OF_DISTRICT.exec(name)?.groups?.['nth'];
  const ofDistrict = nth === undefined ? [] : [`${bare} of ${state}, ${nth} District`];
  return { ...court, id: idOf([...ofDistrict, `${bare} of ${state}`, `${name} of ${state}`]) };
}

interface CourtRow {
  readonly start: number;
  readonly text: string;
}

/** @param beside the court is looked for in the right column alone, as Texas sets it. */
function courtIn(paper: Paper, lines: readonly CourtRow[], beside: boolean): CourtReading | null {
  const rows = lines.flatMap(({ text }, at) => {
    return COURT.test(text) &&
      !OTHER.test(text) &&
      !STREET.test(text) &&
      (!beside || /^\W*IN\s+THE\b/i.test(text))
      ? [at]
      : [];
  });
  const [first] = rows;
  if (first === undefined) return null;
  const named = headingAt(paper, lines, first);
  if (named === null || named.id !== null) return named;
  // Below a stamp or a reporter's page the heading itself may say more.
  const top = pinAt(paper, lines[first]?.start ?? 0).page;
  for (const at of rows.slice(1)) {
    const { start = 0, text = '' } = lines[at] ?? {};
    if (!HEADING.test(text) && pinAt(paper, start).page === top) continue;
    const heading = headingAt(paper, lines, at);
    if (heading !== null && heading.id !== null) return heading;
  }
  return named;
}

/** The heading of the court of which one line is given. */
function headingAt(paper: Paper, lines: readonly CourtRow[], first: number): CourtReading | null {
  let from = first;
  while (from > 0 && isCourtLine(lines[from - 1]?.text)) from -= 1;
  let to = first + 1;
  while (to < lines.length && to < first + 4 && goesOn(lines[to - 1]?.text, lines[to]?.text))
    to += 1;
  const parts = lines
    .slice(from, to)
    .map(({ start, text }) => ({ start, text: text.replace(/\s*§\s*/g, ' ').trim() }));
  const name = parts.map(({ text }) => text).join(' ');
  const heads = [
    name,
    parts
      .slice(0, 2)
      .map(({ text }) => text)
      .join(' '),
    ...parts.map(({ text }) => text),
  ];
  if (BLANK.test(name)) return null;
  const at = pinAt(paper, parts[0]?.start ?? 0);
  const id = idOf(heads);
  const seat = id === null && INCOMPLETE.test(name) ? seatBelow(lines.slice(to)) : null;
  if (seat === null) return { id, name, at };
  return { id: idOf([`${name} ${seat}`]), name: `${name} ${seat}`, at };
}

/** The line that says where a federal court sits, when something stands between the two. */
function seatBelow(lines: readonly CourtRow[]): string | null {
  const seat = lines.slice(0, SEAT_WITHIN).find(({ text }) => SEAT.test(text));
  return seat === undefined ? null : seat.text.trim();
}

const DISTRICT_ALONE =
  /^\W*(?:(?:NORTHERN|SOUTHERN|EASTERN|WESTERN|MIDDLE|CENTRAL)\s+)?DISTRICT\s+OF\s+\p{L}+(?:\s\p{L}+){0,2}\W*$/iu;

/** A letter to a judge names the district in the address, without the word "court". */
function districtAlone(paper: Paper, lines: readonly CourtRow[]): CourtReading | null {
  const rows = lines.filter(({ text }) => DISTRICT_ALONE.test(text));
  // Letters of a stamp that were read badly name no district.
  const row = rows.find(({ text }) => idOf([text]) !== null) ?? rows[0];
  if (row === undefined) return null;
  return { id: idOf([row.text]), name: row.text, at: pinAt(paper, row.start) };
}

/** A line of the heading follows, or one that its last word calls for: "COURT OF / PENNSYLVANIA". */
function goesOn(before: string | undefined, text: string | undefined): boolean {
  if (isCourtLine(text)) return true;
  if (text === undefined || OTHER.test(text)) return false;
  if (/\b(?:OF|FOR|THE)\W*$/i.test(before ?? '')) return /^\W*\p{Lu}[\p{L} ]{2,40}\W*$/u.test(text);
  // The town where a state's court of appeals sits, with the state that its name leaves out.
  return (
    /\bDISTRICT\W*$/i.test(before ?? '') && /^\W*[\p{L} ]{3,30},\s+[\p{L} ]{4,20}$/u.test(text)
  );
}

function isCourtLine(text: string | undefined): boolean {
  return text !== undefined && COURT_LINE.test(text) && !OTHER.test(text);
}

function idOf(heads: readonly string[]): string | null {
  for (const head of heads) {
    const id = findCourt(head)?.id;
    if (id !== undefined && !NO_COURT.has(id)) return id;
  }
  return null;
}

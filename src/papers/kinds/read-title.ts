import { pinAt } from '../locate.ts';
import type { Paper, PaperPin } from '../paper.ts';
import { findCaseNumbers } from './case-number-forms.ts';
import type { FrontLine, FrontMatter } from './front-matter.ts';
import { headingTitle } from './heading-title.ts';
import { kindOfTitle } from './title-kinds.ts';

const LONGEST_TITLE = 400;
/** Lines of a caption that hold no title: courts, numbers, docket references, party roles. */
const NOT_TITLE =
  /(?<!\bORDER OF (?:THE )?)\bCOURT\b(?!.*\bORDER\b)|^\W*(?:IN\s+RE\b|IN\s+THE\s+MATTER\b)(?!.*\bORDER\b)|^\W*IN\s+RE\b.*\bFOR\s+AN\s+ORDER\b|\bDISTRICT OF\b|^\W*(?:Case|Civil|Civ|Index|Docket|Misc|Cause|Action|Related)\b\W*(?:Action|Case|Related|Case\s+)?\s*(?:Nos?\b|Number|\W*$|\W*\d|[A-Z]{0,4}[ -]?\d)|^\W*Nos?\.|^\W*(?:Re|Regarding|Judge|Hon|Date|Time|Dept|Department|Courtroom|Ctrm|Crtrm|Place|Location|Hearing|Action Filed|Complaint Filed|Trial|FAC Filed|Magistrate|Before|Filed|FILED)\b(?:\s+\w+){0,2}\s*(?:[:.]|\W*$|\s+\d)|^\W*(?:Re(?![-–])|Regarding|Judge|Hon|FILED)\b|\b(?:Plaintiffs?|Defendants?|Petitioners?|Respondents?|Movants?|Intervenors?|Appell(?:ant|ee)s?)\s*[.,;]*\s*$|^\W*(?:v(?:s|ersus)?\.?|against)\W*$|^\W*(?:DEMAND\s+FOR\s+)?JURY\s+(?:TRIAL\s+)?DEMAND(?:ED)?|^\W*DEMAND\s+FOR\s+JURY|^\W*\(?(?:NOT\s+)?FOR\s+PUBLICATION|^\W*(?:Appeals?\s+from|On\s+(?:appeal|petition|writ))\b|^\W*AO\s?\d|^\W*(?:APPEARANCES?|REPORTED\s+BY)\b|^\W*MOTION\s+(?:DATE|SEQ|CAL)\b|\b(?:OPINION|ORDER|DECISION)\s+FILED\b|\bNOT\s+(?:REPORTED|PRECEDENTIAL|DESIGNATED)\b|^\W*RULINGS\s+BY\b|^\W*(?:UP)?ON\s+\w+[’']S?\s+\w+|^\W*NATURE\s+OF\s+PROCEEDINGS\b/i;
/** What a stamp on the first page says. */
const STAMP = /\b(?:USDC|ELECTRONICALLY FILED|DOC\s?#|DATE FILED|CLERK)\b/;
/** Entries of the docket in brackets: part of the title unless "Re:" or square brackets open them. */
const ENTRIES = /^\((?:ECF|Dkts?|Docket|Docs?|Document|Re)\b/i;
/** Minutes name the order that they set out after this word. */
const PROCEEDINGS =
  /^\W*PROCEEDINGS?\s*(?:\(S\))?\s*:?\s*(?=\W*(?:\(?IN CHAMBERS|ORDER|MINUTE ORDER)\b)/i;
const AUTHORED =
  /^\W*(?<title>(?:DISSENTING |CONCURRING )?(?:MEMORANDUM|OPINION|MEMORANDUM OPINION)) BY:? (?:[A-Z.]+ ){0,3}[A-Z’'-]{3,20}, (?:P\.|S\.)?J/;
/** Words with which no title ends, and none begins a line of its own. */
const UNFINISHED =
  /\b(?:TO|AND|OF|FOR|THE|A|AN|ON|IN|OR|BY|WITH|GRANTING|DENYING|RE|REGARDING|AS|FROM|UNDER|THAT)\W*$|\p{L}{2}S?[’']S?\s*$|[#(,;&]\s*$|\([^)]*$/iu;

/** The line of the judge under the title. */
const OF_JUDGE =
  /^[^\p{Ll}]+\b(?:UNITED STATES|U\.S\.) (?:CHIEF )?(?:MAGISTRATE|DISTRICT|BANKRUPTCY) JUDGE\W*$/u;
/** "PAT SPECIMEN, United States District Judge." */
const NAMED_JUDGE =
  /^[\p{L}.’' -]{4,40},\s+(?:(?:Chief|Senior)\s+)?(?:United States|U\.\s?S\.)\s+(?:(?:Chief|Senior)\s+)?(?:(?:Magistrate|District|Bankruptcy)\s+)?Judge\W*$/iu;
/** Counsel's name under a title in capitals. */
const PERSON = /^\p{Lu}[\p{Ll}’'-]+(?:\s\p{Lu}(?:[\p{L}’'-]*\p{Ll}|\.)){1,3}$/u;
/** A claim in the list that a complaint's title gives. */
const CLAIM = /^\d{1,2}[.)]\s+\p{Lu}/u;
/** Specks of an OCR between the lines of a title. */
const SPECK = /^[^\p{L}\p{N}]{1,2}$/u;
/** A word in small letters over the court's own title is the publisher's. */
const PUBLISHERS = /^(?:Opinion|Order|Decision|Memorandum)$/;
/** The heading of the first section, below the title. */
const SECTION =
  /^\W*(?:[IVX]+\.\s+)?(?:INTRODUCTION|BACKGROUND|DISCUSSION|FACTS|ANALYSIS|PRELIMINARY STATEMENT)\W*$/;

/** A title and its place. */
export interface TitleReading {
  readonly title: string;
  readonly at: PaperPin;
}

interface Row {
  readonly line: FrontLine;
  readonly text: string;
}

/** Reads the title: the lines of the caption that say what the paper is. */
export function readTitle(paper: Paper, front: FrontMatter): TitleReading | null {
  const rows = front.lines.map((line) => ({ line, text: unspaced(line.text) }));
  const right = front.lines.flatMap((line) =>
    line.right === '' ? [] : [{ line, text: line.right }],
  );
  const left = front.lines.map((line) => ({ line, text: line.left }));
  const undivided = rows.filter(({ line }) => line.divided === null);
  const beside = titleIn(paper, right);
  const below = titleIn(paper, undivided);
  const ofCourt = below !== null && isOfCourt(below.title) && !isOfCourt(beside?.title ?? '');
  return (
    titleIn(paper, proceedings(rows)) ??
    (ofCourt ? below : null) ??
    beside ??
    below ??
    ofForm(titleIn(paper, left)) ??
    authored(paper, rows) ??
    headingTitle(paper, front.end)
  );
}

/** "MEMORANDUM BY SAMPLE, J.:" names the paper and its author in one line. */
function authored(paper: Paper, rows: readonly Row[]): TitleReading | null {
  for (const { line, text } of rows) {
    const title = AUTHORED.exec(text)?.groups?.['title'];
    if (title !== undefined) return { title, at: pinAt(paper, line.start) };
  }
  return null;
}

/** A form may print its title beside the box for the number. */
function ofForm(title: TitleReading | null): TitleReading | null {
  const kind = title === null ? null : kindOfTitle(title.title);
  if (title !== null && /^(?:ORDER|OPINION)$/i.test(title.title)) return title;
  return kind === 'subpoena' || kind === 'summons' ? title : null;
}

/** "O R D E R" as one word. */
function unspaced(text: string): string {
  return /^\W*(?:\p{Lu}\s){3,}\p{Lu}\W*$/u.test(text) ? text.replace(/(?<=\p{Lu})\s/gu, '') : text;
}

/** In capitals, what the court does: the right column may name the motion that it decides. */
function isOfCourt(title: string): boolean {
  const kind = kindOfTitle(title);
  return (kind === 'order' || kind === 'opinion') && isCapitals(title);
}

/** The line of minutes that names the order, and what follows it, without its label. */
function proceedings(rows: readonly Row[]): readonly Row[] {
  const at = rows.findIndex(({ text }) => PROCEEDINGS.test(text));
  return at === -1
    ? []
    : rows.slice(at).map(({ line, text }) => ({ line, text: text.replace(PROCEEDINGS, '') }));
}

function titleIn(paper: Paper, all: readonly Row[]): TitleReading | null {
  const rows = all.filter(({ text }) => !SPECK.test(text));
  const found = rows.findIndex(
    ({ text }, at) =>
      isTitle(text) &&
      !isPosture(text, rows[at + 1]?.text ?? '') &&
      !(PUBLISHERS.test(text) && rows.slice(at + 1).some((row) => isRuling(row.text))),
  );
  if (found === -1) return null;
  let from = found;
  while (from > 0 && leadsInto(paper, rows[from - 1], rows[from])) from -= 1;
  const parts: string[] = rows.slice(from, found + 1).map(({ text }) => text);
  let previous = rows[found];
  for (const [at, row] of rows.entries()) {
    if (at <= found || (isNumber(row.text) && GOES_ON.test(rows[at + 1]?.text ?? ''))) continue;
    const after = isNumber(rows[at - 1]?.text ?? '') && GOES_ON.test(row.text);
    if (previous === undefined || !(after || continues(paper, previous, row, parts))) break;
    parts.push(row.text);
    previous = row;
  }
  const first = rows[from];
  if (first === undefined) return null;
  const title = parts
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s|]+$/, '')
    // The mark of a footnote: "COSTS1".
    .replace(/(?<=\p{Lu}{4})\d$/u, '')
    .trim();
  return { title, at: pinAt(paper, first.line.start) };
}

/** "Application for a Stay of / Execution from the District Court": how the case came here. */
function isPosture(text: string, next: string): boolean {
  return (
    !isCapitals(text) &&
    /^\W*(?:Applications?|Petitions?|Motions?|Cross-[Pp]etitions?)\b.*\bfrom\s+(?:the|an?)\s/.test(
      `${text} ${next}`,
    )
  );
}

/** A title in capitals, and of more than a word, that says what the court does. */
function isRuling(text: string): boolean {
  return /^[^\p{Ll}]*\bORDER\b[^\p{Ll}]{8,}$/u.test(text) && isTitle(text);
}

function isTitle(text: string): boolean {
  if (text === '' || NOT_TITLE.test(text) || STAMP.test(text) || kindOfTitle(text) === null)
    return false;
  // The foot of a page: "24-cv-00999 ABC Motion to Quash".
  if (!isCapitals(text) && findCaseNumbers(text)[0]?.start === 0) return false;
  return isCapitals(text) || isTitleCase(text);
}

/** A number's box beside the title of a form. */
function isNumber(text: string): boolean {
  return /^[\dA-Z-]{6,40}$/.test(text) && /\d{4}/.test(text);
}

/** A line that only goes on with the one above it: "IN ACTION PENDING OUTSIDE CALIFORNIA". */
const PHRASE =
  /^(?:FOR|IN|AND|OF|WITH|UNDER|PURSUANT|THERETO|THEREOF)\s+(?!RE\b|THE\s+MATTER\b|COUNSEL\b)\p{Lu}{3}[^:]*$/u;
const GOES_ON = /^(?:FOR|TO|OF|AND|RE)\s+\p{Lu}{3}/u;

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.replace(/[^\p{Lu}]/gu, '').length >= letters.length * 0.6;
}

/** "Order Granting Motion to Compel": every longer word begins with a capital. */
function isTitleCase(text: string): boolean {
  const words = text.match(/[\p{L}’']{4,}/gu) ?? [];
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 0 && words.length <= 30 && capital >= words.length * 0.8;
}

/** A line above that cannot end where it does: "SUGGESTION OF REMAND AND". */
function leadsInto(paper: Paper, above: Row | undefined, row: Row | undefined): boolean {
  if (above === undefined || row === undefined) return false;
  if (NOT_TITLE.test(above.text) || STAMP.test(above.text) || /,\s*$/.test(above.text))
    return false;
  return UNFINISHED.test(above.text) && isCapitals(above.text) && sameBlock(paper, above, row);
}

/** A title runs on over lines of its own paragraph, or over capitals in its column. */
function continues(paper: Paper, previous: Row, row: Row, parts: readonly string[]): boolean {
  const { text } = row;
  const length = parts.join(' ').length;
  if (text === '' || length + text.length > LONGEST_TITLE) return false;
  if (STAMP.test(text) || findCaseNumbers(text)[0]?.form === 'known') return false;
  if (SECTION.test(text) || OF_JUDGE.test(text) || NAMED_JUDGE.test(text)) return false;
  if (/\bet al\.,$/i.test(text)) return false;
  const runsOn = UNFINISHED.test(previous.text);
  if (runsOn && /^\W*(?:MAGISTRATE|TRIAL|HEARING|CASE|CIVIL)\b[^:\d]*$/.test(text)) return true;
  if (NOT_TITLE.test(text)) return false;
  if (/\bRULE\s+\d+\(\w\)\W*$/i.test(previous.text) && /^\p{Lu}{6,}\W*$/u.test(text)) return true;
  if (runsOn || (PHRASE.test(text) && isCapitals(text))) return true;
  if (CLAIM.test(text) && CLAIM.test(parts[1] ?? '') && isCapitals(text)) return true;
  if (PERSON.test(text) && kindOfTitle(text) === null && !/\p{Ll}{2}/u.test(parts.join(' '))) {
    return false;
  }
  if (ENTRIES.test(text)) return true;
  if (text.startsWith('[') || (text.startsWith('(') && !isCapitals(text))) return false;
  const column = row.line.divided !== null;
  if (sameBlock(paper, previous, row)) return column || previous.line.role === row.line.role;
  return column && isCapitals(text) && kindOfTitle(text) !== null;
}

function sameBlock(paper: Paper, one: Row, two: Row): boolean {
  if (one.line.divided !== two.line.divided) return false;
  if (one.line.divided === 'rule' || one.line.divided === 'gap') return isCapitals(two.text);
  const paragraph = paper.paragraphs.find(
    (each) => each.start <= one.line.start && one.line.start < each.end,
  );
  return paragraph !== undefined && two.line.start < paragraph.end;
}

import { findCourt } from '../../../courts/index.ts';
import { pinAt, pinRange } from '../../locate.ts';
import type { CourtReading } from '../../order-reading.ts';
import type { PinnedRange } from '../../paper.ts';
import type { BodyLine } from '../body-lines.ts';
import { findCaseNumbers } from '../case-number-forms.ts';
import type { KindInput } from '../kind-input.ts';
import { fieldAt, formField, type FormText } from '../form-text.ts';
import type { SubpoenaAction } from './subpoena-details.ts';

/** The printed words of the caption, which are no names. */
const LABELS =
  /^[\s)|]*(?:(?:Plaintiff|Defendant|Petitioner|Respondent)(?:\(s\)|s|\/Petitioner|\/Respondent)?|PLAINTIFF\/PETITIONER|DEFENDANT\/RESPONDENT)\s*[:,.)|\s]*$/i;
const VERSUS = /^[\s)|]*v(?:s)?\.?[\s)|]*(?:Civil Action.*)?$/i;
const STATE_SIDE =
  /(?<side>PLAINTIFF|DEFENDANT)\s*\/\s*(?:PETITIONER|RESPONDENT)\s*:(?<name>[^\n]{0,120})/dgi;
const BLANK_DISTRICT = /_{3,}\s*(?:District|DISTRICT)|District of\s*_{3,}/;
const PENDING_ELSEWHERE =
  /(?:action is pending in another district,? state where|Court \(for (?:foreign|out-of-state) action\)|Court in which action is pending\s*:?\s*(?:Name of Court)?)\s*:?\s*(?<court>[^)\n]{4,120})/di;
const NUMBER_LABEL =
  /(?:Civil Action|Case|Index|Cause|Docket|Action)\s*(?:No\.?|Number)(?:\s*\([^)\n]{0,60}\))?\s*:?\s*(?<number>[^\n]{0,50})/dgi;

/** Reads the action from the caption of a form; a free subpoena has the caption of any paper. */
export function readAction(input: KindInput, face: FormText, isForm: boolean): SubpoenaAction {
  const sides = isForm ? sidesOf(face) : captionSides(input);
  return {
    issuingCourt: courtOf(input, face),
    pendingIn: formField(face, PENDING_ELSEWHERE.exec(face.text), 'court'),
    ...sides,
    number: numberOf(face),
  };
}

/** A blank district is none, whatever the form prints around it. */
function courtOf({ caption }: KindInput, face: FormText): CourtReading | null {
  const head = face.text.slice(0, 2500);
  const federal =
    /UNITED STATES DISTRICT COURT\s*\n?\s*(?:for the|FOR THE)?\s*\n?(?<district>[^\n]{0,80})/d.exec(
      head,
    );
  const district = federal?.indices?.groups?.['district'];
  if (federal !== null && district !== undefined) {
    const written = fieldAt(face, district[0], district[1]);
    if (written === null || BLANK_DISTRICT.test(federal[0])) return null;
    if (/\bDistrict\b/i.test(written.text)) {
      const name = `UNITED STATES DISTRICT COURT for the ${written.text}`;
      return { id: findCourt(name)?.id ?? null, name, at: written.at };
    }
  }
  const state = stateCourtOf(face);
  return state === undefined ? caption.court : state;
}

/**
 * California's forms print the court under counsel's blanks, which may bear the word too;
 * null where the county is blank, undefined where no such line is printed.
 */
function stateCourtOf(face: FormText): CourtReading | null | undefined {
  const line = face.lines.find(({ text }) => STATE_COURT.test(text));
  if (line === undefined) return undefined;
  if (/(?:,|COUNTY OF)[\s_]*$/i.test(line.text)) return null;
  return { id: findCourt(line.text)?.id ?? null, name: line.text, at: line.at };
}

const STATE_COURT = /^SUPERIOR COURT OF (?:THE STATE OF )?CALIFORNIA\b.*\S/i;

function sidesOf(face: FormText): Pick<SubpoenaAction, 'plaintiff' | 'defendant'> {
  const stated = [...face.text.matchAll(STATE_SIDE)];
  const side = (name: string): PinnedRange | null => {
    const found = stated.find((each) => each.groups?.['side']?.toUpperCase() === name);
    return inItsColumn(face, formField(face, found ?? null, 'name'));
  };
  if (stated.length > 0) return { plaintiff: side('PLAINTIFF'), defendant: side('DEFENDANT') };
  const versus = face.lines.findIndex(({ text }) => VERSUS.test(text));
  if (versus === -1) return { plaintiff: null, defendant: null };
  const from = face.lines.findLastIndex(
    ({ text }, at) => at < versus && /\bDistrict\b|\bCOURT\b|^for the$|\bCOUNTY\b/i.test(text),
  );
  const until = face.lines.findIndex(
    ({ text }, at) => at > versus && /\b(?:SUBPOENA|SUMMONS)\b|^To\s*:/i.test(text),
  );
  return {
    plaintiff: partyIn(face, from + 1, versus),
    defendant: partyIn(face, versus + 1, until === -1 ? versus + 5 : until),
  };
}

/** A field of the left column, without the number's box that stands beside it. */
function inItsColumn(face: FormText, field: PinnedRange | null): PinnedRange | null {
  const line = face.lines.find(
    ({ start, end }) => field !== null && start <= field.start && field.start < end,
  );
  if (field === null || line === undefined) return field;
  const end = line.start + leftColumn(line).length;
  return field.start < end && end < field.end
    ? pinRange(face.paper, { start: field.start, end })
    : field;
}

/** The lines between two marks without the rule, the labels and the number beside them. */
function partyIn({ paper, lines }: FormText, from: number, to: number): PinnedRange | null {
  const named = lines.slice(from, to).flatMap((line): PinnedRange[] => {
    const name = leftColumn(line);
    return name === '' || LABELS.test(name)
      ? []
      : [pinRange(paper, { start: line.start, end: line.start + name.length })];
  });
  const [first] = named;
  const last = named.at(-1);
  if (first === undefined || last === undefined) return null;
  const { start, at } = first;
  const text = named.map((each) => each.text).join(' ');
  return { text, start, end: last.end, at, until: last.until };
}

/** What stands left of the rule; the bracket of "Plaintiff(s)" is none. */
function leftColumn({ text, spaced }: BodyLine): string {
  const [left = ''] = spaced.trim().split(/\s{3,}/);
  const own = left !== '' && text.startsWith(left) ? left : text;
  const name = own
    .replace(/^[\s)|]+$/, '')
    .split(/(?:^|\s+)\)(?=\s|$)|\s*\||(?:\s|^)(?:Civil Action|Case|Index)(?:\s+No\b|$)/)[0];
  return (name ?? '').replace(/_{2,}/g, '').trim().replace(/,$/, '');
}

function captionSides({
  paper,
  caption,
}: KindInput): Pick<SubpoenaAction, 'plaintiff' | 'defendant'> {
  const parties = caption.parties;
  if (parties === null) return { plaintiff: null, defendant: null };
  const [one = '', two] = parties.caption.split(/\s+v\.\s+/);
  const found = (name: string | undefined): PinnedRange | null => {
    if (name === undefined || name === '') return null;
    const start = paper.text.indexOf(name.split(' ')[0] ?? name, parties.line.start);
    const from = start === -1 ? parties.line.start : start;
    const at = pinAt(paper, from);
    return { text: name, start: from, end: from + name.length, at, until: at };
  };
  return two === undefined
    ? { plaintiff: null, defendant: null }
    : { plaintiff: found(one), defendant: found(two) };
}

function numberOf(face: FormText): PinnedRange | null {
  for (const match of face.text.matchAll(NUMBER_LABEL)) {
    const field = formField(face, match, 'number');
    if (field !== null && /\d/.test(field.text)) {
      const [number] = findCaseNumbers(`No. ${field.text}`);
      const text = number?.number ?? field.text.replace(/\s*\).*$/, '');
      const start = field.start + Math.max(0, field.text.indexOf(text));
      return pinRange(face.paper, { start, end: start + text.length });
    }
  }
  return null;
}

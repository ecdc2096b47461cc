import type { CaptionParties } from '../order-reading.ts';
import {
  AND,
  type CaptionPart,
  partyLines,
  ROLE,
  roleOfFirst,
  SIDE,
  STRAY,
  VERSUS,
  wordsOf,
} from './caption-parts.ts';
import type { FrontLine, FrontMatter } from './front-matter.ts';
import { splitParties } from './split-parties.ts';

const IN_RE = /\b(?:in\s+re\b|in\s+the\s+matter\s+of\b|ex\s+parte\b)/i;
const IN_RE_LEAD =
  /^\W*(?:in\s+re\b:?|in\s+the\s+matter\s+of\b:?(?:\s+the(?=\s+(?:application|petition|search)\b))?|ex\s+parte\b:?)\s*/i;
/** Minutes leave the stop after "vs" out, New York's appeals that after "v". */
const INLINE_VERSUS = /\S\s+(?:vs?\.\s*|(?:vs|VS|v)\s+)(?=\S)/;
const ENDING_VERSUS = /\S\s+vs?\.\s*$/;
/** "PLAINTIFF/PETITIONER: Pat Roe", as forms of California's courts have it. */
const LABELLED_SIDE =
  /^\W*(?<side>PLAINTIFF|DEFENDANT|PETITIONER|RESPONDENT)S?\s*(?:\/\s*(?:PETITIONER|RESPONDENT)\s*)?:\s*(?<name>\S.*)$/i;

/** The parties of a caption and where they stand. */
export interface CaptionReading {
  readonly caption: string;
  readonly parties: CaptionParties;
  readonly line: FrontLine;
}

/**
 * Reads the parties as the caption prints them: `IN RE TWITTER INC.` or `A v. B`, without their
 * roles.
 */
export function readCaption(front: FrontMatter): CaptionReading | null {
  const lines = partyLines(front);
  return betweenSides(lines) ?? inOneLine(lines) ?? inLabels(front);
}

/** Both sides of a form, each behind its label. */
function inLabels({ lines }: FrontMatter): CaptionReading | null {
  const sides = lines.flatMap((line) => {
    const { side, name } = LABELLED_SIDE.exec(line.left)?.groups ?? {};
    return side === undefined || name === undefined ? [] : [{ line, side, name: tidy(name) }];
  });
  const one = sides.find(({ side }) => /^P/i.test(side));
  const two = sides.find(({ side }) => /^[DR]/i.test(side));
  if (one === undefined || two === undefined) return null;
  const parties = { inRe: null, first: splitParties(one.name), second: splitParties(two.name) };
  return { caption: `${one.name} v. ${two.name}`, parties, line: one.line };
}

/** Two sides with a "v." on a line of its own, or parted by the word for the first one's role. */
function betweenSides(lines: readonly CaptionPart[]): CaptionReading | null {
  const written = lines.findIndex(({ text }) => VERSUS.test(text));
  const versus = written > 0 ? written : roleOfFirst(lines);
  if (versus <= 0) return null;
  let from = versus;
  while (from > 0 && !opens(lines, from)) from -= 1;
  const [one, two] = [
    lines.slice(from, versus),
    lines.slice(versus + 1, endOfSecond(lines, versus)),
  ];
  const first = lines[from];
  const caption = [joinSide(one), joinSide(two)];
  if (caption.includes('') || first === undefined) return null;
  return {
    caption: caption.join(' v. '),
    parties: { inRe: inReBefore(lines, from), first: namesOf(one), second: namesOf(two) },
    line: first.line,
  };
}

/** Where the second side ends: at its role, unless others follow with a role of their own. */
function endOfSecond(lines: readonly CaptionPart[], versus: number): number {
  let to = versus + 1;
  for (let line = lines[to]; line !== undefined && !isOther(line); line = lines[to]) {
    to += 1;
    const next = lines[to];
    if (ROLE.test(line.text) && (next === undefined || !AND.test(next.text))) break;
  }
  return to;
}

/** Whether the parties of the first side begin at this line: what is above is something else. */
function opens(lines: readonly CaptionPart[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  if (above === undefined) return true;
  if (STRAY.test(above.text) && ROLE.test(lines[at - 2]?.text ?? '')) return false;
  // A column of parties that the layout knows has nothing above it.
  if (line?.line.divided === 'cell' && above.line.divided !== 'cell') return true;
  const role = ROLE.exec(above.text);
  const endsDebtor = role !== null && /Debtor/i.test(role[0]);
  return above.other || endsDebtor || IN_RE_LEAD.test(above.text);
}

function inReBefore(lines: readonly CaptionPart[], until: number): string | null {
  const at = lines.slice(0, until).findIndex(({ text }) => IN_RE_LEAD.test(text));
  if (at === -1) return null;
  const subject = joinSide(lines.slice(at, until)).replace(IN_RE_LEAD, '').trim();
  if (!/\bof$/i.test(subject)) return subject === '' ? null : subject;
  // "In the Matter of the Application of" runs on into the first party's name.
  const [party] = splitParties(joinSide(lines.slice(until, until + 1)));
  return party === undefined ? subject : `${subject} ${party}`;
}

/** "In re …", or both sides in one line or two. */
function inOneLine(lines: readonly CaptionPart[]): CaptionReading | null {
  const at = lines.findIndex(({ text, other }) => {
    if (other) return false;
    return IN_RE.test(text) || INLINE_VERSUS.test(text) || ENDING_VERSUS.test(text);
  });
  const first = lines[at];
  if (first === undefined) return null;
  const parts = [...above(lines, at), first.text];
  for (const part of lines.slice(at + 1, at + 6)) {
    const { text } = part;
    const last = parts.at(-1) ?? '';
    const unfinished =
      ENDING_VERSUS.test(last) || (IN_RE_LEAD.test(last) && last.replace(IN_RE_LEAD, '') === '');
    const goesOn = last.endsWith(',') && isCapitals(last) && isCapitals(text);
    const breaks = isCapitals(last) && !isCapitals(text) && !last.endsWith(',');
    const ends = (!goesOn && /[.]$|,$/.test(last)) || isOther(part) || ROLE.test(last) || breaks;
    if (!unfinished && ends) break;
    parts.push(text);
  }
  const caption = tidy(parts.join(' ').replace(ROLE, '').replace(MIDDLE_ROLE, ''));
  return { caption, parties: partiesOf(caption), line: first.line };
}

/** A first side in capitals over several lines, each but the last ending with a comma. */
function above(lines: readonly CaptionPart[], at: number): readonly string[] {
  const found: string[] = [];
  for (let part = lines[at - 1]; part !== undefined; part = lines[at - 1 - found.length]) {
    if (part.other || !part.text.endsWith(',') || !isCapitals(part.text)) break;
    found.unshift(part.text);
  }
  return INLINE_VERSUS.test(lines[at]?.text ?? '') ? found : [];
}

function isCapitals(text: string): boolean {
  const bare = text.replace(/\b(?:Inc|Corp|Ltd|Co|Mc|Mac)(?![a-z])|\b(?:Mc|Mac)(?=\p{Lu})/gu, '');
  return !/\p{Ll}{2}/u.test(bare) && /\p{Lu}{2}/u.test(bare);
}

/** "Chirper, Inc., respondent, et al., defendant": the first role stands before "et al.". */
const MIDDLE_ROLE = new RegExp(`,\\s+(?:${SIDE})s?(?=,\\s+et\\s+al)`, 'gi');

function partiesOf(caption: string): CaptionParties {
  const versus = /\s+(?:vs?\.\s*|(?:vs|VS|v)\s+)/.exec(caption);
  if (versus === null || IN_RE_LEAD.test(caption)) {
    return { inRe: tidy(caption.replace(IN_RE_LEAD, '')), first: [], second: [] };
  }
  return {
    inRe: null,
    first: splitSide(caption.slice(0, versus.index)),
    second: splitSide(caption.slice(versus.index + versus[0].length)),
  };
}

function splitSide(text: string): readonly string[] {
  return splitParties(tidy(text.replace(ROLE, '')));
}

function joinSide(parts: readonly CaptionPart[]): string {
  return tidy(
    wordsOf(parts)
      .map((text, at, all) => withoutRole(text, all[at - 1]))
      .filter((text) => text.trim() !== '')
      .join(' '),
  );
}

/** "whose names are unknown to / plaintiff": there the word is no role. */
function withoutRole(text: string, before = ''): string {
  return /\b(?:to|by|of|against|said|the)$/.test(before) ? text : text.replace(ROLE, '');
}

/** The names of a side, those before each role by themselves. */
function namesOf(parts: readonly CaptionPart[]): readonly string[] {
  const groups: string[][] = [[]];
  const lines = wordsOf(parts);
  for (const [at, text] of lines.entries()) {
    const name = withoutRole(text, lines[at - 1]);
    groups.at(-1)?.push(name);
    if (name !== text) groups.push([]);
  }
  return groups.flatMap((group) => splitParties(tidy(group.join(' ')).replace(/^and\b\W*/i, '')));
}

function isOther({ text, other }: CaptionPart): boolean {
  return (
    other ||
    /^\W*\[?(?:PROPOSED|ORDER|MOTION|DECLARATION|MEMORANDUM|COMPLAINT|NOTICE|SUBPOENA|SUMMONS|OPINION|CERTIORARI|Re\b|Regarding|To:|Appeal|On\s+(?:appeal|petition|writ))/i.test(
      text,
    )
  );
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:]+$|\s+\)$/g, '')
    .trim();
}

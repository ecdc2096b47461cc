import { pinRange } from '../../locate.ts';
import type { Paper } from '../../paper.ts';
import { startingWithin } from '../../starting-within.ts';
import type { BodyLine } from '../body-lines.ts';
import type { NumberedParagraph } from '../numbered-paragraphs.ts';
import type { CauseOfAction } from './complaint-details.ts';
import { lawCited } from './law-cited.ts';

const ORDINALS =
  'FIRST SECOND THIRD FOURTH FIFTH SIXTH SEVENTH EIGHTH NINTH TENTH ELEVENTH TWELFTH THIRTEENTH FOURTEENTH FIFTEENTH SIXTEENTH SEVENTEENTH EIGHTEENTH NINETEENTH TWENTIETH'.split(
    ' ',
  );
const CARDINALS = 'ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE'.split(' ');
const HEADING =
  /^(?:[IVX]{1,6}\.\s+|[A-Z]\.\s+)?(?:(?:AS AND FOR (?:AN?|ITS|HIS|HER|THEIR) )?(?<ordinal>[A-Z]+|\d{1,2}(?:st|nd|rd|th))\s+(?:CAUSE\s+OF\s+ACTION|CLAIM(?:\s+FOR\s+RELIEF)?|COUNT)|(?:COUNT|CLAIM|CAUSE\s+OF\s+ACTION)\s+(?:NO\.\s*)?(?<count>[IVX]{1,6}|\d{1,2}|[A-Z]{3,8}))\b\W*(?<rest>.*)$/i;
const AGAINST = /\b(?:against|v\.)\s+(?<whom>[^)\]]{2,160})/i;
const MOST_LINES = 6;
/** Where the pleaded paragraphs under a heading begin. */
const ALLEGES = /\b(?:re-?alleges?|incorporates?|repeats?)\b/i;
const PARAGRAPH = /^(?:¶ ?)?\d{1,3}[.)]\s/;

/** Reads the causes of action: their headings with the lines under them that name the claim. */
export function readCauses(
  paper: Paper,
  lines: readonly BodyLine[],
  paragraphs: readonly NumberedParagraph[],
): readonly CauseOfAction[] {
  const headings = lines.flatMap((line, at) => headingAt(lines, line, at));
  return headings.map(({ number, words, start, end }, index): CauseOfAction => {
    const until = headings[index + 1]?.start ?? Infinity;
    const { from, to } = startingWithin(paragraphs, { start: end, end: until });
    const [first, last] = from < to ? [paragraphs[from], paragraphs[to - 1]] : [];
    const named = lawCited(paper, { start, end });
    return {
      ...pinRange(paper, { start, end }),
      number,
      name: nameOf(words),
      by: BY.exec(words)?.groups?.['who']?.trim() ?? null,
      against: tidy(AGAINST.exec(words)?.groups?.['whom']),
      law:
        named.length > 0 || first === undefined || last === undefined
          ? named
          : lawCited(paper, { start: first.start, end: last.end }),
      paragraphs:
        first === undefined || last === undefined ? null : { from: first.number, to: last.number },
    };
  });
}

interface Heading {
  readonly number: number;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

function headingAt(lines: readonly BodyLine[], line: BodyLine, at: number): readonly Heading[] {
  const match = HEADING.exec(line.text);
  const { ordinal, count, rest = '' } = match?.groups ?? {};
  const number = countOf(ordinal ?? count ?? '');
  if (match === null || number === null || /\.(?:\s?\.){3,}/.test(line.text)) return [];
  if (/[a-z]/.test(line.text) && line.text.length > 90) return [];
  let end = at;
  while (end - at < MOST_LINES && isName(lines[end + 1], line)) end += 1;
  const under = lines.slice(at + 1, end + 1);
  const last = lines[end] ?? line;
  const words = [rest, ...under.map(({ text }) => text)].join(' ').trim();
  return [{ number, words, start: line.start, end: last.end }];
}

/** "(By Plaintiff A Against Defendant B)". */
const BY = /(?:[([—–]|\s-)\s*by\s+(?<who>[^)\]]{2,120}?)\s+against\b/i;

function tidy(whom: string | undefined): string | null {
  const text = whom?.replace(/[\s.,;:]+$/, '').trim();
  return text === undefined || text === '' ? null : text;
}

function isName(next: BodyLine | undefined, heading: BodyLine): boolean {
  if (next === undefined || next.at.page !== heading.at.page) return false;
  if (ALLEGES.test(next.text)) return false;
  return !PARAGRAPH.test(next.text) && !HEADING.test(next.text) && next.text.length < 110;
}

/** The claim's name: what stands before "against", without brackets and dashes. */
function nameOf(words: string): string | null {
  const name = words
    .split(/[([]?\s*\b(?:[Aa]gainst|AGAINST)\b|(?:[([—–]|\s-)\s*(?:[Bb]y|BY)\s/)[0]
    ?.replace(/^[\s(:.–—-]+|[\s):.,(–—-]+$/g, '');
  if (name === undefined || name === '') return null;
  return name.split('(').length > name.split(')').length ? `${name})` : name;
}

function countOf(word: string): number | null {
  const upper = word.toUpperCase();
  if (/^\d+/.test(upper)) return Number.parseInt(upper, 10);
  const ordinal = ORDINALS.indexOf(upper);
  if (ordinal !== -1) return ordinal + 1;
  const cardinal = CARDINALS.indexOf(upper);
  if (cardinal !== -1) return cardinal + 1;
  return roman(upper);
}

function roman(text: string): number | null {
  if (!/^(?:X{0,3})(?:IX|IV|V?I{0,3})$/.test(text) || text === '') return null;
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  const digits = [...text].map((letter) => values[letter] ?? 0);
  return digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  );
}

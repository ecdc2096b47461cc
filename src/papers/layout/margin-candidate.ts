/** How a paper prints its margin numbers. */
export type NumberPrint = 'apart' | 'glued' | 'dotted';

/** A number at the start of a physical line that might be its margin number. */
export interface MarginCandidate {
  readonly number: number;
  /** Offsets within the line: where the number begins, and where the text after it begins. */
  readonly numberStart: number;
  readonly textStart: number;
  readonly bare: boolean;
  /** Whether text follows at once: a letter, or what alone would make the number text itself. */
  readonly glue: 'none' | 'letter' | 'text';
  /** How much the number looks like part of the sentence instead; 0 is not at all. */
  readonly doubt: number;
}

const MARKS = /^\s*(?:>\s*)*(?:#{1,6}\s+)?(?:\*{1,3}|_{1,3})?/;
/** What cannot follow a margin number: `2.` and `2)` open a list, `9, 2011` ends a date. */
const NEVER_FOLLOWS = /^(?:[.)\],:;%/–-]|°)/;
const ORDINAL = /^(?:st|nd|rd|th|d)\b/i;
/** `28 U.S.C.`, `82 F. Supp. 3d`, `5 Cal.`: a volume or a title before an abbreviation. */
const VOLUME = /^\s(?:[A-Z][A-Za-z]{0,5}\.\s?){1,4}/;
const COUNTED =
  /^\s(?:days?|hours?|weeks?|months?|years?|pages?|percent|Does|January|February|March|April|May|June|July|August|September|October|November|December|WL)\b/;

/**
 * The ways in which a line's first digits can be read as its margin number, likeliest first.
 *
 * @param print how the paper prints its numbers. `glued`: without a space, so that `1168` may be
 * line 11 with `68`, and `7)` line 7 with a bracket. `dotted`: with a full stop, as converters do
 * that take them for a list.
 */
export function marginCandidates(text: string, print: NumberPrint): readonly MarginCandidate[] {
  const gluedPaper = print === 'glued';
  const numberStart = MARKS.exec(text)?.[0].length ?? 0;
  const digits = /^\d+/.exec(text.slice(numberStart, numberStart + 12))?.[0] ?? '';
  if (digits === '' || digits.startsWith('0')) return [];
  const found: MarginCandidate[] = [];
  for (let length = Math.min(2, digits.length); length >= 1; length -= 1) {
    if (length < digits.length && !gluedPaper) continue;
    const candidate =
      print === 'dotted'
        ? dottedCandidate(text, numberStart, length)
        : candidateOf(text, numberStart, length, gluedPaper);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function dottedCandidate(
  text: string,
  numberStart: number,
  length: number,
): MarginCandidate | null {
  const dot = numberStart + length;
  if (!/^\.(?:\s|$)/.test(text.slice(dot))) return null;
  const plain = `${text.slice(0, dot)} ${text.slice(dot + 1)}`;
  return candidateOf(plain, numberStart, length, false);
}

function candidateOf(
  text: string,
  numberStart: number,
  length: number,
  gluedPaper: boolean,
): MarginCandidate | null {
  const number = Number(text.slice(numberStart, numberStart + length));
  const rest = text.slice(numberStart + length);
  const asText = /^\d/.test(rest) || NEVER_FOLLOWS.test(rest);
  if (number === 0 || (asText && !gluedPaper)) return null;
  const trimmed = rest.trimStart();
  const bare = trimmed.replace(/[*_\s]/g, '') === '';
  const glued = !bare && trimmed.length === rest.length;
  return {
    number,
    numberStart,
    textStart: text.length - trimmed.length,
    bare,
    glue: asText ? 'text' : glued ? 'letter' : 'none',
    doubt: asText ? 1 : doubtOf(rest, glued),
  };
}

function doubtOf(rest: string, glued: boolean): number {
  if (ORDINAL.test(rest)) return 1.2;
  if (VOLUME.test(rest) || COUNTED.test(rest)) return 0.8;
  return glued ? 0.4 : 0;
}

import type { TextRange } from '../paper.ts';

const BEGINS = /^[\p{Lu}\d“"‘'([§¶•*-]/u;
/** A bare year, court or page in brackets: the end of a citation that was cut. */
const CUT_CITATION = /^\(\s?(?:[A-Z][\w.\s]{0,24}\s)?\d{4}\s?\)/;
const ENDS = /[.?!][”"’')\]]*\d{0,3}\s*$/;
/** A stop that ends a short form and not a sentence: `v.`, `Tex.`, `No.`. */
const ABBREVIATED = /(?:^|[\s(])(?:v|vs|al|cf|pp?|[A-Z][\w’']{0,4}|(?:[A-Z]\.)+[A-Z])\.\s*$/;
/** Words left out in the midst of a citation: `489 U.S. 378, 388, . . .`. */
const ELIDED = /,\s*(?:\.\s?){2,4}$/;
/** Printed where a footnote runs on over the page. */
const RUNS_ON = /\(\s?(?:\.\s?){0,4}continued(?:\s?\.){0,4}\s?\)|\bcontinued from\b/i;

/** Whether a paragraph seems to stand as it was written, from its first word to its full stop. */
export function isWhole(text: string, { start, end }: TextRange): boolean {
  const head = text.slice(start, Math.min(end, start + 36));
  const tail = text.slice(Math.max(start, end - 12), end);
  return (
    BEGINS.test(head) &&
    !CUT_CITATION.test(head) &&
    ENDS.test(tail) &&
    !ABBREVIATED.test(tail) &&
    !ELIDED.test(tail) &&
    /^\s*(?:\P{Ll}|$)/u.test(text.slice(end, end + 8)) &&
    !RUNS_ON.test(text.slice(start, end))
  );
}

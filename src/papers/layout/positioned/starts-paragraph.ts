import { type FlowLine, indentOf, type LineStyle } from './flow-line.ts';

/** A step in or out of this many ems is an indent. */
const INDENT = 0.75;
/** A label before the words of a paragraph is no longer than this, in words. */
const LABEL_WORDS = 5;
/** Points by which words one under the other may be off. */
const UNDER = 3;
const HANGING = 2.5;
/** A first line stands in by no more than this; beyond, it is set to the right. */
const FIRST_LINE = 7;
/** A gap this much wider than the lines of a paragraph stand apart divides it from the next. */
const WIDER = 1.2;
/** Lines of one paragraph stand no further apart than this, in ems, whatever else tells. */
const WIDEST = 2.75;
/** Lines of so few words are those of a caption or heading. */
const FEW_WORDS = 7;
/** The number of the case in its caption is a line of its own. */
const CASE_NUMBER =
  /^(?:Lead |Related )?(?:Case|Civil|Civ\.|Misc\.|Index|Docket|Cause|Nos?\.).{0,36}\d{2}\S{0,24}(?: \S{1,12}){0,2}(?<!-)$/i;
/** New York's: `12 Civ. 3456 (AB)`. */
const SHORT_NUMBER =
  /^\d{2}[ -](?:Civ|Cr|Crim|Misc|MC|CV|CR)\.?[ -]?\d{3,5}(?:\s?\(\p{Lu}{1,4}\)){0,3}$/u;
const OTHER_SIZE = 0.16;
/** A heading that is but a number or letter. */
const NUMERAL = /^(?:[IVXLC]{1,6}|[A-Z]|\d{1,2})\.?$/;
const ENDS = /[.?!:;][”"’')\]]{0,4}$/;
/** A stop that ends no sentence: `U.S.C.` and `No.` are followed by what did not fit, or nearly. */
const ABBREVIATED =
  /(?:^|[\s(“"])(?:[A-Z]|[A-Za-z](?:\.[A-Za-z]){1,4}|[A-Z][b-df-hj-np-tv-z]{1,5}|[Vv]s?|Nos?|Cal|App|Civ|Fed|Supp|Stat|Evid|Cir|Exs?|Docs?|Id|See|Arts?|Secs?)\.$/;
/** An initial after an abbreviation belongs to it, and numbers no item: `Fed.` / `R. Civ. P.` */
const INITIAL = /^[A-Z]\.$/;
/** A sentence does not end in one of these. */
const GOES_ON =
  /(?:^|\s)(?:a|an|and|as|at|by|for|from|in|into|of|on|or|that|the|to|under|with|which|who|its|their|his|her)$/;
/** A line that begins in the middle of a sentence, `[t]he` too; but no mark of an item, no address. */
const RUNS_ON = /^[“"‘'([]{0,3}\p{Ll}[\p{L}\]’']{1,30}(?:[\s,;.)”’]|$)/u;
/** Small words that stand on lines of their own in captions and at the ends of letters. */
const STANDS = /^(?:vs?|versus|against|cc|encl)\b/;
const OPENS = /^[“"‘'([]{0,3}[\p{Lu}\d§¶•]/u;
/** `Trial Date: …`: in a list of such lines each stands by itself. */
const LABELLED = /^\p{Lu}[^:.]{1,60}:(?:\s|$)/u;
const ITEM = /^(?:[“"‘']?\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|[•●▪◦–—-]|¶\s?\d{1,3})$/u;

/**
 * Whether a line begins a paragraph, told by where it stands: its indent, the gap above it, the
 * type it is set in, and whether its first word would have fitted on the line above.
 *
 * @param open the lines of the paragraph so far, at least one.
 */
export function startsParagraph(open: readonly FlowLine[], next: FlowLine): boolean {
  const last = open.at(-1);
  if (last === undefined) return true;
  if (next.at.page !== last.at.page) return startsOnNewPage(open, last, next);
  const gap = next.line.baseline - last.line.baseline;
  if (gap < 0) return startsOnNewPage(open, last, next);
  if (changesSize(last, next)) return true;
  if (runsOn(last, next, gap)) return false;
  if (gap > widestGap(open, last, next)) return true;
  const [one, two] = [last.style, next.style];
  if (changesStyle(open, one, two, last, next)) return true;
  if (NUMERAL.test(last.line.text)) return true;
  if (open.length === 1 && CASE_NUMBER.test(last.line.text) && /^[[\p{Lu}]/u.test(next.line.text))
    return true;
  if (SHORT_NUMBER.test(next.line.text)) return true;
  if (sharesCentre(open, last, next)) return false;
  const step = (next.line.left - last.line.left) / next.line.size;
  if (Math.abs(step) > INDENT) return startsByIndent(open, last, next, step);
  return breaksEarly(open, last, next);
}

/** Another size of type; where a sentence runs on, only one that no misreading explains. */
function changesSize(last: FlowLine, next: FlowLine): boolean {
  const change = Math.abs(next.line.size - last.line.size) / last.line.size;
  const runsOn = !fitsAbove(last, next) && !ENDS.test(last.line.text);
  return change > (runsOn ? OTHER_SIZE * 2 : OTHER_SIZE);
}

/** Whether the words alone tell that a line goes on with the sentence of the last, wherever it stands. */
function runsOn(last: FlowLine, next: FlowLine, gap: number): boolean {
  const [above, text] = [last.line.text, next.line.text];
  const [one, two] = [last.style, next.style];
  if (gap > WIDEST * last.line.size || one.bold !== two.bold || one.capitals !== two.capitals)
    return false;
  if (endsSentence(above)) return false;
  if (RUNS_ON.test(text) && !STANDS.test(text)) return true;
  if (ITEM.test(next.line.words[0]?.text ?? '')) return false;
  const open = above.lastIndexOf('(') > above.lastIndexOf(')');
  return (open || GOES_ON.test(above)) && !one.centred && !standsAlone(last);
}

/** A line's last stop closes its sentence, and is not that of an abbreviation. */
function endsSentence(text: string): boolean {
  return ENDS.test(text) && !ABBREVIATED.test(text);
}

/** How far below the last line one of the same paragraph may stand. */
function widestGap(open: readonly FlowLine[], last: FlowLine, next: FlowLine): number {
  const widest = WIDEST * last.line.size;
  const full = !fitsAbove(last, next);
  // A full line whose sentence goes on is followed by its next line, wherever that stands.
  if (full && !ENDS.test(last.line.text)) return widest;
  const above = open.at(-2);
  const own = above === undefined ? null : last.line.baseline - above.line.baseline;
  const pitch = own !== null && own > 0 ? own : (last.measure.pitch ?? widest / WIDER);
  const below = full && own === null ? Math.min(next.below ?? 0, widest / WIDER) : 0;
  return Math.max(pitch, below, last.line.size * 1.02) * WIDER;
}

/** Lines of a heading or title set about one middle. */
function sharesCentre(open: readonly FlowLine[], last: FlowLine, next: FlowLine): boolean {
  const [one, two] = [last.style, next.style];
  if (one.centred && two.centred) return open.every(({ style }) => style.centred);
  const off = last.line.left + last.line.right - next.line.left - next.line.right;
  return Math.abs(off) < 12 && one.capitals && two.capitals;
}

/** A heading ends where bold or capitals end, a body where they begin, but not amid a sentence. */
function changesStyle(
  open: readonly FlowLine[],
  one: LineStyle,
  two: LineStyle,
  last: FlowLine,
  next: FlowLine,
): boolean {
  const full = last.line.right > last.measure.right - 2.5 * last.line.size;
  if (one.bold !== two.bold) {
    const short = last.line.words.length <= FEW_WORDS && next.line.words.length <= FEW_WORDS;
    return !full || short || open.every(({ style }) => style.bold);
  }
  if (one.capitals === two.capitals) return false;
  return one.capitals ? !full : ENDS.test(last.line.text);
}

function startsByIndent(
  open: readonly FlowLine[],
  last: FlowLine,
  next: FlowLine,
  step: number,
): boolean {
  if (open.length === 1 && step < 0) {
    // The first line was indented; or it was a line of its own, further in.
    if (indentOf(last) > FIRST_LINE * last.line.size) return true;
    if (standsAlone(last) && OPENS.test(next.line.text)) return true;
    return fitsAbove(last, next) && ENDS.test(last.line.text);
  }
  // A first line that hangs out: it is full, and its sentence goes on further in.
  if (open.length === 1 && step < HANGING && !ENDS.test(last.line.text))
    return fitsAbove(last, next);
  // Its sentence goes on under a word of it, further in than its label: `RESULT: The court …`
  if (open.length === 1 && !ENDS.test(last.line.text) && standsUnderWord(last, next))
    return fitsAbove(last, next);
  const marker = open[0]?.line.words[0];
  const textLeft = open[0]?.line.words[1]?.left;
  if (open.length === 1 && marker !== undefined && textLeft !== undefined && ITEM.test(marker.text))
    return Math.abs(next.line.left - textLeft) > next.line.size || fitsAbove(last, next);
  return true;
}

/** A line that begins under one of the first words of the last, though not under the first. */
function standsUnderWord(last: FlowLine, next: FlowLine): boolean {
  return last.line.words
    .slice(1, LABEL_WORDS)
    .some(({ left }) => Math.abs(left - next.line.left) < UNDER);
}

/** Whether the line above was ended before it was full, and a new sentence or item begins. */
function breaksEarly(open: readonly FlowLine[], last: FlowLine, next: FlowLine): boolean {
  const text = next.line.text;
  const item = ITEM.test(next.line.words[0]?.text ?? '') && next.line.words.length > 1;
  const ends = ENDS.test(last.line.text);
  const heads = open.length === 1 && ITEM.test(last.line.words[0]?.text ?? '');
  if (heads && standsAlone(last) && OPENS.test(text)) return true;
  const listed = endsSentence(last.line.text) || /[;,] (?:and|or)$/.test(last.line.text);
  if (item && listed && ITEM.test(open[0]?.line.words[0]?.text ?? '')) return true;
  if (isNextItem(open, next)) return true;
  if (!fitsAbove(last, next, rightEdge(open, last))) return false;
  if (!item && opensIndented(open) && !endsFarIn(last)) return false;
  if (standsAlone(last) && LABELLED.test(text)) return true;
  const initial = INITIAL.test(next.line.words[0]?.text ?? '');
  if ((!item || initial) && !standsAlone(last) && ABBREVIATED.test(last.line.text)) return false;
  return OPENS.test(text) && (ends || item);
}

/** The next number of a list, its stop lost in recognition, apart from its words as the last. */
function isNextItem(open: readonly FlowLine[], next: FlowLine): boolean {
  const [number, second] = next.line.words;
  if (number === undefined || second === undefined || !/^\d{1,3},?$/.test(number.text))
    return false;
  const head = open[0]?.line.words[0]?.text ?? '';
  const apart = second.left - number.right > next.line.size;
  return (
    apart && ITEM.test(head) && Number.parseInt(head, 10) + 1 === Number.parseInt(number.text, 10)
  );
}

/** Where first lines stand in, a flush one is a first line only after a line that ends far in. */
function opensIndented(open: readonly FlowLine[]): boolean {
  const [first, second] = open;
  if (first === undefined || second === undefined) return false;
  const step = (first.line.left - second.line.left) / first.line.size;
  return step > INDENT && step < FIRST_LINE;
}

function endsFarIn({ line, measure }: FlowLine): boolean {
  return measure.right - line.right > (measure.right - measure.left) * 0.2;
}

/** The first word of a line had room on the line above: the break between them was meant. */
function fitsAbove(last: FlowLine, next: FlowLine, right = last.measure.right): boolean {
  const first = next.line.words[0];
  if (first === undefined) return false;
  const room = right - last.line.right;
  // After a stop, typists leave two spaces.
  const space = next.line.size * (ENDS.test(last.line.text) ? 1 : 0.6);
  return room > first.right - first.left + space;
}

/** A heading of one line leaves much of it free. */
function standsAlone({ line, measure }: FlowLine): boolean {
  return measure.right - line.right > (measure.right - measure.left) * 0.35;
}

/** Where the lines of this paragraph end: an indented one is often narrower than the page. */
function rightEdge(open: readonly FlowLine[], last: FlowLine): number {
  if (open.length < 3 || indentOf(last) < last.line.size) return last.measure.right;
  return Math.max(...open.slice(-NEAR_LINES).map(({ line }) => line.right));
}

const NEAR_LINES = 40;

/** At the head of a page or column no gap tells; the sentence and the indents do. */
function startsOnNewPage(open: readonly FlowLine[], last: FlowLine, next: FlowLine): boolean {
  const [one, two] = [last.style, next.style];
  const [above, text] = [last.line.text, next.line.text];
  const ended = endsSentence(above);
  if (!ended && /^[“"‘'([]*\p{Ll}/u.test(text)) return false;
  if (one.centred && two.centred) return true;
  if (open.length === 1 && standsAlone(last) && OPENS.test(text)) return true;
  if (one.bold !== two.bold && (one.bold || two.bold)) return true;
  if (two.centred && (two.capitals || two.bold)) return true;
  const [from, to] = [indentOf(last), indentOf(next)];
  const size = next.line.size;
  if (ended && from > FIRST_LINE * size && Math.abs(to - from) > size) return true;
  if (to > INDENT * size && Math.abs(to - from) > INDENT * size) return true;
  if (to > INDENT * size && open.length === 1) return ended;
  if (to <= INDENT * size && from > 1.5 * size && open.length > 1) return ended;
  return ended && fitsAbove(last, next);
}

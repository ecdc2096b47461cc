import type { LaidLine } from './laid-line.ts';

/** Lines that make one paragraph, in order. */
export type LineGroup = readonly LaidLine[];

/** Endings that close a sentence, before closing marks. */
const TERMINAL = /[.?!:][”"’')\]*_]*$/;
/** Words that end in a full stop inside a sentence; a page that ends with one runs on. */
const ABBREVIATED =
  /(?:^|[\s(“"*_])(?:[A-Z]|[vV]s?|No|Nos|Dkt|Doc|Ex|Exs|Mr|Ms|Mrs|Dr|Hon|Inc|Ltd|Corp|Co|Com|Grp|Cty|Mgmt|Found|Ass'n|Int[’']l|Dep[’']t|Fed|Civ|Crim|App|Evid|Proc|Supp|Cal|Cir|Dist|Ct|Stat|Rev|Cf|cf|Id|id|e\.g|i\.e|See|al|St|U\.S|F|R|P|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec|L\.P|N\.A|Opp|Mot|Decl|Compl|Br)\.[”"’')\]*_]*$/;
const LIST_ITEM = /^[“"(]?(?:\d{1,3}[.)]|\([a-z\d]{1,3}\)|[A-Z]\.|[IVX]+\.)\s/;

/**
 * Groups lines into paragraphs. A blank line divides paragraphs, unless the source puts one after
 * every line; a page's end does not. Where no blank line tells, indents and short lines do.
 */
export function groupParagraphs(lines: readonly LaidLine[]): readonly LineGroup[] {
  const style = styleOf(lines);
  const groups: LaidLine[][] = [];
  let last: LaidLine | undefined;
  for (const line of lines) {
    const group = groups.at(-1);
    if (group === undefined || last === undefined || startsParagraph(last, line, style)) {
      groups.push([line]);
    } else group.push(line);
    last = line;
  }
  return groups;
}

/** Columns between which a line's length says that the source wrapped it. */
const NARROWEST = 50;
const WIDEST = 160;

interface LineStyle {
  /** A blank line stands between all lines and so divides nothing. */
  readonly doubleSpaced: boolean;
  /** Blank lines divide the paragraphs within a page. */
  readonly blanksDivide: boolean;
  /** Columns at which full lines end; null when lines are not wrapped. */
  readonly fullWidth: number | null;
  readonly indents: ReadonlyMap<number, number>;
}

function startsParagraph(last: LaidLine, line: LaidLine, style: LineStyle): boolean {
  if (line.heading !== last.heading) return true;
  if (line.heading > 0) return line.afterBlank || line.at.page !== last.at.page;
  if (line.opensBlock) return true;
  const samePage = line.at.page === last.at.page;
  if (samePage && line.afterBlank && !style.doubleSpaced) return !breaksInside(last, line);
  if (samePage && style.blanksDivide) return false;
  return !runsOn(last, line, style);
}

/** Whether a sentence or paragraph continues where no blank line decides. */
function runsOn(last: LaidLine, line: LaidLine, style: LineStyle): boolean {
  if (isCapitals(last.text) !== isCapitals(line.text)) return false;
  if (endsShort(last, style) && /^["“(*_]*[\p{Lu}\d]/u.test(line.text)) return false;
  if (abuts(last, line)) return true;
  if (!TERMINAL.test(last.text) && !LIST_ITEM.test(line.text)) return true;
  const deeper = line.indent - (style.indents.get(line.at.page) ?? 0);
  if (deeper >= 3 && TERMINAL.test(last.text)) return false;
  if (ABBREVIATED.test(last.text)) return true;
  if (LIST_ITEM.test(line.text) && TERMINAL.test(last.text)) return false;
  return style.fullWidth === null ? false : last.width >= style.fullWidth * 0.85;
}

/** A line that stops well before the margin, and not at a word that must go on. */
function endsShort(line: LaidLine, { fullWidth }: LineStyle): boolean {
  const goesOn = /(?:[,;–—-]|\b\p{Ll}+)\W*$/u.test(line.text);
  return fullWidth !== null && line.width < fullWidth * 0.6 && !goesOn;
}

/** A blank line in the middle of a sentence, as where a page ended. */
function breaksInside(last: LaidLine, line: LaidLine): boolean {
  return (/[\p{Ll},]$/u.test(last.text) && /^\p{Ll}{2}/u.test(line.text)) || abuts(last, line);
}

/** Italics that end in an abbreviation and begin again: one case name over two lines. */
function abuts(last: LaidLine, line: LaidLine): boolean {
  return last.text.endsWith('*') && line.text.startsWith('*') && ABBREVIATED.test(last.text);
}

function isCapitals(text: string): boolean {
  return /[A-Z]{3}/.test(text) && !/[a-z]/.test(text);
}

function styleOf(lines: readonly LaidLine[]): LineStyle {
  const inside = lines.filter((line, at) => line.at.page === lines[at - 1]?.at.page);
  const blanks = inside.filter((line) => line.afterBlank).length;
  const unfinished = inside.filter(
    (line, at) => line.afterBlank && at > 0 && !TERMINAL.test(inside[at - 1]?.text ?? '.'),
  ).length;
  const doubleSpaced =
    inside.length >= 8 && blanks > inside.length * 0.8 && unfinished > inside.length * 0.5;
  return {
    doubleSpaced,
    blanksDivide: !doubleSpaced && blanks >= Math.max(1, inside.length / 40),
    fullWidth: fullWidth(lines),
    indents: modalIndents(lines),
  };
}

/** The width that nine in ten lines stay within; null when lines are so long that none is wrapped. */
function fullWidth(lines: readonly LaidLine[]): number | null {
  const widths = lines.map((line) => line.width).toSorted((a, b) => a - b);
  const wide = widths[Math.floor(widths.length * 0.9)] ?? 0;
  return wide >= NARROWEST && wide <= WIDEST ? wide : null;
}

function modalIndents(lines: readonly LaidLine[]): ReadonlyMap<number, number> {
  const modal = new Map<number, number>();
  for (const [page, onPage] of Map.groupBy(lines, (line) => line.at.page)) {
    const counts = new Map<number, number>();
    for (const { indent } of onPage) counts.set(indent, (counts.get(indent) ?? 0) + 1);
    const best = [...counts].reduce((top, next) => (next[1] > top[1] ? next : top), [0, 0]);
    modal.set(page, best[0]);
  }
  return modal;
}

import { type PrintedLine, withoutWords } from './printed-line.ts';
import { EDGE, type EdgedPage, type EdgeLines, edgeLines, numberedRange } from './running-lines.ts';

/** `2`, `- 2 -`, `Page 2 of 6`, `iv`. */
const PAGE_NUMBER =
  /^[-–—[(]?\s?(?:\d{1,4}|[ivxl]{1,6})\s?[-–—\])]?$|^Page\s\d{1,4}(?:\sof\s\d{1,4})?$|^\d{1,4}\sof\s\d{1,4}$/;
/** A page number among numbered lines stands this many of them, and this many ems, apart. */
const APART = 2.2;
const INSET = 4;
/** The number by which a firm files a draft: `DOCS 1234567v8`, `4811-0000-1234.1`. */
const DOCUMENT_NUMBER = /^(?:[A-Z][\w]{1,12}[ .:#-]{0,3})?\d[\d-]{5,24}(?:[.vV]\d{1,3}){0,2}$/;
/** Where a word processor keeps the file: `C:\\CASES\\Order.wpd`. */
const FILE_PATH = /^[A-Z]:\\\S|^\S{1,80}[\\/]\S{1,80}\.(?:wpd|docx?|frm)$/i;
const PROSE = /(?:^|\s)\p{Ll}{3}/u;
/** `[*2]` where a page of another print of the opinion begins. */
const STAR_PAGE = /^\[\*\d{1,4}\]$/;

/** The lines of a page without running heads and feet, page numbers and star pages. */
export function dropFurniture(page: EdgedPage, edges: EdgeLines): readonly PrintedLine[] {
  const atEdge = new Set(edgeLines(page));
  const running = page.lines.filter((line) => atEdge.has(line) && edges.isRunning(line, page.page));
  const foot = page.recognised ? footOf(running, page) : Infinity;
  const kept: PrintedLine[] = page.lines.filter(
    (line) => !running.includes(line) && (line.baseline < foot || PROSE.test(line.text)),
  );
  while (isNumbering(kept[0], kept[1], page, atEdge)) kept.shift();
  while (isNumbering(kept.at(-1), kept.at(-2), page, atEdge) || isFilePath(kept.at(-1))) kept.pop();
  return kept.flatMap((line) => {
    const rest = withoutStarPage(line);
    return rest === null ? [] : [rest];
  });
}

/** Under the first line of a running foot all but prose is foot, however recognition read it. */
function footOf(running: readonly PrintedLine[], { height }: EdgedPage): number {
  const foot = running.find(({ baseline }) => baseline > height * (1 - EDGE / 2));
  return foot === undefined ? Infinity : foot.baseline;
}

function withoutStarPage(line: PrintedLine): PrintedLine | null {
  const [first, next, third] = line.words;
  if (first === undefined) return line;
  const split = STAR_PAGE.test(first.text + (next?.text ?? ''));
  if (!split && !STAR_PAGE.test(first.text)) return line;
  const star = split && next !== undefined ? [first, next] : [first];
  const second = split ? third : next;
  const rest = withoutWords(line, new Set(star));
  if (rest === null || second === undefined) return rest;
  // In the line, it stands where the text begins; hung out beside it, it does not.
  const inLine = second.left - first.right < second.size * 0.6;
  return inLine ? { ...rest, left: line.left } : rest;
}

function isFilePath(line: PrintedLine | undefined): boolean {
  return line !== undefined && FILE_PATH.test(line.text);
}

/**
 * Only the outermost lines of a page bear its number. Among the numbered lines a figure may be
 * text: there it must stand far from the next line and from the edge of the text.
 */
function isNumbering(
  line: PrintedLine | undefined,
  beside: PrintedLine | undefined,
  page: EdgedPage,
  atEdge: ReadonlySet<PrintedLine>,
): boolean {
  if (line === undefined || !atEdge.has(line)) return false;
  const { height, columns } = page;
  if (line.baseline > height * EDGE && line.baseline < height * (1 - EDGE)) return false;
  const { first, last } = numberedRange(page);
  const pitch = columns[0]?.pitch ?? 0;
  if (line.baseline > first - pitch / 2 && line.baseline < last + pitch / 2) {
    const apart = beside === undefined ? Infinity : Math.abs(line.baseline - beside.baseline);
    if (apart < APART * pitch || line.left - (beside?.left ?? 0) < INSET * line.size) return false;
  }
  const text = line.text;
  return PAGE_NUMBER.test(text) || DOCUMENT_NUMBER.test(text);
}

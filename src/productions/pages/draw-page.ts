import { PAGE, PAGE_TEXT_WIDTH } from './page-geometry.ts';
import type { PageColumn } from './page-columns.ts';
import type { TablePage } from './pages-of-rows.ts';
import { shownCharacters } from './shown-characters.ts';
import { textWidth, type Face } from './type-faces.ts';

/** What stands at the head and the foot of every page of a production. */
export interface PageFrame {
  /** Such as `Case No. 22-mc-80001 (N.D. Cal.)`. */
  readonly caseNumber: string;
  readonly caption: string;
  /** The confidentiality legend, at the foot. */
  readonly legend: string;
}

/** A text on a page, by the left end of its base line; `y` from the top, in points. */
export interface DrawnText {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly face: Face;
}

/** A line across the page at `y` from the top; `grey` from 0, black. */
export interface DrawnRule {
  readonly kind: 'rule';
  readonly y: number;
  readonly grey: number;
  readonly width: number;
}

const LEFT = PAGE.margin;
const RIGHT = PAGE.width - PAGE.margin;

/** Everything that stands on one page, in reading order. */
export function drawPage(
  page: TablePage,
  columns: readonly PageColumn[],
  frame: PageFrame,
  title: string,
): readonly (DrawnText | DrawnRule)[] {
  return [...head(frame, title), ...table(page, columns), ...foot(page, frame)];
}

function head(frame: PageFrame, title: string): readonly DrawnText[] {
  const { headTop: y } = PAGE;
  return [
    text(fitted(frame.caseNumber, PAGE_TEXT_WIDTH / 2, 10, 'bold'), LEFT, y, 10, 'bold'),
    text(fitted(frame.caption, PAGE_TEXT_WIDTH, 9, 'regular'), LEFT, y + 14, 9),
    flushRight(fitted(title, PAGE_TEXT_WIDTH / 2, 10, 'regular'), y, 10, 'regular'),
  ];
}

function table(page: TablePage, columns: readonly PageColumn[]): (DrawnText | DrawnRule)[] {
  const titles = columns.map(({ title, x }) =>
    text(
      fitted(title, PAGE_TEXT_WIDTH, PAGE.size, 'bold'),
      x,
      PAGE.tableTop - 5,
      PAGE.size,
      'bold',
    ),
  );
  const drawn: (DrawnText | DrawnRule)[] = [...titles, rule(PAGE.tableTop, 0, 0.75)];
  for (const [index, { cells, beginsRow }] of page.lines.entries()) {
    const top = PAGE.tableTop + index * PAGE.leading;
    if (beginsRow && index > 0) drawn.push(rule(top, 0.82, 0.3));
    for (const [column, cell] of cells.entries()) {
      if (cell !== '') drawn.push(text(cell, columns[column]?.x ?? LEFT, top + 9, PAGE.size));
    }
  }
  return drawn;
}

function foot(page: TablePage, { legend }: PageFrame): readonly (DrawnText | DrawnRule)[] {
  const range = `${page.firstBates} \u2013 ${page.lastBates}`;
  const room = PAGE_TEXT_WIDTH - textWidth(range, 'bold') * 10 - 20;
  return [
    rule(PAGE.footTop - 14, 0, 0.75),
    text(fitted(legend, room, 9, 'bold'), LEFT, PAGE.footTop, 9, 'bold'),
    flushRight(range, PAGE.footTop, 10, 'bold'),
  ];
}

/** A text cut to a width, with three dots where it was cut: what is cut stands in the certificate. */
function fitted(value: string, width: number, size: number, face: Face): string {
  const characters = shownCharacters(value);
  if (textWidth(characters.join(''), face) * size <= width) return characters.join('');
  let fits = '';
  for (const character of characters) {
    if (textWidth(`${fits}${character}...`, face) * size > width) break;
    fits += character;
  }
  return `${fits}...`;
}

function text(
  value: string,
  x: number,
  y: number,
  size: number,
  face: Face = 'regular',
): DrawnText {
  return { kind: 'text', text: value, x, y, size, face };
}

function flushRight(value: string, y: number, size: number, face: Face): DrawnText {
  return text(value, RIGHT - textWidth(value, face) * size, y, size, face);
}

function rule(y: number, grey: number, width: number): DrawnRule {
  return { kind: 'rule', y, grey, width };
}

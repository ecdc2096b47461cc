import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';
import { linesOfWords } from './lines-of-words.ts';
import { type MarginColumn, marginColumns } from './margin-column.ts';
import { type PageStamp, pageStamps } from './page-stamps.ts';
import { type PrintedLine, printedLine } from './printed-line.ts';
import { readableWords } from './readable-words.ts';
import type { EdgedPage } from './running-lines.ts';

/** A page in printed lines, with its margin numbers and stamps taken out. */
export interface PreparedPage extends EdgedPage {
  readonly source: PositionedPage;
  readonly stamps: readonly PageStamp[];
}

/** A strip with this many numbers holds nothing else; what is short in it is a misread number. */
const SURE = 12;
const LONGEST_MISREAD = 3;
const GLUED = /^(?<number>[1-9]\d?)(?<rest>[^\d.,:;)%/–-].*)$/;

/** What recognition makes of the edge of a sheet, a fold or a rule. */
const STROKE = /^[|¦‖]{1,3}$/;

/** Whether other pages bear margin numbers, and whether only the page's edges are wanted. */
export interface PrepareOptions {
  readonly numbered: boolean;
  readonly edges: boolean;
}

/** The lines of a page's edges are among the words of this share at its top and bottom. */
const EDGE_SHARE = 0.3;

/** Takes hidden words, stamps and margin numbers off a page and sets the rest in lines. */
export function preparePage(
  page: PositionedPage,
  { numbered, edges }: PrepareOptions,
): PreparedPage {
  const readable = readableWords(page);
  const stamped = pageStamps(readable, page);
  const words = readable.filter((word) => !stamped.words.has(word));
  const columns = marginColumns(words, page, numbered);
  const rest = columns.reduce(withoutColumn, words);
  const lines = linesOfWords(edges ? rest.filter((word) => isNearEdge(word, page)) : rest);
  return {
    page: page.page,
    height: page.height,
    lines: page.source === 'ocr' ? lines.flatMap(withoutStrokes) : lines,
    columns,
    recognised: page.source === 'ocr',
    source: page,
    stamps: stamped.stamps,
  };
}

/** A recognised line without strokes at its ends; one amid its words is an `I` misread. */
function withoutStrokes(line: PrintedLine): readonly PrintedLine[] {
  const { words } = line;
  const from = words.findIndex(({ text }) => !STROKE.test(text));
  const to = words.findLastIndex(({ text }) => !STROKE.test(text)) + 1;
  if (from === 0 && to === words.length) return [line];
  const rest = from === -1 ? null : printedLine(words.slice(from, to), line.mark);
  return rest === null ? [] : [rest];
}

function isNearEdge({ baseline }: PositionedWord, { height }: PositionedPage): boolean {
  return baseline < height * EDGE_SHARE || baseline > height * (1 - EDGE_SHARE);
}

function withoutColumn(
  words: readonly PositionedWord[],
  column: MarginColumn,
): readonly PositionedWord[] {
  const sure = column.numbers.length >= SURE;
  return words.flatMap((word) => {
    if (column.words.has(word)) return [];
    if (!sure || word.left < column.left - 4 || word.left > column.right) return [word];
    if (word.right <= column.right + 3 && word.text.length <= LONGEST_MISREAD) return [];
    return [unglued(word, column)];
  });
}

/** A word to which its line's number stuck, without it. */
function unglued(word: PositionedWord, { numbers, right }: MarginColumn): PositionedWord {
  const { number, rest } = GLUED.exec(word.text)?.groups ?? {};
  if (number === undefined || rest === undefined) return word;
  if (numbers.some((other) => other.number === Number(number))) return word;
  return { ...word, text: rest, left: Math.min(right + 1, word.right) };
}

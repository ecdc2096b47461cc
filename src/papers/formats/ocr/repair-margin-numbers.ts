import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';
import { fitNumberColumn, type NumberColumn } from './fit-number-column.ts';

/** A rule beside the numbers, read as a letter or bracket; in a paragraph `|` may be a sign. */
const BAR = /^[|‖¦[\](){}!Iil1/\\]{1,3}$/;
const SURE_BAR = /^[|‖¦[\]{}]+$/;
/** The rule and the word after it read as one. */
const GLUED_BAR = /^[|‖¦[\]{}]{1,3}(?=[\p{L}\p{N}(“"])/u;
/** A number with what was read of the rule beside it. */
const LONGEST_NUMBER = 5;
/** A drawn rule stands at most this far, in points, from the numbers. */
const RULE_REACH = 30;

/**
 * Restores the column of line numbers of a page of pleading paper that was read from a picture.
 * Numbers stand at even distances, so a misread or lost one is known from its neighbours: it is
 * put right or put in. Text turned along the margin, read as shreds, is marked `turned`; the drawn
 * rules beside the numbers, read as bars, go. A page without such a column comes back as it is.
 */
export function repairMarginNumbers(page: PositionedPage): PositionedPage {
  const column = fitNumberColumn(page);
  if (column === null) return page;
  const numbers = numbersOf(column, page.words);
  const replaced = new Set(numbers.flatMap(({ replaces }) => replaces));
  const others = page.words
    .filter((word) => !replaced.has(word) && !isRule(word, column))
    .map((word) =>
      word.right < column.left - 2 ? { ...word, turned: true } : unglued(word, column),
    );
  return { ...page, words: [...numbers.map(({ word }) => word), ...others] };
}

interface RepairedNumber {
  readonly word: PositionedWord;
  readonly replaces: readonly PositionedWord[];
}

function numbersOf(
  column: NumberColumn,
  words: readonly PositionedWord[],
): readonly RepairedNumber[] {
  const inColumn = words.filter((word) => standsIn(word, column));
  const numbers: RepairedNumber[] = [];
  for (let number = column.first; number <= column.last; number += 1) {
    const foot = column.origin + column.step * number;
    const replaces = inColumn.filter((word) => Math.abs(word.bottom - foot) < column.step * 0.35);
    const read = replaces.find((word) => word.text === String(number)) ?? replaces[0];
    numbers.push({ word: numberWord(number, foot, column, read), replaces });
  }
  return numbers;
}

function numberWord(
  number: number,
  foot: number,
  column: NumberColumn,
  read: PositionedWord | undefined,
): PositionedWord {
  const text = String(number);
  const { left, right, size } = column;
  const asRead = read?.text === text ? read.confidence : 0;
  const place = read ?? { left, right, top: foot - size * 0.7, bottom: foot };
  return {
    text,
    left: place.left,
    top: place.top,
    right,
    bottom: place.bottom,
    baseline: place.bottom,
    size,
    bold: false,
    italic: false,
    turned: false,
    hidden: false,
    confidence: asRead,
  };
}

/** Whether a word stands in the column: short, and between the column's edges. */
function standsIn(word: PositionedWord, column: NumberColumn): boolean {
  const middle = (word.left + word.right) / 2;
  const reach = column.size * 0.5;
  const within = middle > column.left - reach && middle < column.right + reach;
  return within && word.text.length <= LONGEST_NUMBER && word.right < column.right + column.size;
}

function isRule(word: PositionedWord, column: NumberColumn): boolean {
  if (!BAR.test(word.text)) return false;
  const beside = word.left > column.right && word.right < column.right + RULE_REACH;
  const tall = word.bottom - word.top > word.size * 1.2;
  return beside && (tall || SURE_BAR.test(word.text));
}

function unglued(word: PositionedWord, column: NumberColumn): PositionedWord {
  const beside = word.left > column.right && word.left < column.right + RULE_REACH;
  return beside ? { ...word, text: word.text.replace(GLUED_BAR, '') } : word;
}

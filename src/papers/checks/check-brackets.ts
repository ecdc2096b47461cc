import type { TextRange } from '../paper.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Check } from './checked-text.ts';
import { loneMarks, type LoneMarks } from './paragraph-marks.ts';

/**
 * Round and square brackets that open and never close, or close and never opened. A curly bracket
 * is read as a round one, which scans take for it.
 */
export const checkBrackets: Check = ({ text, paragraphs }) => [
  ...checkPair(text, paragraphs, /[({)}]/g, '('),
  ...checkPair(text, paragraphs, /[[\]]/g, '['),
];

function checkPair(
  text: string,
  paragraphs: readonly TextRange[],
  marks: RegExp,
  open: '(' | '[',
): readonly CheckMark[] {
  const alone = loneMarks(
    text,
    paragraphs.map((each) => loneIn(text, each, marks, open)),
    false,
  );
  const name = open === '(' ? 'parenthesis' : 'bracket';
  return [
    ...alone.opens.map((start) => {
      const opening = text.slice(start, start + 40).replace(/\s\S*$/, '');
      const message = `The ${name} that opens ${opening} … never closes. Find where it ends.`;
      return checkMark('parenthesis-unclosed', { start, end: start + opening.length }, message);
    }),
    ...alone.closes.filter(isBracket(text)).map((start) => {
      const before = text.slice(Math.max(0, start - 39), start + 1).replace(/^\S*\s/, '');
      const message = `The ${name} that closes … ${before} never opened. Find where it begins.`;
      const word = /\S*$/.exec(before)?.[0].length ?? 1;
      return checkMark(
        'parenthesis-unopened',
        { start: start + 1 - word, end: start + 1 },
        message,
      );
    }),
  ];
}

/** A list item's bare `1)` or `b)`. */
const LIST_MARK = /(?:^|[\s“"(—,;:])(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})$/;

/** A caption is ruled by a column of brackets: so many of them touch no word. */
const FEWEST_RULES = 2;

/** Words looked up in one text; a text with more such marks is a bad scan. */
const MOST_LOOKED_UP = 40;

/** Tells a closing bracket from a scan's `]` for an l: `counse]`, where the paper has "counsel" too. */
function isBracket(text: string): (at: number) => boolean {
  let lookedUp = 0;
  return (at) => {
    const word = /[a-z]{2,24}$/.exec(text.slice(Math.max(0, at - 24), at))?.[0];
    if (text.charAt(at) !== ']' || word === undefined) return true;
    lookedUp += 1;
    return lookedUp <= MOST_LOOKED_UP && !text.includes(`${word}l`);
  };
}

function loneIn(text: string, paragraph: TextRange, marks: RegExp, open: string): LoneMarks {
  const opens: number[] = [];
  const closes: number[] = [];
  for (const { 0: mark, index } of text.slice(paragraph.start, paragraph.end).matchAll(marks)) {
    const at = paragraph.start + index;
    if (mark === open || mark === '{') opens.push(at);
    else if (opens.length > 0) opens.pop();
    else if (!LIST_MARK.test(text.slice(Math.max(paragraph.start, at - 7), at))) closes.push(at);
  }
  // What stands apart from its words is the noise of a scan, not a bracket.
  const touching = closes.filter((at) => /\S/.test(text.charAt(at - 1)));
  const ruled = closes.length - touching.length >= FEWEST_RULES;
  return {
    paragraph,
    opens: opens.filter((at) => /\S/.test(text.charAt(at + 1))),
    closes: ruled ? [] : touching,
  };
}

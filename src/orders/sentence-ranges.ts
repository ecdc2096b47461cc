import type { TextRange } from '../papers/index.ts';

/** Words whose full stop does not end a sentence. */
const ABBREVIATIONS =
  /(?:\b(?:Inc|INC|Corp|CORP|Co|CO|Ltd|LTD|LLC|L\.L\.C|Mr|Mrs|Ms|Dr|Jr|Sr|St|No|Nos|Dkt|Doc|Docs|v|vs|Fed|Civ|Crim|Evid|App|Supp|Cal|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|e\.g|i\.e|etc|al|Ex|Exs|pp|p|cl|art|sec|Att|Attn)|\b[A-Z]|(?:^|[;:]\s+)\(?\d{1,2}|(?:^|[\s(])[a-z])\.$/u;

/** "5:00 p.m. Pacific Time" */
const HOUR = /\b[ap]\.\s?m\.$/iu;
const ZONE = /^\s+(?:(?:Pacific|Eastern|Central|Mountain)\b|[PECM][SD]?T\b)/u;
/** A list of commands in one sentence: "…; and it is further ORDERED that …". */
const FURTHER_COMMAND =
  /[,;]\s+(?:and|but|while)\s+(?=(?:the\s+|non-?party\s+)?\p{Lu}[\p{L}\d.,&’' ]{0,60}?\s(?:shall|must)\b)/gu;
const FURTHER_ORDER =
  /(?:;\s*(?:and\s+)?|,\s*and\s+)(?=(?:it\s+is\s+)?(?:(?:hereby|further|also)\s+)*ORDERED\b)/giu;

/**
 * The sentences of a text as ranges. A list that a colon, a semicolon or a list mark carries over
 * paragraphs stays one sentence, since that is how an order commands several things at once.
 */
export function sentenceRanges(text: string): TextRange[] {
  const sentences: TextRange[] = [];
  for (const paragraph of paragraphRanges(text)) {
    const words = text.slice(paragraph.start, paragraph.end);
    const pieces = splitParagraph(text, paragraph);
    const previous = sentences.at(-1);
    if (previous === undefined || !continues(text, previous, words)) {
      sentences.push(...pieces);
      continue;
    }
    // A list item is taken whole; a run-on only up to its first full stop.
    const [first, ...rest] = LIST_MARK.test(words) ? [paragraph] : pieces;
    sentences.splice(-1, 1, { start: previous.start, end: first?.end ?? paragraph.end }, ...rest);
  }
  return sentences.flatMap((sentence) => splitOrders(text, sentence));
}

/** Each "further ORDERED" begins a command of its own. */
function splitOrders(text: string, sentence: TextRange): TextRange[] {
  const words = text.slice(sentence.start, sentence.end);
  const cuts = [
    ...words.matchAll(FURTHER_ORDER),
    ...[...words.matchAll(FURTHER_COMMAND)].filter(({ index }) =>
      COMMANDS.test(words.slice(0, index)),
    ),
  ].toSorted((one, two) => one.index - two.index);
  const starts = [sentence.start, ...cuts.map((cut) => sentence.start + cut.index + cut[0].length)];
  return starts.map((start, index) => {
    const cut = cuts[index];
    return { start, end: cut === undefined ? sentence.end : sentence.start + cut.index };
  });
}

/** What stands before a further command must command something itself. */
const COMMANDS = /\b(?:shall|must|ordered|directed)\b[^,;]*\s\S+/iu;

const LIST_MARK = /^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[•▪◦·*-]|[–—])\s+/iu;
const COMMANDING = /\b(?:shall|must|ORDERED|ORDERS|DIRECTED|is directed|are directed|need not)\b/u;
const TERMINAL = /[.?!]["”’)\]]*\s*$/u;

function continues(text: string, previous: TextRange, words: string): boolean {
  if (/^\s*IT IS (?:SO|HEREBY|FURTHER)?\s*ORDERED/iu.test(words)) return false;
  const marked = LIST_MARK.test(words);
  if (marked && COMMANDING.test(words)) return false;
  // A handle that stands alone in its paragraph is an item of the list before it.
  if (
    ACCOUNTS_ALONE.test(words) &&
    /:\s*(?:\S.*)?$/su.test(text.slice(previous.start, previous.end))
  )
    return true;
  if (!endsSentence(text, previous)) return !HEADING.test(words);
  // "1. Name.", "2. Address." after a colon: each item ends like a sentence and is none.
  return marked && /:\s*(?:\S.*)?$/su.test(text.slice(previous.start, previous.end));
}

const ACCOUNTS_ALONE = /^\s*(?:(?:and|or)\s+)?(?:@|\/?u\/)\S+(?:\s+and)?\s*$/iu;
const HEADING = /^\s*(?:[A-Z][A-Z\s]{6,}|Dated:?.*)$/u;

function endsSentence(text: string, range: TextRange): boolean {
  const words = text.slice(range.start, range.end);
  return TERMINAL.test(words) && !/(?:^|\s)\(?(?:\d{1,2}|[a-z])\.$/u.test(words);
}

function paragraphRanges(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  for (const match of text.matchAll(/\S(?:(?!\n[ \t]*\n)[\s\S])*/gu)) {
    ranges.push({ start: match.index, end: match.index + match[0].trimEnd().length });
  }
  return ranges;
}

/** "…: 1. @one 2.": the number is the next of a list that runs on in the sentence. */
function isNextMark(words: string): boolean {
  const number = /(?:^|\s)(\d{1,2})\.$/u.exec(words)?.[1];
  if (number === undefined) return false;
  return new RegExp(`(?:^|[\\s:;])${Number(number) - 1}\\.\\s`, 'u').test(words);
}

function splitParagraph(text: string, paragraph: TextRange): TextRange[] {
  const ranges: TextRange[] = [];
  let { start } = paragraph;
  const words = text.slice(paragraph.start, paragraph.end);
  for (const match of words.matchAll(/[.?!]["”’)\]]*(?=\s+["“‘(]?[A-Z@\d])/gu)) {
    const end = paragraph.start + match.index + match[0].length;
    if (ABBREVIATIONS.test(text.slice(start, paragraph.start + match.index + 1))) continue;
    if (isNextMark(text.slice(start, end))) continue;
    if (HOUR.test(text.slice(start, end)) && ZONE.test(text.slice(end))) continue;
    ranges.push({ start, end });
    start = end + (/^\s+/u.exec(text.slice(end))?.[0].length ?? 0);
  }
  if (start < paragraph.end) ranges.push({ start, end: paragraph.end });
  return ranges;
}

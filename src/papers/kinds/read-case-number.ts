import { pinAt } from '../locate.ts';
import type { Paper, PaperPin } from '../paper.ts';
import { findCaseNumbers } from './case-number-forms.ts';
import type { FrontLine, FrontMatter } from './front-matter.ts';
import { isAppellate } from './is-appellate.ts';

/** A number that belongs to another case or another court. */
const OTHER_CASE =
  /\b(?:related|consolidated\s+with|member)\b|\b(?:D\.\s?C\.|USDC|U\.S\.D\.C\.|District\s+Court|Agency|LC|Lower\s+(?:Tribunal|Court)|Tax\s+Court|BIA|Bankr(?:uptcy)?\.?(?:\s+Case)?|State\s+Court|Superior\s+Court|Ct\.)\s+(?:Case\s+|Docket\s+)?Nos?\b/i;
const OTHER_LABEL = new RegExp(`(?:${OTHER_CASE.source})\\.?:?\\s*$`, 'i');
/** Entries of the docket, not its case: "Re: Docket Nos. 12, 15". */
const ENTRIES =
  /\b(?:Dkts?\.?|ECF|Docs?\.?)\s*(?:Nos?\.?|#|\d)|\bDocket\s+(?:Nos?\.?\s*|Entry\s+|#\s*)*\d{1,4}(?![\d-])|^\W*(?:Re|Regarding)\b/i;
const SEVERAL = /\bNos\b/i;
const EACH = /\d{2,5}[-–]\d{2,6}(?:-[A-Za-z]{2,4})?/g;
/** Where there is no caption, the number may head the page all the same. */
const HEAD_LINES = 40;
const SOURCE_HEAD = 1000;

/** A label at the end of its line. */
const LABEL_ALONE =
  /\b(?:Appeal|Case|Docket|Cause|Index|Civil\s+Action(?:\s+File)?)\s+(?:Nos?\.?|Number):?\s*$/i;
/** Where a court of appeals goes on to tell of the case below. */
const BELOW =
  /\b(?:Appeals?|Application|Petition|Writ|Review)\b.*\bfrom\b|^\W*On\s+(?:Appeal|Petition|Writ)\b/i;
/** Some courts of appeals print their number and no label. */
const BARE =
  /^#?(?<number>\d{2}-\d{3,5}|[A-HS]\d{6}|(?<=#)\d{5}|20\d{2}-\d{3,5}|20\d{6})(?:-[a-z]\b.*)?$/;

const OWN_LABEL = /^\W*(?:Case|CASE|Civil Action|CIVIL ACTION)\s+(?:No|NO)\b/;
const LABEL_LENGTH = 24;

/** A case number and its place. */
export interface CaseNumberReading {
  readonly number: string;
  readonly at: PaperPin;
}

/**
 * The number of the case that the paper is filed in, as its caption prints it: a known form before
 * one that only its label tells. A paper without a caption may bear it at its head.
 */
export function readCaseNumber(paper: Paper, front: FrontMatter): CaseNumberReading | null {
  let labelled: CaseNumberReading | null = null;
  const appeal = isAppellate(front);
  for (const [index, line] of front.lines.entries()) {
    // What follows is the number of the case below.
    if (appeal && BELOW.test(line.text)) {
      labelled ??= inSource(paper);
      if (labelled !== null) return labelled;
    }
    for (const text of columnsOf(line, front.lines[index + 1])) {
      if (isOther(text, front.lines[index - 1])) continue;
      const bare: string | undefined = appeal ? BARE.exec(text)?.groups?.['number'] : undefined;
      if (bare !== undefined) labelled ??= { number: bare, at: pinAt(paper, line.start) };
      const [match] = findCaseNumbers(text);
      if (match === undefined) continue;
      const at = pinAt(paper, line.start);
      if (match.form === 'known') return { number: match.number, at };
      labelled ??= { number: several(text, front.lines[index + 1]) ?? match.number, at };
    }
  }
  return labelled ?? (hasCourt(front) ? belowProse(paper) : atHead(paper));
}

/** A label that opens its line on the first page, where text came before the caption's column. */
function belowProse(paper: Paper): CaseNumberReading | null {
  const page = paper.lines[0]?.at.page;
  for (const { start, end, at } of paper.lines.slice(0, HEAD_LINES)) {
    const text = paper.text.slice(start, end);
    if (at.page !== page || !OWN_LABEL.test(text)) continue;
    const [match] = findCaseNumbers(text);
    if (match?.form === 'known' && match.start < LABEL_LENGTH) return { number: match.number, at };
  }
  return null;
}

/** The columns of a line; a label that ends one has its number on the line below. */
function columnsOf(line: FrontLine, next: FrontLine | undefined): readonly string[] {
  if (line.divided === null) return [withNext(line.text, next?.text)];
  return [withNext(line.left, next?.left), withNext(line.right, next?.right)];
}

function withNext(text: string, next: string | undefined): string {
  return LABEL_ALONE.test(text) && next !== undefined ? `${text} ${next}` : text;
}

function isOther(text: string, before: FrontLine | undefined): boolean {
  if (OTHER_CASE.test(text)) return true;
  if (ENTRIES.test(text) && !/\bCase\b/i.test(text)) return true;
  return before !== undefined && OTHER_LABEL.test(before.text);
}

/** "Nos. 19-1234, 19-1235": all of them, on the next line too where the list runs on. */
function several(text: string, next: FrontLine | undefined): string | null {
  if (!SEVERAL.test(text)) return null;
  const more = /[,&]\s*$|\band\s*$/.test(text) ? (next?.left ?? '') : '';
  const all = `${text} ${more}`.match(EACH) ?? [];
  return all.length < 2 ? null : all.join(', ');
}

function hasCourt({ lines }: FrontMatter): boolean {
  return lines.some(({ text }) => /\bCOURT\b/i.test(text));
}

/** A number that heads every page is taken out with the heads of pages: the source has it. */
function inSource(paper: Paper): CaseNumberReading | null {
  const line = paper.raw
    .slice(0, SOURCE_HEAD)
    .split('\n')
    .find((each) => /^\s*Nos?\. \d/.test(each));
  const [match] = findCaseNumbers(line?.trim() ?? '');
  return match === undefined ? null : { number: match.number, at: pinAt(paper, 0) };
}

function atHead(paper: Paper): CaseNumberReading | null {
  for (const line of paper.lines.slice(0, HEAD_LINES)) {
    const text = paper.text.slice(line.start, line.end);
    const match = findCaseNumbers(text).find(({ form, start }) => {
      return form === 'known' && /\bNos?\.?:?\s*$|\bCase:?\s*$/i.test(text.slice(0, start));
    });
    if (match !== undefined) return { number: match.number, at: line.at };
  }
  return null;
}

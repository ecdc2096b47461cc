import { pinAt } from '../locate.ts';
import type { Paper, PaperPin } from '../paper.ts';
import { findCaseNumbers } from './case-number-forms.ts';
import type { FrontLine, FrontMatter } from './front-matter.ts';

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
  for (const [index, line] of front.lines.entries()) {
    for (const text of line.divided === null ? [line.text] : [line.left, line.right]) {
      if (isOther(text, front.lines[index - 1])) continue;
      const [match] = findCaseNumbers(text);
      if (match === undefined) continue;
      const at = pinAt(paper, line.start);
      if (match.form === 'known') return { number: match.number, at };
      labelled ??= { number: several(text, front.lines[index + 1]) ?? match.number, at };
    }
  }
  return labelled ?? (hasCourt(front) ? null : atHead(paper));
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

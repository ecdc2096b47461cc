import type { Paper, PaperPin } from '../paper.ts';
import { pinAt } from '../locate.ts';
import type { FrontMatter } from './front-matter.ts';

/** A case number as printed, with its range in the text that was searched. */
export interface CaseNumberMatch {
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/** `22-mc-80319-SK`, `5:24-cv-06184-EKL`, `C 06-01905 JSW`, `13 Civ. 4384 (PAE)`. */
const FEDERAL =
  '(?:[A-Z]{1,3}[ -]?)?(?:\\d{1,2}:)?\\d{2,4}[ -]?(?:mc|cv|cr|md|mj|misc|civ|ml|ap|bk|po|sw)\\.?[ -]?\\d{2,6}(?:[ -][A-Z]{2,5}(?![a-z.]))*(?:[ -]?\\([A-Za-z]{2,5}(?:/[A-Za-z]{2,5}){0,2}\\))*';
const LETTERED =
  '(?:MDL|[A-Z]{1,3})[ -]?\\d{2}-\\d{3,6}(?:[ -][A-Z]{2,5}(?![a-z.]))*(?: ?\\([A-Z]{2,5}\\))*';
const LABELLED = '[A-Z0-9][A-Za-z0-9:/.-]*\\d[A-Za-z0-9:/-]*(?: ?\\([A-Z]{2,5}\\))*';
const LABEL =
  '(?:(?:Lead |Related |Misc(?:ellaneous)?\\.? )?(?:Case|Civil Action|Civil Case|Civil|Civ\\.?|Action|Cause|Index|Docket|Misc\\.?)\\s*(?:Nos?\\.?|Numbers?|#)?|Nos?\\.)\\s*:?\\s*';
const PATTERN = new RegExp(
  `(?<label>\\b${LABEL})?(?:(?<federal>\\b${FEDERAL})|(?<lettered>\\b${LETTERED}))|(?<=\\b${LABEL})(?<labelled>${LABELLED})`,
  'dgi',
);

/** Finds case numbers in a stretch of text: a known form anywhere, any form after a label. */
export function findCaseNumbers(text: string): readonly CaseNumberMatch[] {
  const found: CaseNumberMatch[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const groups = match.indices?.groups;
    const range = groups?.['federal'] ?? groups?.['lettered'] ?? groups?.['labelled'];
    if (range === undefined) continue;
    const number = text.slice(range[0], range[1]).replace(/[.,:]+$/, '');
    if (/\d{2}/.test(number)) {
      found.push({ number, start: range[0], end: range[0] + number.length });
    }
  }
  return found;
}

/** The number of the case that the paper is filed in: from its caption, else from its stamps. */
export function readCaseNumber(
  paper: Paper,
  front: FrontMatter,
): { readonly number: string; readonly at: PaperPin } | null {
  for (const line of front.lines) {
    if (/\b(?:Dkt|Docket|ECF|Doc)\b/i.test(line.text) && !/\bCase\b/i.test(line.text)) continue;
    const [match] = findCaseNumbers(line.text);
    if (match !== undefined) {
      return { number: match.number, at: pinAt(paper, line.start) };
    }
  }
  const stamp = paper.stamps.find((each) => each.caseNumber !== null);
  return stamp?.caseNumber
    ? { number: stamp.caseNumber, at: { page: stamp.page, line: null } }
    : null;
}

import type { Paper } from '../paper.ts';
import type { FrontMatter } from './front-matter.ts';
import { isAppellate } from './is-appellate.ts';
import { readAuthor } from './opinion-author.ts';

/** Lines among which the panel, the author and the review are named, and those of the end. */
const HEAD_LINES = 300;
const TAIL_LINES = 90;
const LONGEST = 240;

const PER_CURIAM = /^\W*(?:\[?¶\s?\[?1\]?\s+)?(?:Opinion\s+)?PER\s+CURIAM\b/i;
const PANEL =
  /^\W*(?:Before|Present|Panel|Court composed of)\b:?[^]{0,200}?(?:\bJudges?\b|\bJustices?\b|\bJJ?s?\.|\bC\.\s?J\.)/i;
const SITTING = /\bJs\.|\bJJ\.\s*$/;
const CONCUR =
  /^\W*(?:(?:WE|I)\s+)?CONCUR(?:S|RED|RING)?\W*$|(?:\bJ\.|\bJJ?s?\.|\bJudges?|\bJustices?)[,.]?\s+(?:\w+\s+){0,4}concur(?:s|red|ring)?\b|\bother\s+(?:judges|justices)\s+concurred\b|\bjoins\s+(?:in\s+)?this\s+(?:opinion|memorandum|decision)\b|\bconcur(?:s|red)\s+in\s+the\s+(?:judgment|opinion|result)\b/i;
const OUTCOME =
  /\bunanimously\s+(?:affirmed|reversed|modified|dismissed|vacated)\b|\bdecision\s+and\s+order\s+of\s+the\s+supreme\s+court,\s+appellate\b|^\W*(?:\[?¶\s?\d+\]?\s+)?(?:(?:The\s+)?(?:Judgments?|Orders?|Decrees?|Appeals?|Convictions?|Petitions?|Decisions?|Writs?|Sentences?)\s+(?:(?:is|are)\s+)?)?(?:AFFIRMED|REVERSED|VACATED|REMANDED|DISMISSED|DENIED|ENFORCED)\b[\p{L}\s,;]{0,60}\.?\W*$/iu;
/** Where no caption names the court, its parties' roles and what it reviews tell. */
const APPEALED =
  /\bAppell(?:ant|ee)s?\b|^\W*(?:On\s+)?(?:Appeals?|Certiorari|Petition\s+for\s+review)\s+from\b|\bappealed\s+from\b|\b[Oo]n\s+the\s+granting\s+of\s+certification\b/i;
const DELIVERED =
  /\bdelivered\s+the\s+(?:opinion|judgment|decision)\b|\b(?:Opinion|Order|Decision)\s+(?:(?:delivered\s+and\s+)?filed|delivered|(?:officially )?released)\b|^\W*officially\s+released\b/i;

/**
 * What shows that a paper is the decision of a court that reviews, each as a reason; none where
 * too little does. A party's brief to that court bears the same caption, and none of these.
 */
export function reviewingSigns(paper: Paper, front: FrontMatter): readonly string[] {
  const lines = paper.lines.map(({ start, end }) =>
    paper.text.slice(start, Math.min(end, start + LONGEST)).trim(),
  );
  const head = lines.slice(0, HEAD_LINES);
  const tail = lines.slice(-TAIL_LINES);
  const both = [...head, ...tail];
  const blocks = head.map((_, at) => head.slice(at, at + 5).join(' '));
  const signs = [
    ...(readAuthor(paper) === null ? [] : ['it names the judge who wrote it']),
    ...(both.some((line) => PER_CURIAM.test(line)) ? ['it is by the court as a whole'] : []),
    ...(blocks.some((block) => PANEL.test(block)) || head.some((line) => SITTING.test(line))
      ? ['it names the judges who sat']
      : []),
    ...(both.some((line) => CONCUR.test(line)) ? ['it says that judges concur'] : []),
    ...(both.some((line) => OUTCOME.test(line)) ? ['it states the outcome by itself'] : []),
    ...(head.some((line) => DELIVERED.test(line))
      ? ['it says when or by whom it was delivered']
      : []),
  ];
  const reviews = isAppellate(front, paper) || head.some((line) => APPEALED.test(line));
  return signs.length >= (reviews ? 2 : 3) ? signs : [];
}

/** Whether a court that reviews decides by the paper, as its caption or its own words show. */
export function decidesAppeal(paper: Paper, front: FrontMatter): boolean {
  return isAppellate(front, paper) || reviewingSigns(paper, front).length > 0;
}

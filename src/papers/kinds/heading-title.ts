import { pinAt } from '../locate.ts';
import type { Paper, PaperPin } from '../paper.ts';
import { kindOfTitle } from './title-kinds.ts';

/** Opinions print their title over the text, below headnotes and counsel: on one of these pages. */
const PAGES = 4;
const WHOLE_TITLE =
  /^(?:MEMORANDUM (?:OPINION|DECISION|FINDINGS OF FACT AND OPINION|ORDER|AND ORDER)(?: AND ORDER)?|OPINION(?: AND ORDER| OF THE COURT)?|SUMMARY ORDER|ORDER|DECISION(?: AND ORDER)?|PER CURIAM OPINION|REPORT AND RECOMMENDATION)\W*$/;

/** In plain text nothing marks a heading; these words alone in a paragraph head nothing else. */
const OPINION =
  /^(?:(?:MEMORANDUM|MAJORITY) )?(?:OPINION|DECISION)(?: (?:AND|&) ORDER| OF THE COURT)?$|^SUMMARY ORDER$/;

/** The title of a paper whose caption has none: a heading that is a title and nothing else. */
export function headingTitle(
  paper: Paper,
  from: number,
): { readonly title: string; readonly at: PaperPin } | null {
  const first = paper.pages[0]?.page ?? 1;
  for (const { start, end, at, role } of paper.paragraphs) {
    if (at.page >= first + PAGES) return null;
    const title = paper.text.slice(start, end).trim();
    const whole = role === 'heading' ? WHOLE_TITLE : OPINION;
    if (start < from || (role !== 'heading' && role !== 'body') || !whole.test(title)) continue;
    if (kindOfTitle(title) !== null) return { title, at: pinAt(paper, start) };
  }
  return null;
}

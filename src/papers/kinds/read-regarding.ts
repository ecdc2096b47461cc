import { pinAt } from '../locate.ts';
import type { DocketEntryReading } from '../order-reading.ts';
import type { Paper } from '../paper.ts';
import type { FrontMatter } from './front-matter.ts';

const DOCKET =
  '(?:Docket(?:\\s+(?:Entry|Entries))?|Dkts?\\.?|ECF|Docs?\\.?|Documents?|D\\.?E\\.?)\\s*(?:Entry|Entries)?\\s*(?:Nos?\\.?|Numbers?|##?)?\\s*:?';
const ENTRY = '#?\\d{1,5}(?:-\\d{1,3})?';
const LIST = new RegExp(
  `${DOCKET}\\s*(?<list>${ENTRY}(?:(?:\\s*(?:,|;|&|and|,\\s*and)\\s*(?:${DOCKET})?\\s*)${ENTRY})*)`,
  'dgi',
);

/** Reads the docket entries that the caption says the paper decides or answers. */
export function readRegarding(paper: Paper, front: FrontMatter): readonly DocketEntryReading[] {
  const text = paper.text.slice(front.start, front.end);
  const found = new Map<string, DocketEntryReading>();
  for (const match of text.matchAll(LIST)) {
    const range = match.indices?.groups?.['list'];
    if (range === undefined || isCaseDocket(text, match.index)) continue;
    const at = pinAt(paper, front.start + match.index);
    for (const entry of (match.groups?.['list'] ?? '').matchAll(/\d+(?:-\d+)?/g)) {
      if (!found.has(entry[0])) found.set(entry[0], { entry: entry[0], text: match[0], at });
    }
  }
  return [...found.values()];
}

/** `Docket No. 21-1234` heads a caption in some courts: that is the case, not an entry. */
function isCaseDocket(text: string, at: number): boolean {
  return /^\S+\s*(?:Nos?\.?\s*)?:?\s*\d{2,4}-(?:\d{3,}|[a-z]{2,})/i.test(text.slice(at, at + 40));
}

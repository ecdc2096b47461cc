import { oneLine } from './characters.ts';
import type { CitationDraft } from './citation.ts';

/** What a later court did, as the words between two citations begin. */
const FATE =
  /^\s*[,;]?\s*(?:and\s+)?((?:aff(?:irm(?:ed|ing)|[’']d|[’']g)|rev(?:ers(?:ed|ing)|[’']d|[’']g)|vacat(?:ed|ing)|remand(?:ed|ing)|on\s+remand|modif(?:ied|ying)|amended|supersed(?:ed|ing)|overrul(?:ed|ing)|abrogat(?:ed|ing)|withdrawn|depublished|enforced|enf[’']d|stayed|disapproved|cert(?:iorari|\.)\s+(?:denied|granted|dismissed)|(?:reh(?:earing|[’']g)|rearg(?:ument|\.)?|lv\.?|mot(?:ion|\.))\s+(?:en\s+banc\s+)?(?:for\s+[a-z.\s]{1,20})?(?:denied|granted|dismissed)|appeal\s+(?:dismissed|denied|docketed|filed|pending)|(?:review|petition|pet\.|leave\s+to\s+appeal|transfer|mandamus)\s+(?:denied|granted|dismissed)|prob\.\s+juris\.\s+noted)\b[^\d;:“”"]{0,90}?)[\s,]*$/;
/** Names and fates together run no longer. */
const WINDOW = 260;
const AUTHORITIES = new Set(['case', 'neutral', 'docket']);

/**
 * Says of each citation that reports what became of the decision cited right before it: whose, and
 * in what words (`aff'd`, `rev'd on other grounds`).
 */
export function readHistory(text: string, drafts: readonly CitationDraft[]): void {
  let last: number | null = null;
  for (const [index, draft] of drafts.entries()) {
    if (draft.group !== index) continue;
    const before = last === null ? undefined : drafts[last];
    if (last !== null && before !== undefined && AUTHORITIES.has(draft.kind)) {
      const words = fateBetween(text, before.extent.end, draft.extent.start);
      if (words !== null) draft.history = { index: last, words };
    }
    last = AUTHORITIES.has(draft.kind) ? index : null;
  }
}

function fateBetween(text: string, from: number, to: number): string | null {
  if (to <= from || to - from > WINDOW) return null;
  const words = FATE.exec(text.slice(from, to))?.[1];
  return words === undefined ? null : oneLine(words).replace(/[,\s]+$/, '');
}

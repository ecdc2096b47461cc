import type { Draft, DraftPart } from './draft.ts';

/** What is at the foot of the pages of a part: one that is filed by itself has its own title there. */
export function partFooter({ footer, title, head }: Draft, part: DraftPart): string {
  if (!part.separate || part.title === title || head.kind !== 'caption') return footer;
  return `${part.title}, Case No. ${head.caption.caseNumber}`;
}

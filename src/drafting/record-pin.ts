import { formatPin, type PaperEntry, type Pin } from '../matters/index.ts';
import type { Inline } from './draft.ts';
import { record } from './say.ts';

/** A pin as a brief cites it: `Dkt. No. 22 ¶ 31`, `Order at 4:16-24`, `Dkt. No. 1 at 3`. */
export function recordPin(papers: readonly PaperEntry[], pin: Pin): Inline {
  const place = formatPin(pin).slice(pin.paper.length).trim().replace(/^p\. /u, '');
  const at = place === '' ? '' : place.startsWith('¶') ? ` ${place}` : ` at ${place}`;
  return record(`${paperName(papers, pin.paper)}${at}`);
}

/** A paper by its docket entry, or by its kind where it has none in the matter. */
function paperName(papers: readonly PaperEntry[], id: string): string {
  const paper = papers.find((one) => one.id === id);
  if (paper === undefined) return id;
  if (paper.entry !== undefined) return `Dkt. No. ${paper.entry}`;
  return `${paper.kind.charAt(0).toUpperCase()}${paper.kind.slice(1)}`;
}

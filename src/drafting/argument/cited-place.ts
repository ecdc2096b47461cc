import type { PaperEntry } from '../../matters/index.ts';
import type { Inline } from '../draft.ts';
import { recordPin } from '../record-pin.ts';
import { record } from '../say.ts';

/**
 * A place that an assessment cites in text, as a brief cites it: a paper that has no docket number
 * stands there by its id (`order 4:16`), and here by its kind (`Order at 4:16`).
 */
export function citedPlace(papers: readonly PaperEntry[], text: string): Inline {
  const paper = papers.find(
    ({ id, entry }) => entry === undefined && (text === id || text.startsWith(`${id} `)),
  );
  if (paper === undefined) return record(text);
  const name = recordPin(papers, { paper: paper.id, kind: 'whole' });
  const place = text.slice(paper.id.length).trim().replace(/^p\. /u, '');
  const at = place === '' ? '' : place.startsWith('¶') ? ` ${place}` : ` at ${place}`;
  return name.kind === 'record' ? record(`${name.text}${at}`) : name;
}

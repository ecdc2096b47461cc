import type { Paper } from '../papers/index.ts';
import type { CountingBasis } from './found-due.ts';
import type { DueDate, OrderedParty } from './mandate.ts';
import { readDueDate } from './read-due-date.ts';
import { readRecipient } from './read-parties.ts';
import { sentenceRanges } from './sentence-ranges.ts';

const SPEAKS_OF_PRODUCTION =
  /\b(?:production|disclosure|compliance|responses?|records|documents|information)\b[^.;]{0,60}\b(?:shall|must|is|are)\s+(?:to\s+)?(?:be\s+)?(?:made|completed?|due|delivered|served|sent|transmitted|effected)\b/iu;

/** What a sentence of its own says of the production: "Production shall be made to … by …". */
export function separateTerms(
  paper: Paper,
  decides: number,
  order: CountingBasis,
): { readonly dues: readonly DueDate[]; readonly recipient: OrderedParty | null } {
  const sentences = sentenceRanges(paper.text).filter(
    ({ start, end }) => start >= decides && SPEAKS_OF_PRODUCTION.test(paper.text.slice(start, end)),
  );
  const dues = sentences
    .map((sentence) => readDueDate(paper, sentence, order).due)
    .filter((due) => due.kind !== 'open' || due.passage !== null);
  const recipients = sentences.map((sentence) => readRecipient(paper, sentence));
  return { dues, recipient: recipients.find((found) => found !== null)?.party ?? null };
}

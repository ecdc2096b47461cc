import type { Citation } from '../citations/index.ts';
import type { TextRange } from '../paper.ts';
import { type CheckMark, checkMark } from './check-mark.ts';
import type { Comparison, QuotationDifference } from './compare-quotation.ts';
import { called } from './full-citations.ts';
import type { HeldPassage } from './held-passage.ts';

/** Differences that a message lists. */
const MOST_LISTED = 5;
/** Words that a message repeats from a passage. */
const LONGEST_REST = 160;

/** Quoted words that differ from the passage, marked where they first do. */
export function differs(
  full: Citation,
  range: TextRange,
  { differences }: Comparison,
  passage: HeldPassage,
): CheckMark {
  const listed = differences.slice(0, MOST_LISTED).map(difference).join('; ');
  const further = differences.length - MOST_LISTED;
  const more = further > 0 ? `; and ${further} more` : '';
  const [first] = differences;
  const start = first?.start ?? range.start;
  return checkMark(
    'quotation-differs',
    { start, end: Math.max(first?.end ?? range.end, start + 1) },
    `The quotation differs from the passage held of ${called(full)}: ${listed}${more}. Restore the words, or mark the change with brackets or an ellipsis.${doubt(passage)}`,
    differences.slice(1, MOST_LISTED),
  );
}

function difference({ quoted, held }: QuotationDifference): string {
  if (quoted === '') return `"${held}" is left out`;
  return held === '' ? `"${quoted}" is put in` : `"${quoted}" stands for "${held}"`;
}

/** Quoted words that the whole of the place cited does not have. */
export function absent(full: Citation, range: TextRange, passage: HeldPassage): CheckMark {
  const message = `The place cited of ${called(full)} is held and does not have these words. Look up where they stand.${doubt(passage)}`;
  return checkMark('quotation-not-in-passage', range, message);
}

/** Quoted words that stand at another place of the authority than the one cited. */
export function atOtherPlace(
  full: Citation,
  citation: Citation,
  range: TextRange,
  passage: HeldPassage,
): CheckMark {
  const place = passage.pin === null ? passage.citation : `page ${passage.pin}`;
  const cited = citation.pin ?? citation.text;
  const message = `These words of ${called(full)} are held from ${place}, and ${cited} is cited. Look up the place.${doubt(passage)}`;
  return checkMark('quotation-at-other-place', range, message, [citation]);
}

/** Words by which a provision goes on to set a further condition. */
const CONDITION =
  /^[\s,;]*(?:and|but|unless|except|provided|if|only|subject\s+to|so\s+long\s+as)\b/;
/** Fewer words than this are quoted for themselves. */
const FEWEST_WORDS = 5;

/** A rule or statute quoted to a full stop that it does not have. */
export function stopsShort(
  text: string,
  range: TextRange,
  full: Citation,
  { goesOn, words }: Comparison,
): readonly CheckMark[] {
  if (full.kind !== 'rule' && full.kind !== 'statute') return [];
  if (words < FEWEST_WORDS || !CONDITION.test(goesOn)) return [];
  if (!/[.;]/.test(text.slice(range.end - 1, range.end + 2))) return [];
  const rest = goesOn.trim();
  const shown =
    rest.length <= LONGEST_REST ? rest : `${rest.slice(0, LONGEST_REST).replace(/\s\S*$/, '')} …`;
  const message = `${called(full)} does not end where the quotation does. It goes on: "${shown}". Say so, or say why it does not matter.`;
  const last = /\S*\s*$/.exec(text.slice(range.start, range.end))?.[0].length ?? 1;
  const stop = { start: range.end - last, end: range.end };
  return [checkMark('quotation-stops-short', stop, message, [full])];
}

/** Nobody may have compared the transcription with its source. */
function doubt({ verified }: HeldPassage): string {
  return verified ? '' : ' The transcription held is not verified.';
}

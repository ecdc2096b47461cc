import { pinRange } from '../../locate.ts';
import type { Paper, PinnedRange, TextRange } from '../../paper.ts';
import { type NumberedParagraph, paragraphAt } from '../numbered-paragraphs.ts';

/**
 * What a declarant's words rest on. `told` is what others said, `records` what a review of records
 * shows; `disclaimed` says that there is no personal knowledge.
 */
type Basis = 'personal-knowledge' | 'information-and-belief' | 'told' | 'records' | 'disclaimed';

/** What a declaration says it rests on as a whole. */
export interface StatedBasis {
  /** `mixed`: personal knowledge save where it says information and belief. */
  readonly basis: Basis | 'mixed' | 'none-stated';
  /** The sentence that says so; null when none does. */
  readonly words: PinnedRange | null;
}

/** A sentence that rests on something else than the declarant's own knowledge. */
export interface DifferingBasis extends PinnedRange {
  readonly basis: Exclude<Basis, 'personal-knowledge'>;
  /** The numbered paragraph that it stands in; null outside of any. */
  readonly paragraph: number | null;
}

const KNOWLEDGE =
  /\b(?:personal(?:ly)?|first-?hand|own|direct)\s+(?:knowledge|familiar(?:ity)?|aware|know)\b|\bI\s+(?:am\s+)?personally\s+(?:know|observed|witnessed)\b|\bknown\s+(?:by\s+me\s+|to\s+me\s+)?(?:personally|of\s+my\s+own)\b|\bpersonally\s+known\s+to\s+me\b|\bfully\s+familiar\s+with\s+(?:all\s+)?(?:of\s+)?the\s+facts\b/i;
const DISCLAIMED =
  /\b(?:(?:do|does|did)\s+not\s+have|have\s+no|has\s+no|lack(?:s|ing)?|without|not\s+(?:based|made)\s+(?:up)?on)\s+(?:any\s+|sufficient\s+)?(?:personal|first-?hand|direct)\s+knowledge\b/i;
const BELIEF =
  /\b(?:up)?on\s+information\s+and\s+belief\b|\binformed\s+and\s+believes?\b|\bto\s+the\s+best\s+of\s+my\s+(?:knowledge|information|recollection|belief)|\bI\s+(?:understand|believe)\s+that\b|\bI\s+am\s+informed\s+(?:and\s+believe\s+)?that\b/i;
const TOLD =
  /\bI\s+(?:was|am|have\s+been)\s+(?:told|advised|informed)\s+(?:by|that)\b|\b(?:told|advised|informed)\s+me\s+(?:that|about|of)\b|\baccording\s+to\s+(?:my|our)\s+(?:client|counsel|colleagues?)\b/i;
/** "On personal knowledge except where I say otherwise" */
const EXCEPTED =
  /\b(?:except|save)\s+(?:where|as\s+(?:otherwise\s+)?(?:stated|noted|indicated|set\s+forth)|as\s+to\s+(?:those\s+)?matters|when|to\s+the\s+extent)\b|\bunless\s+(?:otherwise\s+(?:stated|noted|indicated)|I\s+(?:say|state|note)\s+otherwise)\b/i;
const RECORDS =
  /\b(?:based\s+(?:up)?on|from|through)\s+(?:my|our|a|the)\s+(?:own\s+)?(?:review|inspection|examination|search)\s+of\b/i;

/** Reads what the declaration as a whole rests on: the first sentence that speaks of it. */
export function readBasis(paper: Paper, sentences: readonly TextRange[]): StatedBasis {
  const find = (words: RegExp): PinnedRange | null => {
    const range = sentences.find(({ start, end }) => words.test(paper.text.slice(start, end)));
    return range === undefined ? null : pinRange(paper, range);
  };
  const disclaimed = find(DISCLAIMED);
  if (disclaimed !== null) return { basis: 'disclaimed', words: disclaimed };
  const known = find(KNOWLEDGE);
  if (known !== null) {
    const mixed = [BELIEF, RECORDS, EXCEPTED].some((words) => words.test(known.text));
    return { basis: mixed ? 'mixed' : 'personal-knowledge', words: known };
  }
  const general = (words: RegExp): PinnedRange | null => {
    const range = sentences.find(({ start, end }) => {
      const text = paper.text.slice(start, end);
      return words.test(text) && GENERAL.test(text);
    });
    return range === undefined ? null : pinRange(paper, range);
  };
  const believed = general(/\binformation\s+and\s+belief\b/i);
  if (believed !== null) return { basis: 'information-and-belief', words: believed };
  const records = general(RECORDS);
  return records === null
    ? { basis: 'none-stated', words: null }
    : { basis: 'records', words: records };
}

/** Words by which a sentence speaks of the whole declaration, and not of one fact in it. */
const GENERAL =
  /\b(?:this|my)\s+(?:declaration|affidavit|affirmation|statement|testimony)\b|\b(?:the|these)\s+(?:facts|matters|statements)\b|\b(?:set\s+forth|stated)\s+(?:herein|below|here)\b/i;

/** Reads the sentences that rest on something else than what the declarant knows. */
export function readDiffering(
  paper: Paper,
  sentences: readonly TextRange[],
  paragraphs: readonly NumberedParagraph[],
  stated: StatedBasis,
): readonly DifferingBasis[] {
  return sentences.flatMap((range): DifferingBasis[] => {
    if (range.start === stated.words?.start) return [];
    const basis = basisOf(paper.text.slice(range.start, range.end));
    if (basis === null) return [];
    const within = paragraphAt(paragraphs, range.end - 1);
    return [{ ...pinRange(paper, range), basis, paragraph: within?.number ?? null }];
  });
}

function basisOf(text: string): DifferingBasis['basis'] | null {
  if (DISCLAIMED.test(text)) return 'disclaimed';
  if (BELIEF.test(text)) return 'information-and-belief';
  if (TOLD.test(text)) return 'told';
  return RECORDS.test(text) ? 'records' : null;
}

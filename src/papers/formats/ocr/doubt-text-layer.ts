import type { PositionedPage, PositionedWord } from '../../positioned-page.ts';
import { countEnglish } from './english-words.ts';
import { letterLikeness } from './letter-likeness.ts';
import { stampWords } from './stamp-words.ts';

/** Why the picture of a page is read and not its text layer alone. */
export type PictureReason =
  /** A picture fills the page; the file has few letters there, or letters over the picture. */
  | 'page-picture'
  /** The letters have no ink: they stand for a picture, as some OCR engine once read it. */
  | 'ocr-layer'
  /** The file maps its letters to no characters. */
  | 'unmapped'
  /** The file maps its letters to signs. */
  | 'garbled'
  /** The file maps its letters to other letters: no words come of it. */
  | 'nonsense'
  /** The page has no letters; what is on it may be drawn. */
  | 'drawn';

/** A picture over less of the page than this is a figure, a seal, a signature. */
const PAGE_PICTURE = 0.5;
/** A scan may be cut to its written part. Without letters over it, less will do. */
const PART_PICTURE = 0.25;
/** A page with fewer letters than this, stamps aside, is a slip sheet, or a picture. */
const FEW_LETTERS = 60;
/**
 * Good pages have at most a few unmapped signs (bullets, braces drawn in a symbol font): the papers
 * measured have none on 260 pages and 94 % and more on 16 bad ones.
 */
const UNMAPPED = 0.1;
/** Share of signs that no prose and no table reaches. */
const SIGNS = 0.35;
/**
 * Share of English words below which letters mean something else. Good pages, lists of counsel
 * included, have 33 % and more; a substitution leaves about 5 %, by chance.
 */
const LEAST_ENGLISH = 0.2;
const FEWEST_WORDS = 20;
/**
 * Names and other languages have few words of English and letters as often as it; letters that
 * stand for others have not. Words that are glued have, and are long.
 */
const LEAST_LIKENESS = 0.5;
const GLUED_LENGTH = 13;
/** Lines of a page that are judged for themselves: one font of several may be the bad one. */
const WINDOW = 60;
const LEAST_ENGLISH_IN_WINDOW = 0.1;

/** Tells whether a page's text layer is to be doubted, and why; null when it is good. */
export function doubtTextLayer(page: PositionedPage): PictureReason | null {
  const { facts } = page;
  if (facts === undefined) return null;
  if (facts.letters > 0 && facts.unmappedShare > UNMAPPED) return 'unmapped';
  if (facts.invisibleShare > 0.5 && (facts.invisibleLayer || facts.imageShare > PAGE_PICTURE))
    return 'ocr-layer';
  if (facts.imageShare > PAGE_PICTURE) return 'page-picture';
  const text = ownText(page);
  const letters = text.reduce((sum, word) => sum + word.length, 0);
  if (letters < FEW_LETTERS && facts.imageShare > PART_PICTURE) return 'page-picture';
  if (letters === 0) return 'drawn';
  if (isSigns(text)) return 'garbled';
  return isNonsense(text) ? 'nonsense' : null;
}

/** What a reader sees of the file's own text, stamps aside. */
function ownText(page: PositionedPage): readonly string[] {
  const stamps = stampWords(page);
  return page.words.filter((word) => isSeen(word) && !stamps.has(word)).map(({ text }) => text);
}

function isSeen({ hidden, turned }: PositionedWord): boolean {
  return !hidden && !turned;
}

/** Full stops, dashes and underscores lead and fill, in any number. */
function isSigns(text: readonly string[]): boolean {
  const all = text.join('').replace(/[._…*=~–—-]+/g, '');
  const signs = all.replace(/[\p{L}\p{N},;:'’"“”()$§¶/|]+/gu, '').length;
  return all.length >= FEW_LETTERS && signs > all.length * SIGNS;
}

function isNonsense(text: readonly string[]): boolean {
  if (makesNoWords(text, LEAST_ENGLISH)) return true;
  for (let from = 0; from + WINDOW <= text.length; from += WINDOW / 2)
    if (makesNoWords(text.slice(from, from + WINDOW), LEAST_ENGLISH_IN_WINDOW)) return true;
  return false;
}

function makesNoWords(text: readonly string[], least: number): boolean {
  const { words, known } = countEnglish(text);
  if (words < FEWEST_WORDS || known >= words * least) return false;
  const letters = text.map((each) => each.replace(/\P{L}/gu, ''));
  const long = letters.reduce((sum, each) => sum + each.length, 0) > words * GLUED_LENGTH;
  return long || letterLikeness(letters) < LEAST_LIKENESS;
}

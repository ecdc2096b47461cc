import { pinRange } from '../../locate.ts';
import type { Paper, PinnedRange, TextRange } from '../../paper.ts';
import type { Oath } from './declaration-details.ts';

const PERJURY = /\bunder\s+(?:the\s+)?(?:pains?\s+and\s+)?penalt(?:y|ies)\s+of\s+perjury\b/i;
const DECLARES = /\b(?:declare|certify|verify|state|affirm|swear|depose)s?\b/i;
const UNITED_STATES =
  /\blaws?\s+of\s+(?:[^.;]{0,60}?\b(?:and|or)\s+(?:of\s+)?)?(?:the\s+)?(?:United\s+States|U\.\s?S\.|USA)/i;
const STATE =
  /\blaws?\s+of\s+(?:the\s+)?(?:State|Commonwealth|District)\s+of\s+\p{Lu}|\blaws?\s+of\s+(?!the\b)\p{Lu}\p{Ll}+/u;
const TRUE = /\btrue(?:\s+and\s+correct)?\b/i;
const SWORN = /\b(?:being\s+(?:first\s+)?duly\s+sworn|duly\s+sworn,?\s+deposes?)\b/i;
const JURAT =
  /\b(?:Subscribed\s+and\s+(?:sworn|affirmed)|(?:Sworn|Affirmed)\s+(?:to\s+)?(?:and\s+subscribed\s+(?:to\s+)?)?before\s+me)\b/i;
const OFFICER = /\bNotary\s+Public\b/i;

/**
 * Reads the oath among the sentences of a declaration: the last that speaks of perjury, else the
 * words of an affidavit with its jurat. § 1746 asks for "declare", "true and correct" and the
 * penalty of perjury, and outside the United States for its laws by name.
 */
export function readOath(paper: Paper, sentences: readonly TextRange[]): Oath | null {
  const saying = (range: TextRange): string => paper.text.slice(range.start, range.end);
  const jurat =
    lastRange(sentences.filter((range) => JURAT.test(saying(range)))) ??
    lastRange(sentences.filter((range) => OFFICER.test(saying(range))));
  const perjury = sentences.filter((range) => {
    const text = saying(range);
    return PERJURY.test(text) && DECLARES.test(text);
  });
  const trueOnes = perjury.filter((range) => TRUE.test(saying(range)));
  const words = lastRange(trueOnes) ?? lastRange(perjury);
  if (words !== null) return ofPerjury(paper, words, jurat);
  const sworn = sentences.find((range) => SWORN.test(saying(range)));
  const officer = sworn ?? jurat;
  if (officer !== null) {
    const made = pinRange(paper, officer);
    return {
      words: made,
      form: 'affidavit',
      penaltyOfPerjury: false,
      trueAndCorrect: TRUE.test(made.text),
      jurat: jurat === null ? null : pinRange(paper, jurat),
    };
  }
  return bare(paper, sentences);
}

function ofPerjury(paper: Paper, words: TextRange, jurat: TextRange | null): Oath {
  const pinned: PinnedRange = pinRange(paper, words);
  const form = UNITED_STATES.test(pinned.text)
    ? 'outside-united-states'
    : STATE.test(pinned.text)
      ? 'state'
      : 'within-united-states';
  return {
    words: pinned,
    form,
    penaltyOfPerjury: true,
    trueAndCorrect: TRUE.test(pinned.text),
    jurat: jurat === null ? null : pinRange(paper, jurat),
  };
}

/** "I declare that the foregoing is true", which § 1746 does not make evidence. */
function bare(paper: Paper, sentences: readonly TextRange[]): Oath | null {
  const said = sentences.findLast((range) => {
    const text = paper.text.slice(range.start, range.end);
    return /\bI (?:hereby )?(?:declare|certify|affirm|verify)\b/i.test(text) && TRUE.test(text);
  });
  return said === undefined
    ? null
    : {
        words: pinRange(paper, said),
        form: 'no-penalty',
        penaltyOfPerjury: false,
        trueAndCorrect: true,
        jurat: null,
      };
}

function lastRange(ranges: readonly TextRange[]): TextRange | null {
  return ranges.at(-1) ?? null;
}

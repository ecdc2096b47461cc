import type { RulingVerb } from './ruling-verbs.ts';

/**
 * `active`: the court disposes of what follows. `passive`: what stands before is disposed of.
 * `again`: what was named before is disposed of in another part ("and DENIED as to …").
 */
export type RulingVoice = 'active' | 'passive' | 'again';

/** What a court does with a decision below. */
const REVIEWS: ReadonlySet<string> = new Set(['affirmed', 'reversed', 'vacated', 'remanded']);
/** How far back the words that govern a verb are looked for. */
const REACH = 400;
const ADVERBS =
  '(?:(?:hereby|therefore|thus|accordingly|further|furthermore|also|now|again|otherwise|partially|likewise|respectfully|consequently|only|summarily|unanimously|must|in\\s+all\\s+(?:things|respects))[,\\s]+)*';
const COURT =
  '(?:the|this)\\s+(?:court|panel|undersigned(?:\\s+\\w+){0,3}|special\\s+master|commission)';
const COURT_BEFORE = new RegExp(`\\b${COURT},?\\s+${ADVERBS}$`, 'i');
/** "The Court, having read the papers, hereby …". */
const COURT_PHRASE_BEFORE = new RegExp(
  `\\b${COURT}(?:,[^;]{1,300},|\\s(?:having|finding|after|upon)[^;]{1,300},)\\s*${ADVERBS}$`,
  'i',
);
const COURT_ANYWHERE = new RegExp(`\\b${COURT}\\b`, 'i');
/** Who may say "grant" of themselves or will do so: "we", "I", "the Court will". */
const WILL = new RegExp(
  `\\b(?:(?:${COURT}\\s+(?:will|shall|must|does|do))|\\b(?:[Ww]e|I)(?:\\s+(?:will|must|shall|(?:are|am)\\s+(?:constrained|compelled|obliged|required|bound)\\s+to))?),?\\s+${ADVERBS}$`,
  'i',
);
/** "We have jurisdiction and affirm." */
const WE_AND =
  /\bWe\s+(?:have|agree|disagree|find|hold|conclude|exercise|review|see|reject|perceive|discern)\b[^;]{0,220}\band\s+(?:(?:therefore|accordingly|thus|hereby|now|so|summarily)[,\s]+)*$/;
/** "Order, Supreme Court, …, which granted the motion, unanimously affirmed." */
const UNANIMOUSLY = /\bunanimously\s+$/i;
const BY_ITSELF =
  /^\W*(?:(?:Corrected|Amended|Final)\s+)*(?:Orders?|Judgments?|Appeals?|Decrees?|Convictions?|Determinations?|Petitions?)\b/i;
const IS =
  '(?:is|are|be|will\\s+be|shall\\s+be)(?:,?\\s+and\\s+(?:it\\s+|the\\s+same\\s+)?(?:hereby\\s+)?(?:is|are|shall\\s+be)(?:\\s+hereby)?,?)?';
const IS_BEFORE = new RegExp(`\\b${IS},?\\s+(?:deemed\\s+)?${ADVERBS}(?:and\\s+)?${ADVERBS}$`, 'i');
/** "can be", "should be", "to be": an outcome that may come. */
const MODAL =
  /\b(?:can|could|may|might|should|would|cannot|not|to|must\s+not|asks?\s+that\s+\S+(?:\s+\S+){0,6})\s+be,?\s+(?:\w+\s+){0,2}$|\bnot\s+(?:\w+\s+)?$/i;
/** "Motion to seal: DENIED", "Application granted." */
const LABEL_BEFORE = /[\p{L}\d)\]]\s*(?::|–|—|\s-)\s*$/u;
const BARE =
  /^\W*(?:(?:the|this|plaintiff[’']?s?|defendant[’']?s?)\s+)?(?:\w+\s+){0,3}(?:application|motion|request|stipulation|petition)\s+$/i;
const JOINED = new RegExp(
  `(?:[,;]|\\b(?:and|but|or)\\b)\\s*(?:(?:and|but),?\\s+)?${ADVERBS}$`,
  'i',
);
const JOINED_IS = new RegExp(
  `(?:[,;]|\\b(?:and|but)\\b)\\s*(?:(?:and|but)\\s+)?(?:(?:is|are)\\s+)?${ADVERBS}$`,
  'i',
);
/** "the motion to stay, which rests on the same ground, is": named anew, with words about it. */
const AFTER_RELATIVE = new RegExp(
  `\\b(?:motion|petition|application|request)\\b[^,;]{0,120},\\s+which\\b[^,;]{1,200},\\s+(?:is|are)\\s+${ADVERBS}$`,
  'i',
);
const AS_TO =
  /^[\s,]+(?:as\s+to|with\s+respect\s+to|with\s+regard\s+to|insofar|to\s+the\s+extent|in\s+all\s+other|in\s+(?:all\s+)?other\s+respects|in\s+part|as\s+moot|without\s+prejudice|with\s+prejudice)\b/i;
/** "is denied where the burden is undue": the law's words, not this court's. */
const AS_LAW = /^\s+(?:only\s+)?(?:where|when|whenever|if|unless)\b/i;
/** "and is otherwise denied": of the rest of the same motion. */
const OTHERWISE = /\botherwise\s+$/i;
/**
 * Words before a verb, in its own clause, by which an outcome is supposed, asked for, argued or
 * recommended and not given.
 */
const SUPPOSED =
  /\b(?:if|whether|should|would|could|may|might|asks?|asked|asking|requests?\s+that|requested\s+that|seeks?|urges?|argues?|argued|contends?|contended|moves?|moved|recommends?|recommended|recommendation|recommending|unless|until|proposed|proposes|tentatively|inclined|when)\b[^.;]{0,120}$/i;
/** "The petition should be and is hereby DENIED." */
const SHOULD_BE_AND_IS =
  /\s(?:should|ought\s+to)\s+be,?\s+and\s+(?:(?:it|the\s+same)\s+)?(?=(?:hereby\s+)?(?:is|are)\b)/gi;
/** In capitals the word decides, unless what governs it stands close by. */
const SUPPOSED_CLOSE =
  /\b(?:if|whether|should|would|could|may|might|asks?\s+that|requests?\s+that|recommends?|recommended|recommending|unless|tentatively|inclined\s+to|proposes)\b[^.,;]{0,90}$/i;
/** What anyone may move for, as law states it: "a motion may …", "any request is denied when". */
const INDEFINITE =
  /(?:^|[,;]\s+|\bthat\s+)(?:a|an|any|no|such\s+an?|each|every|when\s+an?)\s+(?:[\w-]+\s+){0,3}(?:motion|request|application|petition|stay|injunction|appeal)\b[^,;]*$/i;

/**
 * Whether the court disposes of something by a verb, and how; null where the verb only tells of an
 * outcome, supposes one or quotes the law.
 *
 * @param before what was already found in the same sentence.
 */
export function voiceOf(
  sentence: string,
  verb: RulingVerb,
  before: { readonly form: RulingVerb['form']; readonly voice: RulingVoice } | null,
): RulingVoice | null {
  const lead = sentence
    .slice(Math.max(0, verb.start - REACH), verb.start)
    .replace(SHOULD_BE_AND_IS, ' ');
  if ((verb.capitals ? SUPPOSED_CLOSE : SUPPOSED).test(lead)) return null;
  if (verb.form === 'participle') return passive(lead, sentence, verb, before);
  if (verb.form === 'present') {
    if (COURT_BEFORE.test(lead) || COURT_PHRASE_BEFORE.test(lead)) return 'active';
    if (before?.form === 'present' && JOINED.test(lead)) return 'active';
    return verb.capitals && COURT_ANYWHERE.test(lead) ? 'active' : null;
  }
  if (WILL.test(lead)) return 'active';
  if (REVIEWS.has(verb.disposition) && WE_AND.test(lead)) return 'active';
  return before?.form === 'base' && JOINED.test(lead) ? 'active' : null;
}

function passive(
  lead: string,
  sentence: string,
  verb: RulingVerb,
  before: { readonly form: RulingVerb['form']; readonly voice: RulingVoice } | null,
): RulingVoice | null {
  const after = sentence.slice(verb.end, verb.end + REACH);
  if (MODAL.test(lead)) return null;
  if (!verb.capitals && AS_LAW.test(after)) return null;
  if (
    before !== null &&
    before.voice !== 'active' &&
    JOINED_IS.test(lead) &&
    !AFTER_RELATIVE.test(lead) &&
    (AS_TO.test(after) || OTHERWISE.test(lead))
  ) {
    return 'again';
  }
  if (IS_BEFORE.test(lead)) return !verb.capitals && INDEFINITE.test(lead) ? null : 'passive';
  if (BARE.test(lead)) return 'passive';
  if (UNANIMOUSLY.test(lead) && BY_ITSELF.test(sentence)) return 'passive';
  return verb.capitals && LABEL_BEFORE.test(lead) ? 'passive' : null;
}

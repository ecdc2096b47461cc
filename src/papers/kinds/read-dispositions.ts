import { pinRange } from '../locate.ts';
import type { Disposition, DispositionStatement } from '../order-reading.ts';
import type { Paper, TextRange } from '../paper.ts';
import { startingWithin } from '../starting-within.ts';
import { objectAfter, objectBefore } from './order/ruling-object.ts';
import { findRulingVerbs, type RulingVerb } from './order/ruling-verbs.ts';
import { type RulingVoice, voiceOf } from './order/ruling-voice.ts';

const IN_PART =
  /^,?\s+in\s+part\b(?:[,;]?\s+and\s+(?:is\s+|are\s+)?(?:otherwise\s+)?(?:den(?:y|ies|ied)|grant(?:s|ed)?|affirm(?:s|ed)?|revers(?:es?|ed)|vacat(?:es?|ed)|remand(?:s|ed)?)(?:\s+(?:it|them))?,?(?:\s+in\s+part\b)?)?/i;
const AS_MOOT = /^[^.;]{0,160}?\bas\s+(?:being\s+)?moot\b/i;
/** After a denial: it decides a part only. */
const PARTLY =
  /^[^.;,]{0,60}?\b(?:as\s+to|with\s+respect\s+to|insofar\s+as|to\s+the\s+extent|in\s+all\s+other\s+respects|in\s+other\s+respects)\b/i;
const PART_LATER = /^[^.;:]{1,200}?\bin\s+part\b/i;
const PREJUDICE = /^[^.;]{0,200}?\b(?<which>with|without)\s+prejudice\b/i;
/** Relief that the court gives by entering it, without the word "grants". */
const ENTERS =
  /\b(?:the|this)\s+court\s+(?:(?:hereby|therefore|also|further)\s+)*(?:finds\s+(?:that\s+)?good\s+cause\s+(?:exists\s+)?(?:to\s+(?:enter|issue|grant)|for\s+(?:the\s+)?(?:entry|issuance)\s+of)|enters|issues)\s+(?=(?:a|an|the|this)\s+(?:\w+\s+){0,3}(?:injunction|restraining\s+order|protective\s+order|writ)\b)/gi;
/** Sentences no longer than this are a ruling by a participle alone: "AFFIRMED." */
/** The boxes of a form, ticked or not, of which every one names an outcome. */
const BOXES =
  /^\W*(?:X\s+)?GRANTED\s+(?:X\s+)?DENIED\s+(?:X\s+)?(?:GRANTED\s+IN\s+PART|OTHER|DENIED\s+IN\s+PART)\b/;
/** "As to those posts the motion must be denied": a part only, unless it is the motion itself. */
const AS_TO_PART =
  /^\W*(?:as\s+to|with\s+respect\s+to|insofar\s+as)\s+(?!(?:\S+\s+){0,2}(?:motions?|petitions?|applications?|cross-motions?)\b)/i;
/** How far behind a verb the words about it stand. */
const REACH = 400;
const SHORTEST = 90;
const ALONE =
  /^\W*(?:AFFIRMED|REVERSED|VACATED|REMANDED|DISMISSED|DENIED|GRANTED|ENFORCED)\b[A-Z,;\s]*(?:in part)?[\w\s,;]*\.?\s*$/;

/** "Affirmed.", "Judgment reversed and cause remanded." on a line of its own. */
const OUTCOME =
  'affirmed|reversed|vacated|remanded|dismissed|denied|granted|enforced|overruled|modified';
const OWN_LINE = new RegExp(
  `^\\W*(?:(?:The\\s+|Final\\s+)?(?:Judgments?|Orders?|Decrees?|Appeals?|Convictions?|Petitions?|Decisions?|Writs?|Sentences?|Awards?|Exceptions|Motions?|Applications?)(?:\\s+(?:of|in|on|for|to|dated|entered|and)\\s+[\\w\\s.,’'-]{1,70}?)?\\s+)?(?:hereby\\s+)?(?:${OUTCOME})\\b`,
  'i',
);
/** A heading that ran into the sentence below it: "ORDER On May 1 the Court of Claims dismissed". */
const RUN_ON = /^\W*(?:ORDER|OPINION|JUDGMENT|DECISION)\s+(?:On|In|Of|For|To)\s/;
const LONGEST_LINE = 140;

/** Finds every statement of an outcome in the court's own voice, each motion's for itself. */
export function readDispositions(
  paper: Paper,
  sentences: readonly TextRange[],
  isQuoted: (offset: number) => boolean,
): readonly DispositionStatement[] {
  const found: DispositionStatement[] = [];
  for (const sentence of sentences) {
    const text = paper.text.slice(sentence.start, sentence.end);
    if (BOXES.test(text)) continue;
    const pinned = pinRange(paper, sentence);
    const own =
      text.length <= LONGEST_LINE &&
      OWN_LINE.test(text) &&
      !RUN_ON.test(text) &&
      isOwnLine(paper, sentence);
    for (const ruling of rulingsIn(text, found.at(-1)?.object ?? null, own)) {
      if (isQuoted(sentence.start + ruling.at)) continue;
      const { disposition, object, prejudice } = ruling;
      found.push({ ...pinned, disposition, object, prejudice });
    }
  }
  return found;
}

/** The sentence begins a line, and the next line begins after it. */
function isOwnLine({ lines }: Paper, { start, end }: TextRange): boolean {
  const { from, to } = startingWithin(lines, { start, end: end + 1 });
  const [first, next] = [lines[from], lines[to]];
  return first?.start === start && (next === undefined || next.start >= end);
}

interface Ruling {
  readonly disposition: Disposition;
  readonly object: string | null;
  readonly prejudice: 'with' | 'without' | null;
  readonly at: number;
}

/**
 * @param earlier what the ruling before disposed of, for "it" and "the same".
 * @param own the sentence is an outcome on a line of its own.
 */
function rulingsIn(text: string, earlier: string | null, own: boolean): readonly Ruling[] {
  const rulings: Ruling[] = [];
  let before: { form: RulingVerb['form']; voice: RulingVoice } | null = null;
  let until = 0;
  const verbs = findRulingVerbs(text);
  for (const [index, verb] of verbs.entries()) {
    if (verb.start < until) continue;
    const bare = standsAlone(text) || (own && rulings.length === 0 && verb.form === 'participle');
    const voice: RulingVoice | null = bare ? alone(rulings) : voiceOf(text, verb, before);
    if (voice === null) continue;
    const tail = text.slice(verb.end, verb.end + REACH);
    until = verb.end + (IN_PART.exec(tail)?.[0].length ?? 0);
    // What is said of one outcome ends where the next begins: "GRANTS A and DENIES AS MOOT B".
    const next = nextRuling(verbs, index, until);
    const after = text.slice(verb.end, Math.min(next ?? Infinity, verb.end + REACH));
    const object =
      voice === 'active'
        ? (objectAfter(text, until) ?? rulings.at(-1)?.object ?? earlier)
        : objectOf(text, verb, voice, rulings.at(-1)?.object ?? earlier);
    if (object === undefined) continue;
    rulings.push({
      disposition: outcome(verb, after, voice, text),
      object,
      prejudice: prejudiceOf(after),
      at: verb.start,
    });
    before = { form: verb.form, voice };
  }
  return rulings.length > 0 ? rulings : entered(text);
}

function entered(text: string): readonly Ruling[] {
  return [...text.matchAll(ENTERS)].map((match) => ({
    disposition: 'granted',
    object: objectAfter(text, match.index + match[0].length - 1),
    prejudice: null,
    at: match.index,
  }));
}

/** Where the next verb begins that may rule: not "(motion to) dismiss" nor "(as) moot". */
function nextRuling(verbs: readonly RulingVerb[], at: number, from: number): number | undefined {
  for (let index = at + 1; index < verbs.length; index += 1) {
    const verb = verbs[index];
    if (verb === undefined || verb.start < from) continue;
    if (verb.form !== 'base' && verb.disposition !== 'moot') return verb.start;
  }
  return undefined;
}

/** "AFFIRMED." */
function standsAlone(text: string): boolean {
  return text.length <= SHORTEST && ALONE.test(text);
}

function alone(rulings: readonly Ruling[]): RulingVoice {
  return rulings.length === 0 ? 'passive' : 'again';
}

/** What is disposed of before the verb; undefined where the words are about no motion at all. */
function objectOf(
  text: string,
  verb: RulingVerb,
  voice: RulingVoice,
  earlier: string | null,
): string | null | undefined {
  if (voice === 'again') return earlier;
  const { object, named } = objectBefore(text, verb.start, verb.capitals);
  if (named) return object;
  return verb.capitals || standsAlone(text) || OWN_LINE.test(text) ? earlier : undefined;
}

function outcome(verb: RulingVerb, after: string, voice: RulingVoice, text: string): Disposition {
  const { disposition } = verb;
  if (disposition !== 'withdrawn' && AS_MOOT.test(after)) return 'moot';
  const part = IN_PART.exec(after)?.[0];
  const ofMotion = disposition === 'granted' || disposition === 'denied';
  const partly = part !== undefined || (voice === 'active' && ofMotion && PART_LATER.test(after));
  if (disposition === 'granted') return partly ? 'granted-in-part' : 'granted';
  if (disposition === 'denied') {
    if (partly) return /grant/i.test(part ?? '') ? 'granted-in-part' : 'denied-in-part';
    const rest = /\botherwise\s+$/i.test(text.slice(Math.max(0, verb.start - 12), verb.start));
    return rest || PARTLY.test(after) || AS_TO_PART.test(text) ? 'denied-in-part' : 'denied';
  }
  return disposition === 'affirmed' && partly ? 'affirmed-in-part' : disposition;
}

function prejudiceOf(after: string): 'with' | 'without' | null {
  const which = PREJUDICE.exec(after)?.groups?.['which'];
  if (which === undefined) return null;
  return which.toLowerCase() === 'with' ? 'with' : 'without';
}

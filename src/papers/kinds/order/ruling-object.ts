/** What a motion is called. */
const MOTION =
  'motions?|petitions?|applications?|requests?|objections?|stipulations?|cross-motions?|letter-motions?';
/** What else a court disposes of, when it says so of these words. */
const OTHER =
  'leave|relief|stay|injunction|judgments?|orders?|decisions?|rulings?|awards?|subpoenas?|appeals?|actions?|cases?|complaints?|claims?|counterclaims?|counts?|sanctions|fees|hearings?|conferences?|trial|deadlines?|dates?|schedules?|convictions?|sentences?|matters?|proceedings?|extension|permission|access|discovery';
/** A possessive and a few words, so that whose motion it is stays with it. */
const OWNER = "(?:(?<![\\w.’'-])[\\w.&’'-]{1,40}[’'](?:s(?:[’'])?)?\\s+(?:[\\w-]{1,40}\\s+){0,3})?";
const NOUN = new RegExp(`${OWNER}\\b(?:${MOTION})\\b`, 'gi');
const ANY_NOUN = new RegExp(`${OWNER}\\b(?:${MOTION}|${OTHER})\\b`, 'gi');
const IS_AT_END =
  /[,\s]+(?:should\s+be,?\s+and\s+)?(?:is|are|be|will\s+be|shall\s+be)(?:,?\s+and\s+(?:it\s+|the\s+same\s+)?(?:hereby\s+)?(?:is|are|shall\s+be)(?:\s+hereby)?,?)?,?\s+(?:[a-z]+[,\s]+){0,4}$/i;
/** How far before its verb a motion is named. */
const REACH = 400;
const LONGEST = 240;
/** A comma inside a firm's name divides nothing. */
const NAME_COMMA = /,(?=\s+(?:Inc|LLC|L\.L\.C|Ltd|Corp|L\.P|LP|LLP|N\.A|S\.A|et al)\b)/g;

/**
 * What is disposed of in the words before "is GRANTED": the motion named last, with the words up to
 * the verb. `named` is false when they name nothing that a court disposes of.
 */
export function objectBefore(
  sentence: string,
  at: number,
  capitals: boolean,
): { readonly object: string | null; readonly named: boolean } {
  const lead = sentence.slice(Math.max(0, at - REACH), at).replace(IS_AT_END, '');
  const segments = parts(lead);
  for (let index = segments.length - 1; index >= Math.max(0, segments.length - 5); index -= 1) {
    const segment = segments[index];
    if (segment === undefined) continue;
    const [noun] = segment.text.matchAll(NOUN);
    const [other] = noun === undefined ? segment.text.matchAll(ANY_NOUN) : [noun];
    const found = noun ?? (capitals || index === segments.length - 1 ? other : undefined);
    if (found === undefined) continue;
    const object = tidy(withoutPronoun(lead.slice(segment.start + found.index)));
    return { object: object === '' ? null : object, named: true };
  }
  return { object: null, named: false };
}

/** "Roe's motion for sanctions, it is not well-taken and (is denied)": the motion alone. */
function withoutPronoun(object: string): string {
  return object.replace(/,\s+(?:it|they|the\s+same|which)\b[^,;]*$/i, '');
}

interface Segment {
  readonly start: number;
  readonly text: string;
}

/** The words between commas, parentheses passed over. */
function parts(lead: string): readonly Segment[] {
  const masked = lead
    .replace(/\([^()]{0,200}\)/g, (whole) => ' '.repeat(whole.length))
    .replace(NAME_COMMA, ' ');
  const segments: Segment[] = [];
  let start = 0;
  for (const { index } of masked.matchAll(/[,;:]/g)) {
    segments.push({ start, text: masked.slice(start, index) });
    start = index + 1;
  }
  return [...segments, { start, text: masked.slice(start) }];
}

/** What follows "GRANTS" up to the next clause; null for "it" and for nothing. */
export function objectAfter(sentence: string, at: number): string | null {
  const rest = sentence
    .slice(at, at + REACH)
    .replace(/^\s+(?:in\s+part,?\s+)?(?:as\s+moot\s+|with(?:out)?\s+prejudice\s+)?/i, '')
    .replace(
      /,?\s+(?:and|but)\s+(?:(?:hereby|further|therefore|otherwise)\s+)*(?:grant|den(?:y|ies)|order|direct|quash|defer|dismiss|remand|reverse|affirm|vacate)(?:e?s)?\b.*$/is,
      '',
    );
  const masked = rest
    .replace(/\([^()]{0,200}\)/g, (whole) => '('.repeat(whole.length))
    .replace(NAME_COMMA, ' ');
  const end = /[,:;]|\.(?=\s|$)(?!\s*[#\d])/.exec(masked)?.index ?? rest.length;
  const object = tidy(rest.slice(0, Math.min(end, LONGEST)));
  return object === '' || /^(?:(?:it|them|the\s+same)(?:\s+in\s+part)?|in\s+part)$/i.test(object)
    ? null
    : object;
}

function tidy(words: string): string {
  return words.replace(/^[\s,]+|[\s,:–—-]+$/g, '').slice(0, LONGEST);
}

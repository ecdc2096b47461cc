import type { Disposition } from '../../order-reading.ts';

/** How a verb stands: "GRANTS", "(will) grant", "(is) GRANTED". */
type VerbForm = 'present' | 'base' | 'participle';

/** A word by which a court disposes of something, where it stands in a sentence. */
export interface RulingVerb {
  readonly word: string;
  readonly disposition: Disposition;
  readonly form: VerbForm;
  /** In capitals: courts set the word of decision so, and seldom any other. */
  readonly capitals: boolean;
  readonly start: number;
  readonly end: number;
}

type Row = readonly [base: string, present: string, participle: string, disposition: Disposition];

const ROWS: readonly Row[] = [
  ['grant', 'grants', 'granted', 'granted'],
  ['deny', 'denies', 'denied', 'denied'],
  ['defer', 'defers', 'deferred', 'deferred'],
  ['reserve', 'reserves', 'reserved', 'deferred'],
  ['moot', 'moots', 'mooted', 'moot'],
  ['dismiss', 'dismisses', 'dismissed', 'dismissed'],
  ['withdraw', 'withdraws', 'withdrawn', 'withdrawn'],
  ['terminate', 'terminates', 'terminated', 'terminated'],
  ['strike', 'strikes', 'stricken', 'stricken'],
  ['quash', 'quashes', 'quashed', 'quashed'],
  ['overrule', 'overrules', 'overruled', 'overruled'],
  ['sustain', 'sustains', 'sustained', 'sustained'],
  ['vacate', 'vacates', 'vacated', 'vacated'],
  ['affirm', 'affirms', 'affirmed', 'affirmed'],
  ['reverse', 'reverses', 'reversed', 'reversed'],
  ['remand', 'remands', 'remanded', 'remanded'],
];

/** "We reject a certificate of appealability": of the argument nothing is denied. */
const REJECTS =
  /\b(?:reject|refuse|decline\s+to\s+(?:issue|grant))(?=\s+(?:an?|the|(?:his|her|their|its))\s+(?:\w+\s+){0,2}(?:certificate\s+of\s+appealability|petition\s+for|application\s+for)\b)/gi;
const FORMS = new Map<string, { readonly form: VerbForm; readonly disposition: Disposition }>(
  ROWS.flatMap(([base, present, participle, disposition]) => [
    [base, { form: 'base', disposition }] as const,
    [present, { form: 'present', disposition }] as const,
    [participle, { form: 'participle', disposition }] as const,
  ]),
);
const WORD = new RegExp(`\\b(?:${[...FORMS.keys()].join('|')})\\b`, 'gi');

/** "We defer to the court below": a standard of review, nothing put off. */
function isDeference(disposition: Disposition, after: string): boolean {
  return (
    disposition === 'deferred' &&
    /^\s+to\s+(?!(?:\w+\s+){0,3}\d|trial|a\s+later|another)/i.test(after)
  );
}

/** Massachusetts and others allow a motion; in small letters the word must end one. */
const ALLOWS =
  /\bALLOW(?:S|ED)\b(?!\s+TO\b)|(?<=\b(?:motions?|petitions?|requests?)\b[^.;]{0,80}\b(?:is|are)\s+(?:hereby\s+)?)allowed\b(?!\s+to\b)/g;

/** The words of a sentence that may dispose of something; whether they do is told by their context. */
export function findRulingVerbs(sentence: string): readonly RulingVerb[] {
  const rejects = [...sentence.matchAll(REJECTS)].map(({ 0: word, index }): RulingVerb => ({
    word,
    disposition: 'denied',
    form: 'base',
    capitals: false,
    start: index,
    end: index + word.length,
  }));
  const verbs = [...sentence.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const known = FORMS.get(word.toLowerCase());
    if (known === undefined || isDeference(known.disposition, sentence.slice(index + word.length)))
      return [];
    return [
      {
        ...known,
        word,
        capitals: word === word.toUpperCase(),
        start: index,
        end: index + word.length,
      },
    ];
  });
  const allows = [...sentence.matchAll(ALLOWS)].map(({ 0: word, index }): RulingVerb => ({
    word,
    disposition: 'granted',
    form: word.endsWith('S') ? 'present' : 'participle',
    capitals: word === word.toUpperCase(),
    start: index,
    end: index + word.length,
  }));
  const more = [...rejects, ...allows];
  return more.length === 0
    ? verbs
    : [...more, ...verbs].toSorted((one, two) => one.start - two.start);
}

import type { Knowledge } from '../matters/index.ts';
import type { MatterFile } from './assessment-context.ts';

type Kinds = Readonly<Record<string, Knowledge>>;

const NONE = {
  'section-512h-subpoena': 'no',
  'foreign-proceeding-application': 'no',
  'grand-jury-subpoena': 'no',
} as const;

/** What the rule under which a request is made says of its kind; the first that the text names. */
const BY_RULE: readonly (readonly [RegExp, Kinds])[] = [
  [/\b512\(h\)/u, { ...NONE, 'section-512h-subpoena': 'yes', 'pre-suit-discovery': 'no' }],
  [/\b1782\b/u, { ...NONE, 'foreign-proceeding-application': 'yes', 'pre-suit-discovery': 'no' }],
  [/\bgrand jury\b/iu, { ...NONE, 'grand-jury-subpoena': 'yes', 'pre-suit-discovery': 'no' }],
  [/\b3102\(c\)|(?:\bRule|\bR\.|\bP\.) ?(?:202|224)\b/u, { ...NONE, 'pre-suit-discovery': 'yes' }],
];

const SUBPOENA_RULE = /(?:\bCiv\. ?P\.|\bCiv\. ?R\.|\bRule|\bFRCP) ?45\b/u;

/**
 * Whether the instrument shows that a request is of a kind of `vocabulary/facts.yaml`: a rule names
 * the kind, or it is a subpoena under Rule 45 issued in a civil action that is pending. Unknown for
 * every other fact.
 */
export function requestKind({ instrument, proceedings }: MatterFile, fact: string): Knowledge {
  const named = BY_RULE.find(([pattern]) => pattern.test(instrument.rule))?.[1];
  if (named !== undefined) return named[fact] ?? 'unknown';
  const issuedIn = proceedings.find(({ id }) => id === instrument.proceeding);
  const inAction = SUBPOENA_RULE.test(instrument.rule) && issuedIn?.role === 'underlying';
  const kinds: Kinds = inAction ? { ...NONE, 'pre-suit-discovery': 'no' } : {};
  return kinds[fact] ?? 'unknown';
}

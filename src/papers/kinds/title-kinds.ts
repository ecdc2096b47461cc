import type { PaperKind } from '../order-reading.ts';

/** Words by which a title tells the kind of its paper. */
const KEYWORDS: readonly (readonly [kind: PaperKind, word: RegExp])[] = [
  [
    'proposed-order',
    /(?:\[\s*|\()?\bPROPOSED\b\W*(?:[A-Z]+\W+){0,3}(?:ORDER|JUDGMENT|FINDINGS|DECREE)\b/i,
  ],
  [
    'order',
    /\b(?:(?:LETTER[ -])?ORDER(?:S|ED)?|LETTER[ -]OPINION (?:AND|&) ORDER|MEMORANDUM(?:[ –-]+(?:OPINION|DECISION|OF DECISION))?,? (?:AND|&) (?:OPINION (?:AND|&) )?ORDER|OPINION (?:AND|&) ORDER|MEMORANDUM ORDER|DECISION(?:,)? (?:AND|&|\+) (?:ORDER|JUDGMENT)|JUDGMENT|RULING|DECREE|JOURNAL ENTRY|REPORT (?:AND|&) RECOMMENDATION|FINDINGS (?:AND|&) RECOMMENDATIONS?)\b/i,
  ],
  [
    'minutes',
    /\b(?:NOTIFICATION OF DOCKET ENTRY|CIVIL MINUTES?|MINUTE (?:ORDER|ENTRY)|(?:COURT|LAW AND MOTION) MINUTES)\b/i,
  ],
  [
    'opinion',
    /\b(?:MEMORANDUM[ –-]+(?:OF )?(?:OPINION|DECISION|FINDINGS)|SLIP OPINION|OPINION|DECISION|SUMMARY OF DECISION)\b/i,
  ],
  [
    'proof-of-service',
    /\b(?:PROOF|CERTIFICATE|AFFIRMATION|ACKNOWLEDGE?MENT|RETURN) OF (?:\w+ )?SERVICE\b/i,
  ],
  [
    'motion',
    /\b(?:(?:NOTICE OF )?MOTION|APPLICATION|PETITION (?:TO|FOR)|REQUEST (?:TO|FOR)|MEMORANDUM|BRIEF)\b/i,
  ],
  ['declaration', /\b(?:DECLARATION|AFFIDAVIT|AFFIRMATION|AFFIRMANCE BY)\b/i],
  ['subpoena', /\bSUBP(?:O|Œ|OE)?ENA\b/i],
  ['summons', /\bSUMMONS\b/i],
  ['opposition', /\b(?:OPPOSITION|OPPOSING|RESPONSE|OBJECTIONS?)\b/i],
  ['reply', /\bREPLY\b/i],
  ['answer', /\bANSWER\b/i],
  [
    'complaint',
    /\b(?:COMPLAINT|(?:CROSS|COUNTER)-?\s?CLAIMS?|PETITION(?! (?:TO|FOR))|ACTION FOR)\b/i,
  ],
  [
    'transcript',
    /\bTRANSCRIPT\b|\b(?:ORAL |VIDEOTAPED |REMOTE )*DEPOSITION OF\b(?=[^a-z]*$)|\bREPORTER[’']S TRANSCRIPT\b/i,
  ],
  [
    'docket-sheet',
    /\b(?:CIVIL|CRIMINAL|BANKRUPTCY|GENERAL|MISCELLANEOUS)? ?DOCKET (?:FOR (?:CASE|ADVERSARY)|SHEET|REPORT)\b/i,
  ],
  ['stipulation', /\bSTIPULAT(?:ION|ED)\b/i],
  ['notice', /\b(?:NOTICE|CERTIFICATE|CERTIFICATION)\b/i],
  ['exhibit', /^\W*(?:EXHIBIT|EXH?\.) ["“]?[A-Z0-9]{1,4}["”]?\b/i],
  ['statement', /\b(?:STATEMENT|STATUS REPORT|JOINT REPORT|DISCLOSURES?)\b/i],
  ['letter', /\b(?:JOINT |DISCOVERY )*LETTER\b/i],
];

/** What a memorandum is filed for, when its title says so. */
const OPPOSES = /\b(?:IN|AND) (?:\w+ ){0,2}OPPOSITION\b|\bOPPOSING\b|\bIN RESPONSE TO\b/i;
const REPLIES = /\bREPLY\b/i;

/** A title and the kind that it tells. */
export interface TitledKind {
  readonly kind: PaperKind;
  /** The kind of a second telling word that stands beside the first, as in "STIPULATION AND ORDER". */
  readonly also: PaperKind | null;
}

/** The kind that a title tells by its first telling word; null when it has none. */
export function kindOfTitle(title: string): PaperKind | null {
  return readTitledKind(title)?.kind ?? null;
}

/**
 * The kind by the first telling word of a title, and by the second where the title joins two with
 * "and" on equal footing. A memorandum in opposition is an opposition, whatever it opposes.
 */
export function readTitledKind(title: string): TitledKind | null {
  const found = KEYWORDS.flatMap(([kind, word]) => {
    const match = word.exec(title);
    return match === null ? [] : [{ kind, at: match.index, length: match[0].length }];
  }).toSorted((a, b) => a.at - b.at || b.length - a.length);
  const [first] = found;
  if (first === undefined) return null;
  if (first.kind === 'motion' && !/MOTION|APPLICATION|PETITION|REQUEST/i.test(firstWords(title))) {
    if (REPLIES.test(title.slice(0, first.at + 40))) return { kind: 'reply', also: null };
    if (OPPOSES.test(title)) return { kind: 'opposition', also: null };
  }
  const joined = found.find(
    ({ kind, at }) => kind !== first.kind && /\b(?:AND|&)\W{1,3}$/i.test(title.slice(0, at)),
  );
  return { kind: first.kind, also: joined?.kind ?? null };
}

/** The words that come before what the paper is about: up to the first "to", "for" or "in". */
function firstWords(title: string): string {
  return /^.*?(?=\b(?:TO|FOR|IN|RE|REGARDING)\b|$)/is.exec(title)?.[0] ?? title;
}

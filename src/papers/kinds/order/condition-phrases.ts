/** A condition that orders attach to a production, and the words by which they do. */
interface ConditionPhrase {
  readonly kind: string;
  readonly title: string;
  /** Over one sentence. A phrase that stands in a command itself is taken out of its object. */
  readonly cue: RegExp;
}

/** One condition a row; every pattern stops at the end of its clause. */
export const CONDITION_PHRASES: readonly ConditionPhrase[] = [
  {
    kind: 'attorneys-eyes-only',
    title: 'The records are for the eyes of attorneys only',
    cue: /(?:,?\s*(?:(?:on|under|subject to|as|designated(?: as)?)\s*)?(?:(?:an?|the)\s*)?)?["“]?(?:highly confidential\s*[-–—]\s*)?attorneys?[’']?s?[’']?[- ]eyes?[- ]only["”]?(?:\s+(?:basis|designation))?/giu,
  },
  {
    kind: 'protective-order',
    title: 'A protective order governs the records',
    cue: /(?:,?\s*(?:subject to|under|pursuant to|in accordance with|entry of)\s+)?(?:the|an?|any)\s+(?:\w+\s+){0,2}protective order(?:\s+(?:in|entered|issued)[^,.;]{0,400})?/giu,
  },
  {
    kind: 'use-limited',
    title: 'The records may be used for a stated purpose only',
    cue: /\b(?:(?:may|shall|must)\s+(?:be\s+)?(?:only\s+)?use[ds]?|(?:for\s+)?use)\b[^.;]{0,400}\b(?:only|solely|no other purpose|exclusively)\b[^.;]{0,400}|\bsolely for (?:the purposes? of|use in)\b[^.;]{0,400}/giu,
  },
  {
    kind: 'notice-to-account-holder',
    title: 'The account holder must be told',
    cue: /\b(?:shall|must|is directed to|is ordered to)\b[^.;]{0,400}?\b(?:notify|notif(?:y|ies)|give notice|provide notice|provide[^.;]{0,40}\bnotice|serve (?:a copy|copies))\b[^.;]{0,400}\b(?:account holders?|users?|subscribers?|Does?|owners?|speakers?|anonymous)\b[^.;]{0,400}|\b(?:shall|must|is directed to|is ordered to)\s+(?:first\s+|promptly\s+)?(?:give|send|provide|furnish)\s+(?:the\s+|each\s+|any\s+|all\s+)?(?:\w+\s+){0,2}(?:account holders?|users?|subscribers?|Does?|owners?|speakers?)\s+(?:\w+\s+){0,4}notice\b[^.;]{0,400}/giu,
  },
  {
    kind: 'time-to-object',
    title: 'Somebody has a time to object',
    cue: /\b(?:account holders?|users?|subscribers?|Does?|owners?|speakers?|recipients?|subpoenaed (?:part(?:y|ies)|non-?part(?:y|ies))|custodians?|providers?)\b[^.;]{0,400}\b(?:may|shall have|has|have|until)\b[^.;]{0,400}\b(?:object|objections?|move to quash|motion to quash|oppose|contest|challenge)\b[^.;]{0,400}/giu,
  },
  {
    kind: 'stay',
    title: 'The command is stayed',
    cue: /\b(?:is|are|be|hereby)\s+(?:hereby\s+)?(?:STAYED|held in abeyance)\b[^.;]{0,400}|\bstays? (?:this|the) (?:order|production|disclosure)\b[^.;]{0,400}|\bshall not (?:take effect|be released)\b[^.;]{0,400}/giu,
  },
  {
    kind: 'under-seal',
    title: 'The records go under seal',
    cue: /\bunder seal\b|\bin camera\b/giu,
  },
  {
    kind: 'conditional',
    title: 'The command hangs on a condition',
    cue: /^\s*(?:\(?\d{1,2}[.)]\s*)?(?:if|unless|absent|provided that|in the event)\b[^,]{0,400},|^\s*(?:\(?\d{1,2}[.)]\s*)?(?:upon|after|once|following|subject to)\b(?!\s+(?:(?:the|due|careful|full|thorough|further|such|a)\s+)*(?:review|consideration|considering|reviewing|hearing|entry|date|foregoing|reasons))[^,]{0,400},|,?\s*\b(?:provided that|unless|so long as)\b[^.;]{0,400}/giu,
  },
  {
    kind: 'limited',
    title: 'The production is limited by words outside the command',
    cue: /\b(?:productions?|disclosures?|responses?|compliance|order|subpoena|requests?|scope|information|records?|documents?|obligations?|commands?)\b[^.;]{0,80}?\b(?:is|are|be)\s+(?:strictly\s+|hereby\s+|expressly\s+)?(?:limited|restricted|confined|narrowed|modified)\b[^.;]{0,400}|\b(?:the Court|it|order)\s+(?:hereby\s+|further\s+|also\s+)?(?:limits|restricts|narrows|confines|modifies)\b[^.;]{0,400}/giu,
  },
];

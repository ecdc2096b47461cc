import type { PaperKind } from '../order-reading.ts';

/** Words that one kind of paper bears and others seldom do. */
export interface KindMark {
  readonly kind: PaperKind;
  readonly reason: string;
  /** `form` words are printed on one form only and outweigh any title. */
  readonly strength: 'form' | 'body';
  /** Where they count: at the top, on the first pages, near the end, or anywhere. */
  readonly where: 'top' | 'head' | 'tail' | 'all';
  readonly words: RegExp;
}

const TOP = 1200;
const HEAD = 5000;
const TAIL = 2500;

function form(kind: PaperKind, where: KindMark['where'], reason: string, words: RegExp): KindMark {
  return { kind, reason, strength: 'form', where, words };
}

function body(kind: PaperKind, where: KindMark['where'], reason: string, words: RegExp): KindMark {
  return { kind, reason, strength: 'body', where, words };
}

/** One mark a row; every pattern is linear in the text. */
const MARKS: readonly KindMark[] = [
  form(
    'subpoena',
    'top',
    'it is the form of a subpoena',
    /\bAO ?-?88[AB]?\b ?\(Rev|\bSUBP-0\d\d\b/i,
  ),
  form('summons', 'top', 'it is the form of a summons', /\bAO ?-?440\b|\bSUM-1\d\d\b/i),
  form(
    'docket-sheet',
    'top',
    'it is headed as the docket of a case',
    /\b(?:DOCKET|Docket) (?:(?:FOR|For|for) (?:CASE|Case|ADVERSARY PROCEEDING|Adversary Proceeding)|SHEET|Sheet|REPORT|Report)\b|\bDate Filed\s+#\s+Docket Text\b|\bDate\s+#\s+Proceeding Text\b|\bDistrict Court Civil Docket\b|\bCourt of Appeals Docket #|^\W*(?:REGISTER OF ACTIONS|Register of Actions)\b|\bREGISTER OF ACTIONS\W+(?:Case|CASE)\b/,
  ),
  form(
    'opinion',
    'head',
    'it is headed as a slip opinion',
    /\(Slip Opinion\)|\bT\. ?C\. Memo\. \d{4}-\d+|\bdelivered the opinion of the Court\b/i,
  ),
  form(
    'notice',
    'top',
    'it tells an account holder of a subpoena',
    /\breceived\s+(?:an?|the)\s+(?:\w+\s+){0,2}(?:subpoena|legal\s+(?:process|request|demand)|court\s+order)\b[^]{0,400}\byour\s+(?:\w+\s+){0,3}account\b/i,
  ),
  form(
    'transcript',
    'top',
    'it is headed as a transcript',
    /\bTRANSCRIPT OF (?:[A-Z&]+ ){0,6}(?:PROCEEDINGS|HEARING|TRIAL|CONFERENCE)\b/,
  ),
  form('transcript', 'head', 'it is a record of what was said', /\bP R O C E E D I N G S\b/),
  form(
    'minutes',
    'top',
    'it is headed as minutes',
    /\bNOTIFICATION OF DOCKET ENTRY\b|\bMINUTE entry before\b|\bCIVIL (?:[A-Z]+ ){0,3}MINUTES?\b|\bMINUTE (?:ORDER|ENTRY)\b|\b[Tt]he (?:matter|cause) is called for (?:hearing|trial)\b|\bLAW AND MOTION MINUTES\b/,
  ),
  body(
    'transcript',
    'all',
    'it labels what speakers say',
    /(?:^|\s)THE (?:COURT|CLERK|WITNESS): [A-Z]/,
  ),
  body('order', 'all', 'it says "so ordered"', /\bSO ORDERED\b/i),
  body(
    'order',
    'all',
    'the Court rules in it',
    /\b(?:The|the) Court (?:hereby |therefore )?(?:GRANTS|DENIES|ORDERS|grants|denies|orders)\b|\bIT IS (?:HEREBY |FURTHER |THEREFORE )*ORDERED\b|\bis hereby ORDERED\b|\b[Ii]t is,?\s+(?:hereby |further |therefore |so )*ORDERED\b|\b[Tt]his constitutes the (?:[Dd]ecision|[Oo]rder)|\bOn order of the Court\b/,
  ),
  body(
    'opinion',
    'head',
    'it names the judges of a court of appeals',
    /\bBefore:? [^.;]{3,200}\bCircuit Judges?\b|\bPER CURIAM\b ?:|\bAppeals? from the United States District Court\b|, Circuit Judge:/i,
  ),
  body(
    'subpoena',
    'all',
    'it commands production or testimony',
    /\bYOU ARE (?:HEREBY )?(?:COMMANDED|ORDERED) TO (?:produce|appear|attend|permit|bring)\b|\bWE COMMAND YOU\b|\bYOU ARE (?:HEREBY )?COMMANDED\b/i,
  ),
  body(
    'declaration',
    'all',
    'it is sworn or declared under penalty of perjury',
    /\b(?:declare|certify|affirm|state|verify)s? (?:\w+,? ){0,4}under (?:the )?(?:pains and )?penalt(?:y|ies) of perjury\b|\bunder (?:the )?penalt(?:y|ies) of perjury\b[^.]{0,90}\b(?:is|are) true\b|\bbeing (?:first )?duly sworn\b/i,
  ),
  body(
    'declaration',
    'head',
    'its writer declares',
    /\bI, \p{Lu}[\p{L}.’' -]{2,50}, (?:do )?(?:hereby )?(?:declare|depose|attest)\b/u,
  ),
  body(
    'complaint',
    'head',
    'a plaintiff alleges in it',
    /\bPlaintiffs?\b[^.;]{0,200}\balleges? (?:as follows|the following)\b/i,
  ),
  body(
    'complaint',
    'all',
    'it pleads causes of action',
    /\b(?:(?:FIRST|SECOND|THIRD|FOURTH|FIFTH) (?:CAUSE OF ACTION|CLAIM FOR RELIEF|COUNT)|COUNT (?:I|ONE|1)\b|PRAYER FOR RELIEF)/i,
  ),
  body('complaint', 'all', 'it asks for judgment', /\b(?:WHEREFORE|prays? for judgment)\b/i),
  body(
    'motion',
    'all',
    'it is respectfully submitted or requested',
    /\bRespectfully submitted\b|\brespectfully (?:requests?|moves?)\b|\bhereby (?:does |do )?moves?\b/i,
  ),
  body(
    'proof-of-service',
    'head',
    'it tells of service',
    /\bI (?:caused (?:\w+ ){0,4}to be served|served the (?:foregoing|within|following))\b/i,
  ),
  body('letter', 'head', 'it greets the court', /\bDear (?:Judge|Magistrate|Justice|Counsel)\b/i),
  // Last, so that words of another kind come first where each has one: papers name their judge too.
  body(
    'order',
    'tail',
    'it ends with a judge’s name and office',
    /\bBY THE COURT\b\W|\b(?:United States|U\.\s?S\.) (?:Chief )?(?:District|Magistrate|Bankruptcy) (?:Court )?Judge\b|\bJudge of the (?:Superior|District|Circuit) Court\b|\bU\.S\.[DM]\.J\./i,
  ),
];

/** The marks that a text bears, in the order of the table. */
export function findMarks(text: string): readonly KindMark[] {
  const within = {
    top: text.slice(0, TOP),
    head: text.slice(0, HEAD),
    tail: text.slice(-TAIL),
    all: text,
  };
  return MARKS.filter(({ where, words }) => words.test(within[where]));
}

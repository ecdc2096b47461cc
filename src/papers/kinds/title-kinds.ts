import type { PaperKind } from '../order-reading.ts';

/** Words by which a title tells the kind of its paper. */
const KEYWORDS: readonly (readonly [kind: PaperKind, word: RegExp])[] = [
  ['proposed-order', /\bPROPOSED\b\W*(?:[A-Z]+\W+){0,3}(?:ORDER|JUDGMENT)\b/i],
  [
    'order',
    /\b(?:ORDER(?:S|ED)?|MEMORANDUM (?:OPINION|AND ORDER|DECISION|ORDER)|OPINION|JUDGMENT|DECISION|RULING|REPORT AND RECOMMENDATION|CIVIL MINUTES)\b/i,
  ],
  [
    'motion',
    /\b(?:(?:NOTICE OF )?MOTION|APPLICATION|PETITION (?:TO|FOR)|REQUEST (?:TO|FOR)|MEMORANDUM|BRIEF)\b/i,
  ],
  ['declaration', /\b(?:DECLARATION|AFFIDAVIT|AFFIRMATION)\b/i],
  ['subpoena', /\bSUBPOENA\b/i],
  ['opposition', /\b(?:OPPOSITION|RESPONSE|OBJECTIONS?)\b/i],
  ['reply', /\bREPLY\b/i],
  ['complaint', /\b(?:COMPLAINT|PETITION(?! (?:TO|FOR)))\b/i],
  ['transcript', /\bTRANSCRIPT\b/i],
  ['stipulation', /\bSTIPULATION\b/i],
  ['notice', /\b(?:NOTICE|SUMMONS|CERTIFICATE)\b/i],
  ['statement', /\bSTATEMENT\b/i],
];

/** The kind that a title tells by its first telling word; null when it has none. */
export function kindOfTitle(title: string): PaperKind | null {
  let best: { readonly kind: PaperKind; readonly at: number } | null = null;
  for (const [kind, word] of KEYWORDS) {
    const at = word.exec(title)?.index;
    if (at !== undefined && (best === null || at < best.at)) best = { kind, at };
  }
  return best?.kind ?? null;
}

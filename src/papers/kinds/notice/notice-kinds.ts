import type { NoticeKind } from './notice-details.ts';

const TITLES: readonly (readonly [NoticeKind, RegExp])[] = [
  [
    'account-holder',
    /\b(?:TO|FOR)\s+(?:THE\s+)?(?:ACCOUNT\s+HOLDERS?|USERS?|SUBSCRIBERS?|CUSTOMERS?|CONSUMERS?|ACCOUNT\s+OWNERS?)\b/i,
  ],
  ['appearance', /\bAPPEARANCE\b/i],
  ['withdrawal', /\bWITHDRAWAL\b|\bWITHDRAWING\b/i],
  ['removal', /\bREMOVAL\b/i],
  ['appeal', /\bAPPEAL\b/i],
  ['dismissal', /\bDISMISSAL\b/i],
  ['subpoena', /\bSUBPOENAS?\b/i],
  ['deposition', /\bDEPOSITION\b/i],
  ['settlement', /\bSETTLEMENT\b/i],
  ['related-case', /\bRELATED\s+(?:CASES?|ACTIONS?)\b|\bPENDENCY\b/i],
  ['hearing', /\bHEARING\b/i],
  [
    'filing',
    /\b(?:FILING|ERRATA|SUPPLEMENTAL|LODGING|SUBMISSION|MANUAL\s+FILING|ENTRY\s+OF\s+(?:ORDER|JUDGMENT))\b/i,
  ],
];
const BODIES: readonly (readonly [NoticeKind, RegExp])[] = [
  [
    'account-holder',
    /\b(?:your|the\s+user[’']s)\s+(?:[A-Z]\w+\s+)?account\b[^]{0,1500}?\bsubpoena\b|\bsubpoena\b[^]{0,1500}?\byour\s+(?:[A-Z]\w+\s+)?account\b/,
  ],
  ['appearance', /\b(?:enters?|entering)\s+(?:(?:an|his|her|their|its)\s+)?appearance\b/i],
  [
    'removal',
    /\bremoves?\b[^.]{0,120}\b(?:28\s+U\.S\.C\.|Superior\s+Court|Circuit\s+Court|state\s+court)/i,
  ],
  ['appeal', /\bappeals?\s+to\s+the\b/i],
  ['dismissal', /\bdismiss(?:es|ed)?\b[^.]{0,120}\b(?:Rule\s+41|prejudice)\b/i],
  ['withdrawal', /\b(?:withdraws?|withdrawn)\b/i],
];

/** What the notice is of: by its title, else by its words. */
export function noticeKind(title: string | null, text: string): NoticeKind {
  const titled = title === null ? undefined : TITLES.find(([, words]) => words.test(title));
  if (titled !== undefined) return titled[0];
  return BODIES.find(([, words]) => words.test(text.slice(0, 6000)))?.[0] ?? 'other';
}

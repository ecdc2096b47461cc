import type { PaperKind } from '../order-reading.ts';
import type { Paper } from '../paper.ts';
import type { FrontMatter } from './front-matter.ts';
import { kindOfTitle } from './title-kinds.ts';

/** What kind of paper it is and why; `signs` says how many marks of a court paper it bears. */
export interface KindReading {
  readonly kind: PaperKind;
  readonly reasons: readonly string[];
  readonly signs: number;
}

/** What the caption was found to hold. */
export interface CaptionFacts {
  readonly court: string | null;
  readonly caseNumber: string | null;
  readonly caption: string | null;
  readonly title: string | null;
}

const BODY: readonly (readonly [kind: PaperKind, reason: string, words: RegExp])[] = [
  ['order', 'it says "so ordered"', /\bSO ORDERED\b/i],
  [
    'order',
    'the Court rules in it',
    /\b(?:The|the) Court (?:hereby |therefore )?(?:GRANTS|DENIES|ORDERS|grants|denies|orders)\b|\bIT IS (?:HEREBY )?ORDERED\b/,
  ],
  ['subpoena', 'it commands production or testimony', /\bYOU ARE (?:HEREBY )?COMMANDED\b/i],
  [
    'declaration',
    'it declares under penalty of perjury',
    /\bdeclare (?:\w+ ){0,3}under (?:the )?penalt(?:y|ies) of perjury\b/i,
  ],
  ['complaint', 'it pleads causes of action', /\bCAUSE OF ACTION\b[^]*\b(?:PRAYER|WHEREFORE)\b/i],
  ['motion', 'it is respectfully submitted', /\bRespectfully submitted\b/i],
];

/** Recognises the kind by the title first, then by words that only one kind uses. */
export function recogniseKind(paper: Paper, front: FrontMatter, facts: CaptionFacts): KindReading {
  const reasons: string[] = [];
  const titled = facts.title === null ? null : kindOfTitle(facts.title);
  if (facts.title !== null && titled !== null) reasons.push(`its title reads "${facts.title}"`);
  const body = BODY.filter(([, , words]) => words.test(paper.text));
  for (const [, reason] of body) reasons.push(reason);
  if (facts.court !== null) reasons.push(`its caption names ${facts.court}`);
  if (facts.caseNumber !== null) reasons.push(`it bears case number ${facts.caseNumber}`);
  if (facts.caption !== null) reasons.push(`its caption names the parties: ${facts.caption}`);
  const proposed = /\[\s*PROPOSED\s*\]/i.test(paper.text.slice(front.start, front.end));
  const kind =
    proposed && titled === 'order' ? 'proposed-order' : (titled ?? body[0]?.[0] ?? 'unknown');
  return { kind, reasons, signs: signsOf(facts, body.length) };
}

/** Court, case number and parties count most: none of them is found outside court papers. */
function signsOf(facts: CaptionFacts, body: number): number {
  const caption = [facts.court, facts.caseNumber, facts.caption].filter((fact) => fact !== null);
  if (caption.length === 0) return 0;
  return caption.length + (facts.title === null ? 0 : 1) + body;
}

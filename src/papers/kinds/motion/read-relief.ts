import { pinRange } from '../../locate.ts';
import type { Paper, PinnedRange, TextRange } from '../../paper.ts';

const PARTY = String.raw`(?:Plaintiffs?|Defendants?|Petitioners?|Respondents?|Movants?|Does?(?: \d+)?|the (?:undersigned|movant|parties)|\p{Lu}[\p{L}.,’'-]{1,40})`;
/** Words by which a paper asks the court for something, or asks that it be refused. */
const ASKS = new RegExp(
  [
    String.raw`\b(?:respectfully\s+|hereby\s+|now\s+|also\s+|therefore\s+){0,3}(?:moves?|requests?|asks?|prays?|petitions?|urges?|applies|apply)\s+(?:that\s+)?(?:(?:this|the)\s+(?:Honorable\s+)?Court\b|for\s+(?:an?\s+)?(?:order|leave|relief|entry)|an\s+order|leave|that\s+(?:this|the)\s+(?:Honorable\s+)?Court)`,
    String.raw`\bmoves?\s+(?:under|pursuant\s+to)\s[^;]{3,120}?\sfor\s+(?:an?\s+)?(?:order|leave|relief|entry)\b`,
    String.raw`\b(?:asks?|requests?|prays?)\s+that\s+(?:the|this|its|his|her|their)\s+(?:motion|application|petition|request|subpoena)\b[^.;]{0,60}\sbe\s+(?:granted|denied|quashed|modified)`,
    String.raw`\b(?:will|hereby|does|do)\s+(?:and\s+hereby\s+does\s+)?move\b`,
    String.raw`\b(?:the|this)\s+(?:Honorable\s+)?Court\s+should\s+(?:therefore\s+)?(?:grant|deny|quash|compel|order|issue|overrule|sustain|strike|dismiss|vacate)`,
    String.raw`\b(?:Motion|Application|Petition|Request)\s+should\s+be\s+(?:granted|denied)`,
    String.raw`\b${PARTY}\s+(?:opposes?|objects?\s+to)\b`,
    String.raw`\b(?:HEREBY\s+STIPULATED|STIPULATED\s+AND\s+AGREED|hereby\s+stipulate|stipulate\s+and\s+agree)\b`,
    String.raw`\b(?:seeks?|(?:is|are|hereby)\s+seeking)\s+(?:leave|an?\s+order|to\s+(?:quash|compel))`,
  ].join('|'),
  'u',
);
const NOTICE =
  /\bTAKE\s+NOTICE\b|\bNOTICE\s+IS\s+HEREBY\s+GIVEN\b|\bhereby\s+(?:gives?|provides?)\s+notice\b/i;
const RULE =
  /\b(?:(?:Fed(?:eral|\.)\s*(?:R(?:ules?|\.)\s*(?:of\s+)?)(?:Civ(?:il|\.)\s*(?:P(?:rocedure|\.))|Evid(?:ence|\.)|App(?:ellate|\.)\s*P(?:rocedure|\.)))\s*|(?:Civ(?:il|\.)\s+)?(?:L(?:ocal|\.)\s*)R(?:ules?|\.)\s*|FRCP\s*|(?:CR|MCR|ORCP|NRCP|URCP|HRCP|CRCP|Civ\.\s?R\.)\s+|Rules?\s+|CPLR\s+(?:§+\s*)?|C\.P\.L\.R\.\s*(?:§+\s*)?|(?:California\s+)?Code\s+(?:of\s+)?Civ(?:il|\.)\s+Proc(?:edure|\.)\s*(?:§+|[Ss]ections?)?\s*|\d{1,2}\s+U\.?\s?S\.?\s?C\.?\s*(?:§+|[Ss]ections?)?\s*)\d[\w.-]*(?:\([\w]{1,4}\)){0,5}(?:(?:,\s*(?:and\s+)?|\s+and\s+)\d{3,5}(?:\([\w]{1,4}\)){0,5})*/g;

/** The sentences that ask, in the order of the paper. */
export function readRelief(
  paper: Paper,
  sentences: readonly TextRange[],
  isBody: (offset: number) => boolean,
): readonly PinnedRange[] {
  return matching(paper, sentences, ASKS, isBody);
}

/** The sentences that give notice. */
export function readNoticed(
  paper: Paper,
  sentences: readonly TextRange[],
  isBody: (offset: number) => boolean,
): readonly PinnedRange[] {
  return matching(paper, sentences, NOTICE, isBody);
}

function matching(
  paper: Paper,
  sentences: readonly TextRange[],
  words: RegExp,
  isBody: (offset: number) => boolean,
): readonly PinnedRange[] {
  return sentences
    .filter(({ start, end }) => isBody(start) && words.test(paper.text.slice(start, end)))
    .map((range) => pinRange(paper, range));
}

/** The rules that the sentences invoke, each once. */
export function readRules(paper: Paper, sentences: readonly TextRange[]): readonly PinnedRange[] {
  const seen = new Set<string>();
  return sentences.flatMap(({ start, end }) =>
    [...paper.text.slice(start, end).matchAll(RULE)].flatMap(({ 0: text, index }) => {
      const trimmed = text.replace(/[.,]+$/, '');
      const rule = trimmed.replace(/\s+/g, ' ');
      if (seen.has(rule)) return [];
      seen.add(rule);
      return [pinRange(paper, { start: start + index, end: start + index + trimmed.length })];
    }),
  );
}

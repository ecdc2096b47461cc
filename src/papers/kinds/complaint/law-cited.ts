import { pinRange } from '../../locate.ts';
import type { Paper, PinnedRange, TextRange } from '../../paper.ts';

const SECTION = String.raw`(?:§+|[Ss]ections?|[Ss]ecs?\.)\s*\d[\w.:-]*(?:\(\w{1,4}\)){0,5}(?:\s*(?:,|and|et\s+seq\.?|[-–])\s*\d[\w.:-]*(?:\(\w{1,4}\)){0,4}){0,6}(?:,?\s+et\s+seq\.?)?`;
const LAW = new RegExp(
  [
    String.raw`\b\d{1,2}\s+U\.?\s?S\.?\s?C\.?\s*(?:A\.?\s*)?${SECTION.replace(String.raw`(?:§+|[Ss]ections?|[Ss]ecs?\.)\s*`, String.raw`(?:(?:§+|[Ss]ections?|[Ss]ecs?\.)\s*)?`)}`,
    String.raw`\b\p{Lu}[\p{L}.&’']{1,24}(?:\s+(?:&|and|of|\p{Lu}[\p{L}.&’']{0,24})){0,7},?\s+(?:Code|Law|Laws|Stat|Stats|Statutes?|Rev\.\s+Stat|Ann)\.?(?:\s+Ann\.?)?,?\s*${SECTION}`,
    String.raw`\b(?:CPLR|C\.P\.L\.R\.|RCW|ORS|O\.R\.S\.|O\.C\.G\.A\.|N\.J\.S\.A\.|M\.G\.L\.|G\.L\.)\s*(?:c\.\s*\d+\w?,\s*)?(?:§+\s*)?\d[\w.:-]*(?:\(\w{1,4}\)){0,5}`,
    String.raw`\b(?:Lanham|Copyright|Computer\s+Fraud\s+and\s+Abuse|Stored\s+Communications|Digital\s+Millennium\s+Copyright|Defend\s+Trade\s+Secrets|Wiretap)\s+Act\b(?:,?\s*${SECTION})?`,
  ].join('|'),
  'gu',
);

/** The statutes that a stretch cites or names, each once. */
export function lawCited(paper: Paper, range: TextRange): readonly PinnedRange[] {
  const seen = new Set<string>();
  return [...paper.text.slice(range.start, range.end).matchAll(LAW)].flatMap(
    ({ 0: match, index }) => {
      const text = match.replace(/[.,]$/, '');
      const key = text.toLowerCase().replace(/\s+/g, ' ');
      if (seen.has(key)) return [];
      seen.add(key);
      const start = range.start + index;
      return [pinRange(paper, { start, end: start + text.length })];
    },
  );
}

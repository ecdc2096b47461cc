import { oneLine } from './characters.ts';
import { citationDraft, type CitationDraft, type CitationSub } from './citation.ts';

const ORDINAL =
  '(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth|Sixteenth|Seventeenth|Eighteenth|Nineteenth|Twentieth|Twenty-(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh))';
const AMENDMENT = new RegExp(
  String.raw`${ORDINAL}(?:(?:,|,?\s+and)\s+${ORDINAL}){0,3}\s+Amendments?\b`,
  'y',
);
const CONSTITUTION =
  /(?:U\.?\s?S\.?|(?:[A-Z][a-z]*\.?|(?:[A-Z]\.\s?){2})(?:\s[A-Z][a-z]*\.?)?)\s+(?:Const\.|Constitution),?\s+(?:[Aa]rt(?:icle|\.)|[Aa]mend(?:ment|\.))\s?[IVXLC\d]+(?:,\s+(?:§{1,2}|cl\.|sec\.)\s?[\d.]+(?:\([a-z\d]\))*)*/y;
const PUBLIC_LAW = /Pub\.?\s?L\.?\s?(?:No\.?\s?)?(\d+[-–]\d+)/y;

interface OtherForm {
  readonly sub: CitationSub;
  readonly pattern: RegExp;
}

const FORMS: readonly OtherForm[] = [
  { sub: 'constitution', pattern: AMENDMENT },
  { sub: 'constitution', pattern: CONSTITUTION },
  { sub: 'public-law', pattern: PUBLIC_LAW },
];

/** A constitution or a public law, beginning at `at`. */
export function readOtherAuthority(text: string, at: number): CitationDraft | null {
  for (const { sub, pattern } of FORMS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    return citationDraft(text, 'other', at, pattern.lastIndex, {
      sub,
      section: found[1] ?? null,
      edition: oneLine(found[0]),
    });
  }
  return null;
}

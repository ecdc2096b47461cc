import { oneLine } from './characters.ts';
import { citationDraft, type CitationDraft, type CitationSub } from './citation.ts';

const ORDINAL =
  '(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth|Sixteenth|Seventeenth|Eighteenth|Nineteenth|Twentieth|Twenty-(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh))';
const AMENDMENT = new RegExp(
  String.raw`${ORDINAL}(?:(?:,|,?\s+and)\s+${ORDINAL}){0,3}\s+Amendments?\b`,
  'y',
);
const PLACE = String.raw`(?:U\.?\s?S\.?|United\sStates|[A-Z]{2}|[A-Z][a-z]{0,9}\.?|(?:[A-Z]\.\s?){2})(?:\s[A-Z][a-z]{0,9}\.?)?`;
const ARTICLE = String.raw`(?:(?:[Pp]t\.|[Pp]art)\s?[\dIVX]{1,5},?\s)?(?:[Aa]rt(?:icle|s?\.)?|ART\.|[Aa]mend(?:ment|s?\.)?|AMEND\.)\s?[IVXLC\d]{1,8}(?:[-–][A-Z\d]{1,3})?`;
const PARTS = String.raw`(?:,?\s+(?:§{1,2}|cl\.|[Ss]ec(?:tion|\.)?|para?\.|pt\.)\s?[\d.]{0,5}\d[A-Z]?(?:\([a-z\d]{1,3}\)){0,4}){0,4}`;
const CONSTITUTION = new RegExp(
  String.raw`(?:${PLACE}\s+)?(?:Const\.?|CONST\.|Constitution)(?:\s(?:of\s)?(?:1[789]|20)\d\d)?,?\s+${ARTICLE}${PARTS}`,
  'y',
);
const PUBLIC_LAW =
  /(?:Pub\.?\s?L\.?|P\.L\.|Public\sLaw)\s?(?:No\.?\s?)?(\d{2,3}[-–]\d{1,3})(?![\d-])/y;
const EXECUTIVE_ORDER = /(?:Exec(?:utive|\.)\sOrder|E\.O\.)\s(?:No\.\s)?(\d{1,2},?\d{3})(?![\d-])/y;
/** Reports and documents of Congress, whose numbers are no case numbers. */
const LEGISLATIVE =
  /(?:H\.R\.|H\.|S\.|House|Senate)\s(?:Conf\.\s)?(?:Rep(?:\.|ort)|Doc\.)\s(?:No\.\s)?(\d{2,3}[-–]\d{1,4})(?![\d-])/y;
const ATTORNEY_GENERAL =
  /(?:[A-Z][a-z]{1,5}\.\s)?(?:Op\.\s)?Att[’']?y\.?\sGen\.?(?:\sOp\.)?\s(?:No\.\s)?((?:[A-Z]{1,3}-)?\d{2,4}(?:[-–]\d{1,4})?)(?![\d-])/y;

interface OtherForm {
  readonly sub: CitationSub;
  readonly pattern: RegExp;
}

const FORMS: readonly OtherForm[] = [
  { sub: 'constitution', pattern: AMENDMENT },
  { sub: 'constitution', pattern: CONSTITUTION },
  { sub: 'public-law', pattern: PUBLIC_LAW },
  { sub: 'executive-order', pattern: EXECUTIVE_ORDER },
  { sub: 'legislative', pattern: LEGISLATIVE },
  { sub: 'attorney-general', pattern: ATTORNEY_GENERAL },
];

/** A constitution, a public law, an executive order and their like, beginning at `at`. */
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

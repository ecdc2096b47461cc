import { oneLine } from './characters.ts';
import { citationDraft, type CitationDraft, type CitationSub } from './citation.ts';

const ORDINAL =
  '(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth|Sixteenth|Seventeenth|Eighteenth|Nineteenth|Twentieth|Twenty-(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh))';
const AMENDMENT = new RegExp(
  String.raw`${ORDINAL}(?:(?:,|,?\s+and)\s+${ORDINAL}){0,3}\s+Amendments?\b`,
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
  { sub: 'public-law', pattern: PUBLIC_LAW },
  { sub: 'executive-order', pattern: EXECUTIVE_ORDER },
  { sub: 'legislative', pattern: LEGISLATIVE },
  { sub: 'attorney-general', pattern: ATTORNEY_GENERAL },
];

/** An amendment, a public law, an executive order and their like, beginning at `at`. */
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

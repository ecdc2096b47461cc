import { readLouisiana } from './read-louisiana.ts';
import { citationDraft, type CitationDraft } from './citation.ts';

/** Public-domain forms that join year, court and number by hyphens: `2012-Ohio-2428`. */
const STATE =
  /((?:19|20)\d\d)\s?-\s?(Ohio|NM(?:SC|CA|CERT)|NC(?:SC|COA|BC)|ND|NCBC)\s?-\s?(\d{1,5})(?:-[A-Z])?(?!\w)/y;
/** Colorado prints its own without spaces: `2018COA101`. */
const COLORADO = /(20\d\d)(COA|CO)(\d{1,3}M?)(?!\w)/y;
/** Tax Court memoranda: the year and number follow the series. */
const TAX =
  /(T\.\s?C\.\s?(?:Memo\.?|Summary\s+Opinion|Summ\.\s?Op\.|M\.\s\((?:RIA|P-H)\)))\s+((?:19|20)\d\d)-(\d{1,4})(?!\w)/y;

/** Mississippi: `2015-CA-00123-SCT`. */
const MISSISSIPPI = /((?:19|20)?\d\d)-([A-Z]{2,3})-(\d{4,5})-(SCT|COA)(?!\w)/y;

/** A citation whose year and number are joined by a hyphen, beginning at `at`. */
export function readHyphenedCitation(text: string, at: number): CitationDraft | null {
  STATE.lastIndex = at;
  COLORADO.lastIndex = at;
  const state = STATE.exec(text) ?? COLORADO.exec(text);
  if (state !== null) {
    const [whole, year = '', series = '', number = ''] = state;
    return draft(text, at, whole, year, series, number);
  }
  MISSISSIPPI.lastIndex = at;
  const mississippi = MISSISSIPPI.exec(text);
  if (mississippi !== null) {
    const [whole, year = '', part = '', number = '', court = ''] = mississippi;
    const found = draft(text, at, whole, year, `${part}-${court}`, number);
    return { ...found, docketNumber: whole, year: year.length === 4 ? Number(year) : null };
  }
  TAX.lastIndex = at;
  const tax = TAX.exec(text);
  if (tax === null) return readLouisiana(text, at);
  const [whole, series = '', year = '', number = ''] = tax;
  return draft(text, at, whole, year, series, number);
}

function draft(
  text: string,
  at: number,
  whole: string,
  year: string,
  series: string,
  page: string,
): CitationDraft {
  return citationDraft(text, 'neutral', at, at + whole.length, {
    volume: year,
    reporter: series,
    edition: series,
    page,
    year: Number(year),
  });
}

import { findCourt } from '../../courts/index.ts';
import { oneLine } from './characters.ts';
import { citationDraft, type CitationDraft } from './citation.ts';

/**
 * Louisiana's public-domain form: docket number, page, court and date of decision:
 * `2009-1234, p. 5 (La. App. 1 Cir. 5/10/10)`.
 */
const FORM =
  /(\d{2,4})[- ](?:[A-Z]{1,2}[- ])?(\d{3,5}[A-Z]?)(?:,\s+pp?\.\s*(\d+(?:[-–]\d+)?))?\s*\((La\.(?:\s?App\.\s?\d\s?Cir\.)?)\s*((?:\d{1,2}\/){2}(\d{2,4})),?\s*\)/y;

/** A Louisiana citation that begins at `at`; null when none does. */
export function readLouisiana(text: string, at: number): CitationDraft | null {
  FORM.lastIndex = at;
  const found = FORM.exec(text);
  if (found === null) return null;
  const [whole, volume = '', page = '', pin, printed = '', date = '', year = ''] = found;
  const reporter = oneLine(printed);
  const end = at + whole.lastIndexOf(printed) + printed.length;
  return citationDraft(text, 'neutral', at, end, {
    volume,
    reporter,
    edition: reporter,
    page,
    pin: pin ?? null,
    pinEnd: at + whole.length,
    court: findCourt(reporter)?.id ?? reporter,
    courtText: reporter,
    year: fullYear(year),
    date,
  });
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) > 50 ? 1900 : 2000);
}
